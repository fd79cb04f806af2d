using System.Text.RegularExpressions;

namespace ReadinessCheck.Connectors.SecondReader.Redaction;

/// <summary>Finds e-mail addresses. Pure.</summary>
internal static partial class MailFinder
{
    /// <summary>Finds them in a text.</summary>
    public static IEnumerable<PrivateSpan> In(string text) =>
        from match in (text.Contains('@') ? Address().Matches(text) : Enumerable.Empty<Match>()).Concat(Spelled().Matches(text))
        select new PrivateSpan(match.Index, match.Length, "e-mail", $"{match.Groups["name"].Value}@{match.Groups["host"].Value}".ToLowerInvariant());

    // In every script, and right behind another one; "git@" is where a repository is cloned from, and "icon@2x.png" a picture.
    [GeneratedRegex(
        @"(?:(?<![\p{L}\p{M}\p{N}_])|\G)(?!git@)(?<name>[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.%+'’&=~-]{0,63})@"
        + @"(?<host>(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.){1,8}(?!(?:png|jpe?g|gif|svg|webp)\b)(?:xn--[a-z0-9-]{2,59}|[\p{L}\p{M}]{2,63}))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    // "name (at) domain.org", "name [at] domain [dot] org"
    [GeneratedRegex(
        @"(?<![\p{L}\p{M}\p{N}_])(?<name>[\p{L}\p{N}_][\p{L}\p{N}_.%+-]{0,63}) ?[(\[{] ?at ?[)\]}] ?(?<host>[\p{L}\p{N}-]{1,63}(?:(?:\.| ?[(\[{] ?dot ?[)\]}] ?)[\p{L}\p{N}-]{1,63}){0,7}(?:\.| ?[(\[{] ?dot ?[)\]}] ?)\p{L}{2,63})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spelled();
}
