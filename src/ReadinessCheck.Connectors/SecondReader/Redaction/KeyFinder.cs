using System.Buffers;
using System.Text.RegularExpressions;
using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.SecondReader.Redaction;

/// <summary>Finds keys, tokens and passwords. Pure.</summary>
/// <remarks>
/// Takes time in proportion to the text, though its patterns look around and so backtrack: each begins at a word of its own or at the end of what
/// the last one took, and goes on for a greatest length, or up to what none of its beginnings runs over.
/// </remarks>
internal static partial class KeyFinder
{
    // One of these is in each name; most texts have none, and are done with sooner.
    private static readonly SearchValues<string> Stems = SearchValues.Create(["pass", "pw", "kennwort", "secret", "token", "key", "credential"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Finds them in a text.</summary>
    public static IEnumerable<PrivateSpan> In(string text) =>
        PrivateKey().Matches(text).Select(match => Span(text, match.Index, match.Length))
            .Concat(TokenSigns.Token().Matches(text).Select(match => Token(text, match)))
            .Concat(from match in Header().Matches(text).Concat(Named(text)).Concat(Amazon().Matches(text))
                    let value = match.Groups["value"]
                    let length = value.ValueSpan.TrimEnd(".,;:!?)'\"`").Length
                    where length > 0 && !NoSecret().IsMatch(value.Value[..length])
                    select Span(text, value.Index, length));

    private static IEnumerable<Match> Named(string text) => text.AsSpan().ContainsAny(Stems)
        ? Quoted().Matches(text).Concat(Assigned().Matches(text)).Concat(Said().Matches(text))
        : [];

    // The form tells where a token begins; the rest of the word is part of it. Of an address only the account is secret.
    private static PrivateSpan Token(string text, Match match)
    {
        if (match.Value.StartsWith(':'))
        {
            return Span(text, match.Index + "://".Length, match.Length - "://".Length - 1);
        }

        int end = match.Index + match.Length;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || "_=+/%-".Contains(text[end]) || IsInnerDot(text, end)))
        {
            end++;
        }

        return Span(text, match.Index, end - match.Index);
    }

    // A web token has some; a sentence ends with one.
    private static bool IsInnerDot(string text, int at) => text[at] == '.' && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]);

    /// <summary>Whether a private key begins in a text and does not end there.</summary>
    public static bool IsLeftOpen(string text) =>
        text.LastIndexOf("-----BEGIN ", StringComparison.Ordinal) is >= 0 and var at && OpenKey().IsMatch(text[at..]);

    /// <summary>Finds the part of a private key that began earlier.</summary>
    public static PrivateSpan? RestOfPrivateKey(string text) => RestOfKey().Match(text) is { Length: > 0 } match ? Span(text, 0, match.Length) : null;

    private static PrivateSpan Span(string text, int start, int length) => new(start, length, "key", text.Substring(start, length));

    // A whole key, or a line of one as long as no word is.
    [GeneratedRegex(
        @"-----BEGIN [A-Z ]*PRIVATE KEY.*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)"
        + @"|(?<![\w./+-])(?=[A-Z0-9+/]*[a-z])(?=[a-z0-9+/]*[A-Z])(?=[A-Za-z+/]*[0-9])[A-Za-z0-9+/]{60,}={0,2}(?![\w./+-])",
        RegexOptions.Singleline)]
    private static partial Regex PrivateKey();

    [GeneratedRegex("^-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?!.*-----END )", RegexOptions.Singleline)]
    private static partial Regex OpenKey();

    // Its lines, of which all but the last are longer than words; its end.
    [GeneratedRegex("^(?:(?>[A-Za-z0-9+/]{16,}={0,2}) ?)*(?:(?:[A-Za-z0-9+/]+={0,2} ?)?-----END [A-Z ]{0,40}PRIVATE KEY-----|(?<= |^)[A-Za-z0-9+/]*={0,2}$|$)")]
    private static partial Regex RestOfKey();

    // "Authorization: Basic dXNlcjpwYXNz"; "bearer 8f14e45f" too, but not "bearer authentication".
    [GeneratedRegex(@"\bauthorization[""']?\s*[:=]\s*[""']?(?:\w+\s+)?(?<value>[\w.~+/=-]{8,})|\bbearer\s+(?=[\w.~+/=-]*\d)(?<value>[\w.~+/=-]{8,})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Header();

    // What stands before an underscore is the name's too, and says nothing.
    private const string Name =
        @"(?<![\p{L}\p{N}])(?:pass(?:word|wd|phrase|code)|pwd?|passwort|kennwort|secrets?(?:[ _-]?key)?|\w{0,20}token|"
        + @"(?:api|access|private|client|auth|account|signing|encryption)[ _-]?key|credentials?)[""'`]?\s?";

    [GeneratedRegex(Name + @"(?:=>|[:=])\s?(?:""(?<value>[^""]{3,200})""|'(?<value>[^']{3,200})'|`(?<value>[^`]{3,200})`)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    // What follows a colon is mostly prose: it counts when it is no plain word, or the last one.
    [GeneratedRegex(
        Name + @"(?:(?:=>|=)\s?(?<value>[^\s""'`,;]{3,200})|:\s?(?<value>(?=[^\s""'`,;]{0,200}(?:\d|[^\s\p{L}""'`,;.)!?]))[^\s""'`,;]{4,200}|[^\s""'`,;]{3,200}(?=\s*(?:$|[,;]))))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Assigned();

    // "The password is hunter2": no plain word, unless it stands in quotes, and no number of something.
    [GeneratedRegex(
        Name + @"(?:is|was|ist|war|lautet|(?:(?:is|was) )?(?:set|changed|reset) to)(?: (?:now|still|jetzt))?:?\s?(?:""(?<value>[^""]{3,200})""|'(?<value>[^']{3,200})'|`(?<value>[^`]{3,200})`"
        + @"|(?!\d{1,6}[ -]?(?:bit|byte|char|digit|letter|symbol|second|minute|hour|day|week|month|year|time|zeichen|stellen))"
        + @"(?<value>(?=[^\s""'`,;]{0,200}(?:\d|[#$%^&*+=~!?@][^\s""'`,;.:!?)]))[^\s""'`,;]{4,200}))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Said();

    // Of letters both small and capital, as no hash is.
    [GeneratedRegex(@"\b[Aa][Ww][Ss]\b.{0,60}?(?<![\w/+=])(?<value>(?=[A-Z0-9/+]{0,39}[a-z])(?=[a-z0-9/+]{0,39}[A-Z])(?=[A-Za-z/+]{0,39}[0-9])[A-Za-z0-9/+]{40})(?![\w/+=])")]
    private static partial Regex Amazon();

    // A place for one, or what is said about one.
    [GeneratedRegex(
        @"^(?:[<{\[$*%].*|\*+|x{3,}|\.{3}|required|optional|mandatory|missing|invalid|expired|wrong|weak|strong|forgotten|none|null|nil|empty|unset|undefined|true|false|yes|no|string|text|hidden|masked"
        + @"|redacted|changed|reset|tbd|todo|see|must|should|min(?:imum)?|max(?:imum)?"
        + @"|base-?64(?:url)?|sha-?\d{1,3}|md5|utf-?8|oauth-?2(?:\.0)?|[hre]s\d{3}|aes-?\d{3})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NoSecret();
}
