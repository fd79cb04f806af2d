using System.Globalization;

namespace ReadinessCheck.Reporting;

/// <summary>How days and beginnings of sentences are written, the same in every text for people.</summary>
internal static class Wording
{
    /// <summary>Writes a day: <c>1 March 2027</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Begins a text with a capital letter; an empty one stays so.</summary>
    public static string Capital(string text) => text.Length == 0 ? "" : $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
