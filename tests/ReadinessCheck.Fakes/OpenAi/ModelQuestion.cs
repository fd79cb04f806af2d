using System.Text.Json.Nodes;

namespace ReadinessCheck.Fakes.OpenAi;

/// <summary>What the model is asked.</summary>
/// <param name="System">The instructions.</param>
/// <param name="User">The message.</param>
/// <param name="Questions">The questions that the message's first line names; none where it names none.</param>
/// <param name="Item">The text between the two boundary lines; empty where there are none.</param>
/// <param name="Schema">The schema of the answer; null for none.</param>
internal sealed record ModelQuestion(string System, string User, IReadOnlyList<string> Questions, string Item, JsonObject? Schema)
{
    private const string FirstLine = "Questions: ";
    private const string Boundary = "ITEM ";

    /// <summary>Reads a request.</summary>
    public static ModelQuestion Of(JsonObject body)
    {
        string user = TextOf(body, "user");
        string[] lines = user.Split('\n');
        string[] questions = lines[0].StartsWith(FirstLine, StringComparison.Ordinal) ? lines[0][FirstLine.Length..].Split(", ") : [];
        return new ModelQuestion(
            TextOf(body, "system", "developer"), user, questions, ItemOf(lines), body["response_format"]?["json_schema"]?["schema"] as JsonObject);
    }

    // Whatever the item says: its own lines are none of the boundary, which nobody could know who wrote it.
    private static string ItemOf(string[] lines)
    {
        int start = Array.FindIndex(lines, line => line.StartsWith(Boundary, StringComparison.Ordinal));
        int end = start < 0 ? start : Array.LastIndexOf(lines, lines[start]);
        return end > start ? string.Join('\n', lines[(start + 1)..end]) : "";
    }

    private static string TextOf(JsonObject body, params string[] roles) => string.Join(
        '\n',
        ((JsonArray)body["messages"]!).Where(message => roles.Contains($"{message!["role"]}")).Select(message => ContentOf(message!["content"])));

    // A message's content is a text or a list of parts.
    private static string ContentOf(JsonNode? content) => content is JsonArray parts ? string.Concat(parts.Select(part => $"{part!["text"]}")) : $"{content}";
}
