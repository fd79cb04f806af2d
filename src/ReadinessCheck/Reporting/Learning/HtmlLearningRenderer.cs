using System.Globalization;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting.Html;

namespace ReadinessCheck.Reporting.Learning;

/// <summary>Writes the learning gap of a backlog as one HTML page that stands on its own: no script, nothing that is loaded.</summary>
/// <param name="output">Where to write; left open.</param>
public sealed class HtmlLearningRenderer(TextWriter output) : IReportRenderer
{
    private static readonly LiquidTemplate Template = LiquidTemplate.Load("learning.liquid");

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

    /// <summary>Renders a page that stands on its own.</summary>
    /// <param name="page">The page.</param>
    /// <returns>A whole page with a final line break.</returns>
    public static string Render(LearningPage page) => Sheet.Of(page.Title, Content(page, level: 2));

    /// <summary>Renders the content alone, for another page to take in.</summary>
    /// <param name="page">The page.</param>
    /// <param name="level">The level of its headings on that page; those below are one deeper.</param>
    internal static TrustedMarkup Content(LearningPage page, int level) => TrustedMarkup.Of(Template, Values(page, level));

    private static Dictionary<string, object?> Values(LearningPage page, int level) => new()
    {
        ["heading"] = string.Create(CultureInfo.InvariantCulture, $"h{level}"),
        ["sub"] = string.Create(CultureInfo.InvariantCulture, $"h{level + 1}"),
        ["lead"] = page.Lead,
        ["parts"] = page.Parts.Select(Part).ToArray(),
        ["counts"] = page.Counts,
        ["done_well"] = LearningPage.DoneWell,
        ["to_try"] = LearningPage.ToTry,
        ["ask_yourself"] = LearningPage.AskYourself,
        ["all_five"] = LearningPage.AllFive,
    };

    private static Dictionary<string, object?> Part(LearningPart part) => new()
    {
        ["heading"] = part.Heading,
        ["ways"] = part.Ways.Select(way => new Dictionary<string, object?>
        {
            ["sentence"] = way.Sentence,
            ["examples"] = way.Examples.Select(Example).ToArray(),
        }).ToArray(),
        ["examples"] = part.DoneWell.Select(Example).ToArray(),
        ["without_example"] = part.WithoutExample,
        ["practices"] = part.Ways.Select(way => way.Practice).OfType<Practice>()
            .Select(practice => new Dictionary<string, object?> { ["text"] = practice.Text, ["ask"] = practice.Ask }).ToArray(),
    };

    private static Dictionary<string, object?> Example(LearningExample example) =>
        new() { ["key"] = example.Key, ["title"] = example.Title, ["quote"] = example.Quote };
}
