using System.Text.Json;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>
/// What is noted in a property of an issue, where people do not see it: Jira keeps no record of a deleted comment, and has no sign to put
/// on one. Writing it takes the right to edit the issue.
/// </summary>
/// <param name="Comment">The id of our comment; null when there is none, or we deleted it.</param>
/// <param name="Hash">What it asks, see its marker; null when there is none.</param>
/// <param name="FoundDeletedAt">When it was found that a person had deleted it; null when that was not found.</param>
/// <param name="Obeyed">The ids of the comments whose commands were obeyed.</param>
internal sealed record JiraMemory(string? Comment = null, string? Hash = null, DateTimeOffset? FoundDeletedAt = null, IReadOnlyList<string>? Obeyed = null)
{
    /// <summary>The name of the property.</summary>
    public const string Property = "readiness-check";

    /// <summary>That of an issue on which nothing was noted yet.</summary>
    public static JiraMemory Empty { get; } = new();

    /// <summary>Reads what a property holds; what we did not write counts as nothing.</summary>
    /// <param name="value">Its value; undefined when the issue has none.</param>
    public static JiraMemory Read(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.Object ? value.Deserialize(JiraJson.Default.JiraMemory) ?? Empty : Empty;
        }
        catch (JsonException)
        {
            return Empty;
        }
    }

    /// <summary>Whether a comment's command is noted as obeyed.</summary>
    public bool HasObeyed(string id) => Obeyed?.Contains(id) == true;

    /// <summary>The same with a command noted as obeyed; what is not among the comments any more is forgotten.</summary>
    public JiraMemory WithObeyed(string id, IReadOnlySet<string> comments) =>
        this with { Obeyed = [.. (Obeyed ?? []).Where(each => each != id && comments.Contains(each)), id] };
}
