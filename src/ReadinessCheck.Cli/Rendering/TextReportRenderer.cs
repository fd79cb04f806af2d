using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using Spectre.Console;

namespace ReadinessCheck.Cli.Rendering;

/// <summary>
/// Writes the report for a reader at a terminal. It lives here, beside the console, because it is laid out with Spectre.Console,
/// which the judgement does not depend on; the renderers that need nothing but text are in the core.
/// </summary>
internal sealed class TextReportRenderer(IAnsiConsole console) : IReportRenderer
{
    // The table comes before its items, so this many are held at a time.
    private const int PageSize = 100;

    private readonly List<Verdict> _page = new(PageSize);
    private readonly Symbols _symbols = Symbols.For(console.Profile.Capabilities.Unicode);
    private ReportHeader? _header;

    public void Begin(ReportHeader header)
    {
        _header = header;
        console.Write(new Paragraph($"Readiness of {VisibleText.Of(header.Source)}{ReportSentences.Order(header)}", Styles.Strong));
        console.WriteLine();
        console.WriteLine();
    }

    public void Write(Verdict verdict)
    {
        // A page of long texts would be most of the memory of a run, and nothing here reads them again.
        _page.Add(verdict with { Item = verdict.Item with { Body = "", Related = [] } });
        if (_page.Count == PageSize)
        {
            WritePage();
        }
    }

    public void Complete(ReportTotals totals)
    {
        ReportHeader header = _header ?? throw new InvalidOperationException("The report was not begun.");
        WritePage();
        ClosingLines.Write(console, ReportSentences.Closing(header, totals));
    }

    private void WritePage()
    {
        if (_page.Count == 0)
        {
            return;
        }

        console.Write(SummaryTable.Of(_page, console.Profile.Width, _symbols));
        console.WriteLine();
        console.Write(new Paragraph(SummaryTable.Legend(_page, _symbols), Styles.Faint));
        console.WriteLine();
        console.WriteLine();
        ItemSection section = new(console, _symbols);
        _page.ForEach(section.Write);
        _page.Clear();
    }
}
