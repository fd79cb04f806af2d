using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ReadinessCheck.Connectors.Files.Json;

/// <summary>Reads the items of a JSON text one at a time, whatever their form and however they are wrapped.</summary>
/// <param name="name">What to call the source in messages.</param>
internal sealed class JsonItems(string name)
{
    /// <summary>Reads a text with one object a line.</summary>
    public async IAsyncEnumerable<JsonItem> ReadLinesAsync(TextReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (int number = 1; await reader.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            foreach (JsonItem item in Items(new JsonRow(line, number, 1, number), $"line {number}"))
            {
                yield return item;
            }
        }
    }

    /// <summary>Reads an array, an object around it, or several of these after each other.</summary>
    public async IAsyncEnumerable<JsonItem> ReadDocumentAsync(TextReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        JsonSplitter splitter = new();
        char[] buffer = new char[16 * 1024];
        int read;
        while ((read = await reader.ReadAsync(buffer, cancellationToken)) > 0)
        {
            foreach (JsonRow row in splitter.Feed(buffer.AsMemory(0, read)))
            {
                foreach (JsonItem item in Items(row, $"item {row.Number}"))
                {
                    yield return item;
                }
            }
        }

        if (splitter.End() is { } last)
        {
            foreach (JsonItem item in Items(last, $"item {last.Number}"))
            {
                yield return item;
            }
        }
    }

    private IEnumerable<JsonItem> Items(JsonRow row, string fallbackKey)
    {
        JsonDocument? document = null;
        JsonRow wrong = row.Problem is null ? JsonText.TryParse(row, out document) ?? row : row;
        using (document)
        {
            IEnumerable<JsonItem> items = document is null
                ? [new JsonItem(default, new RowPlace(name, wrong.Line, wrong.Column, fallbackKey), wrong.Problem)]
                : Items(document.RootElement, new RowPlace(name, row.Line, row.Column, fallbackKey));
            foreach (JsonItem item in items)
            {
                yield return item;
            }
        }
    }

    private static IEnumerable<JsonItem> Items(JsonElement element, RowPlace place)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return [new JsonItem(default, place, $"An item is expected here, an object in braces, and this is {Describe(element)}: remove it or correct it.")];
        }

        JsonElement list = element.Get(element.Has("issues") ? "issues" : "items");
        bool isEnvelope = list.ValueKind == JsonValueKind.Array && !element.Has("id") && !element.Has("key") && !element.Has("body");
        return isEnvelope
            ? list.EnumerateArray().SelectMany((item, i) => Items(item, place with { FallbackKey = $"{place.FallbackKey}, item {i + 1}" }))
            : [new JsonItem(element, place)];
    }

    private static string Describe(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        _ => $"'{element.GetRawText()}'",
    };
}
