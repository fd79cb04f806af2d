using ReadinessCheck.Evaluation;
using ReadinessCheck.Reporting;
using Spectre.Console;

namespace ReadinessCheck.Cli.Rendering;

/// <summary>Writes a measurement against labelled items for a reader at a terminal.</summary>
internal sealed class TextAgreementRenderer(IAnsiConsole console)
{
    private const int Gap = 2;
    private const int Indent = 2;

    private readonly Symbols _symbols = Symbols.For(console.Profile.Capabilities.Unicode);

    public void Write(AgreementReport report)
    {
        WriteHeading(VisibleText.Of(AgreementSentences.Heading(report)));
        foreach (AgreementTable table in AgreementTables.Of(report.Agreement))
        {
            WriteHeading(table.Title);
            console.Write(Grid(table));
            foreach (string sentence in table.Legend)
            {
                WriteIndented(sentence, 0, Styles.Faint);
            }

            console.WriteLine();
        }

        foreach (IGrouping<string, Disagreement> item in (report.Disagreements ?? []).GroupBy(disagreement => disagreement.Key))
        {
            WriteDisagreements(item);
        }

        if (AgreementSentences.Incomplete(report) is { } incomplete)
        {
            console.WriteLine(incomplete);
        }
    }

    private static Table Grid(AgreementTable figures)
    {
        Table table = new() { Border = TableBorder.None, UseSafeBorder = false };
        for (int column = 0; column < figures.Heads.Count; column++)
        {
            table.AddColumn(new TableColumn(new Paragraph(figures.Heads[column], Styles.Faint))
            {
                NoWrap = true,
                Alignment = column == 0 ? Justify.Left : Justify.Right,
                Padding = new Padding(0, 0, column == figures.Heads.Count - 1 ? 0 : Gap, 0),
            });
        }

        foreach (IReadOnlyList<string> row in figures.Rows)
        {
            table.AddRow(row.Select(cell => new Paragraph(cell)));
        }

        return table;
    }

    private void WriteDisagreements(IGrouping<string, Disagreement> item)
    {
        WriteIndented($"{VisibleText.Of(item.Key)}  {VisibleText.Of(item.First().Title)}", 0, Styles.Strong);
        foreach (Disagreement disagreement in item)
        {
            WriteIndented(AgreementSentences.Difference(disagreement), Indent, Style.Plain);
            WriteQuote("label", disagreement.LabelledQuote);
            WriteQuote("ours ", disagreement.Quote);
        }

        console.WriteLine();
    }

    private void WriteQuote(string whose, string? quote)
    {
        if (quote is not null)
        {
            WriteIndented($"{whose} {_symbols.Quote(VisibleText.Of(quote))}", 2 * Indent, Style.Plain);
        }
    }

    private void WriteHeading(string heading)
    {
        WriteIndented(heading, 0, Styles.Strong);
        console.WriteLine();
    }

    private void WriteIndented(string text, int indent, Style style)
    {
        foreach (string line in CellText.Wrap(text, console.Profile.Width - indent))
        {
            console.Write(new Paragraph($"{new string(' ', indent)}{line}\n", style));
        }
    }
}
