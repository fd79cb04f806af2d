using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Tests.Findings;

public sealed class FindingLackTests
{
    private static readonly BacklogItem[] Items =
    [
        Item("SHOP-1", "Refund", "As a user I want a refund button, so that I can get a refund. Must have. This should be faster. Needed before 1 March 2027, because the bank closes its form on that day."),
        Item("SHOP-2", "Search", "Improve the search. High priority. Alternatives: vouchers. Every week without it loses us 300 orders."),
        Item("SHOP-3", "Export", "In today's fast-moving world this will unlock significant value and empower users to work smarter."),
        Item("SHOP-4", "Labels", "Support cannot print labels, because the printer is in the cellar. It is needed before 1 March 2027, because the contract ends on that day."),
        Item("SHOP-5", "Empty", ""),
    ];

    [Fact]
    public void A_weak_answer_lacks_something_and_no_other_does()
    {
        Finding[] findings = [.. Checked().SelectMany(verdict => verdict.Findings)];

        Assert.Contains(findings, finding => finding.Level == Level.Weak);
        Assert.All(findings, finding => Assert.Equal(finding.Level == Level.Weak, finding.Lack != Lack.None));
    }

    [Fact]
    public void A_reason_that_the_next_item_has_too_lacks_the_comparison()
    {
        Finding ordering = Checked()[0].Findings.Single(finding => finding.Criterion == CriterionIds.Ordering);

        Assert.Equal((Level.Weak, Lack.Comparison), (ordering.Level, ordering.Lack));
    }

    private static Verdict[] Checked()
    {
        BacklogChecker backlog = new(new ReadinessChecker(), new DateOnly(2026, 11, 26));
        Verdict[] above = [.. Items.SelectMany(item => backlog.Add(item))];
        return [.. above, .. backlog.Complete()];
    }

    private static BacklogItem Item(string key, string title, string body) => new() { Key = key, Kind = ItemKind.Story, Title = title, Body = body };
}
