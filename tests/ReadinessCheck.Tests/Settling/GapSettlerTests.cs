using ReadinessCheck.Comments;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using ReadinessCheck.Settling;
using ReadinessCheck.Tests.Comments;
using ReadinessCheck.Tests.Reporting;

namespace ReadinessCheck.Tests.Settling;

public sealed class GapSettlerTests
{
    private const string Need = CriterionIds.CustomerNeed;
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = DateOnly.FromDateTime(Now.UtcDateTime);
    private static readonly Waiver Holding = new(Need, Today, "It is the law.", "Dana");
    private static readonly Waiver Over = Holding with { Until = Today.AddDays(-1) };

    [Fact]
    public void A_waived_gap_is_no_gap_and_shows_who_waived_it_and_why()
    {
        GapSettler settler = new([new ItemWaiver("SHOP-1", Holding)], null, Now);

        Finding settled = Finding(settler.Settle(SomeVerdict.Of(findings: SomeVerdict.Missing(Need))));

        Assert.Equal(new Settlement(SettlementKind.Waived) { Reason = "It is the law.", Owner = "Dana", Until = Today }, settled.Settled);
        Assert.Equal((Standing.Settled, false, false), (settled.Standing(), settled.Asked, settled.CouldNotTell));
        Assert.Equal([new ReportedWaiver("SHOP-1", Holding, WaiverState.Holds)], settler.Waivers);
    }

    [Fact]
    public void A_waiver_settles_its_own_question_and_item_alone()
    {
        GapSettler settler = new([new ItemWaiver("SHOP-1", Holding)], null, Now);

        Assert.True(Finding(settler.Settle(SomeVerdict.Of("SHOP-2", findings: SomeVerdict.Missing(Need)))).Asked);
        Assert.True(Finding(settler.Settle(SomeVerdict.Of(findings: SomeVerdict.Missing(CriterionIds.TradeOff))), CriterionIds.TradeOff).Asked);
    }

    [Fact]
    public void What_could_not_be_told_is_settled_too() =>
        Assert.Equal(Standing.Settled, Finding(new GapSettler([new ItemWaiver("SHOP-1", Holding)], null, Now).Settle(SomeVerdict.Of(findings: SomeVerdict.Unsure(Need)))).Standing());

    [Fact]
    public void An_expired_waiver_settles_nothing_and_is_said()
    {
        GapSettler settler = new([new ItemWaiver("SHOP-1", Over)], null, Now);

        Assert.True(Finding(settler.Settle(SomeVerdict.Of(findings: SomeVerdict.Missing(Need)))).Asked);
        Assert.Equal(WaiverState.Expired, Assert.Single(settler.Waivers).State);
    }

    [Fact]
    public void A_waiver_of_an_answered_question_is_needed_no_more()
    {
        GapSettler settler = new([new ItemWaiver("SHOP-1", Holding)], null, Now);

        Assert.Null(Finding(settler.Settle(SomeVerdict.Of())).Settled);
        Assert.Equal(WaiverState.Needless, Assert.Single(settler.Waivers).State);
    }

    [Fact]
    public void A_waiver_of_a_question_that_is_not_put_to_the_item_is_needless()
    {
        GapSettler settler = new([new ItemWaiver("SHOP-1", Holding)], null, Now);

        Assert.Equal(Standing.NotAsked, Finding(settler.Settle(SomeVerdict.Of(findings: SomeVerdict.NotAsked(Need)))).Standing());
        Assert.Equal(WaiverState.Needless, Assert.Single(settler.Waivers).State);
    }

    [Fact]
    public void A_waiver_of_an_item_that_is_not_there_is_said_whether_or_not_it_expired()
    {
        GapSettler settler = new([new ItemWaiver("SHOP-8", Holding), new ItemWaiver("SHOP-9", Over)], null, Now);
        settler.Settle(SomeVerdict.Of());

        Assert.Equal([("SHOP-8", WaiverState.ItemNotThere), ("SHOP-9", WaiverState.ItemNotThere)], settler.Waivers.Select(waiver => (waiver.Item, waiver.State)));
    }

    [Theory]
    [InlineData("12", "#12")]
    [InlineData("shop-1", "SHOP-1")]
    public void Keys_are_compared_as_people_type_them(string written, string key) =>
        Assert.False(Finding(new GapSettler([new ItemWaiver(written, Holding)], null, Now).Settle(SomeVerdict.Of(key, findings: SomeVerdict.Missing(Need)))).Asked);

    [Fact]
    public void Commands_on_the_item_settle_what_they_name()
    {
        GapSettler settler = new([], null, Now);
        ItemCommands commands = ItemCommands.At(
            [SomeComments.By(SomeComments.Owner, "/readiness waive need until 2027-01-01 it is the law"), SomeComments.By(SomeComments.Owner, "/readiness answered order")], null, Now);
        Verdict verdict = SomeVerdict.Of(findings: [SomeVerdict.Missing(Need), SomeVerdict.Missing(CriterionIds.Ordering), SomeVerdict.Missing(CriterionIds.TradeOff)]);

        Verdict settled = settler.Settle(settler.Settle(verdict), commands);

        Assert.Equal(
            [SettlementKind.Waived, null, null, null, SettlementKind.SaidAnswered],
            CriterionIds.All.Order(Comparer<string>.Create((one, other) => Place(one) - Place(other))).Select(id => Finding(settled, id).Settled?.Kind));
        Assert.Equal("olga", Finding(settled, CriterionIds.Ordering).Settled?.Owner);
        Assert.Equal(WaiverState.Holds, Assert.Single(settler.Waivers).State);

        static int Place(string id) => id switch { Need => 0, CriterionIds.Ordering => 9, _ => 1 };
    }

    [Fact]
    public void A_skipped_item_is_asked_nothing()
    {
        GapSettler settler = new([], null, Now);
        ItemCommands commands = ItemCommands.At([SomeComments.By(SomeComments.Owner, "/readiness skip")], null, Now);

        Verdict settled = settler.Settle(SomeVerdict.Of(findings: [SomeVerdict.Missing(Need), SomeVerdict.Unsure(CriterionIds.Ordering)]), commands);

        Assert.Empty(settled.Gaps);
        Assert.Equal(2, settled.Findings.Count(finding => finding.Settled?.Kind == SettlementKind.Skipped));
    }

    [Fact]
    public void A_waiver_that_expired_on_the_item_is_said()
    {
        GapSettler settler = new([], null, Now);
        ItemCommands commands = ItemCommands.At([SomeComments.By(SomeComments.Owner, "/readiness waive need until 2026-11-25 it is the law")], null, Now);

        Assert.True(Finding(settler.Settle(SomeVerdict.Of(findings: SomeVerdict.Missing(Need)), commands)).Asked);
        Assert.Equal(WaiverState.Expired, Assert.Single(settler.Waivers).State);
    }

    [Fact]
    public void What_a_person_decided_goes_before_the_baseline()
    {
        Baseline baseline = new([new BaselineEntry("SHOP-1", Need, Level.Missing, Today)]);
        Verdict verdict = SomeVerdict.Of(findings: SomeVerdict.Missing(Need));
        ItemCommands commands = ItemCommands.At([SomeComments.By(SomeComments.Owner, "/readiness answered need")], null, Now);
        GapSettler settler = new([], baseline, Now);

        Verdict held = settler.Settle(verdict);

        Assert.Equal(SettlementKind.HeldBack, Finding(held).Settled?.Kind);
        Assert.Equal(SettlementKind.SaidAnswered, Finding(settler.Settle(held, commands)).Settled?.Kind);
        Assert.Equal(SettlementKind.Waived, Finding(new GapSettler([new ItemWaiver("SHOP-1", Holding)], baseline, Now).Settle(verdict)).Settled?.Kind);
    }

    [Theory]
    [InlineData(0, true, 0)]
    [InlineData(180, true, 0)]
    [InlineData(181, false, 1)]
    public void The_baseline_ages(int days, bool isHeldBack, int aged)
    {
        GapSettler settler = new([], new Baseline([new BaselineEntry("SHOP-1", Need, Level.Missing, Today.AddDays(-days))]), Now);

        Finding finding = Finding(settler.Settle(SomeVerdict.Of(findings: SomeVerdict.Missing(Need))));

        Assert.Equal(isHeldBack, finding.Settled is { Kind: SettlementKind.HeldBack });
        Assert.Equal(new BaselineUse(0, aged, 180), settler.UseOfBaseline(0));
    }

    [Fact]
    public void What_is_too_old_and_settled_on_the_item_does_not_count_again()
    {
        GapSettler settler = new([], new Baseline([new BaselineEntry("SHOP-1", Need, Level.Missing, Today.AddDays(-999))]), Now);
        ItemCommands commands = ItemCommands.At([SomeComments.By(SomeComments.Owner, "/readiness answered need")], null, Now);

        settler.Settle(settler.Settle(SomeVerdict.Of(findings: SomeVerdict.Missing(Need))), commands);

        Assert.Equal(0, settler.UseOfBaseline(0)!.Aged);
    }

    [Fact]
    public void A_comment_asks_nothing_of_what_is_settled()
    {
        Verdict settled = new GapSettler([new ItemWaiver("SHOP-1", Holding)], null, Now).Settle(SomeVerdict.Of(findings: SomeVerdict.Missing(Need)));

        Assert.Equal((0, Rest.Settled), (CommentAsk.Of(settled).Gaps.Count, CommentAsk.Of(settled).Rest));
    }

    private static Finding Finding(Verdict verdict, string criterion = Need) => verdict.Findings.Single(finding => finding.Criterion == criterion);
}
