using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Tests.Reporting;

public sealed class MarkdownReportRendererTests
{
    [Fact]
    public void Each_item_shows_what_would_be_posted()
    {
        string report = SomeReport.With(
            output => new MarkdownReportRenderer(output),
            SomeVerdict.Of("SHOP-1", "Refund *fast*", findings: SomeVerdict.Missing(CriterionIds.Ordering, "What makes this come first?")),
            SomeVerdict.Of("SHOP-2", "Ready"),
            SomeVerdict.Of("#3", "", findings: [SomeVerdict.Unsure(CriterionIds.TradeOff), SomeVerdict.Undetermined(CriterionIds.Ordering)]));

        Assert.Equal(
            """
            # Readiness of shop.json

            ## SHOP-1 Refund \*fast\*

            Before work on this story begins, a sentence on this would help whoever picks it up:

            - **Ordering:** What makes this come first?

            ## SHOP-2 Ready

            Ready: every question is answered.

            ## \#&#8203;3

            No sure gap. Could not tell: trade-off and ordering.

            ---

            - 3 items: 1 ready, 1 with gaps, 1 unsure.
            - Missing most often: ordering (1).
            - The order and its reasons disagree in 1 place:
              - SHOP-2 says that it goes before SHOP-1, and stands below it.
            - Left out: 2 closed and 1 pull request.
            - Incomplete: 1 problem came up on the way; see the messages.

            """.ReplaceLineEndings("\n"),
            report);
    }

    [Fact]
    public void An_item_that_cannot_be_judged_says_why()
    {
        Verdict verdict = new ReadinessChecker().Check(new BacklogItem
        {
            Key = "SHOP-1",
            Body = "Die Kunden finden das Formular nicht, weil es auf der falschen Seite steht.",
        });

        Assert.Contains("## SHOP-1\n\nUndetermined: written in German.\n", SomeReport.With(output => new MarkdownReportRenderer(output), verdict), StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_that_is_recorded_in_part_is_said_to_be_so()
    {
        StringWriter output = new();
        MarkdownReportRenderer renderer = new(output);
        renderer.Begin(new ReportHeader("shop.json", Ordered: false, InPart: true));
        renderer.Complete(new ReportTally().ToTotals() with { OrderUnknown = 1 });

        Assert.StartsWith("# Readiness of shop.json, in its order as far as one is recorded\n", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("\n- Of 1 item it is not recorded what stands below it: it was asked about its order by its text alone.\n", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_backlog_with_nothing_upcoming_says_so()
    {
        StringWriter output = new();
        MarkdownReportRenderer renderer = new(output);
        renderer.Begin(new ReportHeader("shop.json", Ordered: true));
        renderer.Complete(new ReportTally().ToTotals());

        Assert.Equal("# Readiness of shop.json\n\n---\n\n- Nothing upcoming in shop.json.\n", output.ToString());
    }
}
