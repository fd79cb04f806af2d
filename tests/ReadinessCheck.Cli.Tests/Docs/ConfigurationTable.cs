using System.Text.Json.Nodes;
using ReadinessCheck.Cli.Settings;

namespace ReadinessCheck.Cli.Tests.Docs;

/// <summary>Writes the table of docs/configuration.md from the published schema, with what only the keys know: variables, and what holds without a value.</summary>
internal sealed class ConfigurationTable
{
    private const string Begin = "<!-- Generated from the schema; tests hold it to that and say how to renew it. -->\n";
    private const string End = "<!-- The end of what is generated. -->\n";

    private readonly JsonObject _schema;
    private readonly Dictionary<string, ConfigurationKey> _keys;

    /// <summary>Makes the table.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="keys">The keys that the program reads.</param>
    public ConfigurationTable(JsonObject schema, IEnumerable<ConfigurationKey> keys)
    {
        _schema = schema;
        _keys = keys.ToDictionary(key => key.Path);
    }

    /// <summary>Puts the table into its place on the page.</summary>
    /// <exception cref="InvalidOperationException">The page has no such place.</exception>
    public string InsertInto(string page)
    {
        int begin = page.IndexOf(Begin, StringComparison.Ordinal);
        int end = page.IndexOf(End, StringComparison.Ordinal);
        return begin >= 0 && end > begin
            ? $"{page[..begin]}{Begin}\n{Render()}\n{page[end..]}"
            : throw new InvalidOperationException($"docs/configuration.md has lost the two comments between which its table stands: {Begin}{End}");
    }

    /// <summary>Writes the table.</summary>
    public string Render() =>
        "| Key | Environment variable | What it says | Without it |\n| --- | --- | --- | --- |\n" + string.Concat(Rows(_schema, prefix: "").Select(row => $"{row}\n"));

    private IEnumerable<string> Rows(JsonObject group, string prefix)
    {
        string[] required = [.. group["required"]?.AsArray().Select(name => (string)name!) ?? []];
        foreach ((string name, JsonNode? value) in group["properties"]!.AsObject())
        {
            JsonObject schema = Resolve(value!.AsObject());
            string path = $"{prefix}{name}";
            yield return Row(path, (string?)value["description"] ?? (string?)schema["description"] ?? "", Without(path, schema, required.Contains(name)));
            foreach (string below in Below(schema, path))
            {
                yield return below;
            }
        }
    }

    // Of a group its keys, of a list of groups the keys that each of them has, and likewise where the names are free.
    private IEnumerable<string> Below(JsonObject schema, string path) =>
        schema["properties"] is not null ? Rows(schema, $"{path}.")
        : schema["items"] is JsonObject items && Resolve(items)["properties"] is not null ? Rows(Resolve(items), $"{path}[].")
        : schema["additionalProperties"] is JsonObject any && Resolve(any)["properties"] is not null ? Rows(Resolve(any), $"{path}.*.")
        : [];

    private string Row(string path, string description, string without)
    {
        string variable = _keys.GetValueOrDefault(path)?.Variable is { } name ? MarkdownCell.Code(name) : "";
        return $"| {string.Join(" | ", MarkdownCell.Code(path), variable, MarkdownCell.Text(description), MarkdownCell.Text(without))} |".Replace("|  |", "| |", StringComparison.Ordinal);
    }

    private string Without(string path, JsonObject schema, bool isRequired) => schema["default"] switch
    {
        null or JsonArray { Count: 0 } when isRequired => "must be given",
        null or JsonArray { Count: 0 } => _keys.GetValueOrDefault(path)?.NoValue ?? "",
        JsonArray words => string.Join(", ", words),
        var one => one.ToString(),
    };

    // What is said at more than one place stands once, and where there is a choice, the form with keys of its own is the one to explain.
    private JsonObject Resolve(JsonObject schema)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            return Resolve(reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode)_schema, (node, step) => node[step]!).AsObject());
        }

        JsonObject[] choices = [.. (schema["oneOf"] ?? schema["anyOf"])?.AsArray().Select(choice => Resolve(choice!.AsObject())) ?? []];
        return choices.FirstOrDefault(choice => choice["properties"] is not null || choice["items"] is not null) ?? schema;
    }
}
