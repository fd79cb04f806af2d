using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ReadinessCheck.Cli.Rendering;

/// <summary>Items by questions, at a glance.</summary>
internal static class SummaryTable
{
    private const int MostKeyCells = 14;
    private const int LeastTitleCells = 10;
    private const int Gap = 2;

    public static Table Of(IReadOnlyList<Verdict> verdicts, int width, Symbols symbols)
    {
        string[] questions = [.. verdicts[0].Findings.Select(finding => CriterionLabel.Of(finding.Criterion).Word)];
        string[] keys = [.. verdicts.Select(verdict => CellText.FitKey(verdict.Item.Key, MostKeyCells, symbols.Ellipsis))];
        int keyCells = Math.Max("item".Length, keys.Max(key => key.GetCellWidth()));
        int titleCells = Math.Max(LeastTitleCells, width - keyCells - Gap - questions.Sum(question => Gap + question.Length));

        Table table = new() { Border = TableBorder.None, UseSafeBorder = false };
        table.AddColumn(Column("item", keyCells));
        table.AddColumn(Column("title", titleCells));
        foreach (string question in questions)
        {
            table.AddColumn(Column(question, question.Length, Justify.Center));
        }

        table.Columns[^1].Padding = new Padding(0);

        for (int row = 0; row < verdicts.Count; row++)
        {
            List<IRenderable> cells = [new Paragraph(keys[row]), new Paragraph(CellText.Fit(verdicts[row].Item.Title, titleCells, symbols.Ellipsis))];
            cells.AddRange(verdicts[row].Findings.Select(finding => finding.Standing()).Select(standing => new Paragraph(symbols.Of(standing), Styles.Of(standing))));
            table.AddRow(cells);
        }

        return table;
    }

    /// <summary>Explains the symbols that the table shows.</summary>
    public static string Legend(IReadOnlyList<Verdict> verdicts, Symbols symbols)
    {
        HashSet<Standing> shown = [.. verdicts.SelectMany(verdict => verdict.Findings).Select(finding => finding.Standing())];
        return string.Join("  ", Standings.Legend.Where(shown.Contains).Select(standing => $"{symbols.Of(standing)} {standing.Words()}"));
    }

    private static TableColumn Column(string head, int cells, Justify justify = Justify.Left) => new(new Paragraph(head, Styles.Faint))
    {
        Width = cells,
        NoWrap = true,
        Alignment = justify,
        Padding = new Padding(0, 0, Gap, 0),
    };
}
