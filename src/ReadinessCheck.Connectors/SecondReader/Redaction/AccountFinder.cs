using System.Text.RegularExpressions;

namespace ReadinessCheck.Connectors.SecondReader.Redaction;

/// <summary>Finds the numbers of bank accounts and cards. Both have a checksum, so that hardly another number is taken for one. Pure.</summary>
/// <remarks>Takes time in proportion to the text: what it looks at has a greatest length.</remarks>
internal static partial class AccountFinder
{
    // How long an account number is in each country that has such.
    private static readonly Dictionary<string, int> Lengths =
        ("AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 "
        + "IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 "
        + "SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20")
        .Split(' ').ToDictionary(country => country[..2], country => int.Parse(country.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Finds them in a text.</summary>
    public static IEnumerable<PrivateSpan> In(string text) =>
        Bank().Matches(text).Select(match => BankAccount(match.Groups["number"])).Concat(Card().Matches(text).Select(match => CardNumber(match.Groups["number"]))).OfType<PrivateSpan>();

    private static PrivateSpan? BankAccount(Group written)
    {
        string text = written.Value.ToUpperInvariant();
        return Lengths.TryGetValue(text[..2], out int length) && EndOf(text, length) is { } end && Packed(text[..end]) is var number && HasBankChecksum(number)
            && (written.Index + end is var after && !IsInWord(written, end))
            ? new PrivateSpan(written.Index, after - written.Index, "account", number)
            : null;
    }

    // A number that goes on is another one.
    private static bool IsInWord(Group written, int end) => end < written.Length && char.IsAsciiLetterOrDigit(written.Value[end]);

    // Nineteen digits, or sixteen and what is printed on the back.
    private static PrivateSpan? CardNumber(Group written) =>
        new[] { written.Length, EndOf(written.Value, 16) ?? 0 }
            .Where(end => end == written.Length || (end > 0 && !char.IsAsciiDigit(written.Value[end])))
            .Where(end => Packed(written.Value[..end]) is var number && IsOfIssuer(number) && HasCardChecksum(number))
            .Select(end => new PrivateSpan(written.Index, end, "account", Packed(written.Value[..end])))
            .FirstOrDefault();

    private static int? EndOf(string text, int count)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (char.IsAsciiLetterOrDigit(text[at]) && --count == 0)
            {
                return at + 1;
            }
        }

        return null;
    }

    private static string Packed(string written) => string.Concat(written.Where(char.IsAsciiLetterOrDigit));

    private static bool HasBankChecksum(string number) =>
        string.Concat(number.AsSpan(4), number.AsSpan(0, 4)).Aggregate(0, (rest, c) => char.IsAsciiDigit(c) ? ((rest * 10) + (c - '0')) % 97 : ((rest * 100) + (c - 'A' + 10)) % 97) == 1;

    private static bool HasCardChecksum(string number) =>
        number.Reverse().Select((c, i) => (c - '0') * (1 + (i % 2))).Sum(digit => digit > 9 ? digit - 9 : digit) % 10 == 0;

    private static bool IsOfIssuer(string number) => number.Length switch
    {
        14 => number is ['3', '0' or '6' or '8', ..],
        15 => number is ['3', '4' or '7', ..],
        16 => number[0] is '4' or '5' or '6' || number.StartsWith("35", StringComparison.Ordinal) || string.CompareOrdinal(number, "2221") >= 0 && string.CompareOrdinal(number, "2721") < 0,
        _ => number[0] is '4' or '6',
    };

    // What follows may be a word: the country tells where the number ends. The next may begin within it.
    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?=(?<number>[A-Za-z]{2}\d{2}(?:[ -]?[A-Za-z0-9]){11,30}))", RegexOptions.CultureInvariant)]
    private static partial Regex Bank();

    // In groups as they are printed, or in one.
    [GeneratedRegex(@"(?<![\p{L}\d.,])(?=(?<number>[2-6][0-9]{3}(?<gap>[ -]?)(?:[0-9]{4}\k<gap>[0-9]{4}\k<gap>[0-9]{4}(?:\k<gap>[0-9]{3})?|[0-9]{6}\k<gap>[0-9]{4,5}))(?![.,]?\d))")]
    private static partial Regex Card();
}
