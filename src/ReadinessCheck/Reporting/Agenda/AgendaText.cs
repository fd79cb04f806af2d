namespace ReadinessCheck.Reporting.Agenda;

/// <summary>Texts of a page that is to stay one page.</summary>
internal static class AgendaText
{
    private const int MostKeys = 12;

    /// <summary>Lists keys as running text, as many as a line has room for.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="most">How many there is room for.</param>
    public static string Keys(IReadOnlyList<string> keys, int most = MostKeys) => keys.Count <= most
        ? Enumeration.Of(keys)
        : Enumeration.Of([.. keys.Take(most), Enumeration.Count(keys.Count - most, "more", "more")]);
}
