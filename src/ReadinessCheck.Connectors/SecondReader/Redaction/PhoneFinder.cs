using System.Text.RegularExpressions;
using PhoneNumbers;

namespace ReadinessCheck.Connectors.SecondReader.Redaction;

/// <summary>
/// Finds phone numbers: international ones of any country, and those written as people of some countries write them at home. In a backlog most
/// numbers are something else, so that a number without a sign of being one (a plus, a zero in front, brackets, usual groups, a word before it) is
/// none, though somewhere it could be dialled. Pure.
/// </summary>
/// <remarks>
/// Takes time in proportion to the text, though its patterns look around and so backtrack: those that may run over much begin where no other
/// beginning of theirs lies within. The library is asked about numbers with such a sign alone, as it takes its time for each country.
/// </remarks>
internal static partial class PhoneFinder
{
    private const int FewestDigits = 9;
    private const int FewestBareDigits = 10;

    // With more digits than these a text is a table of numbers.
    private const int MostTries = 200;

    // What stands before and behind a number, to tell what it is.
    private const int Around = 64;

    private static readonly string[] Regions =
        ["US", "GB", "DE", "FR", "ES", "IT", "NL", "CH", "AT", "SE", "PL", "IN", "BR", "AU", "JP", "BE", "DK", "NO", "FI", "PT", "IE", "NZ", "ZA"];

    /// <summary>Finds them in a text.</summary>
    public static IEnumerable<PrivateSpan> In(string text)
    {
        if (!Candidate().IsMatch(text))
        {
            return [];
        }

        string rest = OtherNumber().Replace(text, match => new string('|', match.Length));
        return Candidate().IsMatch(rest) ? FoundIn(rest) : [];
    }

    private static IEnumerable<PrivateSpan> FoundIn(string rest)
    {
        List<PrivateSpan> found = [];
        int misses = 0;
        foreach (Match run in Run().Matches(rest))
        {
            if (misses < MostTries && MayHavePhone(run.Value, Before(rest, run.Index)))
            {
                int count = found.Count;
                found.AddRange(FoundIn(rest, run.Index, run.Length));
                misses += found.Count == count ? 1 : 0;
            }
        }

        // Longest first: another country may see a number in a part of it.
        return found.OrderByDescending(span => span.Length);
    }

    private static IEnumerable<PrivateSpan> FoundIn(string rest, int start, int length)
    {
        int from = Math.Max(0, start - Around);
        string window = rest[from..Math.Min(rest.Length, start + length + Around)];
        foreach (string region in Regions)
        {
            bool isWhole = false;
            foreach (PhoneNumberMatch match in PhoneNumberUtil.GetInstance().FindNumbers(window, region, PhoneNumberUtil.Leniency.VALID, MostTries))
            {
                int at = from + match.Start;
                if (at >= start && at < start + length && IsPhone(match.RawString, Before(rest, at)))
                {
                    isWhole |= match.RawString.Length >= length;
                    yield return new PrivateSpan(at, match.RawString.Length, "phone", $"+{match.Number.CountryCode}{match.Number.NationalNumber}");
                }
            }

            // No other country sees more in it.
            if (isWhole)
            {
                yield break;
            }
        }
    }

    private static string Before(string text, int at) => text[Math.Max(0, at - Around)..at];

    // Whether a number in a run of digits may be one by the signs below; a part of a run has fewer digits, and no sign that the run has not.
    private static bool MayHavePhone(string run, string before)
    {
        if (run.AsSpan().IndexOfAny('+', '＋') >= 0 || Cue().IsMatch(before))
        {
            return true;
        }

        string[] groups = [.. Digits().Matches(run).Select(match => match.Value)];
        return groups.Sum(group => group.Length) >= FewestDigits
            && (run.Contains('(') || groups switch
            {
                [_] => groups[0][0] == '0',
                _ => groups.Any(group => group[0] == '0')
                    || groups.Zip(groups.Skip(1)).Any(pair => IsIndian(pair.First, pair.Second))
                    || (groups.Length > 2 && groups.Any(group => group.Length > 2) && !groups.All(group => group.Length == groups[0].Length)),
            });
    }

    private static bool IsPhone(string raw, string before)
    {
        string number = Extension().Replace(raw, "");
        string[] groups = [.. Digits().Matches(number).Select(match => match.Value)];
        int digits = groups.Sum(group => group.Length);
        return number.TrimStart('(', '[', ' ') is ['+' or '＋', ..]
            || Cue().IsMatch(before)
            || (groups switch
            {
                [['0', ..]] => digits >= FewestBareDigits,
                [_] => false,
                [['0', ..], ..] => digits >= FewestDigits,
                _ when number.Contains('(') => digits >= FewestDigits,
                [var first, var second] => IsIndian(first, second),
                _ => digits >= FewestDigits && groups.Any(group => group.Length > 2) && !groups.All(group => group.Length == groups[0].Length),
            });
    }

    // The bounds of a range are round.
    private static bool IsIndian(string first, string second) => first.Length == 5 && second.Length == 5 && !IsRound(first) && !IsRound(second);

    private static bool IsRound(string number) => number.EndsWith("00", StringComparison.Ordinal) || number.EndsWith("99", StringComparison.Ordinal);

    [GeneratedRegex(@"\d(?:[\s().\-/‐-―\u00A0\u202F]{0,4}\d){5}")]
    private static partial Regex Candidate();

    // What the library may see one number in.
    [GeneratedRegex(@"[(（\[［+＋]{0,2}(?>\d(?:[-xX‐-―−ー－-／\s\u00AD\u2060()（）［］.\[\]/~⁓∼～+＋]{0,4}\d)*)")]
    private static partial Regex Run();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"[ ,;]*(?:ext|x|#).*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Extension();

    // "Tel.: ", "call me at ", "Handy (privat) "
    [GeneratedRegex(
        @"(?<!\p{L})(?:tel|tél|fon|ph|phones?|telephone|mobiles?|mobil|mobiltelefon|cell(?:phone)?|call|fax|telefax|handy|whats ?app|signal|sms|dial|hotline|telefon|telefonnummer|rufnummer|téléphone|"
        + @"portable|telefono|teléfono|cellulare|móvil|celular|telefone|telefoon|mobiel|komórka|telefonu)(?!\p{L})(?: (?:me|us|him|her|them|number|no|nr|is))?[^\p{L}\d]{0,4}(?:(?:at|on|under|is|unter|privat|work|home)[^\p{L}\d]{0,3}){0,2}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cue();

    // In this order: addresses of pages, ids, dates, times, addresses of machines, versions, decimals, keys of items, amounts, hashes.
    [GeneratedRegex(
        @"(?:https?://|www\.)\S+"
        + @"|\b[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\b"
        + @"|(?<![\d+])(?:19|20)\d{2}(?<dash>[-./ ])(?:0?[1-9]|1[0-2])\k<dash>(?:0?[1-9]|[12]\d|3[01])(?!\d)(?:(?:T| )\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z| ?[+-]\d{2}:?\d{2})?)?"
        + @"|(?<![\d./+-]|\+\d{1,3} )\d{1,2}(?<dot>[-./ ])\d{1,2}\k<dot>(?:19|20)\d{2}(?!\d)"
        + @"|(?<![\d./-])\d{1,2}(?<slash>[-./])\d{1,2}\k<slash>\d{2}(?![./-]?\d)"
        + @"|(?<![\d+])(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[T_-]?\d{4}(?:\d{2})?)?(?!\d)"
        + @"|(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?(?!\d)"
        + @"|(?<![\d.+])(?!0\d)\d{1,3}(?:\.\d{1,3}){3}(?!\.?\d)(?:[:/]\d+)?"
        + @"|\b[vV]\.?\d+(?:\.\d+)*[\w.-]*"
        + @"|(?<![\d+]|\d\.)(?!0\d|(?:1\.)?\d{3}\.\d{3}\.\d{4}(?!\.?\d))\d+(?:\.\d+){2,}(?!\d)"
        + @"|(?<![\d.,+])(?!0\d)(?>\d+[.,]\d+)(?![\d.,]*\d)"
        + @"|[#!]\d+|\b[A-Z][A-Z0-9_]+(?:-\d+)+\b"
        + @"|(?<![\d.,+])\d{1,3}(?:[,'’]\d{3})+(?:\.\d+)?(?!\d)"
        + @"|[€$£¥₹]\s?\d[\d.,'’ ]{0,20}\d|(?<![\d+(])[1-9][\d.,'’ ]{0,20}\s?(?:[€$£¥₹%]|(?:EUR|USD|GBP|CHF|INR|JPY|SEK|PLN|BRL|AUD|euros?|dollars?|[kMG]?B|bytes|ms|seconds|rows|records|lines|items|tickets|issues|users|"
        + @"customers|orders|requests|events|times|hours|days|points)\b)"
        + @"|\b(?=[0-9a-f]*[a-f])(?=[a-f]*\d)[0-9a-f]{7,}\b")]
    private static partial Regex OtherNumber();
}
