using System.Text.RegularExpressions;
using ReadinessCheck.Text;

namespace ReadinessCheck.Order;

/// <summary>
/// Finds the ways in which people write references: <c>#12</c>, <c>GH-12</c>, <c>owner/repo#12</c>, <c>ABC-12</c>, addresses, links
/// (https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls).
/// </summary>
internal static partial class ReferenceSyntax
{
    private const int Reach = 100;

    /// <summary>Finds the references of a passage, in the order of their places.</summary>
    /// <param name="text">The passage's text.</param>
    /// <param name="spans">Its inline code, in which nothing refers, and its links.</param>
    public static List<WrittenReference> Find(string text, IReadOnlyList<PassageSpan> spans)
    {
        List<WrittenReference> found = [];
        foreach (PassageSpan link in spans.Where(span => span.Target is not null))
        {
            if (OfAddress(link.Target!, link.Start, link.End) is { } reference)
            {
                found.Add(reference);
            }
        }

        if (text.AsSpan().ContainsAny('#', '-', '/'))
        {
            int notMeant = -1;
            foreach (Match match in Written().Matches(text))
            {
                if (IsTaken(match, spans, found))
                {
                    continue;
                }

                // "hooks #5 and #6": what the first is not, the second is not either.
                bool joins = notMeant >= 0 && Joins().IsMatch(text.AsSpan(notMeant..match.Index));
                if (!joins && Of(match, text) is { } reference)
                {
                    found.Add(reference);
                }
                else
                {
                    notMeant = match.Index + match.Length;
                }
            }
        }

        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    /// <summary>Reads an address of an issue; null for any other.</summary>
    /// <param name="address">Such as <c>https://github.com/owner/repo/issues/12</c> or <c>https://example.atlassian.net/browse/ABC-12</c>.</param>
    /// <param name="start">Where its words begin.</param>
    /// <param name="end">Where they end.</param>
    public static WrittenReference? OfAddress(string address, int start, int end)
    {
        Match match = Address().Match(address);
        return !match.Success ? null
            : match.Groups["key"].Success ? new WrittenReference(start, end, match.Groups["key"].Value, null, match.Groups["host"].Value)
            : new WrittenReference(start, end, match.Groups["number"].Value, match.Groups["repo"].Value, match.Groups["host"].Value);
    }

    // In inline code nothing refers, and the words of a link that refers are no second reference.
    private static bool IsTaken(Match match, IReadOnlyList<PassageSpan> spans, List<WrittenReference> found) =>
        spans.Any(span => span.Start < match.Index + match.Length && match.Index < span.End
            && (span.Target is null || found.Exists(reference => reference.Start == span.Start)));

    private static WrittenReference? Of(Match match, string text)
    {
        (int start, int end) = (match.Index, match.Index + match.Length);
        if (match.Groups["url"].Success)
        {
            return OfAddress(match.Value, start, end);
        }

        if (match.Groups["key"].Success)
        {
            bool isNumber = match.ValueSpan.StartsWith("GH-", StringComparison.Ordinal);
            return new WrittenReference(start, end, isNumber ? match.Value[3..] : match.Value);
        }

        string number = match.Groups["number"].Value;
        if (match.Groups["repo"].Success)
        {
            return new WrittenReference(start, end, number, match.Groups["repo"].Value);
        }

        if (number.Length is 3 or 6 && IsColour().IsMatch(text.AsSpan(Math.Max(0, start - Reach)..start)))
        {
            return null;
        }

        return NumbersSomethingElse().IsMatch(text.AsSpan(Math.Max(0, start - Reach)..start)) || (number.Length == 1 && IsPlaceInList().IsMatch(text.AsSpan(end)))
            ? null
            : new WrittenReference(start, end, number);
    }

    [GeneratedRegex("""
        (?<url>https?://[^\s<>()\[\]|"']*[^\s<>()\[\]|"'.,;:!?*_~])
        | (?<![\w.\#&-] | (?<![0-9])/) (?<repo>[\w.-]+/[\w.-]+)? \# (?<number>[0-9]{1,9}) (?! \w | [.,][0-9] | [-/\#]\w )
        | (?<![\w.\#&=-] | (?<![0-9])/) (?<key>[A-Za-z][A-Za-z0-9_]{0,19}-[0-9]{1,9}) (?! \w | \.[0-9] | -\w )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex("""
        ^https?://(?<host>[^/\s]+)/
        (?: (?:[^\s?\#]*/)? browse/(?<key>[A-Za-z][A-Za-z0-9_]*-[0-9]+)
          | (?<repo>[^/\s]+(?:/[^/\s]+)+?)/(?:-/)?(?:issues|pull|work_items)/(?<number>[0-9]+) )
        (?![\w-])
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(?:colou?rs?|hex|background|shade|tint)\b[^.;]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IsColour();

    [GeneratedRegex(@"^(?:\s|,|and|or|to|&|-|–)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Joins();

    // "option #2", "version #3", "colour #123": the number of something that is no issue.
    [GeneratedRegex("""
        \b(?:v|ver|version|option|choice|alternative|variant|step|stage|phase|attempt|try|round|part|section|chapter|page|line|row|column|rule
          |point|reason|argument|example|case|figure|table|slide|scenario|priority|spot|position|number|no|nr|slot|gate|port|room|ward
          |lane|dock|bay|building|tower|shop|store|branch|platform|track|team|player|level|question|answer|comment|paragraph|item\ on\ the\ list
          |colou?r|hex|shade|tint|colou?red|theme|printer|machine|server|node|shard|replica|pump|line|paddock|barn|site|warehouse
          |zone|area|unit|truck|bus|route|train|car|sensor|meter|channel|camera|terminal|principle|criterion|requirement
          |assumption|constraint|sample|batch|lot|invoice|customer|patient|volume|edition|seat|locker|shelf|rack|box|pallet|aisle|drawer|file|photo|picture|floor|house
          |flight|coach|wagon|cell|tank|well|turbine|boiler|pole|exhibit|painting|hall|grade|job|revision|draft|model|size|dose
          |form|article|clause|appendix|annex|lap|junction|table|court|pitch|stand|booth|stall|hook|peg|key|badge|card\ no|tag)s? [:\s]* $
          | \b\w+\ \#\d+\ to\ \w+\ $
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NumbersSomethingElse();

    // "the #1 complaint", "#2 on our list".
    [GeneratedRegex("""
        ^ \s+ (?: on\ (?:the|our|their|my|\w+['’]s?)\ (?:list|roadmap|agenda|wish) | on\ (?:mine|ours|theirs|yours|hers|his)\b
          | (?:support\ |user\ |customer\ |feature\ )?(?:priority|reason|complaint|request|cause|source|driver|question|problem|ask|pain|wish|topic|most|in\ (?:the|our)) )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IsPlaceInList();
}
