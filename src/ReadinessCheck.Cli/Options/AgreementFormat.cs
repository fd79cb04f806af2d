namespace ReadinessCheck.Cli.Options;

/// <summary>The form in which an agreement is told.</summary>
internal enum AgreementFormat
{
    Text,
    Json,
    Markdown,
}
