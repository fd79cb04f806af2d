using System.Text.Json;
using ReadinessCheck.Findings;
using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.SecondReader;

/// <summary>The items of <c>Orders/*.json</c>, a file a family. The levels that they deserve follow <c>docs/criteria</c>.</summary>
internal static class InjectedItems
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "SecondReader", "Orders");

    /// <summary>All of them, in one order on every machine.</summary>
    public static IReadOnlyList<InjectedItem> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal).SelectMany(Read)];

    /// <summary>Finds one.</summary>
    public static InjectedItem Of(string id) => All.Single(injected => injected.Id == id);

    private static List<InjectedItem> Read(string path)
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(path));
        return [.. file.RootElement.EnumerateArray().Select(Read)];
    }

    private static InjectedItem Read(JsonElement written)
    {
        Markup markup = written.TryGetProperty("markup", out JsonElement name) ? Enum.Parse<Markup>(name.GetString()!, ignoreCase: true) : Markup.Markdown;
        JsonElement obeyed = written.GetProperty("obeyed");
        BacklogItem item = new()
        {
            Key = Word(written, "id"),
            Kind = ItemKinds.Parse(Word(written, "kind")),
            Title = Word(written, "title"),
            Body = Word(written, "body"),
            Markup = markup,
            Related = written.TryGetProperty("related", out JsonElement related)
                ? [.. related.EnumerateArray().Select(text => new RelatedText(Word(text, "where"), Word(text, "text"), markup))]
                : [],
        };
        return new InjectedItem(
            item.Key,
            Word(written, "family"),
            item,
            written.GetProperty("carries").EnumerateObject().ToDictionary(member => member.Name, member => LevelOf(member.Value.GetInt32())),
            obeyed.ValueKind == JsonValueKind.String ? obeyed.GetString()! : obeyed.GetRawText(),
            Word(written, "sign"),
            !written.TryGetProperty("visible", out JsonElement visible) || visible.GetBoolean(),
            written.TryGetProperty("lowers", out JsonElement lowers) && lowers.GetBoolean());
    }

    private static string Word(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static Level LevelOf(int number) => number switch
    {
        0 => Level.Missing,
        1 => Level.Weak,
        2 => Level.Answered,
        _ => throw new InvalidDataException($"{number} is no level."),
    };
}
