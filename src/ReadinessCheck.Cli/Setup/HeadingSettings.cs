using System.Text.Json.Nodes;
using ReadinessCheck.Cli.Settings;

namespace ReadinessCheck.Cli.Setup;

/// <summary>Writes headings of one's own as settings where the configuration knows them, and as a remark where it does not. Pure.</summary>
internal static class HeadingSettings
{
    private const string Name = "headings";

    private const string Unknown =
        "In your issue templates these headings seem to ask for one of the five questions. This version of readiness-check cannot be told of them; one that has the"
        + " key 'headings' can.";

    /// <summary>Whether headings can be set, as a group of keys or as one.</summary>
    public static bool IsKnown(IReadOnlyList<ConfigurationKey> keys) => keys.Any(key => key.Path == Name || key.Path.StartsWith($"{Name}.", StringComparison.Ordinal));

    /// <summary>Adds the settings.</summary>
    public static void AddTo(
        Dictionary<string, JsonNode> settings, IReadOnlyList<(string Criterion, IReadOnlyList<string> Texts)> headings, IReadOnlyList<ConfigurationKey> keys)
    {
        if (headings.Count > 0 && keys.Any(key => key.Path == Name))
        {
            settings[Name] = Map(headings);
        }

        foreach ((string criterion, IReadOnlyList<string> texts) in headings.Where(heading => keys.Any(key => key.Path == $"{Name}.{heading.Criterion}")))
        {
            settings[$"{Name}.{criterion}"] = List(texts);
        }
    }

    /// <summary>Gives the remarks on what cannot be set.</summary>
    public static IEnumerable<string> Remarks(IReadOnlyList<(string Criterion, IReadOnlyList<string> Texts)> headings, IReadOnlyList<ConfigurationKey> keys) =>
        headings.Count == 0 || IsKnown(keys) ? [] : [Unknown, .. YamlLines.Of(Name, Map(headings), ConfigurationTemplate.Width - 1).Select(line => $"#{line}")];

    private static JsonObject Map(IReadOnlyList<(string Criterion, IReadOnlyList<string> Texts)> headings) =>
        new(headings.Select(heading => KeyValuePair.Create(heading.Criterion, (JsonNode?)List(heading.Texts))));

    private static JsonArray List(IReadOnlyList<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
