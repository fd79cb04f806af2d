using System.Text;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Tests.Reporting;

public sealed class JobSummaryRendererTests
{
    private static readonly Verdict Gappy = SomeVerdict.Of("SHOP-1", "Refund | *fast*", findings:
    [
        SomeVerdict.Missing(CriterionIds.CustomerNeed, "Who needs <this>?"),
        SomeVerdict.Weak(CriterionIds.BusinessReason, "Why?"),
        SomeVerdict.Unsure(CriterionIds.TradeOff),
        SomeVerdict.NotAsked(CriterionIds.ExpectedOutcome),
        SomeVerdict.Undetermined(CriterionIds.Ordering),
    ]);

    [Fact]
    public void It_begins_with_the_sum_then_a_table_then_the_questions()
    {
        Verdict settled = SomeVerdict.Of("#2", "", findings: SomeVerdict.Missing(CriterionIds.TradeOff) with { Settled = new Settlement(SettlementKind.HeldBack) });
        settled = settled with { Item = settled.Item with { Url = new Uri("https://shop.example/a(2)|b") } };

        Assert.Equal(
            """
            # Readiness of shop.json

            - 2 items: 0 ready, 1 with gaps, 1 with nothing but settled gaps.
            - Missing most often: customer need (1).
            - The order and its reasons disagree in 1 place:
              - SHOP-2 says that it goes before SHOP-1, and stands below it.
            - Left out: 2 closed and 1 pull request.
            - Incomplete: 1 problem came up on the way; see the messages.

            | item | need | reason | trade-off | outcome | order |
            |---|:-:|:-:|:-:|:-:|:-:|
            | SHOP-1 Refund \| \*fast\* | ○ | ◐ | ? | · | – |
            | [\#&#8203;2](<https://shop.example/a(2)%7Cb>) | ● | ● | ⊘ | ● | ● |

            ● answered, ◐ weak, ○ missing, ? could not tell, · not asked, ⊘ settled, – undetermined

            ## Open questions

            ### SHOP-1 Refund \| \*fast\*

            - **customer need:** Who needs &lt;this&gt;?
            - **business reason:** Why?

            """.ReplaceLineEndings("\n"),
            SomeReport.With(output => new JobSummaryRenderer(output), Gappy, settled));
    }

    [Fact]
    public void What_is_more_than_a_summary_holds_is_left_out_with_a_sentence()
    {
        const int Most = 4000;
        Verdict[] many = [.. Enumerable.Range(1, 200).Select(number => SomeVerdict.Of($"SHOP-{number}", "Über den Fluß", findings: SomeVerdict.Missing(CriterionIds.CustomerNeed)))];

        string summary = SomeReport.With(output => new JobSummaryRenderer(output, Most), many);

        Assert.InRange(Encoding.UTF8.GetByteCount(summary), Most - 200, Most);
        Assert.EndsWith("| ○ | ● | ● | ● | ● |\n\n_The rest is left out: a job summary holds 1 MiB. The option `--output FILE` keeps all of it._\n", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_no_room_even_for_the_sentence_nothing_is_written() =>
        Assert.Equal("", SomeReport.With(output => new JobSummaryRenderer(output, 10), Gappy));

    [Fact]
    public void A_backlog_with_nothing_upcoming_has_no_table()
    {
        StringWriter output = new();
        JobSummaryRenderer renderer = new(output);
        renderer.Begin(new ReportHeader("shop.json", Ordered: false));
        renderer.Complete(new ReportTally().ToTotals());

        Assert.Equal("# Readiness of shop.json, in no particular order\n\n- Nothing upcoming in shop.json.\n", output.ToString());
    }
}
