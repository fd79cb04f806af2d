using ReadinessCheck.Comments;
using ReadinessCheck.Order;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Tests.Reporting;

public sealed class BriefSentencesTests
{
    private static readonly ReportHeader Header = new("shop.json", Ordered: true);

    [Fact]
    public void What_the_report_lists_is_counted_and_comments_are_linked()
    {
        ReportTotals totals = Totals(written: 1) with { Disagreements = [new OrderDisagreement(DisagreementKind.StandsBelow, ["SHOP-2", "SHOP-1"], [])] };

        Assert.Equal(
            [
                "Nothing upcoming in shop.json.",
                "The order and its reasons disagree in 1 place.",
                "Comments: 1 created, 1 unchanged.",
                "- #1 created: https://shop.example/1",
                "The end.",
            ],
            BriefSentences.Of(Header, totals, "The end."));
    }

    [Fact]
    public void Of_many_comments_some_are_linked_and_the_rest_counted() => Assert.Equal(
        ["- #1 created: https://shop.example/1", "- #2 created: https://shop.example/2", "- #3 created: https://shop.example/3", "- and 27 more comments."],
        BriefSentences.Of(Header, Totals(written: 30), "The end.").Where(line => line.StartsWith('-')));

    [Fact]
    public void Four_comments_are_all_linked() =>
        Assert.Equal(4, BriefSentences.Of(Header, Totals(written: 4), "The end.").Count(line => line.Contains(": https://", StringComparison.Ordinal)));

    [Fact]
    public void There_are_ten_lines_at_most_and_what_is_wrong_is_among_them()
    {
        ReportTotals totals = Totals(written: 30) with
        {
            Items = 3,
            Criteria = [new CriterionTotals("ordering", 0, 0, 3, 0, 0, 0)],
            OrderUnknown = 2,
            Disagreements = [new OrderDisagreement(DisagreementKind.StandsBelow, ["SHOP-2", "SHOP-1"], [])],
            LeftOut = [new("closed", 2)],
            Usage = new TrackerUsage(5, 1),
            Problems = [new BacklogEntry.Unreadable("shop.json", "It broke down.")],
        };

        IReadOnlyList<string> lines = BriefSentences.Of(Header, totals, "The end.");

        Assert.Equal(BriefSentences.MostLines, lines.Count);
        Assert.StartsWith("3 items: ", lines[0], StringComparison.Ordinal);
        Assert.Contains("Incomplete: 1 problem came up on the way; see the messages.", lines);
        Assert.Equal("The end.", lines[^1]);
    }

    private static ReportTotals Totals(int written) => new ReportTally().ToTotals() with
    {
        Comments = new CommentReport(IsPosted: true,
        [
            .. Enumerable.Range(1, written).Select(number => new CommentOutcome($"#{number}", CommentAction.Create, "There is a gap.", CommentState.Done) { Url = new Uri($"https://shop.example/{number}") }),
            new CommentOutcome("#99", CommentAction.Leave, "Every question is answered.", CommentState.Done),
        ]),
    };
}
