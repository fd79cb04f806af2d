using ReadinessCheck.Cli.Output;
using ReadinessCheck.Cli.Rendering;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using ReadinessCheck.Text;
using Spectre.Console;

namespace ReadinessCheck.Cli.Tests.Rendering;

public sealed class TextReportRendererTests
{
    private static readonly BacklogItem Item = new() { Key = "SHOP-1", Kind = ItemKind.Bug, Title = "Refund", Body = "Fourteen tickets a week." };

    [Fact]
    public void A_page_is_its_table_and_then_its_items()
    {
        Assert.Equal(
            """
            Readiness of shop.json

            item    title                            need  reason  trade-off  outcome  order
            SHOP-1  Refund                            ○      ●         ·         ?       ◐

            ● answered  ◐ weak  ○ missing  ? could not tell  · not asked

            SHOP-1  Refund  (bug)
              ○ need       Who needs it?
              ◐ order      Why now?
              ?            Could not tell: outcome.
              ● reason     “Fourteen tickets a week.”

            1 item: 0 ready, 1 with gaps.
            Missing most often: customer need (1).

            """.ReplaceLineEndings("\n"),
            Render(Verdict()).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_page_has_a_hundred_items()
    {
        string report = Render([.. Enumerable.Repeat(Verdict(), 101)]);

        Assert.Equal(3, report.Split("item    title").Length);
    }

    [Fact]
    public void A_ready_item_says_so_in_one_line()
    {
        Verdict verdict = Verdict() with { Findings = [Finding(CriterionIds.BusinessReason, Level.Answered)] };

        Assert.Contains("  ● ready      Every question is answered.", Render(verdict), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_of_a_whole_text_is_shown_as_far_as_a_title_goes()
    {
        string report = Render(Verdict() with { Item = Item with { Title = new string('x', 1_000_000) } });

        Assert.InRange(report.Length, 0, 2000);
    }

    [Fact]
    public void What_cannot_be_judged_gives_its_reason()
    {
        Verdict verdict = Verdict() with { Findings = [Finding(CriterionIds.Ordering, Level.Undetermined)] };

        Assert.Contains("  – order      It is so.", Render(verdict), StringComparison.Ordinal);
    }

    [Fact]
    public void Noise_is_said_without_blame() =>
        Assert.Contains("would fit any other item", Render(Verdict() with { Noise = true }), StringComparison.Ordinal);

    [Fact]
    public void What_the_second_reader_found_is_named_within_the_width()
    {
        SecondReading reading = new() { Model = "some-model", Prompt = "1", OfflineLevel = Level.Weak, OfflineConfidence = 0.6, OfflineEvidence = [], Outcome = ReadingOutcome.Counts };
        Verdict verdict = Verdict() with { Findings = [.. Verdict().Findings.Select(finding => finding with { Second = reading })] };

        Assert.Contains("\n  Read by the second reader: need, reason,\n  trade-off, outcome and order.\n", Render(45, verdict), StringComparison.Ordinal);
    }

    private static Verdict Verdict() => new(
        Item,
        [
            Finding(CriterionIds.CustomerNeed, Level.Missing) with { Sure = true, Question = "Who needs it?" },
            Finding(CriterionIds.BusinessReason, Level.Answered),
            Finding(CriterionIds.TradeOff, Level.Missing) with { Applies = false },
            Finding(CriterionIds.ExpectedOutcome, Level.Missing),
            Finding(CriterionIds.Ordering, Level.Weak) with { Sure = true, Question = "Why now?" },
        ],
        Noise: false);

    private static Finding Finding(string criterion, Level level)
    {
        ItemText text = ItemText.Of(Item);
        return new()
        {
            Criterion = criterion,
            Level = level,
            Confidence = 0.9,
            Reason = "It is so.",
            Evidence = level is Level.Answered or Level.Weak ? [text.Quote(text.Passages.First(passage => passage.Source.Where == "body"))] : [],
        };
    }

    private static string Render(params Verdict[] verdicts) => Render(80, verdicts);

    private static string Render(int width, params Verdict[] verdicts)
    {
        StringWriter output = new();
        IAnsiConsole console = Screen.For(output, isTerminal: false);
        console.Profile.Width = width;
        TextReportRenderer renderer = new(console);
        ReportTally tally = new();
        renderer.Begin(new ReportHeader("shop.json", Ordered: true));
        foreach (Verdict verdict in verdicts)
        {
            renderer.Write(verdict);
            tally.Add(verdict);
        }

        renderer.Complete(tally.ToTotals());
        return output.ToString();
    }
}
