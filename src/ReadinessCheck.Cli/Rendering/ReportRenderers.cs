using ReadinessCheck.Cli.Options;
using ReadinessCheck.Cli.Output;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Reporting;
using ReadinessCheck.Reporting.Agenda;
using ReadinessCheck.Reporting.Page;

namespace ReadinessCheck.Cli.Rendering;

/// <summary>The renderer of each form of a report.</summary>
internal static class ReportRenderers
{
    /// <summary>Makes the renderer of a form.</summary>
    /// <param name="format">The form.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="configuration">What the report goes by.</param>
    /// <param name="minutes">How long the meeting is that an agenda is for.</param>
    public static IReportRenderer Of(ReportFormat format, ReportOutput output, Configuration configuration, int minutes = AgendaBuilder.DefaultBudget) => format switch
    {
        ReportFormat.Json => new JsonReportRenderer(output.Writer),
        ReportFormat.Markdown => new MarkdownReportRenderer(output.Writer, configuration.CommentWords),
        ReportFormat.Html => new HtmlReportRenderer(output.Writer, configuration.Words),
        ReportFormat.Agenda => new MarkdownAgendaRenderer(output.Writer, minutes),
        ReportFormat.Junit => new JUnitReportRenderer(output.Writer, configuration.Get(ConfigurationKeys.FailOn).Value.Standings()),
        ReportFormat.AgendaHtml => new HtmlAgendaRenderer(output.Writer, minutes),
        _ => new TextReportRenderer(Screen.For(output.Writer, output.IsTerminal)),
    };
}
