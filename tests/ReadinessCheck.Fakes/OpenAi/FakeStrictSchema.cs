using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReadinessCheck.Fakes.OpenAi;

/// <summary>The rules of schemas that are held to strictly: a part of JSON Schema.</summary>
/// <remarks>https://platform.openai.com/docs/guides/structured-outputs</remarks>
internal static class FakeStrictSchema
{
    private const int DeepestObject = 10;

    private static readonly HashSet<string> Keywords =
    [
        "$defs", "$id", "$ref", "$schema", "additionalProperties", "anyOf", "const", "definitions", "description", "enum", "exclusiveMaximum",
        "exclusiveMinimum", "format", "items", "maxItems", "maximum", "minItems", "minimum", "multipleOf", "pattern", "properties", "required", "title", "type",
    ];

    /// <summary>Says what is wrong with a schema, in OpenAI's words; null for nothing.</summary>
    public static string? Complaint(JsonObject schema)
    {
        if (schema["type"]?.ToString() != "object")
        {
            return $"schema must be a JSON Schema of 'type: \"object\"', got 'type: \"{schema["type"]?.ToString() ?? "None"}\"'.";
        }

        int depth = Depth(schema);
        return depth > DeepestObject ? $"{depth} levels of nesting exceeds limit of {DeepestObject}." : Complaint(schema, []);
    }

    private static string? Complaint(JsonObject schema, string[] path)
    {
        string? complaint = schema.Select(keyword => keyword.Key).FirstOrDefault(keyword => !Keywords.Contains(keyword)) is { } foreign
            ? $"'{foreign}' is not permitted."
            : OfObject(schema);
        return complaint is null
            ? Parts(schema).Select(part => Complaint(part.Schema, [.. path, .. part.Path])).FirstOrDefault(found => found is not null)
            : $"In context=({string.Join(", ", path.Select(step => $"'{step}'"))}), {complaint}";
    }

    private static string? OfObject(JsonObject schema)
    {
        if (!IsObject(schema))
        {
            return null;
        }

        if (schema["additionalProperties"]?.GetValueKind() != JsonValueKind.False)
        {
            return "'additionalProperties' is required to be supplied and to be false.";
        }

        const string Required = "'required' is required to be supplied and to be an array including every key in properties.";
        string[] required = [.. (schema["required"] as JsonArray ?? []).Select(name => $"{name}")];
        string[] properties = [.. (schema["properties"] as JsonObject ?? []).Select(property => property.Key)];
        return properties.Except(required).FirstOrDefault() is { } missing
            ? $"{Required} Missing '{missing}'."
            : required.Except(properties).FirstOrDefault() is { } extra ? $"{Required} Extra required key '{extra}' supplied." : null;
    }

    private static bool IsObject(JsonObject schema) =>
        schema.ContainsKey("properties") || (schema["type"] is JsonArray types ? types.Any(type => $"{type}" == "object") : $"{schema["type"]}" == "object");

    private static int Depth(JsonObject schema) => (IsObject(schema) ? 1 : 0) + Parts(schema).Select(part => Depth(part.Schema)).DefaultIfEmpty(0).Max();

    private static IEnumerable<(string[] Path, JsonObject Schema)> Parts(JsonObject schema)
    {
        foreach (string map in new[] { "properties", "$defs", "definitions" })
        {
            foreach ((string name, JsonNode? part) in schema[map] as JsonObject ?? [])
            {
                yield return ([map, name], part as JsonObject ?? []);
            }
        }

        if (schema["items"] is JsonObject items)
        {
            yield return (["items"], items);
        }

        foreach ((int index, JsonNode? part) in (schema["anyOf"] as JsonArray ?? []).Index())
        {
            yield return (["anyOf", $"{index}"], part as JsonObject ?? []);
        }
    }
}
