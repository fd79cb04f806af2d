using System.Buffers;

namespace ReadinessCheck.Order;

/// <summary>A word of a passage or title, with its place.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Folded">The word in lower case, without the s of a plural.</param>
internal readonly record struct Word(int Start, int End, string Folded)
{
    /// <summary>Whether it tells one text from another.</summary>
    public bool IsTelling => !Words.IsCommon(Folded);
}

/// <summary>Splits texts into words.</summary>
internal static class Words
{
    // Articles, pronouns, prepositions, auxiliaries, and the words that titles and sentences about work share.
    private static readonly HashSet<string> Common = new(
        """
        a an the this that these those it its he she they them their our your my we you i one
        and or but nor so yet if then else when while where which who whom whose what why how than as because since until unless though
        of in on at by to from for with without within into onto over under above below about after before between through during per via against
        is are was were be been being am do does did done doing have has had having will would shall should can could may might must need
        not no never only also just even still already too very more most less least much many any some all each every both few other another such same
        new add make allow support use show get let
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’");

    /// <summary>Whether a folded word is one that nearly every text has.</summary>
    public static bool IsCommon(string folded) => Common.Contains(folded);

    /// <summary>Gives the words of a text in order; marks between them, a hyphen too, are no part of any.</summary>
    public static List<Word> Of(string text)
    {
        List<Word> words = [];
        int at = 0;
        while (at < text.Length)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            int start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || IsInner(text, at)))
            {
                at++;
            }

            words.Add(new Word(start, at, Fold(text.AsSpan(start, at - start))));
        }

        return words;
    }

    // The apostrophe of "don't" and the point of "2.1" stand between letters and digits of one word.
    private static bool IsInner(string text, int at) =>
        at + 1 < text.Length && ((Apostrophes.Contains(text[at]) && char.IsLetter(text[at + 1]))
            || (text[at] == '.' && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])));

    private static string Fold(ReadOnlySpan<char> word)
    {
        if (word.Length > 2 && Apostrophes.Contains(word[^2]) && word[^1] == 's')
        {
            word = word[..^2];
        }

        string lower = word.ToString().ToLowerInvariant();
        return lower.Length > 3 && lower[^1] == 's' && lower[^2] is not ('s' or 'u' or 'i') ? lower[..^1] : lower;
    }
}
