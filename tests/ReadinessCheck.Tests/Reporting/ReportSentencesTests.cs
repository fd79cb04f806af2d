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

    [Theory]
    [InlineData(1, "Of 1 item it is not recorded what stands below it: it was asked about its order by its text alone.")]
    [InlineData(31, "Of 31 items it is not recorded what stands below them: they were asked about their order by their text alone.")]
    public void What_was_asked_of_the_text_alone_is_said(int count, string sentence) =>
        Assert.Equal([sentence], ReportSentences.Closing(Header, new ReportTally().ToTotals() with { OrderUnknown = count }).Skip(1));

    [Theory]
    [InlineData(true, false, "")]
    [InlineData(false, true, ", in its order as far as one is recorded")]
    [InlineData(false, false, ", in no particular order")]
    public void It_is_said_how_far_items_stand_in_their_order(bool ordered, bool inPart, string words) =>
        Assert.Equal(words, ReportSentences.Order(new ReportHeader("shop.json", ordered, inPart)));

    [Fact]
    public void An_order_that_is_recorded_in_part_says_what_is_not() => Assert.Equal(
        [
            "4 items: 0 with a reason for their place, 4 without.",
            "The place of 1 item is undecided: none is recorded.",
            "Which of those with the same number comes first is not recorded.",
        ],
        ReportSentences.OfOrder(SomeOrder.InPart).Take(3));

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
