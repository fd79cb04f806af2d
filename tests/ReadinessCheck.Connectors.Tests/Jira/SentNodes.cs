using System.Text.Json.Nodes;

namespace ReadinessCheck.Connectors.Tests.Jira;

/// <summary>Looks into documents that were sent.</summary>
internal static class SentNodes
{
    /// <summary>What is nothing but words: no mention, link, picture or macro.</summary>
    public static readonly string[] Plain = ["doc", "paragraph", "bulletList", "listItem", "text", "strong", "code", "textColor", "subsup", "sub"];

    /// <summary>The types of all nodes and marks.</summary>
    public static IEnumerable<string> TypesIn(JsonNode? node) => node switch
    {
        JsonObject each => each.SelectMany(property => property is { Key: "type", Value: JsonValue type } ? [type.GetValue<string>()] : TypesIn(property.Value)),
        JsonArray list => list.SelectMany(TypesIn),
        _ => [],
    };
}
