using System.Buffers;
using System.Text.RegularExpressions;
using ReadinessCheck.Scoring;

namespace ReadinessCheck.Order;

/// <summary>The names of sprints, milestones and releases that a source knows, with the days on which they end.</summary>
internal sealed partial class TimeboxNames
{
    private const int LongestName = 5;
    private static readonly SearchValues<char> Number = SearchValues.Create("0123456789.");

    private readonly Dictionary<uint, DateOnly> _ends = [];

    /// <summary>Takes in a timebox; one without a day names none.</summary>
    public void Add(Timebox timebox)
    {
        if (timebox.Ends is { } ends)
        {
            _ends[Words.Of(timebox.Name).Aggregate(0u, (name, word) => Hashing.Mix(name, word.Hash))] = ends;
        }
    }

    /// <summary>Finds the names in a text.</summary>
    public IEnumerable<WrittenDate> Find(string text)
    {
        if (_ends.Count == 0)
        {
            yield break;
        }

        List<Word> words = Words.Of(text);
        for (int first = 0; first < words.Count; first++)
        {
            uint name = 0;
            for (int last = first; last < words.Count && last - first < LongestName; last++)
            {
                name = Hashing.Mix(name, words[last].Hash);
                if ((_ends.TryGetValue(name, out DateOnly ends) && IsMeant(text, words[first].Start, words[last].End)) || IsVersion(text, words[first], out ends))
                {
                    yield return new WrittenDate(words[first].Start, words[last].End, ends, HasYear: true);
                }
            }
        }
    }

    // "v2.1" is the release 2.1.
    private bool IsVersion(string text, Word word, out DateOnly ends)
    {
        ends = default;
        return text[word.Start] is 'v' or 'V' && word.End > word.Start + 1 && char.IsAsciiDigit(text[word.Start + 1])
            && _ends.TryGetValue(Hashing.Mix(0, Hashing.Of(text.AsSpan(word.Start + 1, word.End - word.Start - 1))), out ends);
    }

    // "2.1" alone may be any number; behind "release" it is the release.
    private static bool IsMeant(string text, int start, int end) =>
        text.AsSpan(start, end - start).ContainsAnyExcept(Number) || Release().IsMatch(text.AsSpan(0, start));

    [GeneratedRegex(@"\b(?:release|version|v|milestone|sprint|iteration|increment)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Release();
}
