namespace ReadinessCheck.Text;

/// <summary>
/// Gives back the line breaks of a text that lost them on its way: exports turn each into two spaces, so two and more spaces
/// in a row are a break, four and more an empty line.
/// </summary>
internal static class FlattenedText
{
    private const int ShortestText = 60;
    private const int LongestLine = 500;

    /// <summary>Restores the breaks, each in the place of a space, so that every other character keeps its place.</summary>
    /// <param name="text">The text.</param>
    /// <returns>A text of the same length; the same one when no breaks are lost.</returns>
    public static string Restore(string text) =>
        LostBreaks(text)
            ? string.Create(text.Length, text, static (target, source) =>
            {
                source.CopyTo(target);
                BreakRuns(target);
                BreakMarkers(target);
            })
            : text;

    private static bool LostBreaks(string text)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        if (trimmed.Length < ShortestText)
        {
            return false;
        }

        int lines = trimmed.Count('\n') + 1;
        if (lines > 1 && trimmed.Length / lines < LongestLine)
        {
            return false;
        }

        int runs = 0;
        for (int at = 0; trimmed[at..].IndexOf("  ", StringComparison.Ordinal) is var ahead and >= 0; runs++)
        {
            at += ahead;
            at += trimmed[at..].IndexOfAnyExcept(' ');
        }

        return lines == 1 ? runs > 0 || HasMarkers(trimmed) : runs > 3 * lines;
    }

    private static void BreakRuns(Span<char> text)
    {
        for (int at = 0; text[at..].IndexOf("  ", StringComparison.Ordinal) is var ahead and >= 0;)
        {
            int start = at + ahead;
            int length = text[start..].IndexOfAnyExcept(' ');
            if (length < 0)
            {
                return;
            }

            at = start + length;
            text[at - 1] = '\n';
            if (length >= 4)
            {
                text[at - 2] = '\n';
            }
        }
    }

    private static bool HasMarkers(ReadOnlySpan<char> text) => NextMarker(text, 1, dashes: HasDashes(text)) > 0;

    // Where even the double spaces were folded, " ## Motivation" still shows where a heading began, " - One - Two - Three" a list.
    private static void BreakMarkers(Span<char> text)
    {
        bool dashes = HasDashes(text);
        for (int at = NextMarker(text, 1, dashes); at > 0; at = NextMarker(text, at + 1, dashes))
        {
            text[at - 1] = '\n';
        }
    }

    // One dash or two before a capital may be a pause in a sentence; more of them are a list.
    private static bool HasDashes(ReadOnlySpan<char> text)
    {
        const int fewestItems = 3;
        int items = 0;
        for (int at = 0; items < fewestItems && text[at..].IndexOf(" - ", StringComparison.Ordinal) is var ahead and >= 0;)
        {
            at += ahead + 3;
            items += at < text.Length && char.IsAsciiLetterUpper(text[at]) ? 1 : 0;
        }

        return items == fewestItems;
    }

    private static int NextMarker(ReadOnlySpan<char> text, int from, bool dashes)
    {
        for (int at = from; text[at..].IndexOfAny('#', 'h', '-') is var ahead and >= 0; at++)
        {
            at += ahead;
            if (text[at - 1] == ' ' && IsMarker(text[at..], dashes))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsMarker(ReadOnlySpan<char> rest, bool dashes) =>
        rest is ['#', '#', ' ', >= 'A' and <= 'Z', ..] or ['#', '#', '#', ' ', >= 'A' and <= 'Z', ..]
            or ['h', >= '1' and <= '6', '.', ' ', >= 'A' and <= 'Z', ..]
        || (dashes && rest is ['-', ' ', >= 'A' and <= 'Z', ..] or ['-', '-', ' ', >= 'A' and <= 'Z', ..]);
}
