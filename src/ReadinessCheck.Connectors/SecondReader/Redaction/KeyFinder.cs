using System.Text.RegularExpressions;
using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.SecondReader.Redaction;

/// <summary>Finds keys, tokens and passwords. Pure.</summary>
internal static partial class KeyFinder
{
    /// <summary>Finds them in a text.</summary>
    public static IEnumerable<PrivateSpan> In(string text) =>
        PrivateKey().Matches(text).Select(match => Span(text, match.Index, match.Length))
            .Concat(TokenSigns.Token().Matches(text).Select(match => Token(text, match)))
            .Concat(from match in Header().Matches(text).Concat(Quoted().Matches(text)).Concat(Assigned().Matches(text))
                    let value = match.Groups["value"]
                    let length = value.ValueSpan.TrimEnd(".,;:!?)'\"`").Length
                    where length > 0 && !NoSecret().IsMatch(value.Value[..length])
                    select Span(text, value.Index, length));

    // The form tells where a token begins; the rest of the word is part of it. Of an address only the account is secret.
    private static PrivateSpan Token(string text, Match match)
    {
        if (match.Value.StartsWith(':'))
        {
            return Span(text, match.Index + "://".Length, match.Length - "://".Length - 1);
        }

        int end = match.Index + match.Length;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || "_=+/-".Contains(text[end]) || IsInnerDot(text, end)))
        {
            end++;
        }

        return Span(text, match.Index, end - match.Index);
    }

    // A web token has some; a sentence ends with one.
    private static bool IsInnerDot(string text, int at) => text[at] == '.' && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]);

    private static PrivateSpan Span(string text, int start, int length) => new(start, length, "key", text.Substring(start, length));

    // A whole key, or a line of one as long as no word is.
    [GeneratedRegex(
        @"-----BEGIN [A-Z ]*PRIVATE KEY.*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)"
        + @"|(?<![\w./+-])(?=[A-Z0-9+/]*[a-z])(?=[a-z0-9+/]*[A-Z])(?=[A-Za-z+/]*[0-9])[A-Za-z0-9+/]{60,}={0,2}(?![\w./+-])",
        RegexOptions.Singleline)]
    private static partial Regex PrivateKey();

    // "Authorization: Basic dXNlcjpwYXNz"; "bearer 8f14e45f" too, but not "bearer authentication".
    [GeneratedRegex(@"\bauthorization[""']?\s*[:=]\s*[""']?(?:\w+\s+)?(?<value>[\w.~+/=-]{8,})|\bbearer\s+(?=[\w.~+/=-]*\d)(?<value>[\w.~+/=-]{8,})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Header();

    private const string Name =
        @"(?<![\p{L}\p{N}])(?:[A-Za-z0-9]{1,40}[_-]){0,6}(?:pass(?:word|wd|phrase|code)|pwd|passwort|kennwort|secrets?(?:[ _-]?key)?|(?:\w{1,20}[ _-]?)?token|"
        + @"(?:api|access|private|client|auth|account|signing|encryption)[ _-]?key|client[ _-]?secret|credentials?)[""'`]?\s?";

    [GeneratedRegex(Name + @"(?:=>|[:=])\s?(?:""(?<value>[^""]{3,200})""|'(?<value>[^']{3,200})'|`(?<value>[^`]{3,200})`)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    // What follows a colon is mostly prose: it counts when it is no plain word, or the last one.
    [GeneratedRegex(
        Name + @"(?:(?:=>|=)\s?(?<value>[^\s""'`,;]{3,200})|:\s?(?<value>(?=[^\s""'`,;]*(?:\d|[^\s\p{L}""'`,;.)!?]))[^\s""'`,;]{4,200}|[^\s""'`,;]{3,200}(?=\s*(?:$|[,;]))))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Assigned();

    // A place for one, or what is said about one.
    [GeneratedRegex(
        @"^(?:[<{\[$*%].*|\*+|x{3,}|\.{3}|required|optional|mandatory|missing|invalid|expired|wrong|weak|strong|forgotten|none|null|nil|empty|unset|undefined|true|false|yes|no|string|text|hidden|masked"
        + @"|redacted|changed|reset|tbd|todo|see|must|should|min(?:imum)?|max(?:imum)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoSecret();
}
