using System.Globalization;

namespace ReadinessCheck.Connectors.Files;

/// <summary>Reads dates that begin with their day, year first: <c>2026-03-01</c>, <c>2026-03-01T10:15:00.000+0100</c>.</summary>
internal static class IsoDate
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Gives a point in time; null when the text is none. Without a time it is the day's begin, without an offset UTC.</summary>
    public static DateTimeOffset? Moment(string text)
    {
        // Without the check of the day, "10:15" would be today and "March" some day of this year.
        string trimmed = text.Trim();
        return trimmed.Length >= DayFormat.Length
            && DateOnly.TryParseExact(trimmed.AsSpan(0, DayFormat.Length), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && DateTimeOffset.TryParse(trimmed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment)
                ? moment
                : null;
    }

    /// <summary>Gives the day as it is written, whatever the offset; null when the text is no date.</summary>
    public static DateOnly? Day(string text) => Moment(text) is { } moment ? DateOnly.FromDateTime(moment.DateTime) : null;

    /// <summary>Writes a day.</summary>
    public static string Write(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);
}
