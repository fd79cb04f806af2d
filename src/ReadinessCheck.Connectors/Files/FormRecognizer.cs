using System.Buffers;

namespace ReadinessCheck.Connectors.Files;

/// <summary>Recognises a file's form by its content. The beginning suffices; the name of the file is never asked.</summary>
internal static class FormRecognizer
{
    private const int LinesLookedAt = 5;

    private static readonly SearchValues<char> ArrayOpening = SearchValues.Create("[ \t\r\n");

    private static readonly string[] XmlOpenings = ["<?xml", "<!DOCTYPE", "<html", "<rss"];

    /// <summary>Recognises the form.</summary>
    /// <param name="prefix">The decoded beginning of the file, or all of it.</param>
    public static FileForm Recognize(string prefix)
    {
        ReadOnlySpan<char> text = prefix.AsSpan().TrimStart();
        if (text.IsEmpty)
        {
            return FileForm.Empty;
        }

        if (IsBinary(prefix))
        {
            return FileForm.Binary;
        }

        if (text[0] == '[' && OpensJsonArray(text))
        {
            return FileForm.Json;
        }

        List<string> lines = FirstLines(text);
        if (text[0] == '{')
        {
            return HoldsOneObjectALine(lines) ? FileForm.JsonLines : FileForm.Json;
        }

        if (lines.Count(line => line.StartsWith("{\"", StringComparison.Ordinal)) * 2 > lines.Count)
        {
            return FileForm.JsonLines;
        }

        string start = text[..Math.Min(text.Length, 16)].ToString();
        if (XmlOpenings.Any(opening => start.StartsWith(opening, StringComparison.OrdinalIgnoreCase)))
        {
            return FileForm.Xml;
        }

        return Csv.CsvHeader.Parse(lines[0]).LooksLikeTable ? FileForm.Csv : FileForm.Markdown;
    }

    // Zip files (also .xlsx), PDF and images are full of control characters; a text that holds a stray NUL is still a text.
    private static bool IsBinary(string prefix)
    {
        ReadOnlySpan<char> sample = prefix.AsSpan(0, Math.Min(prefix.Length, 4096));
        int controls = 0;
        foreach (char c in sample)
        {
            controls += char.IsControl(c) && !char.IsWhiteSpace(c) ? 1 : 0;
        }

        return controls * 10 > sample.Length || sample.StartsWith("PK\u0003\u0004") || sample.StartsWith("%PDF-");
    }

    // "[{" opens a list of items; "[Draft] Title", "[ ] task" and "[[link]]" open a text.
    private static bool OpensJsonArray(ReadOnlySpan<char> text)
    {
        int at = text.IndexOfAnyExcept(ArrayOpening);
        if (at < 0 || text[at] is '{' or '"')
        {
            return true;
        }

        ReadOnlySpan<char> rest = text[at..];
        if (rest[0] == ']')
        {
            return rest.IndexOfAnyExcept("] \t\r\n") < 0;
        }

        int end = rest.IndexOfAny(",]\n");
        return end > 0 && rest[end] == ',' && (rest[..end].Trim() is "null" or "true" or "false" || double.TryParse(rest[..end], out _));
    }

    private static List<string> FirstLines(ReadOnlySpan<char> text)
    {
        List<string> lines = [];
        foreach (ReadOnlySpan<char> line in text.EnumerateLines())
        {
            if (!line.IsWhiteSpace())
            {
                lines.Add(line.Trim().ToString());
            }

            if (lines.Count == LinesLookedAt)
            {
                break;
            }
        }

        return lines;
    }

    // The second line tells: an object printed over several lines goes on with a property there, a list opened on the first
    // line with its first item. A single line may be a whole export, which the reader of JSON documents copes with.
    private static bool HoldsOneObjectALine(List<string> lines) =>
        lines.Count > 1 && ((lines[0][^1] == '}' && lines[0].Length > 1) || (lines[1][0] == '{' && lines[0][^1] != '['));
}
