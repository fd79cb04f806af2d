using System.Collections.Frozen;

namespace ReadinessCheck.Text;

/// <summary>Tells the stops that end a sentence from those of abbreviations, versions, names of files and the like.</summary>
internal static class StopRule
{
    private const int LongestAside = 160;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Never = Words(
        "e.g", "i.e", "eg", "ie", "vs", "dr", "mr", "mrs", "ms", "prof", "approx", "incl", "excl", "cf", "resp", "ca", "viz", "esp", "ref",
        "ex", "st", "jr", "sr", "fig", "sec", "aka", "a.k.a");

    // These end a sentence too, when something new begins behind them.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Sometimes = Words(
        "etc", "inc", "ltd", "co", "corp", "dept", "est", "ext", "a.m", "p.m", "u.s", "u.k", "min", "max", "ver", "vol", "misc");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNumbers = Words(
        "no", "nr", "nos", "p", "pp", "v", "ver", "vol", "eq", "ch", "art", "par", "step");

    // Words that begin a sentence even where the space after the stop is lost.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Starters = Words(
        "A", "Actual", "After", "All", "Also", "An", "And", "Any", "As", "At", "Because", "Besides", "But", "By", "Can", "Currently", "Each",
        "Even", "Every", "Expected", "For", "From", "How", "However", "I", "If", "In", "Instead", "It", "Its", "Maybe", "Most", "My", "No",
        "Not", "Note", "Now", "On", "Once", "One", "Only", "Our", "Perhaps", "Please", "Since", "So", "Some", "Sometimes", "Steps", "That",
        "The", "Then", "There", "These", "They", "This", "Those", "Thus", "To", "Users", "We", "What", "When", "Where", "Which", "While",
        "Why", "With", "Would", "You", "Your");

    /// <summary>Whether a sentence ends with a stop.</summary>
    /// <param name="chars">The text.</param>
    /// <param name="from">Where the sentence begins.</param>
    /// <param name="stop">Where the stop begins.</param>
    /// <param name="next">Where the stop ends, with the quotes and brackets it closes.</param>
    public static bool Ends(ReadOnlySpan<char> chars, int from, int stop, int next)
    {
        if (next >= chars.Length)
        {
            return false;
        }

        if (chars[stop] is '。' or '！' or '？')
        {
            return true;
        }

        ReadOnlySpan<char> word = WordBefore(chars, from, stop);
        if (chars[next] is not (' ' or BlockText.SoftBreak or BlockText.HardBreak))
        {
            return next == stop + 1 && SpaceIsLost(word, chars[next..]);
        }

        if (chars[next] == BlockText.HardBreak)
        {
            return true;
        }

        char following = next + 1 < chars.Length ? chars[next + 1] : ' ';
        return !IsInsideBrackets(chars, from, next) && !ClosesAside(chars, from, stop, next) && (chars[stop] == '.' && next == stop + 1
            ? DotEnds(chars, from, stop, word, following)
            : MarkEnds(chars[stop..next], word, following));
    }

    private static bool DotEnds(ReadOnlySpan<char> chars, int from, int stop, ReadOnlySpan<char> word, char following)
    {
        if (word.IsEmpty)
        {
            return char.IsUpper(following);
        }

        if (Never.Contains(word) || (char.IsDigit(following) && BeforeNumbers.Contains(word)))
        {
            return false;
        }

        // "1. First" is a number of a list, "J. Smith" an initial.
        bool first = stop - word.Length <= from;
        if (word.Length == 1 && (char.IsUpper(word[0]) || first))
        {
            return word[0] == 'I' && !first;
        }

        if (first && word.Length <= 3 && char.IsDigit(word[0]))
        {
            return false;
        }

        if (char.IsLower(following))
        {
            return word.Length >= 3 && stop - from >= 12 && !char.IsDigit(word[^1]) && IsWord(word) && !Sometimes.Contains(word);
        }

        return !Sometimes.Contains(word) || char.IsUpper(following);
    }

    private static bool MarkEnds(ReadOnlySpan<char> mark, ReadOnlySpan<char> word, char following)
    {
        if (Never.Contains(word))
        {
            return false;
        }

        bool pause = mark.StartsWith("..", StringComparison.Ordinal) || mark[0] == '…';
        bool quoted = mark[^1] is '"' or '\'' or '”' or '’' or ')';
        return !char.IsLower(following) || (!pause && !quoted && word.Length >= 2);
    }

    // "…at the end.Next" after a lost line break, but not "console.Log" or "System.Windows".
    private static bool SpaceIsLost(ReadOnlySpan<char> word, ReadOnlySpan<char> rest)
    {
        if (word.Length < 2 || !char.IsUpper(rest[0]) || !IsWord(word) || !char.IsLower(word[^1]))
        {
            return false;
        }

        int length = rest.IndexOfAny(' ', ',', BlockText.SoftBreak);
        return length > 0 && Starters.Contains(rest[..length]);
    }

    // "(really?) They" goes on; a bracket that the sentence began with ends it.
    private static bool ClosesAside(ReadOnlySpan<char> chars, int from, int stop, int next)
    {
        int back = Math.Max(from, stop - LongestAside);
        return chars[stop..next].Contains(')') && chars[back..stop].LastIndexOf('(') is var open and >= 0
            && !chars[from..(back + open)].IsWhiteSpace();
    }

    private static bool IsInsideBrackets(ReadOnlySpan<char> chars, int from, int at)
    {
        int back = Math.Max(from, at - LongestAside);
        int open = chars[back..at].LastIndexOfAny('(', ')');
        if (open < 0 || chars[back + open] == ')')
        {
            return false;
        }

        ReadOnlySpan<char> ahead = chars.Slice(at, Math.Min(LongestAside, chars.Length - at));
        int close = ahead.IndexOfAny('(', ')', BlockText.HardBreak);
        return close >= 0 && ahead[close] == ')';
    }

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> chars, int from, int stop)
    {
        const int longestWord = 40;
        int start = stop;
        int least = Math.Max(from, stop - longestWord);
        while (start > least && chars[start - 1] is not (' ' or BlockText.SoftBreak or BlockText.HardBreak or '(' or '[' or '"' or '“' or '/'))
        {
            start--;
        }

        return chars[start..stop];
    }

    private static bool IsWord(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsLetter(c) && c is not ('\'' or '’' or '-' or ')' or '"' or '”' or '`'))
            {
                return char.IsDigit(word[^1]);
            }
        }

        return true;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(params string[] words) =>
        FrozenSet.ToFrozenSet(words, words.Contains("The") ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
