using ReadinessCheck.Cli.Options;
using ReadinessCheck.Cli.Output;
using ReadinessCheck.Comments;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Cli.Rendering;

/// <summary>The renderer of each form of a report.</summary>
internal static class ReportRenderers
{
    /// <summary>Makes the renderer of a form.</summary>
    public static IReportRenderer Of(ReportFormat format, ReportOutput output, CommentWords words) => format switch
    {
        ReportFormat.Json => new JsonReportRenderer(output.Writer),
        ReportFormat.Markdown => new MarkdownReportRenderer(output.Writer, words),
        _ => new TextReportRenderer(Screen.For(output.Writer, output.IsTerminal)),
    };
}
