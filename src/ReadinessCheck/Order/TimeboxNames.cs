using System.Text.RegularExpressions;

namespace ReadinessCheck.Order;

/// <summary>The names of sprints, milestones and releases that a source knows, with the days on which they end.</summary>
internal sealed partial class TimeboxNames
{
    private const int LongestName = 5;

    private readonly Dictionary<string, DateOnly> _ends = new(StringComparer.Ordinal);

    /// <summary>Takes in a timebox; one without a day names none.</summary>
    public void Add(Timebox timebox)
    {
        if (timebox.Ends is { } ends)
        {
            _ends[string.Join(' ', Words.Of(timebox.Name).Select(word => word.Folded))] = ends;
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
            string name = "";
            for (int last = first; last < words.Count && last - first < LongestName; last++)
            {
                name = last == first ? words[first].Folded : $"{name} {words[last].Folded}";
                if ((_ends.TryGetValue(name, out DateOnly ends) && IsMeant(text, words[first], name)) || IsVersion(name, out ends))
                {
                    yield return new WrittenDate(words[first].Start, words[last].End, ends, HasYear: true);
                }
            }
        }
    }

    private bool IsVersion(string name, out DateOnly ends)
    {
        ends = default;
        return name.Length > 1 && name[0] == 'v' && char.IsAsciiDigit(name[1]) && _ends.TryGetValue(name[1..], out ends);
    }

    // "2.1" alone may be any number; behind "release" it is the release.
    private static bool IsMeant(string text, Word first, string name) =>
        name.Any(char.IsLetter) || Release().IsMatch(text.AsSpan(0, first.Start));

    [GeneratedRegex(@"\b(?:release|version|v|milestone|sprint|iteration|increment)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Release();
}
