using System.Text.Json.Nodes;

namespace ReadinessCheck.Fakes.OpenAi;

/// <summary>What the model says when no test says it. It has understood nothing of the item.</summary>
internal static class FakeReplies
{
    private const string BusinessReason = "business-reason";

    // What the page's layout puts before the body.
    private const string Body = "\nBody:\n";
    private const int LongestQuote = 300;

    /// <summary>That every question is missing: by the schema, or of the questions that are named where there is none.</summary>
    public static string Missing(ModelQuestion question) => Answers(question).ToJsonString();

    /// <summary>For trying the program: the first sentence of the body for a weak business reason, whatever it says, and nothing else.</summary>
    public static string Sample(ModelQuestion question)
    {
        JsonObject answers = Answers(question);
        string quote = FirstSentence(question.Item);
        if (quote.Length > 0 && answers.ContainsKey(BusinessReason))
        {
            answers[BusinessReason] = Answer(quote, "weak", "substance");
        }

        return answers.ToJsonString();
    }

    /// <summary>An answer to one question.</summary>
    public static JsonObject Answer(string quote, string level, string lacks) => new() { ["quote"] = quote, ["level"] = level, ["lacks"] = lacks };

    private static JsonObject Answers(ModelQuestion question) => question.Schema is { } schema
        ? (JsonObject)Least(schema)!
        : new JsonObject(question.Questions.Select(name => new KeyValuePair<string, JsonNode?>(name, Answer("", "missing", "none"))));

    // The least that is valid by a schema; its words for nothing where it lists words.
    private static JsonNode? Least(JsonObject schema)
    {
        if (schema["enum"] is JsonArray words)
        {
            return (words.FirstOrDefault(word => $"{word}" is "missing" or "none") ?? words[0])?.DeepClone();
        }

        return (schema["type"] is JsonArray types ? types[0] : schema["type"])?.ToString() switch
        {
            "object" => new JsonObject(
                ((JsonObject)schema["properties"]!).Select(member => new KeyValuePair<string, JsonNode?>(member.Key, Least((JsonObject)member.Value!)))),
            "array" => new JsonArray(),
            "string" => "",
            "integer" or "number" => 0,
            "boolean" => false,
            _ => null,
        };
    }

    private static string FirstSentence(string item)
    {
        int start = item.IndexOf(Body, StringComparison.Ordinal);
        if (start < 0)
        {
            return "";
        }

        string line = item[(start + Body.Length)..].Split('\n')[0];
        int end = line.AsSpan().IndexOfAny('.', '!', '?');
        string sentence = end < 0 ? line : line[..(end + 1)];
        return sentence.Length > LongestQuote ? "" : sentence;
    }
}
