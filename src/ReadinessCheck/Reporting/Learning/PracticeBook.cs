using System.Text.Json;
using System.Text.Json.Serialization;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Reporting.Learning;

/// <summary>A way of missing a question, and one way of doing it in refinement, as <c>practices.json</c> holds them.</summary>
/// <param name="Way">What is missing, as half a sentence.</param>
/// <param name="Text">What to try, in two or three sentences.</param>
/// <param name="Ask">A question to ask oneself.</param>
public sealed record Practice(string Way, [property: JsonPropertyName("practice")] string Text, string Ask);

/// <summary>The practices by question and by what is missing; they stand in <c>practices.json</c>.</summary>
public static class PracticeBook
{
    private const string Missing = "missing";

    /// <summary>Every practice, by the criterion's id and then by the word for what is missing.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyDictionary<string, Practice>> All { get; } = Load();

    /// <summary>Gives the practice for a way of missing a question.</summary>
    /// <param name="criterion">The criterion's id.</param>
    /// <param name="lack">What a weak answer lacks; none where nothing is there at all.</param>
    /// <returns>The practice; that for words that would fit any item where the book has none for the lack.</returns>
    /// <exception cref="ArgumentException">The book has nothing on the criterion.</exception>
    public static Practice For(string criterion, Lack lack)
    {
        if (!All.TryGetValue(criterion, out IReadOnlyDictionary<string, Practice>? practices))
        {
            throw new ArgumentException($"practices.json has nothing on '{criterion}'.", nameof(criterion));
        }

        return practices.TryGetValue(WordOf(lack), out Practice? practice) ? practice : practices[WordOf(Lack.Substance)];
    }

    /// <summary>Says whether the book has practices for a criterion.</summary>
    /// <param name="criterion">The criterion's id.</param>
    /// <returns>Whether it has.</returns>
    internal static bool Knows(string criterion) => All.ContainsKey(criterion);

    /// <summary>Gives the word that stands for a lack in the book.</summary>
    internal static string WordOf(Lack lack) => lack == Lack.None ? Missing : JsonNamingPolicy.CamelCase.ConvertName(lack.ToString());

    private static Dictionary<string, IReadOnlyDictionary<string, Practice>> Load()
    {
        using Stream resource = typeof(PracticeBook).Assembly.GetManifestResourceStream("ReadinessCheck.Reporting.Learning.practices.json")
            ?? throw new InvalidOperationException("The resource practices.json is not in the assembly.");
        return JsonSerializer.Deserialize(resource, PracticeJson.Default.DictionaryStringIReadOnlyDictionaryStringPractice)
            ?? throw new InvalidOperationException("The resource practices.json is empty.");
    }
}

// A misspelt member fails on loading instead of silently losing its words.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Dictionary<string, IReadOnlyDictionary<string, Practice>>))]
internal sealed partial class PracticeJson : JsonSerializerContext;
