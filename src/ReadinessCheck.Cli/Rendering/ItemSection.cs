using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using Spectre.Console;

namespace ReadinessCheck.Cli.Rendering;

/// <summary>One item of the text report: its gaps as questions, then what was answered, quoted.</summary>
internal sealed class ItemSection(IAnsiConsole console, Symbols symbols)
{
    // Enough to recognise the sentence, which stands whole in the JSON report.
    private const int QuoteLines = 2;

    // A title that is a whole text is shown as far as a title goes.
    private const int MostTitleCells = 240;
    private const int LabelCells = 11;
    private const int TextIndent = 4 + LabelCells;

    public void Write(Verdict verdict)
    {
        // One paragraph wrapped here, not a grid: Spectre's takes ten times as long, which counts in a long backlog.
        Paragraph section = new();
        AddHeading(section, verdict.Item);
        if (verdict.Noise)
        {
            section.Append("  The text would fit any other item as it stands.\n", Styles.Faint);
        }

        foreach (Finding gap in verdict.Gaps)
        {
            AddRow(section, gap.Standing(), CriterionLabel.Of(gap.Criterion).Word, VisibleText.Of(gap.Question ?? gap.Reason));
        }

        AddOpen(section, verdict);
        if (verdict.Findings.All(finding => finding.Standing() is Standing.Answered or Standing.NotAsked))
        {
            AddRow(section, Standing.Answered, "ready", "Every question is answered.");
        }

        foreach (Finding answered in verdict.Findings.Where(finding => finding.Level == Level.Answered && finding.Evidence.Count > 0))
        {
            AddRow(section, Standing.Answered, CriterionLabel.Of(answered.Criterion).Word, Quote(answered.Evidence[0]));
        }

        if (ReaderSentences.Of(verdict) is { } read)
        {
            section.Append($"  {string.Join("\n  ", CellText.Wrap(read, console.Profile.Width - 2))}\n", Styles.Faint);
        }

        console.Write(section);
        console.WriteLine();
    }

    private void AddHeading(Paragraph section, BacklogItem item)
    {
        string kind = item.Kind == ItemKind.Unknown ? "" : $"  ({ItemKinds.Noun(item.Kind)})";
        string heading = $"{VisibleText.Of(item.Key)}  {CellText.Fit(item.Title, MostTitleCells, symbols.Ellipsis)}";
        foreach (string line in CellText.Wrap($"{heading}{kind}", console.Profile.Width))
        {
            section.Append($"{line}\n", Styles.Strong);
        }
    }

    private void AddOpen(Paragraph section, Verdict verdict)
    {
        foreach (string settled in SettlementSentences.Of(verdict))
        {
            AddRow(section, Standing.Settled, "settled", VisibleText.Of(settled));
        }

        string[] untold = Words(verdict, Standing.CouldNotTell);
        if (untold.Length > 0)
        {
            AddRow(section, Standing.CouldNotTell, "", $"Could not tell: {Enumeration.Of(untold)}.");
        }

        foreach (Finding finding in verdict.Findings.Where(finding => finding.Standing() == Standing.Undetermined))
        {
            AddRow(section, finding.Standing(), CriterionLabel.Of(finding.Criterion).Word, VisibleText.Of(finding.Reason));
        }
    }

    private static string[] Words(Verdict verdict, Standing standing) =>
        [.. verdict.Findings.Where(finding => finding.Standing() == standing).Select(finding => CriterionLabel.Of(finding.Criterion).Word)];

    private string Quote(Evidence evidence)
    {
        // The closing mark has to fit on the last line too.
        int cells = console.Profile.Width - TextIndent - symbols.CloseQuote.Length;
        string quote = CellText.FitLines(symbols.OpenQuote + evidence.Quote, cells, QuoteLines, symbols.Ellipsis);
        return quote + symbols.CloseQuote + PlaceText.Of(evidence.Where, evidence.Author, evidence.WrittenAt);
    }

    private void AddRow(Paragraph section, Standing standing, string label, string text)
    {
        Style style = standing is Standing.Missing or Standing.Weak ? Style.Plain : Styles.Faint;
        section.Append("  ").Append(symbols.Of(standing), Styles.Of(standing)).Append($" {label.PadRight(LabelCells)}");
        string[] lines = [.. CellText.Wrap(text, console.Profile.Width - TextIndent)];
        section.Append($"{string.Join($"\n{new string(' ', TextIndent)}", lines)}\n", style);
    }
}
