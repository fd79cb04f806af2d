using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReadinessCheck.Cli.Output;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Settling;

namespace ReadinessCheck.Cli;

/// <summary>Keeps a baseline in a JSON file, an entry a line, so that a change of it reads well in a review.</summary>
internal static class BaselineFile
{
    /// <summary>Where a baseline is kept when nobody says otherwise.</summary>
    public const string StandardName = ".readiness-baseline.json";

    /// <summary>The version of the form.</summary>
    public const int SchemaVersion = 1;

    private const string TakeAgain = "take it anew with 'readiness-check baseline take', or bring back an older one";

    /// <summary>Reads a baseline.</summary>
    /// <param name="file">The file.</param>
    /// <param name="maxAge">For how many days an entry holds a gap back.</param>
    /// <returns>The baseline.</returns>
    /// <exception cref="InputException">It does not exist, cannot be read, or is no baseline.</exception>
    public static Baseline Read(string file, int maxAge)
    {
        try
        {
            Form form = JsonSerializer.Deserialize(File.ReadAllText(file), BaselineJson.Default.Form) ?? throw Broken(file, "it is null");
            return form.SchemaVersion == SchemaVersion
                ? new Baseline(form.Entries.Select(entry => Read(file, entry)), maxAge)
                : throw new InputException($"The baseline '{file}' has version {form.SchemaVersion}, and this readiness-check reads version {SchemaVersion}: bring readiness-check up to date.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"There is no baseline '{file}': take one with 'readiness-check baseline take --baseline {file}', or check the name.", exception);
        }
        catch (JsonException exception)
        {
            throw Broken(file, exception.LineNumber is { } line ? string.Create(CultureInfo.InvariantCulture, $"line {line + 1} is not as it should be") : exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The baseline '{file}' cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Writes a baseline, whole or not at all.</summary>
    /// <param name="file">The file; one that is there is replaced.</param>
    /// <param name="baseline">The baseline.</param>
    /// <exception cref="InputException">It cannot be written.</exception>
    public static void Write(string file, Baseline baseline)
    {
        using ReportOutput output = ReportOutput.Open(file, isText: false);
        string entries = string.Join(",", baseline.Entries.Select(entry => $"\n    {JsonSerializer.Serialize(Write(entry), BaselineJson.Default.Entry)}"));
        output.Writer.Write($$"""
            {
              "schemaVersion": {{SchemaVersion}},
              "entries": [{{entries}}
              ]
            }

            """.ReplaceLineEndings("\n"));
        output.Complete();
    }

    private static BaselineEntry Read(string file, Entry? entry) => entry switch
    {
        null => throw Broken(file, "an entry is null"),
        { Item: "" } => throw Broken(file, "an entry has no item"),
        { Question: var question } when !CriterionIds.All.Contains(question) => throw Broken(file, $"there is no question '{question}', {NearestName.Hint(question, CriterionIds.All).TrimEnd('?', '.')}"),
        { Level: "missing" or "weak" } => new BaselineEntry(entry.Item, entry.Question, entry.Level == "missing" ? Level.Missing : Level.Weak, entry.Since),
        _ => throw Broken(file, $"the level of a gap is missing or weak, and not '{entry.Level}'"),
    };

    private static Entry Write(BaselineEntry entry) => new()
    {
        Item = entry.Item,
        Question = entry.Criterion,
        Level = entry.Level == Level.Missing ? "missing" : "weak",
        Since = entry.Since,
    };

    private static InputException Broken(string file, string what) => new($"'{file}' is no baseline that can be read: {what}. If it was not edited on purpose, {TakeAgain}.");

    internal sealed record Form
    {
        public required int SchemaVersion { get; init; }

        public required IReadOnlyList<Entry?> Entries { get; init; }
    }

    internal sealed record Entry
    {
        public required string Item { get; init; }

        public required string Question { get; init; }

        public required string Level { get; init; }

        public required DateOnly Since { get; init; }
    }
}

// What a merge left in the file, or a misspelt key, is told and not read past.
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(BaselineFile.Form))]
internal sealed partial class BaselineJson : JsonSerializerContext;
