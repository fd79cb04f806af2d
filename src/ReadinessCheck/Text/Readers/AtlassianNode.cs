using System.Globalization;
using System.Text.Json;

namespace ReadinessCheck.Text.Readers;

/// <summary>A node of an Atlassian document, whatever its JSON really looks like.</summary>
internal readonly struct AtlassianNode(JsonElement json)
{
    private const int MostColumns = 100;

    /// <summary>Such as <c>paragraph</c>; empty when the node does not say.</summary>
    public string Type => StringOf(json, "type");

    /// <summary>What a text node says; empty for others.</summary>
    public string Text => StringOf(json, "text");

    public IEnumerable<AtlassianNode> Content => ItemsOf(json, "content").Select(child => new AtlassianNode(child));

    /// <summary>Whether words stand in it directly, and not in blocks of their own.</summary>
    public bool HoldsInlines => Content.Any(child =>
        child.Type is "text" or "hardBreak" or "mention" or "emoji" or "date" or "status" or "inlineCard" or "placeholder" or "inlineExtension" or "mediaInline");

    /// <summary>Whether it holds prompts of a template and nothing that anybody wrote.</summary>
    public bool IsPrompt => Content.Any(child => child.Type == "placeholder")
        && Content.All(child => child.Type is "placeholder" or "hardBreak" || string.IsNullOrWhiteSpace(child.Text + child.Shown()));

    public bool IsBold => HasMark("strong");

    public bool IsCode => HasMark("code");

    /// <summary>The address that a text node links to; empty when it is no link.</summary>
    public string Target => ItemsOf(json, "marks").Where(mark => StringOf(mark, "type") == "link")
        .Select(mark => new AtlassianNode(mark).Attribute("href")).FirstOrDefault("");

    /// <summary>An attribute's value; empty when it is not there or no word or number.</summary>
    public string Attribute(string name) =>
        TryGet(json, "attrs", out JsonElement attributes) ? StringOf(attributes, name) : "";

    /// <summary>How many columns a cell takes.</summary>
    public int Columns => int.TryParse(Attribute("colspan"), out int columns) ? Math.Clamp(columns, 1, MostColumns) : 1;

    /// <summary>What a node shows on the page by itself; empty for text, and for nodes that only hold others.</summary>
    public string Shown() => Type switch
    {
        "hardBreak" => "\n",
        "date" => DateOf(Attribute("timestamp")),
        "inlineCard" or "blockCard" or "embedCard" => Card(),
        "media" or "mediaInline" => Described(Attribute("alt")),
        "emoji" when Attribute("text").Length == 0 => Attribute("shortName"),
        _ => Attribute("text"),
    };

    // A card that was resolved before carries its title and address as linked data.
    private string Card()
    {
        string address = Attribute("url");
        if (address.Length > 0 || !TryGet(json, "attrs", out JsonElement attributes) || !TryGet(attributes, "data", out JsonElement data))
        {
            return address;
        }

        string name = StringOf(data, "name");
        return name.Length > 0 ? name : StringOf(data, "url");
    }

    // Until somebody describes a picture, Jira puts its file's name there.
    private static string Described(string alternative) =>
        alternative.LastIndexOf('.') is var dot and > 0 && alternative.Length - dot is > 2 and < 6 && !alternative.AsSpan(dot).Contains(' ') ? "" : alternative;

    private bool HasMark(string type) => ItemsOf(json, "marks").Any(mark => StringOf(mark, "type") == type);

    private static string DateOf(string timestamp) =>
        long.TryParse(timestamp, out long milliseconds) && Math.Abs(milliseconds) < DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() / 4
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : timestamp;

    private static bool TryGet(JsonElement json, string name, out JsonElement value)
    {
        value = default;
        return json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out value);
    }

    private static JsonElement.ArrayEnumerator ItemsOf(JsonElement json, string name) =>
        TryGet(json, name, out JsonElement items) && items.ValueKind == JsonValueKind.Array
            ? items.EnumerateArray()
            : default;

    private static string StringOf(JsonElement json, string name) =>
        TryGet(json, name, out JsonElement value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => Unescape(value),
                JsonValueKind.Number => value.GetRawText(),
                _ => "",
            }
            : "";

    // JSON may escape half a surrogate pair, and then the element refuses to give its string.
    private static string Unescape(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return value.GetRawText().Trim('"');
        }
    }
}
