using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using Spectre.Console;

namespace ReadinessCheck.Cli.Rendering;

/// <summary>One item of the text report: its gaps as questions, then what was answered, quoted.</summary>
internal sealed class ItemSection(IAnsiConsole console, Symbols symbols)
{
    // Two lines at 80 columns: enough to recognise the sentence, which stands whole in the JSON report.
    private const int QuoteCells = 130;
    private const int LabelCells = 11;

    public void Write(Verdict verdict)
    {
        WriteHeading(verdict.Item);
        Grid grid = new();
        grid.AddColumn(new GridColumn { Width = 1, NoWrap = true, Padding = new Padding(2, 0, 1, 0) });
        grid.AddColumn(new GridColumn { Width = LabelCells, NoWrap = true, Padding = new Padding(0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0) });
        foreach (Finding gap in verdict.Gaps)
        {
            AddRow(grid, gap.Standing(), CriterionLabel.Of(gap.Criterion).Word, VisibleText.Of(gap.Question ?? gap.Reason));
        }

        AddOpen(grid, verdict);
        if (verdict.Findings.All(finding => finding.Standing() is Standing.Answered or Standing.NotAsked))
        {
            AddRow(grid, Standing.Answered, "ready", "Every question is answered.");
        }

        foreach (Finding answered in verdict.Findings.Where(finding => finding.Level == Level.Answered && finding.Evidence.Count > 0))
        {
            AddRow(grid, Standing.Answered, CriterionLabel.Of(answered.Criterion).Word, Quote(answered.Evidence[0]));
        }

        console.Write(grid);
        console.WriteLine();
    }

    private void WriteHeading(BacklogItem item)
    {
        Paragraph heading = new();
        heading.Append(VisibleText.Of(item.Key), Styles.Strong);
        heading.Append($"  {VisibleText.Of(item.Title)}", Styles.Strong);
        if (item.Kind != ItemKind.Unknown)
        {
            heading.Append($"  ({ItemKinds.Noun(item.Kind)})", Styles.Faint);
        }

        console.Write(heading);
        console.WriteLine();
    }

    private void AddOpen(Grid grid, Verdict verdict)
    {
        string[] untold = Words(verdict, Standing.CouldNotTell);
        if (untold.Length > 0)
        {
            AddRow(grid, Standing.CouldNotTell, "", $"Could not tell: {Enumeration.Of(untold)}.");
        }

        foreach (Finding finding in verdict.Findings.Where(finding => finding.Standing() == Standing.Undetermined))
        {
            AddRow(grid, Standing.Undetermined, CriterionLabel.Of(finding.Criterion).Word, VisibleText.Of(finding.Reason));
        }

        if (verdict.Noise)
        {
            AddRow(grid, Standing.CouldNotTell, "", "The text reads well and would fit any other item as it stands.");
        }
    }

    private static string[] Words(Verdict verdict, Standing standing) =>
        [.. verdict.Findings.Where(finding => finding.Standing() == standing).Select(finding => CriterionLabel.Of(finding.Criterion).Word)];

    private string Quote(Evidence evidence)
    {
        string quote = symbols.Quote(CellText.Fit(evidence.Quote, QuoteCells, symbols.Ellipsis));
        return evidence.Where is "title" or "body"
            ? quote
            : $"{quote} ({VisibleText.Of(string.Join(", ", new[] { evidence.Where, evidence.Author, evidence.WrittenAt?.ToString("yyyy-MM-dd", null) }.OfType<string>()))})";
    }

    private void AddRow(Grid grid, Standing standing, string label, string text) => grid.AddRow(
        new Paragraph(symbols.Of(standing), Styles.Of(standing)),
        new Paragraph(label),
        new Paragraph(text, standing is Standing.Missing or Standing.Weak ? Style.Plain : Styles.Faint));
}
