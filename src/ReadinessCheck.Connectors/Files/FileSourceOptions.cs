namespace ReadinessCheck.Connectors.Files;

/// <summary>How a backlog file is read.</summary>
public sealed class FileSourceOptions
{
    /// <summary>Whether the file's order means nothing; by default its first item is the top of the backlog.</summary>
    public bool Unordered { get; init; }

    /// <summary>What the fields are called that answer a question, by the criterion's id: <c>trade-off</c> is called <c>What we leave out</c>.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>Which items are asked nothing.</summary>
    public Exemptions Exempt { get; init; } = Exemptions.None;
}
