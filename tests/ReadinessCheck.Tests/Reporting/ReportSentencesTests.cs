using ReadinessCheck.Comments;
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

    [Fact]
    public void A_dry_run_tells_what_it_would_do_and_how_to_do_it() => Assert.Equal(
        [
            "Comments, as a dry run (--post acts): 1 to create, 2 to leave, 2 left to the next run.",
            "- #1: create. There is a sure gap: ordering.",
            "- #2: leave. No gap is sure. 2 commands to acknowledge.",
            "- #3, #4: left to the next run. There is a sure gap: ordering.",
            "- #5: leave. No gap is sure. 1 comment to the checker not understood.",
        ],
        ClosingOf(
            isPosted: false,
            new("#1", CommentAction.Create, "There is a sure gap: ordering.", CommentState.Planned),
            new("#2", CommentAction.Leave, "No gap is sure.", CommentState.Planned) { Acknowledged = 2 },
            new("#3", CommentAction.Create, "There is a sure gap: ordering.", CommentState.Left),
            new("#4", CommentAction.Create, "There is a sure gap: ordering.", CommentState.Left),
            new("#5", CommentAction.Leave, "No gap is sure.", CommentState.Planned) { NotUnderstood = 1 }));

    [Fact]
    public void Posting_tells_what_was_done_and_what_failed() => Assert.Equal(
        [
            "Comments: 1 edited, 1 unchanged, 1 failed.",
            "- #1: edited. What there is to ask has changed: ordering.",
            "- #2: unchanged. No gap is sure. 1 command acknowledged.",
            "- #3: failed. The token may not.",
        ],
        ClosingOf(
            isPosted: true,
            new("#1", CommentAction.Edit, "What there is to ask has changed: ordering.", CommentState.Done),
            new("#2", CommentAction.Leave, "No gap is sure.", CommentState.Done) { Acknowledged = 1 },
            new("#3", CommentAction.Create, "There is a sure gap: ordering.", CommentState.Failed) { Problem = "The token may not." }));

    [Theory]
    [InlineData(3, 0, null, "3 requests to the tracker, none of them a write.")]
    [InlineData(1, 1, 2, "1 request to the tracker, 1 of them a write; 2 points used, 4,990 of 5,000 left until 10:30 UTC.")]
    [InlineData(9, 4, 1, "9 requests to the tracker, 4 of them writes; 1 point used, 4,990 of 5,000 left until 10:30 UTC.")]
    public void What_the_tracker_was_asked_is_told(int requests, int writes, int? points, string sentence)
    {
        TrackerUsage usage = points is null
            ? new TrackerUsage(requests, writes)
            : new TrackerUsage(requests, writes, points, 4990, 5000, new DateTimeOffset(2026, 11, 26, 10, 30, 0, TimeSpan.Zero));

        Assert.Equal(sentence, ReportSentences.Closing(Header, new ReportTally().ToTotals() with { Usage = usage }).Last());
    }

    private static IEnumerable<string> ClosingOf(bool isPosted, params CommentOutcome[] outcomes) =>
        ReportSentences.Closing(Header, new ReportTally().ToTotals() with { Comments = new CommentReport(isPosted, outcomes) }).Skip(1);

    private static IEnumerable<string> Closing(Action<ReportTally> count)
    {
        ReportTally tally = new();
        count(tally);
        return ReportSentences.Closing(Header, tally.ToTotals());
    }
}
