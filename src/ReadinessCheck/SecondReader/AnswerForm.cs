using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ReadinessCheck.Findings;

namespace ReadinessCheck.SecondReader;

/// <summary>Reads what the second reader answers, by the schema of <see cref="ReaderPrompt.Schema"/> and no more kindly than that: a server need not hold to it.</summary>
public static class AnswerForm
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    /// <summary>Reads an answer.</summary>
    /// <param name="content">What the model wrote.</param>
    /// <param name="questions">The ids of the questions that it was asked.</param>
    /// <param name="answers">Its answers by question; null where it is malformed.</param>
    /// <returns>Whether every question is answered in the form that was asked for, and nothing else is.</returns>
    public static bool TryRead(string content, IReadOnlyList<string> questions, [NotNullWhen(true)] out IReadOnlyDictionary<string, QuestionAnswer>? answers)
    {
        answers = null;
        Dictionary<string, QuestionAnswer> read = [];
        try
        {
            using JsonDocument document = JsonDocument.Parse(content, Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return false;
            }

            foreach (JsonProperty member in document.RootElement.EnumerateObject())
            {
                if (!questions.Contains(member.Name) || Read(member.Value, member.Name) is not { } answer)
                {
                    return false;
                }

                read[member.Name] = answer;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            // The other two: half a surrogate pair, which is JSON where it is escaped and not even that where it is not.
            return false;
        }

        answers = read.Count == questions.Count ? read : null;
        return answers is not null;
    }

    private static QuestionAnswer? Read(JsonElement value, string question) =>
        value.ValueKind == JsonValueKind.Object
        && value.GetPropertyCount() == 3
        && Word(value, "level", [Level.Missing, Level.Weak, Level.Answered]) is { } level
        && Word(value, "lacks", ReaderPrompt.Lacks(question)) is { } lacks
        && value.TryGetProperty("quote", out JsonElement quote) && quote.ValueKind == JsonValueKind.String
            ? new QuestionAnswer(level, level == Level.Missing ? "" : quote.GetString()!, level == Level.Weak ? lacks : Lack.None)
            : null;

    private static T? Word<T>(JsonElement value, string name, IEnumerable<T> words)
        where T : struct, Enum =>
        value.TryGetProperty(name, out JsonElement element) && element.ValueKind == JsonValueKind.String
            ? words.Select(word => (T?)word).FirstOrDefault(word => element.ValueEquals(ReaderPrompt.WordOf(word!.Value)))
            : null;
}
