namespace ReadinessCheck.Cli.Options;

/// <summary>The form of a log.</summary>
internal enum LogFormat
{
    /// <summary>A line for people.</summary>
    Text,

    /// <summary>One JSON object a line, for programs that collect logs.</summary>
    Json,
}
