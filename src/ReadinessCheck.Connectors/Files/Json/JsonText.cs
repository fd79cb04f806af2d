using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ReadinessCheck.Connectors.Files.Json;

/// <summary>Parses the text of one item, and says where it is wrong.</summary>
internal static class JsonText
{
    // A list in a rich-text document takes four levels; nobody indents thirty times.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 128, AllowTrailingCommas = true };

    /// <summary>Parses an item.</summary>
    /// <param name="row">The item's text.</param>
    /// <param name="document">The document, which the caller disposes; null when the text is no JSON.</param>
    /// <returns>What is wrong and at which line and column; null when nothing is.</returns>
    public static JsonRow? TryParse(JsonRow row, out JsonDocument? document)
    {
        string text = ReplaceLoneSurrogates(row.Text);
        try
        {
            document = JsonDocument.Parse(text, Options);
            return null;
        }
        catch (JsonException e)
        {
            document = null;
            int line = (int)(e.LineNumber ?? 0);
            int column = CharsIn(text, line, (int)(e.BytePositionInLine ?? 0)) + (line == 0 ? row.Column : 1);
            string problem = $"This item is not valid JSON ({Cause(e)}): correct it there.";
            return row with { Line = row.Line + line, Column = column, Problem = problem };
        }
    }

    /// <summary>Replaces half characters such as <c>\ud800</c>, which stand for nothing, so that the rest of the item can be read.</summary>
    internal static string ReplaceLoneSurrogates(string json)
    {
        if (!json.Contains(@"\ud", StringComparison.OrdinalIgnoreCase))
        {
            return json;
        }

        StringBuilder result = new(json);
        for (int i = 0; i + 1 < json.Length; i++)
        {
            if (json[i] != '\\')
            {
                continue;
            }

            if (IsEscape(json, i, char.IsHighSurrogate) && IsEscape(json, i + 6, char.IsLowSurrogate))
            {
                i += 11;
            }
            else if (IsEscape(json, i, char.IsSurrogate))
            {
                result.Remove(i, 6).Insert(i, @"\ufffd");
                i += 5;
            }
            else
            {
                i++;
            }
        }

        return result.ToString();
    }

    private static bool IsEscape(string json, int at, Func<char, bool> isWanted) =>
        at + 6 <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code)
        && isWanted((char)code);

    // The parser counts bytes of UTF-8 within the line; an editor counts characters.
    private static int CharsIn(string text, int line, int bytes)
    {
        int start = 0;
        for (; line > 0; line--)
        {
            start = text.IndexOf('\n', start) + 1;
        }

        int at = start;
        foreach (Rune rune in text.AsSpan(start).EnumerateRunes())
        {
            bytes -= rune.Utf8SequenceLength;
            if (bytes < 0)
            {
                break;
            }

            at += rune.Utf16SequenceLength;
        }

        return at - start;
    }

    // "',' is an invalid start of a value. LineNumber: 0 | BytePositionInLine: 7." without the position, which is the item's own.
    private static string Cause(JsonException exception)
    {
        string message = exception.Message;
        int end = message.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? message.TrimEnd('.') : message[..end];
    }
}
