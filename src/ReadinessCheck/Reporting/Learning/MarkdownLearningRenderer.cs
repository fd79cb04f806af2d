using ReadinessCheck.Findings;

namespace ReadinessCheck.Reporting.Learning;

/// <summary>Writes the learning gap of a backlog as Markdown.</summary>
/// <param name="output">Where to write; left open.</param>
public sealed class MarkdownLearningRenderer(TextWriter output) : IReportRenderer
{
    private readonly LearningTally _tally = new();
    private ReportHeader? _header;

    /// <inheritdoc/>
    public void Begin(ReportHeader header) => _header = header;

    /// <inheritdoc/>
    public void Write(Verdict verdict) => _tally.Add(verdict);

    /// <inheritdoc/>
    public void Complete(ReportTotals totals)
    {
        ReportHeader header = _header ?? throw new InvalidOperationException("The report was not begun.");
        output.Write(Render(LearningPage.Of(_tally.ToGap(), header.Source, totals.Problems.Count)));
    }

    /// <summary>Renders a page.</summary>
    /// <param name="page">The page.</param>
    /// <returns>Markdown with a final line break.</returns>
    public static string Render(LearningPage page)
    {
        List<string> lines = [$"# {MarkdownText.Escape(page.Title)}", ""];
        lines.AddRange(page.Lead.SelectMany(sentence => new[] { MarkdownText.Escape(sentence), "" }));
        lines.AddRange(page.Parts.SelectMany(Part));
        lines.AddRange(page.Counts.Count == 0 ? [] : [$"## {LearningPage.AllFive}", "", .. page.Counts.Select(sentence => $"- {MarkdownText.Escape(sentence)}"), ""]);
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Part(LearningPart part) =>
    [
        $"## {MarkdownText.Escape(part.Heading)}",
        "",
        .. part.Ways.SelectMany(way => way.Examples.Select(example => $"  - {Example(example)}").Prepend($"- {MarkdownText.Escape(way.Sentence)}")),
        "",
        $"### {LearningPage.DoneWell}",
        "",
        .. part.DoneWell.Select(example => $"- {Example(example)}"),
        .. part.WithoutExample is { } without ? [MarkdownText.Escape(without)] : Array.Empty<string>(),
        "",
        $"### {LearningPage.ToTry}",
        "",
        .. part.Ways.Select(way => way.Practice).OfType<Practice>().SelectMany(Try),
    ];

    private static string[] Try(Practice practice) =>
        [MarkdownText.Escape(practice.Text), "", $"{LearningPage.AskYourself} *{MarkdownText.Escape(practice.Ask)}*", ""];

    private static string Example(LearningExample example)
    {
        string item = $"**{MarkdownText.Escape(example.Key)}** {MarkdownText.Escape(example.Title)}".TrimEnd();
        return example.Quote is { } quote ? $"{item}: “{MarkdownText.Escape(quote)}”" : item;
    }
}
