using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReadinessCheck.Cli.Settings;

namespace ReadinessCheck.Cli.Setup;

/// <summary>Writes a key with its value as lines of YAML, as a person would. Pure.</summary>
internal static partial class YamlLines
{
    private static readonly Place Nowhere = new(new Origin.Default());

    /// <summary>Gives the lines.</summary>
    /// <param name="name">The key.</param>
    /// <param name="value">Its value.</param>
    /// <param name="width">How long a line may be; a text that cannot be broken is longer.</param>
    public static IReadOnlyList<string> Of(string name, JsonNode? value, int width)
    {
        string key = Scalar(name);
        string line = $"{key}: {Flow(value)}";
        return value switch
        {
            JsonObject { Count: > 0 } map => [$"{key}:", .. Indented(map.SelectMany(entry => Of(entry.Key, entry.Value, width - 2)))],
            JsonArray { Count: > 0 } list when line.Length > width || list.Any(entry => entry is JsonObject or JsonArray) =>
                [$"{key}:", .. Indented(list.SelectMany(entry => Entry(entry, width - 4)))],
            _ => [line],
        };
    }

    /// <summary>Writes a text so that it is read back as this text: bare where that is safe, otherwise in quotation marks.</summary>
    public static string Scalar(string text) => Bare().IsMatch(text) && new Written.Scalar(Nowhere, text, ScalarStyle.Plain).IsText && !OlderWord().IsMatch(text)
        ? text
        : Quoted(text);

    private static IEnumerable<string> Entry(JsonNode? entry, int width)
    {
        string[] lines = entry switch
        {
            JsonObject { Count: > 0 } map => [.. map.SelectMany(inner => Of(inner.Key, inner.Value, width))],
            _ => [Flow(entry)],
        };
        return lines.Select((line, index) => $"{(index == 0 ? "- " : "  ")}{line}");
    }

    private static string Flow(JsonNode? value) => value switch
    {
        JsonObject map => $"{{{string.Join(", ", map.Select(entry => $"{Scalar(entry.Key)}: {Flow(entry.Value)}"))}}}",
        JsonArray list => $"[{string.Join(", ", list.Select(Flow))}]",
        JsonValue one when one.TryGetValue(out string? text) => Scalar(text),
        _ => value?.ToJsonString() ?? "null",
    };

    private static IEnumerable<string> Indented(IEnumerable<string> lines) => lines.Select(line => $"  {line}");

    // https://yaml.org/spec/1.2.2/#57-escaped-characters
    private static string Quoted(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (char c in text)
        {
            quoted.Append(c switch
            {
                '"' or '\\' => $"\\{c}",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when char.IsControl(c) || char.IsSurrogate(c) || c is '\u0085' or '\u2028' or '\u2029' or '\uFEFF' => EscapeOf(c),
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    private static string EscapeOf(char c) => char.IsSurrogate(c) ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");

    // A colon only before a letter, digit or slash: nothing that opens a list, a map or a comment.
    [GeneratedRegex(@"^[\p{L}\p{N}_/.]([\p{L}\p{N}_/.@+'?!()=%&-]| (?=[^ #-])|:(?=[\p{L}\p{N}/]))*$")]
    private static partial Regex Bare();

    // What the older YAML, which some editors still read, takes for true, false or a time.
    [GeneratedRegex(@"^(y|n|yes|no|on|off|[0-9][0-9:._-]*)$", RegexOptions.IgnoreCase)]
    private static partial Regex OlderWord();
}
