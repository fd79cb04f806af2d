using ReadinessCheck.Reporting;

namespace ReadinessCheck.Tests.Reporting;

public class MarkdownAgreementRendererTests
{
    [Fact]
    public void Every_table_has_as_many_cells_in_each_row_as_heads()
    {
        string[] lines = MarkdownAgreementRenderer.Render(SomeAgreement.Report(disagreements: false)).Split('\n');
        int[][] tables = [.. string.Join('\n', lines).Split("\n\n").Where(block => block.StartsWith('|')).Select(block => block.Split('\n').Select(line => line.Count(c => c == '|')).ToArray())];

        Assert.Equal(6, tables.Length);
        Assert.All(tables, bars => Assert.Single(bars.Distinct()));
    }

    [Fact]
    public void The_figures_are_in_the_tables()
    {
        string markdown = MarkdownAgreementRenderer.Render(SomeAgreement.Report(disagreements: false));

        Assert.StartsWith("# Agreement with labelled.jsonl: 3 items of 2 projects\n", markdown, StringComparison.Ordinal);
        Assert.Contains("| need | answered | 0 | 1 | 0 | 0 |\n", markdown, StringComparison.Ordinal);
        Assert.Contains("| all five | 50.0 % | 50.0 % | 100.0 % |\n", markdown, StringComparison.Ordinal);
        Assert.Contains("| noise that is flagged | 1 | 1 | 100.0 % |\n", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("## Disagreements", markdown, StringComparison.Ordinal);
        Assert.EndsWith("\nIncomplete: 1 problem came up on the way; see the messages.\n", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_items_are_labelled_in_part_each_question_has_its_number_of_items()
    {
        string markdown = MarkdownAgreementRenderer.Render(SomeAgreement.PartialReport());

        Assert.StartsWith("# Agreement with labelled.jsonl: 4 items of 2 projects, 1 of them labelled in part\n", markdown, StringComparison.Ordinal);
        Assert.Contains("| question | items | kappa |", markdown, StringComparison.Ordinal);
        Assert.Contains("\n| need | 3 | ", markdown, StringComparison.Ordinal);
        Assert.Contains("\n| trade-off | 4 | ", markdown, StringComparison.Ordinal);
        Assert.Contains("\n| mean |  | ", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("| items |", MarkdownAgreementRenderer.Render(SomeAgreement.Report(disagreements: false)).Split("## What is sure")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Quotes_of_a_disagreement_stay_text()
    {
        string markdown = MarkdownAgreementRenderer.Render(SomeAgreement.Report(disagreements: true));

        Assert.Contains(
            "### SHOP-1 Refund without the bank\n\n- customer need: label answered, judged weak (0.75)\n  - label: “it &lt;b&gt;costs&lt;/b&gt; a week”\n  - ours: “a week”\n",
            markdown,
            StringComparison.Ordinal);
        Assert.Contains("- ordering: label weak, judged undetermined (0.00)\n", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_asked_of_a_second_reader_stands_below_the_tables()
    {
        string markdown = MarkdownAgreementRenderer.Render(SomeAgreement.Report(disagreements: false) with
        {
            Reader = new ReaderUsage("some_model", 3, 1, 5_000, 400, 9_000, 2) { Stopped = "There is no money left." },
        });

        Assert.Contains(
            "\n- Second reader (some\\_model): 3 calls, 5,000 tokens sent and 400 answered; 1 item known from before.\n- The budget of 9,000 tokens left 2 items unread",
            markdown,
            StringComparison.Ordinal);
        Assert.EndsWith("\n- It was asked no more: There is no money left.\n\nIncomplete: 1 problem came up on the way; see the messages.\n", markdown, StringComparison.Ordinal);
    }
}
