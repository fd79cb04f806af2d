using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting.Html;
using ReadinessCheck.Reporting.Learning;

namespace ReadinessCheck.Reporting.Page;

/// <summary>
/// Writes the report as one HTML page for a refinement meeting, which needs nothing beside itself. What stands at its top is known at the
/// end only, so all of it is written when the report is closed. The library behind the template is not loaded before.
/// </summary>
/// <param name="output">Where to write; left open. A file or stream behind it has to be UTF-8.</param>
/// <param name="words">The team's words by which the items were judged, so that what these discount is shown to be passed over; null for none.</param>
public sealed class HtmlReportRenderer(TextWriter output, TeamWords? words = null) : IReportRenderer
{
    /// <summary>The types that the template names.</summary>
    internal static readonly Type[] Models =
    [
        typeof(PageModel), typeof(PageTotals), typeof(PageBar), typeof(PageStanding), typeof(PageProblem), typeof(PageDisagreement), typeof(PageLink),
        typeof(PageItem), typeof(PageFinding), typeof(PageQuote), typeof(PageNeighbour), typeof(PageText), typeof(PagePart), typeof(PageRun),
        typeof(PageSentence),
    ];

    private readonly List<PageItem> _items = [];
    private readonly LearningTally _learning = new();
    private ReportHeader? _header;

    /// <inheritdoc/>
    public void Begin(ReportHeader header) => _header = header;

    /// <inheritdoc/>
    public void Write(Verdict verdict)
    {
        _items.Add(PageItem.Of(verdict, _items.Count + 1, words ?? TeamWords.None));
        _learning.Add(verdict);
    }

    /// <inheritdoc/>
    public void Complete(ReportTotals totals)
    {
        ReportHeader header = _header ?? throw new InvalidOperationException("The report was not begun.");
        LiquidTemplate.Load("page.liquid", Models).Fill(Values(PageModel.Of(header, _items, _learning.ToGap(), totals)), output);
    }

    /// <summary>What the template names.</summary>
    internal static Dictionary<string, object?> Values(PageModel page) => new() { ["page"] = page };
}
