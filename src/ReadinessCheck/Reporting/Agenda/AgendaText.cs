namespace ReadinessCheck.Reporting.Agenda;

/// <summary>Texts of a page that is to stay one page.</summary>
internal static class AgendaText
{
    private const int MostKeys = 12;

    /// <summary>Puts a text on one line and cuts it at a word where it is long.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="longest">The longest text, in UTF-16 units, without the mark that shows a cut.</param>
    public static string Cut(string text, int longest)
    {
        string visible = VisibleText.Of(text);
        if (visible.Length <= longest)
        {
            return visible;
        }

        int end = visible.LastIndexOf(' ', longest);
        end = end > longest / 2 ? end : char.IsHighSurrogate(visible[longest - 1]) ? longest - 1 : longest;
        return visible[..end].TrimEnd() + "…";
    }

    /// <summary>Lists keys as running text, as many as a line has room for.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="most">How many there is room for.</param>
    public static string Keys(IReadOnlyList<string> keys, int most = MostKeys) => keys.Count <= most
        ? Enumeration.Of(keys)
        : Enumeration.Of([.. keys.Take(most), Enumeration.Count(keys.Count - most, "more", "more")]);
}
