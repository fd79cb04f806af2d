namespace ReadinessCheck.Connectors.Files;

/// <summary>What the beginning of a file shows it to be.</summary>
internal enum FileForm
{
    /// <summary>Nothing but white space.</summary>
    Empty,

    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>A JSON array, an object around one, or several of these.</summary>
    Json,

    /// <summary>A table with a header row.</summary>
    Csv,

    /// <summary>One item in Markdown.</summary>
    Markdown,

    /// <summary>XML or HTML: no form of a backlog.</summary>
    Xml,

    /// <summary>No text at all.</summary>
    Binary,
}
