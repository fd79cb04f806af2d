using System.Globalization;
using System.Text.Json;

namespace ReadinessCheck.Text.Readers;

/// <summary>A node of an Atlassian document, whatever its JSON really looks like.</summary>
internal readonly struct AtlassianNode(JsonElement json)
{
    /// <summary>Such as <c>paragraph</c>; empty when the node does not say.</summary>
    public string Type => StringOf(json, "type");

    /// <summary>What a text node says; empty for others.</summary>
    public string Text => StringOf(json, "text");

    public IEnumerable<AtlassianNode> Content => ItemsOf(json, "content").Select(child => new AtlassianNode(child));

    /// <summary>Whether words stand in it directly, and not in blocks of their own.</summary>
    public bool HoldsInlines => Content.Any(child =>
        child.Type is "text" or "hardBreak" or "mention" or "emoji" or "date" or "status" or "inlineCard" or "placeholder");

    public bool IsBold => HasMark("strong");

    public bool IsCode => HasMark("code");

    /// <summary>The address that a text node links to; empty when it is no link.</summary>
    public string Target => ItemsOf(json, "marks").Where(mark => StringOf(mark, "type") == "link")
        .Select(mark => new AtlassianNode(mark).Attribute("href")).FirstOrDefault("");

    /// <summary>An attribute's value; empty when it is not there or no word or number.</summary>
    public string Attribute(string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("attrs", out JsonElement attributes) ? StringOf(attributes, name) : "";

    /// <summary>What an inline node shows on the page; empty for text, and for nodes that only hold others.</summary>
    public string Shown() => Type switch
    {
        "hardBreak" => "\n",
        "date" => DateOf(Attribute("timestamp")),
        "inlineCard" or "blockCard" or "embedCard" => Attribute("url"),
        "emoji" when Attribute("text").Length == 0 => Attribute("shortName"),
        _ => Attribute("text"),
    };

    private bool HasMark(string type) => ItemsOf(json, "marks").Any(mark => StringOf(mark, "type") == type);

    private static string DateOf(string timestamp) =>
        long.TryParse(timestamp, out long milliseconds) && Math.Abs(milliseconds) < DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() / 4
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : timestamp;

    private static JsonElement.ArrayEnumerator ItemsOf(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement items) && items.ValueKind == JsonValueKind.Array
            ? items.EnumerateArray()
            : default;

    private static string StringOf(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value)
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
