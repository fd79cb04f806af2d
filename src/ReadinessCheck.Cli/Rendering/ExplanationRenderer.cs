using System.Globalization;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Order;
using ReadinessCheck.Reporting;
using ReadinessCheck.Text;
using Spectre.Console;

namespace ReadinessCheck.Cli.Rendering;

/// <summary>Lays out why each level: the verdict on a question, the passages that counted, and those that were passed over.</summary>
internal sealed class ExplanationRenderer(IAnsiConsole console)
{
    // A long body has hundreds of passages that nobody would take for an answer.
    private const int MostPassedOver = 8;
    private const int QuoteCells = 200;
    private const int LeastQuoteCells = 20;
    private const int TitleCells = 48;

    private readonly Symbols _symbols = Symbols.For(console.Profile.Capabilities.Unicode);

    public void Write(Explanation explanation)
    {
        BacklogItem item = explanation.Verdict.Item;
        WriteLine($"{item.Key}  {CellText.Fit(item.Title, QuoteCells, _symbols.Ellipsis)}", Styles.Strong);
        if (explanation.Verdict.Noise)
        {
            WriteLine("The text would fit any other item as it stands.", Style.Plain);
        }

        foreach (Finding finding in explanation.Verdict.Findings)
        {
            console.WriteLine();
            WriteFinding(finding, explanation.Notes.GetValueOrDefault(finding.Criterion, []));
        }
    }

    private void WriteFinding(Finding finding, IReadOnlyList<PassageNote> notes)
    {
        Standing standing = finding.Standing();
        Paragraph head = new();
        head.Append(_symbols.Of(standing), Styles.Of(standing));
        head.Append($" {CriterionLabel.Of(finding.Criterion).Name}", Styles.Strong);
        head.Append($": {Level(finding)}{Consequence(standing)}");
        console.Write(head);
        console.WriteLine();
        Indent(finding.Reason, 2, Style.Plain);
        if (standing == Standing.Settled)
        {
            Indent(SettlementSentences.Sentence(finding.Settled!), 2, Style.Plain);
        }

        WriteSecond(finding);
        foreach (NeighbourCoverage neighbour in finding.Neighbours)
        {
            Indent($"Before {neighbour.Key} {CellText.Fit(neighbour.Title, TitleCells, _symbols.Ellipsis)}: {Coverage(neighbour)}.", 4, Style.Plain);
        }

        // What is held against the neighbours is read apart from the text alone, whose notes follow.
        bool isPlaced = finding.Neighbours.Count > 0;
        if (isPlaced && finding.Evidence.Count > 0)
        {
            Indent("Counted for its place:", 2, Styles.Faint);
            WriteEvidence(finding.Evidence);
        }

        PassageNote[] counted = [.. notes.Where(note => note.Level is Findings.Level.Weak or Findings.Level.Answered)];
        WriteCounted(counted, isPlaced ? "Counted in the text alone:" : finding.Second is { Counts: true } ? "Counted offline:" : "Counted:");
        foreach (IGrouping<string, PassageNote> alike in notes.Except(counted).GroupBy(note => note.Why).OrderBy(alike => alike.Count()))
        {
            WritePassedOver(alike.Key, [.. alike]);
        }
    }

    // What counted for the offline engine follows as always.
    private void WriteSecond(Finding finding)
    {
        if (finding.Second is not { } second)
        {
            return;
        }

        Indent(ReaderSentences.Of(second), 2, Style.Plain);
        WriteEvidence(second.Counts ? finding.Evidence : []);
    }

    private void WriteEvidence(IReadOnlyList<Evidence> quotes)
    {
        foreach (Evidence evidence in quotes)
        {
            Indent(_symbols.Quote(CellText.Fit(evidence.Quote, QuoteCells, _symbols.Ellipsis)) + PlaceText.Of(evidence.Where, evidence.Author, evidence.WrittenAt), 4, Style.Plain);
        }
    }

    private static string Coverage(NeighbourCoverage neighbour) => neighbour.Coverage switch
    {
        Order.Coverage.Covered => $"explained ({ReasonLabel.Of(neighbour.Reason!)})",
        Order.Coverage.Same => $"it gives the same reason ({ReasonLabel.Of(neighbour.Reason!)})",
        _ => "not explained",
    };

    private void WriteCounted(PassageNote[] notes, string label)
    {
        if (notes.Length > 0)
        {
            Indent(label, 2, Styles.Faint);
        }

        foreach (PassageNote note in notes)
        {
            Indent(Quote(note.Passage, QuoteCells), 4, Style.Plain);
            Indent(note.Why, 6, Styles.Faint);
        }
    }

    // Each on one line: enough to find it in the item, and a long text can still be looked over.
    private void WritePassedOver(string why, PassageNote[] notes)
    {
        Indent($"Passed over, {why}:", 2, Styles.Faint);
        foreach (PassageNote note in notes.Take(MostPassedOver))
        {
            int place = PlaceOf(note.Passage).GetCellWidth();
            Indent(Quote(note.Passage, Math.Max(LeastQuoteCells, console.Profile.Width - 6 - place)), 4, Styles.Faint);
        }

        if (notes.Length > MostPassedOver)
        {
            Indent($"and {notes.Length - MostPassedOver} more", 4, Styles.Faint);
        }
    }

    private string Quote(Passage passage, int cells) =>
        _symbols.Quote(CellText.Fit(passage.Text, cells, _symbols.Ellipsis)) + PlaceOf(passage);

    private static string PlaceOf(Passage passage) => PlaceText.Of(passage.Source.Where, passage.Source.Author, passage.Source.WrittenAt);

    private static string Level(Finding finding)
    {
        string level = finding.Level.ToString().ToLowerInvariant();
        return finding.Level == Findings.Level.Undetermined ? level : string.Create(CultureInfo.InvariantCulture, $"{level} ({finding.Confidence:P0} sure)");
    }

    private static string Consequence(Standing standing) => standing switch
    {
        Standing.CouldNotTell => ", not sure enough to be asked",
        Standing.NotAsked => ", not asked",
        Standing.Settled => ", settled",
        _ => "",
    };

    private void WriteLine(string text, Style style)
    {
        console.Write(new Paragraph(VisibleText.Of(text), style));
        console.WriteLine();
    }

    private void Indent(string text, int cells, Style style) =>
        console.Write(new Padder(new Paragraph(VisibleText.Of(text), style), new Padding(cells, 0, 0, 0)));
}
