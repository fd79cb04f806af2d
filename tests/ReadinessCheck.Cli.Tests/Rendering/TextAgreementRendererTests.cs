using ReadinessCheck.Cli.Output;
using ReadinessCheck.Cli.Rendering;
using ReadinessCheck.Criteria;
using ReadinessCheck.Evaluation;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using Spectre.Console;

namespace ReadinessCheck.Cli.Tests.Rendering;

public class TextAgreementRendererTests
{
    [Fact]
    public void Tables_of_the_widest_figures_fit_into_eighty_columns_with_one_line_a_row()
    {
        string[] lines = Render(items: 1_000).Split('\n');

        Assert.All(lines, line => Assert.InRange(line.Length, 0, 80));
        Assert.Contains(lines, line => line.StartsWith("question", StringComparison.Ordinal) && line.EndsWith("unjudged", StringComparison.Ordinal));
        Assert.Equal("trade-off  -1.00  -1.00 to -0.99  0.00       0.0 %  0.0 %  100.0 %     0.0 %", Assert.Single(lines, line => line.StartsWith("trade-off  -1.00", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_table_that_is_too_wide_is_broken_between_columns()
    {
        string[] lines = Render(items: 1_000, width: 50).Split('\n');

        Assert.All(lines, line => Assert.InRange(line.Length, 0, 50));
        Assert.Contains("mean       -1.00  -1.00 to -0.99", lines);
        Assert.Contains("question   gaps right  found    false  unjudged", lines);
    }

    [Fact]
    public void Where_items_are_labelled_in_part_the_number_of_items_stands_beside_each_question()
    {
        string text = Render(items: 4, partialOf: CriterionIds.TradeOff);

        Assert.StartsWith("Agreement with labelled.jsonl: 4 items, 1 of them labelled in part\n", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Assert.Contains("\nneed           3  ", text, StringComparison.Ordinal);
        Assert.Contains("\ntrade-off      4  ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("labelled in part", Render(items: 4), StringComparison.Ordinal);
    }

    [Fact]
    public void Disagreements_show_the_item_once_and_both_quotes()
    {
        string text = Render(items: 1);

        Assert.Equal(2, text.Split("SHOP-1  ").Length);
        Assert.Contains("  customer need: label answered, judged missing (0.90)\n    label “We lose a day.”\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ours", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_asked_of_a_second_reader_is_told_within_the_width()
    {
        string text = Render(items: 1, reader: new ReaderUsage("some-model", 3, 1, 5_000, 400, null, 0));

        Assert.Contains("\nSecond reader (some-model): 3 calls, 5,000 tokens sent and 400 answered; 1 item\nknown from before.\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Second reader", Render(items: 1), StringComparison.Ordinal);
    }

    // Every second item answers all and is judged missing, the others the other way round: no agreement could be worse.
    private static string Render(int items, int width = 80, string? partialOf = null, ReaderUsage? reader = null)
    {
        AgreementTally tally = new();
        List<Disagreement> disagreements = [];
        for (int i = 0; i < items; i++)
        {
            (Level label, Level level) = i % 2 == 0 ? (Level.Answered, Level.Missing) : (Level.Missing, Level.Answered);
            LabelledItem item = Labelled(label);
            item = i == 0 && partialOf is not null ? item with { Levels = new Dictionary<string, Level> { [partialOf] = label } } : item;
            Verdict verdict = new(item.Item, [.. CriteriaCatalog.All.Select(criterion => Judged(criterion.Id, level))], Noise: false);
            tally.Add(item, verdict);
            disagreements.AddRange(i == 0 ? Disagreement.Between(item, verdict) : []);
        }

        StringWriter output = new();
        IAnsiConsole console = Screen.For(output, isTerminal: false);
        console.Profile.Width = width;
        new TextAgreementRenderer(console).Write(new AgreementReport("labelled.jsonl", tally.ToAgreement(), disagreements, []) { Reader = reader });
        return output.ToString();
    }

    private static LabelledItem Labelled(Level label) => new(
        new BacklogItem { Key = "SHOP-1", Title = string.Join(' ', Enumerable.Repeat("A title of many words.", 8)) },
        "",
        CriteriaCatalog.All.ToDictionary(criterion => criterion.Id, _ => label),
        CriteriaCatalog.All.ToDictionary(criterion => criterion.Id, _ => "We lose a day."),
        Noise: false);

    private static Finding Judged(string criterion, Level level) => new() { Criterion = criterion, Level = level, Confidence = 0.9, Reason = "It is said." };
}
