namespace ReadinessCheck.Connectors.Files;

/// <summary>How a backlog file is read.</summary>
public sealed class FileSourceOptions
{
    /// <summary>Whether the file's order means nothing; by default its first item is the top of the backlog.</summary>
    public bool Unordered { get; init; }
}
