using System.Buffers;
using System.Collections.Frozen;

namespace ReadinessCheck.Text;

/// <summary>Finds the labels that work as headings: a bold line, "Steps to reproduce:", "Why: …".</summary>
internal static class LabelText
{
    private const int LongestLabel = 60;
    private const int MostWords = 6;

    private static readonly SearchValues<char> NoLabels = SearchValues.Create(".,;=<>{}\"`");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Askers = FrozenSet.ToFrozenSet(
        ["how", "what", "when", "where", "which", "who", "why"], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // A phrase with one of these says something; it is not the name of what follows.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Sayers = FrozenSet.ToFrozenSet(
        [
            "am", "are", "be", "can", "cannot", "can't", "could", "did", "do", "does", "doesn't", "don't", "error", "fails", "gets", "had",
            "has", "have", "he", "i", "i'd", "i'm", "i've", "is", "isn't", "it", "it's", "like", "looks", "may", "might", "must", "need",
            "says", "see", "she", "shall", "should", "shows", "that", "there", "they", "was", "we", "were", "will", "would", "you",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The label that a whole line is, without its colon; empty when it is none.</summary>
    public static ReadOnlySpan<char> OfLine(ReadOnlySpan<char> line, bool bold)
    {
        if (line.Length is < 2 or > LongestLabel)
        {
            return default;
        }

        if (line[^1] == ':')
        {
            ReadOnlySpan<char> label = line[..^1].TrimEnd();
            return bold || IsPhrase(label, MostWords) ? label : default;
        }

        return bold && line[^1] is not ('.' or '!' or ',' or ';') ? line : default;
    }

    /// <summary>The label that a sentence begins with, without its colon; empty when there is none.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="boldLength">How much of its beginning is bold.</param>
    public static ReadOnlySpan<char> OfLead(ReadOnlySpan<char> sentence, int boldLength)
    {
        const int longestLead = 45;
        const int mostWords = 4;
        int colon = sentence[..Math.Min(longestLead, sentence.Length)].IndexOf(':');
        if (colon > 0 && colon + 1 < sentence.Length && sentence[colon + 1] is ' ' or BlockText.SoftBreak)
        {
            ReadOnlySpan<char> label = sentence[..colon].TrimEnd();
            bool isBold = boldLength >= label.Length;
            return isBold || (char.IsUpper(label[0]) && IsPhrase(label, mostWords)) ? label : default;
        }

        // "**Motivation** we lose…", "**Motivation** - we lose…"
        return boldLength is > 2 and < longestLead && IsPhrase(sentence[..boldLength], mostWords) && char.IsUpper(sentence[0])
            && sentence[boldLength..] is [' ', '-' or '–' or '—', ' ', ..]
            ? sentence[..boldLength]
            : default;
    }

    private static bool IsPhrase(ReadOnlySpan<char> label, int mostWords)
    {
        if (label.IsEmpty || !(char.IsLetter(label[0]) || label[0] is '(' or '*'))
        {
            return false;
        }

        int words = 0;
        foreach (Range range in label.Split(' '))
        {
            ReadOnlySpan<char> word = label[range];
            if (words == 0 && Askers.Contains(word))
            {
                return label.Count(' ') < MostWords + 2;
            }

            if (++words > mostWords || Sayers.Contains(word) || word.ContainsAny(NoLabels) || word.Contains("//", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
