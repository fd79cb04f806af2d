namespace ReadinessCheck.Text;

/// <summary>Where to cut a text that is too long.</summary>
internal static class TextCut
{
    /// <summary>The best place to cut a text that is longer than a limit: after a semicolon or dash, else after a word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">The longest piece, in UTF-16 units.</param>
    /// <returns>How much to keep: more than 0, at most the limit, and never half a surrogate pair.</returns>
    public static int Before(ReadOnlySpan<char> text, int limit)
    {
        ReadOnlySpan<char> head = text[..limit];
        int least = limit / 2;
        int cut = Math.Max(head.LastIndexOf("; ", StringComparison.Ordinal), head.LastIndexOf(" - ", StringComparison.Ordinal)) + 1;
        return cut > least ? cut : AtWord(text, limit);
    }

    /// <summary>Cuts a text that is longer than a limit after a word, and ends it with an ellipsis.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">The longest result, in UTF-16 units.</param>
    /// <returns>The text, or its beginning.</returns>
    public static string Shortened(string text, int limit) => text.Length <= limit ? text : text[..AtWord(text, limit - 1)].TrimEnd() + "…";

    /// <summary>Where the last whole word before a limit ends; the limit itself when there is no word's end near it.</summary>
    /// <inheritdoc cref="Before"/>
    public static int AtWord(ReadOnlySpan<char> text, int limit)
    {
        int cut = limit;
        while (cut > limit / 2 && !char.IsWhiteSpace(text[cut]))
        {
            cut--;
        }

        if (cut > limit / 2)
        {
            return cut;
        }

        return char.IsLowSurrogate(text[limit]) && char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
    }
}
