using System.Text.Json;
using System.Text.Json.Serialization;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Questions;

/// <summary>The wordings of one criterion, as <c>questions.json</c> holds them.</summary>
internal sealed record QuestionTexts
{
    /// <summary>Every criterion's wordings by its id, read once.</summary>
    public static IReadOnlyDictionary<string, QuestionTexts> All { get; } = Load();

    public required ByKind Missing { get; init; }

    public required ByKind Weak { get; init; }

    /// <summary>The wordings for a gap of that level in an item of that kind.</summary>
    public IReadOnlyList<string> For(Level level, ItemKind kind)
    {
        ByKind texts = level switch
        {
            Level.Missing => Missing,
            Level.Weak => Weak,
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Only a gap is asked about."),
        };
        return kind switch
        {
            ItemKind.Bug => texts.Bug,
            // A spike is work of the team's own, as a task is.
            ItemKind.Task or ItemKind.Spike => texts.Task,
            ItemKind.Epic or ItemKind.Proposal => texts.Epic,
            _ => texts.Story,
        };
    }

    private static Dictionary<string, QuestionTexts> Load()
    {
        using Stream resource = typeof(QuestionTexts).Assembly.GetManifestResourceStream("ReadinessCheck.Questions.questions.json")
            ?? throw new InvalidOperationException("The resource questions.json is not in the assembly.");
        return JsonSerializer.Deserialize(resource, QuestionTextsJson.Default.DictionaryStringQuestionTexts)
            ?? throw new InvalidOperationException("The resource questions.json is empty.");
    }

    /// <summary>The wordings by the kind of item that they suit; <see cref="Story"/> suits features and unknown kinds too.</summary>
    internal sealed record ByKind
    {
        public required IReadOnlyList<string> Story { get; init; }

        public required IReadOnlyList<string> Bug { get; init; }

        public required IReadOnlyList<string> Task { get; init; }

        public required IReadOnlyList<string> Epic { get; init; }
    }
}

// A misspelt level or kind in the resource fails on loading instead of silently losing its wordings.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Dictionary<string, QuestionTexts>))]
internal sealed partial class QuestionTextsJson : JsonSerializerContext;
