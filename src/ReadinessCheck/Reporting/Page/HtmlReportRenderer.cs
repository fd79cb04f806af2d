using ReadinessCheck.Findings;

namespace ReadinessCheck.Reporting.Page;

/// <summary>
/// Writes the report as one HTML page for a refinement meeting, which needs nothing beside itself. What stands at its top is known at the
/// end only, so all of it is written when the report is closed. The library behind the template is not loaded before.
/// </summary>
/// <param name="output">Where to write; left open. A file or stream behind it has to be UTF-8.</param>
public sealed class HtmlReportRenderer(TextWriter output) : IReportRenderer
{
    private readonly List<PageItem> _items = [];
    private ReportHeader? _header;

    /// <inheritdoc/>
    public void Begin(ReportHeader header) => _header = header;

    /// <inheritdoc/>
    public void Write(Verdict verdict) => _items.Add(PageItem.Of(verdict, _items.Count + 1));

    /// <inheritdoc/>
    public void Complete(ReportTotals totals)
    {
        ReportHeader header = _header ?? throw new InvalidOperationException("The report was not begun.");
        PageTemplate.Write(PageModel.Of(header, _items, totals), output);
    }
}
