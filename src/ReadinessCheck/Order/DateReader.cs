using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ReadinessCheck.Order;

/// <summary>Reads the days that a text names, in the forms in which people write them.</summary>
/// <param name="today">The day from which a date without a year is the next such day.</param>
/// <param name="timeboxes">The sprints, milestones and releases whose names stand for days.</param>
internal sealed partial class DateReader(DateOnly today, TimeboxNames timeboxes)
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    // A text that names a day has a word for it, or digits beside a year or a month. Most texts have neither.
    private static readonly SearchValues<string> Days = SearchValues.Create(
        [
            "january", "february", "march", "april", " may", "june", "july", "august", "september", "october", "november", "december",
            "q1", "q2", "q3", "q4", "h1", "h2", "year", "black friday", "cyber monday", "thanksgiving", "mas", "easter", "halloween", "valentine",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> BesideDigits = SearchValues.Create(
        ["19", "20", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Finds the dates of a passage, in the order of their places.</summary>
    /// <param name="passage">The passage; it keeps what it names by itself, since it is read again as a neighbour's.</param>
    public List<WrittenDate> Find(OrderPassage passage)
    {
        passage.Dates ??= [.. Written(passage.Text)];
        List<WrittenDate> found = [.. passage.Dates];
        foreach (WrittenDate named in timeboxes.Find(passage.Text))
        {
            if (!found.Exists(date => date.Start < named.End && named.Start < date.End))
            {
                found.Add(named);
            }
        }

        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    private IEnumerable<WrittenDate> Written(string text)
    {
        foreach (Match match in MayName(text) ? Forms().Matches(text).AsEnumerable() : [])
        {
            if (Read(match) is { } day)
            {
                yield return new WrittenDate(match.Index, match.Index + match.Length, day, match.Groups["year"].Success);
            }
        }
    }

    private static bool MayName(ReadOnlySpan<char> text) =>
        text.ContainsAny(Days) || (text.ContainsAnyInRange('0', '9') && text.ContainsAny(BesideDigits));

    private DateOnly? Read(Match match)
    {
        int? year = Number(match, "year") is { } written ? (written < 100 ? 2000 + written : written) : null;
        if (Number(match, "isoMonth") is { } isoMonth)
        {
            return Day(year!.Value, isoMonth, Number(match, "isoDay")!.Value);
        }

        if (match.Groups["month"].Success)
        {
            int month = Array.IndexOf(Months, match.Groups["month"].Value[..3].ToLowerInvariant()) + 1;
            return Number(match, "day") is { } day ? Next(year, y => Day(y, month, day))
                : match.Groups["mid"].Success ? Next(year, y => Day(y, month, 15))
                : match.Groups["start"].Success || match.Groups["before"].Success ? Next(year, y => Day(y, month, 1))
                : Next(year, y => LastOf(y, month));
        }

        if (Number(match, "quarter") is { } quarter)
        {
            return Next(year, y => match.Groups["start"].Success || match.Groups["before"].Success ? Day(y, (quarter * 3) - 2, 1) : LastOf(y, quarter * 3));
        }

        if (Number(match, "half") is { } half)
        {
            return Next(year, y => LastOf(y, half * 6));
        }

        if (match.Groups["yearEnd"].Success)
        {
            return Next(year, y => Day(y, 12, 31));
        }

        return match.Groups["feast"].Success ? Next(year, y => FeastOf(match.Groups["feast"].Value, y)) : null;
    }

    // A 29 February may be up to eight years away.
    private DateOnly? Next(int? year, Func<int, DateOnly?> dayOf) => year is { } given
        ? dayOf(given)
        : Enumerable.Range(today.Year, 9).Select(dayOf).FirstOrDefault(day => day >= today);

    private static DateOnly? FeastOf(string name, int year) => name.ToLowerInvariant() switch
    {
        var feast when feast.StartsWith("black", StringComparison.Ordinal) => Thanksgiving(year).AddDays(1),
        var feast when feast.StartsWith("cyber", StringComparison.Ordinal) => Thanksgiving(year).AddDays(4),
        var feast when feast.StartsWith("thanks", StringComparison.Ordinal) => Thanksgiving(year),
        var feast when feast.StartsWith("new", StringComparison.Ordinal) => feast.EndsWith("eve", StringComparison.Ordinal) ? Day(year, 12, 31) : Day(year, 1, 1),
        var feast when feast.StartsWith("easter", StringComparison.Ordinal) => Easter(year),
        var feast when feast.StartsWith("halloween", StringComparison.Ordinal) => Day(year, 10, 31),
        var feast when feast.StartsWith("valentine", StringComparison.Ordinal) => Day(year, 2, 14),
        var feast => Day(year, 12, feast.EndsWith("eve", StringComparison.Ordinal) ? 24 : 25),
    };

    // The fourth Thursday of November.
    private static DateOnly Thanksgiving(int year)
    {
        DateOnly first = new(year, 11, 1);
        return first.AddDays((((int)DayOfWeek.Thursday - (int)first.DayOfWeek + 7) % 7) + 21);
    }

    // Anonymous Gregorian algorithm: https://en.wikipedia.org/wiki/Date_of_Easter
    private static DateOnly Easter(int year)
    {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        int l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        int n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    private static DateOnly? LastOf(int year, int month) =>
        year is > 0 and < 9999 && month is > 0 and <= 12 ? new DateOnly(year, month, DateTime.DaysInMonth(year, month)) : null;

    private static DateOnly? Day(int year, int month, int day) =>
        year is > 0 and < 9999 && month is > 0 and <= 12 && day > 0 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int? Number(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    [GeneratedRegex("""
        (?<![\w./-]) (?:
            (?<year>(?:19|20)[0-9]{2})[-/.](?<isoMonth>[01]?[0-9])[-/.](?<isoDay>[0-3]?[0-9])
          | (?<isoDay>[0-3]?[0-9])\.\s?(?<isoMonth>[01]?[0-9])\.\s?(?<year>(?:19|20)[0-9]{2})
          | (?<day>[0-3]?[0-9])(?:st|nd|rd|th|\.)?\s+(?:of\s+)? (?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.? (?:,?\s+(?<year>(?:19|20)[0-9]{2})\b)?
          | (?=[jfmasond]) (?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s+(?:the\s+)?(?<day>[0-3]?[0-9])(?:st|nd|rd|th)?\b (?![.:][0-9]|\s*%) (?:,?\s+(?<year>(?:19|20)[0-9]{2})\b)?
          | (?=[mtsbel]) (?: (?<mid>mid(?:dle\ of)?)[\s-] | (?<start>start\ of|beginning\ of|early)\s | (?:the\ )?(?:end\ of|late)\s )
            (?: (?<month>january|february|march|april|may|june|july|august|september|october|november|december)\b | q(?<quarter>[1-4])\b ) (?:,?\s+(?<year>(?:19|20)[0-9]{2})\b)?
          | (?=[jfmasond]) (?:(?<=\b(?<before>before)\s))? (?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s+(?<year>(?:19|20)[0-9]{2})\b
          | (?=[jfmasondq]) (?<= \b(?:by|until|till|(?<before>before))\s(?:the\s)?) (?: (?<month>january|february|march|april|june|july|august|september|october|november|december)\b | q(?<quarter>[1-4])\b) (?:,?\s+(?<year>(?:19|20)[0-9]{2})\b)?
          | (?<year>(?:19|20)[0-9]{2})[\s-]?q(?<quarter>[1-4])\b | q(?<quarter>[1-4])[\s/-]+(?<year>(?:19|20)[0-9]{2})\b
          | h(?<half>[12])[\s/-]+(?<year>(?:19|20)[0-9]{2})\b
          | (?=[tey]) (?<yearEnd>(?:the\ )?end\ of\ (?:(?:the|this)\ )?year|(?:the\ )?end\ of\ (?=20[0-9]{2}\b)|year['’]s\ end|year-?\ ?end) (?:,?\s*(?<year>(?:19|20)[0-9]{2})\b)?
          | (?=[bctxneahv]) (?<feast>black\ friday|cyber\ monday|thanksgiving|christmas(?:\ eve)?|xmas|new\ year['’]s(?:\ (?:day|eve))?|(?<=\b(?:by|before|until|till|ahead\ of)\s+(?:the\s)?)new\ year\b|easter|halloween|valentine['’]?s?\ day) (?:,?\s+(?<year>(?:19|20)[0-9]{2})\b)?
        ) (?![\w])
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Forms();
}
