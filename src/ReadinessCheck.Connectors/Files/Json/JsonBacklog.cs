using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ReadinessCheck.Connectors.Files.Json;

/// <summary>Reads the items of a JSON text, whichever of the known forms each of them has.</summary>
/// <param name="name">What to call the source in messages.</param>
internal sealed class JsonBacklog(string name)
{
    private readonly EntryBuilder _entries = new();

    /// <summary>Reads a text with one object a line.</summary>
    public async IAsyncEnumerable<BacklogEntry> ReadLinesAsync(TextReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (int number = 1; await reader.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            foreach (BacklogEntry entry in Entries(new JsonRow(line, number, 1, number), $"line {number}"))
            {
                yield return entry;
            }
        }
    }

    /// <summary>Reads an array, an object around it, or several of these after each other.</summary>
    public async IAsyncEnumerable<BacklogEntry> ReadDocumentAsync(TextReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        JsonSplitter splitter = new();
        char[] buffer = new char[16 * 1024];
        int read;
        while ((read = await reader.ReadAsync(buffer, cancellationToken)) > 0)
        {
            foreach (JsonRow row in splitter.Feed(buffer.AsMemory(0, read)))
            {
                foreach (BacklogEntry entry in Entries(row, $"item {row.Number}"))
                {
                    yield return entry;
                }
            }
        }

        if (splitter.End() is { } last)
        {
            foreach (BacklogEntry entry in Entries(last, $"item {last.Number}"))
            {
                yield return entry;
            }
        }
    }

    private List<BacklogEntry> Entries(JsonRow row, string fallbackKey)
    {
        JsonDocument? document = null;
        JsonRow wrong = row.Problem is null ? JsonText.TryParse(row, out document) ?? row : row;
        using (document)
        {
            if (document is null)
            {
                return [new BacklogEntry.Unreadable(new RowPlace(name, wrong.Line, wrong.Column, fallbackKey).ToString(), wrong.Problem!)];
            }

            return [.. Entries(document.RootElement, new RowPlace(name, row.Line, row.Column, fallbackKey))];
        }
    }

    private IEnumerable<BacklogEntry> Entries(JsonElement element, RowPlace place)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            string problem = $"An item is expected here, an object in braces, and this is {Describe(element)}: remove it or correct it.";
            return [new BacklogEntry.Unreadable(place.ToString(), problem)];
        }

        JsonElement list = element.Get(element.Has("issues") ? "issues" : "items");
        bool isEnvelope = list.ValueKind == JsonValueKind.Array && !element.Has("id") && !element.Has("key") && !element.Has("body");
        return isEnvelope
            ? list.EnumerateArray().SelectMany((item, i) => Entries(item, place with { FallbackKey = $"{place.FallbackKey}, item {i + 1}" }))
            : _entries.Entries(Map(element), place);
    }

    private static ItemRow Map(JsonElement item) =>
        JiraSearchMapper.Recognizes(item) ? JiraSearchMapper.Map(item)
        : GitHubListMapper.Recognizes(item) ? GitHubListMapper.Map(item)
        : OwnItemMapper.Map(item);

    private static string Describe(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        _ => $"'{element.GetRawText()}'",
    };
}
