namespace ReadinessCheck.Cli.Options;

/// <summary>The form of a report.</summary>
internal enum ReportFormat
{
    Text,
    Json,
    Markdown,
    Html,
    Agenda,
    AgendaHtml,
    Junit,
    Github,
}
