using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using ReadinessCheck.Reporting.Learning;
using Spectre.Console;

namespace ReadinessCheck.Cli.Rendering;

/// <summary>Lays out the learning gap of a backlog for a reader at a terminal.</summary>
internal sealed class TextLearningRenderer(IAnsiConsole console) : IReportRenderer
{
    private readonly LearningTally _tally = new();
    private readonly Symbols _symbols = Symbols.For(console.Profile.Capabilities.Unicode);
    private ReportHeader? _header;

    public void Begin(ReportHeader header) => _header = header;

    public void Write(Verdict verdict) => _tally.Add(verdict);

    public void Complete(ReportTotals totals)
    {
        ReportHeader header = _header ?? throw new InvalidOperationException("The report was not begun.");
        LearningPage page = LearningPage.Of(_tally.ToGap(), header.Source, totals.Problems.Count);
        WriteLines(page.Title, indent: 0, Styles.Strong);
        console.WriteLine();
        foreach (string sentence in page.Lead)
        {
            WriteLines(sentence);
        }

        foreach (LearningPart part in page.Parts)
        {
            Write(part);
        }

        if (page.Counts.Count > 0)
        {
            console.WriteLine();
            WriteLines(LearningPage.AllFive, indent: 0, Styles.Strong);
            foreach (string sentence in page.Counts)
            {
                WriteLines(sentence, indent: 2);
            }
        }
    }

    private void Write(LearningPart part)
    {
        console.WriteLine();
        WriteLines(part.Heading, indent: 0, Styles.Strong);
        foreach (LearningWay way in part.Ways)
        {
            WriteLines(way.Sentence, indent: 2);
            Write(way.Examples);
        }

        console.WriteLine();
        WriteLines(LearningPage.DoneWell, indent: 2, Styles.Strong);
        Write(part.DoneWell);
        if (part.WithoutExample is { } without)
        {
            WriteLines(without, indent: 4);
        }

        console.WriteLine();
        WriteLines(LearningPage.ToTry, indent: 2, Styles.Strong);
        foreach (Practice practice in part.Ways.Select(way => way.Practice).OfType<Practice>())
        {
            WriteLines(practice.Text, indent: 4);
            WriteLines($"{LearningPage.AskYourself} {practice.Ask}", indent: 4, Styles.Faint);
        }
    }

    private void Write(IReadOnlyList<LearningExample> examples)
    {
        foreach (LearningExample example in examples)
        {
            string item = $"{example.Key}  {example.Title}".TrimEnd();
            WriteLines(example.Quote is { } quote ? $"{item}: {_symbols.Quote(quote)}" : item, indent: 4, Styles.Faint);
        }
    }

    private void WriteLines(string text, int indent = 0, Style? style = null)
    {
        string margin = new(' ', indent);
        IEnumerable<string> lines = CellText.Wrap(VisibleText.Of(text), console.Profile.Width - indent).Select(line => margin + line);
        console.Write(new Paragraph($"{string.Join('\n', lines)}\n", style ?? Style.Plain));
    }
}
