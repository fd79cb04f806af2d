using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Tests.Criteria;

public sealed class QuestionPolicyTests
{
    [Theory]
    [InlineData(ItemKind.Story)]
    [InlineData(ItemKind.Epic)]
    [InlineData(ItemKind.Unknown)]
    public void Most_kinds_are_asked_everything(ItemKind kind) => Assert.Equal(CriterionIds.All, QuestionPolicy.Default.Of(kind));

    [Theory]
    [InlineData(ItemKind.Bug, CriterionIds.TradeOff)]
    [InlineData(ItemKind.Task, CriterionIds.TradeOff)]
    [InlineData(ItemKind.Spike, CriterionIds.ExpectedOutcome)]
    public void A_bug_or_task_needs_no_trade_off_and_a_spike_no_outcome(ItemKind kind, string criterion)
    {
        Assert.Equal([criterion], CriterionIds.All.Except(QuestionPolicy.Default.Of(kind)));
        Assert.False(QuestionPolicy.Default.Applies(criterion, kind));
        Assert.True(QuestionPolicy.Default.Applies(CriterionIds.Ordering, kind));
    }

    [Fact]
    public void What_is_said_of_a_kind_replaces_what_was_and_changes_no_other_policy()
    {
        QuestionPolicy policy = QuestionPolicy.Default.With(ItemKind.Bug, [CriterionIds.Ordering, CriterionIds.TradeOff]);

        Assert.Equal([CriterionIds.TradeOff, CriterionIds.Ordering], policy.Of(ItemKind.Bug));
        Assert.Equal(QuestionPolicy.Default.Of(ItemKind.Task), policy.Of(ItemKind.Task));
        Assert.DoesNotContain(CriterionIds.TradeOff, QuestionPolicy.Default.Of(ItemKind.Bug));
    }

    [Fact]
    public void A_checker_asks_what_its_policy_says()
    {
        ReadinessChecker checker = new(QuestionPolicy.Default.With(ItemKind.Bug, [CriterionIds.CustomerNeed, CriterionIds.TradeOff]));

        Verdict bug = checker.Check(SomeItem.With("", "Label", ItemKind.Bug));

        Assert.Equal([CriterionIds.CustomerNeed, CriterionIds.TradeOff], bug.Findings.Where(finding => finding.Applies).Select(finding => finding.Criterion));
        Assert.All(bug.Findings, finding => Assert.Equal(finding.Applies, finding.Question is not null));
    }

    [Fact]
    public void An_order_that_is_not_asked_of_a_kind_is_not_asked_in_its_place_either()
    {
        BacklogChecker backlog = new(new ReadinessChecker(QuestionPolicy.Default.With(ItemKind.Bug, [CriterionIds.CustomerNeed])), new DateOnly(2026, 1, 1));
        backlog.Add(SomeItem.With("", "Label", ItemKind.Bug) with { Key = "SHOP-1" });
        backlog.Add(SomeItem.With("", "Print", ItemKind.Story) with { Key = "SHOP-2" });

        Finding order = backlog.Complete()[0].Of(CriterionIds.Ordering);

        Assert.Equal((false, false, null), (order.Applies, order.Asked, order.Question));
        Assert.NotEmpty(order.Neighbours);
    }
}
