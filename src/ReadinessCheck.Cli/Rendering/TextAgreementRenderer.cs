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
            foreach (AgreementTable part in Fitting(table))
            {
                console.Write(Grid(part));
            }

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

        foreach (string sentence in AgreementSentences.Reader(report))
        {
            WriteIndented(VisibleText.Of(sentence), 0, Style.Plain);
        }

        if (AgreementSentences.Incomplete(report) is { } incomplete)
        {
            console.WriteLine(incomplete);
        }
    }

    /// <summary>Breaks a table that is wider than the terminal into two of half the columns each.</summary>
    private IEnumerable<AgreementTable> Fitting(AgreementTable table)
    {
        int[] cells = [.. table.Heads.Select((head, column) => table.Rows.Select(row => row[column].Length).Append(head.Length).Max())];
        if (table.Heads.Count <= 2 || cells.Sum() + (Gap * (cells.Length - 1)) <= console.Profile.Width)
        {
            return [table];
        }

        int middle = (table.Heads.Count + 1) / 2;
        return [.. Fitting(Columns(table, 1..middle)), .. Fitting(Columns(table, middle..))];
    }

    private static AgreementTable Columns(AgreementTable table, Range columns) => table with
    {
        Heads = [table.Heads[0], .. table.Heads.Take(columns)],
        Rows = [.. table.Rows.Select(row => (IReadOnlyList<string>)[row[0], .. row.Take(columns)])],
    };

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
