using ReadinessCheck.Order;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Tests.Reporting;

public sealed class ReportSentencesTests
{
    private static readonly ReportHeader Header = new("shop.json", Ordered: true);

    [Fact]
    public void A_backlog_without_upcoming_items_says_so() => Assert.Equal(["Nothing upcoming in shop.json."], Closing(_ => { }));

    [Fact]
    public void What_could_not_be_checked_is_not_taken_for_nothing() =>
        Assert.Equal(
            ["Nothing in shop.json could be checked.", "Incomplete: 1 problem came up on the way; see the messages."],
            Closing(tally => tally.Add(new BacklogEntry.Unreadable("shop.json:12:5", "The object is not closed."))));

    [Fact]
    public void Items_are_summed_up_by_what_is_to_be_done_about_them() =>
        Assert.Equal(
            ["3 items: 1 ready, 1 with gaps, 1 unsure.", "Missing most often: ordering (1)."],
            Closing(tally =>
            {
                tally.Add(SomeVerdict.Of());
                tally.Add(SomeVerdict.Of(findings: [SomeVerdict.Missing("ordering")]));
                tally.Add(SomeVerdict.Of(findings: [SomeVerdict.Unsure("ordering")]));
            }));

    [Fact]
    public void Disagreements_are_listed_after_what_they_are_counted_by() =>
        Assert.Equal(
            ["The order and its reasons disagree in 1 place:", "- #1 stands above #2, which has to come first."],
            ReportSentences.Closing(Header, new ReportTally().ToTotals() with { Disagreements = [new OrderDisagreement(DisagreementKind.AboveBlocker, ["#1", "#2"], [])] }).Skip(1));

    private static IEnumerable<string> Closing(Action<ReportTally> count)
    {
        ReportTally tally = new();
        count(tally);
        return ReportSentences.Closing(Header, tally.ToTotals());
    }
}
