using System.Text;
using System.Text.RegularExpressions;
using ReadinessCheck.Text;

namespace ReadinessCheck.Training;

/// <summary>Reads the written items of <c>Material/*.md</c>; the form is in its README.</summary>
internal static partial class MaterialReader
{
    private const string Letters = "CBTEO";

    public static IEnumerable<TrainingItem> Read(string path)
    {
        string[] header = [];
        List<string> body = [];
        int number = 0;
        foreach (string line in File.ReadLines(path).Append("## end"))
        {
            if (!line.StartsWith("## ", StringComparison.Ordinal))
            {
                body.Add(line);
                continue;
            }

            if (header.Length > 0)
            {
                yield return Make($"{Path.GetFileNameWithoutExtension(path)}-{++number}", header, string.Join('\n', body));
            }

            header = line == "## end" ? [] : line[3..].Split('|', StringSplitOptions.TrimEntries);
            body.Clear();
        }
    }

    private static TrainingItem Make(string key, string[] header, string marked)
    {
        string[] codes = header[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (header.Length < 3 || codes.Length < Letters.Length || Letters.Where((letter, q) => codes[q] is not [var c, '0' or '1' or '2'] || c != letter).Any())
        {
            throw new InvalidDataException($"{key}: a header is '## kind | title | C2 B1 T0 E1 O0', not '## {string.Join(" | ", header)}'.");
        }

        List<Carrier> carriers = [];
        string title = Strip(string.Join(" | ", header[1..^1]), carriers);
        string body = Strip(marked, carriers);
        return new TrainingItem
        {
            Item = new BacklogItem { Key = key, Kind = ItemKinds.Parse(header[0]), Title = title, Body = body, Markup = Markup.Markdown },
            Group = "written: " + FoldedText.Of(title),
            Levels = [.. codes.Take(Letters.Length).Select(code => code[1] - '0')],
            Noise = codes.Contains("N"),
            Complete = true,
            Carriers = carriers,
            Origin = Origin.Written,
        };
    }

    // Each mark stands behind its sentence: what lies between it and the sentence's beginning is the quote.
    private static string Strip(string marked, List<Carrier> carriers)
    {
        StringBuilder text = new();
        int from = 0;
        foreach (Match mark in Mark().Matches(marked))
        {
            text.Append(marked, from, mark.Index - from);
            from = mark.Index + mark.Length;
            string quote = FoldedText.Of(LastSentence(text.ToString().TrimEnd()));
            foreach (string code in mark.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                carriers.Add(new Carrier(Letters.IndexOf(code[0], StringComparison.Ordinal), code[1] - '0', quote));
            }
        }

        return text.Append(marked, from, marked.Length - from).ToString().Trim();
    }

    private static string LastSentence(string text)
    {
        for (int i = text.Length - 3; i > 0; i--)
        {
            if (text[i] == '\n' || (text[i] == ' ' && text[i - 1] is '.' or '?' or '!' && char.IsUpper(text[i + 1])))
            {
                return text[(i + 1)..];
            }
        }

        return text;
    }

    [GeneratedRegex(@" ?\{((?:[CBTEO][12] ?)+)\}")]
    private static partial Regex Mark();
}
