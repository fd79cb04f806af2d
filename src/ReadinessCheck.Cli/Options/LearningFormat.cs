namespace ReadinessCheck.Cli.Options;

/// <summary>The form in which a learning gap is told.</summary>
internal enum LearningFormat
{
    Text,
    Markdown,
    Html,
}
