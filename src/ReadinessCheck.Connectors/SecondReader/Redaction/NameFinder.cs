using System.Text.RegularExpressions;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Connectors.SecondReader.Redaction;

/// <summary>Finds the people that the tracker knows on an item, and everybody who is mentioned. Immutable.</summary>
/// <remarks>
/// Takes time in proportion to the text, though its patterns look around and so backtrack: a name begins where a word does, the space in it runs
/// to the next word and no further, and a mention has a greatest length.
/// </remarks>
internal sealed partial class NameFinder
{
    private const int ShortestPart = 3;
    private const string Before = @"(?<![\p{L}\p{M}\p{N}_])";
    private const string After = @"(?![\p{L}\p{M}\p{N}_])";

    private static readonly char[] Spaces = [' ', '\t', '\r', '\n', '\u00A0', ','];

    // Who is meant, by what is written: folded, without the sign of a mention.
    private readonly Dictionary<string, string> _people = new(StringComparer.Ordinal);
    private readonly Regex? _names;

    private NameFinder(IEnumerable<string> names)
    {
        SortedSet<string> patterns = new(Comparer<string>.Create((one, other) => one.Length != other.Length ? other.Length - one.Length : string.CompareOrdinal(one, other)));
        string[] cleaned = [.. names.Select(Cleaned).Where(name => name.Any(char.IsLetter)).Distinct()];
        foreach (string name in cleaned)
        {
            AddWhole(name, patterns);
        }

        // After all whole names: whose account is "maria" is no other Maria.
        foreach (string name in cleaned)
        {
            AddParts(name, patterns);
        }

        _names = patterns.Count == 0 ? null : new Regex(string.Join('|', patterns), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    /// <summary>Makes the one of an item.</summary>
    public static NameFinder Of(BacklogItem item) =>
        new([.. item.People, .. item.Related.Select(text => text.Author).OfType<string>(), .. WrittenMentions.In(item)]);

    /// <summary>Finds them in a text.</summary>
    public IEnumerable<PrivateSpan> In(string text)
    {
        foreach (Match match in JiraMention().Matches(text))
        {
            yield return Span(match, match.Groups["name"].Value);
        }

        foreach (Match match in _names?.Matches(text) ?? Enumerable.Empty<Match>())
        {
            yield return Span(match, match.Value);
        }

        foreach (Match match in Mention().Matches(text))
        {
            string name = match.Groups["name"].Value;
            if (_people.ContainsKey(Folded(name)) || (!OrdinaryWords.IsNoMention(name) && !match.Groups["call"].Success && name.Count(char.IsLetter) >= ShortestPart))
            {
                yield return Span(match, name, match.Groups["name"].Index + name.Length - match.Index);
            }
        }
    }

    private PrivateSpan Span(Match match, string written, int? length = null)
    {
        string folded = Folded(written);
        return new PrivateSpan(match.Index, length ?? match.Length, "person", _people.GetValueOrDefault(folded, folded));
    }

    private void AddWhole(string name, SortedSet<string> patterns)
    {
        string[] words = WordsOf(name);
        _people.TryAdd(Folded(name), Folded(name));
        if (words.Length > 1 || !IsOrdinary(name))
        {
            patterns.Add(PatternOf(words));
        }

        // "Rossi, Maria"
        if (name.Split(',', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } last, { Length: > 0 } first])
        {
            string turned = $"{first} {last}";
            _people.TryAdd(Folded(turned), Folded(name));
            patterns.Add(PatternOf(WordsOf(turned)));
        }
    }

    private void AddParts(string name, SortedSet<string> patterns)
    {
        string[] words = WordsOf(name);

        // An account may be made of a name, "maria.rossi"; others are made of any words.
        string[] parts = words.Length > 1 ? [.. words, .. words.SelectMany(word => word.Split('-'))] : name.Split('.', '_') is { Length: > 1 } split ? split : [];
        foreach (string part in parts.Select(part => part.Trim('.', '\'', '"', '’')))
        {
            if (part.Count(char.IsLetter) >= ShortestPart && !part.Any(char.IsDigit))
            {
                _people.TryAdd(Folded(part), Folded(name));
                if (!IsOrdinary(part))
                {
                    patterns.Add(PatternOf([part]));
                }
            }
        }
    }

    private static bool IsOrdinary(string name) => OrdinaryWords.IsOne(name) || (name.Length < ShortestPart && !name.Any(IsIdeograph));

    // In German "Marias" is Maria's. Where no spaces are written there are no words to be whole.
    private static string PatternOf(string[] words)
    {
        string name = string.Join(@"[\s,]+", words.Select(Regex.Escape));
        return words.Any(word => word.Any(IsIdeograph)) ? $"@?{name}"
            : words[^1].Length > ShortestPart ? $"{Before}@?{name}(?=s?{After})"
            : $"{Before}@?{name}{After}";
    }

    private static bool IsIdeograph(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3');

    private static string[] WordsOf(string name) => name.Split(Spaces, StringSplitOptions.RemoveEmptyEntries);

    private static string Folded(string written) => string.Join(' ', WordsOf(written.TrimStart('@'))).ToLowerInvariant();

    // "Maria Rossi (Sales) [X]", "Maria Rossi <m@example.org>"; of an address alone the account is made of the name.
    private static string Cleaned(string name)
    {
        string visible = Bracketed().Replace(ComposedLetters.Of(VisibleText.Of(name)), "");
        string called = visible.Split('<')[0].Trim(' ', '"').TrimStart('@');
        return called.Length == 0 ? AccountOf(visible.Trim('<', '>', ' ')) : called.Contains('@') ? AccountOf(called) : called;
    }

    // "maria.rossi+jira@example.org"
    private static string AccountOf(string address) => address.TrimStart('@').Split('@', '+')[0];

    [GeneratedRegex(@" ?(?:\([^)]*\)|\[[^\]]*\])", RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\[~(?:accountid:)?(?<name>[^\]\s]{1,128})\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex JiraMention();

    // Before a slash it is the scope of a package; before a bracket a decorator.
    [GeneratedRegex(@"(?<![\p{L}\p{M}\p{N}_@./+-])@(?>(?<name>[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.-]{0,62}[\p{L}\p{M}\p{N}_])?))(?!/[\p{L}\p{N}*])(?<call>\()?")]
    private static partial Regex Mention();
}
