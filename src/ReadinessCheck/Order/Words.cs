using System.Buffers;
using ReadinessCheck.Scoring;

namespace ReadinessCheck.Order;

/// <summary>A word of a passage or title, with its place.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Hash">The hash of the word in lower case, without the s of a plural: a text has many words, and their strings are not needed.</param>
internal readonly record struct Word(int Start, int End, uint Hash)
{
    /// <summary>Whether it tells one text from another.</summary>
    public bool IsTelling => !Words.Common.Contains(Hash);
}

/// <summary>Splits texts into words.</summary>
internal static class Words
{
    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’");

    // Articles, pronouns, prepositions, auxiliaries, and the words that titles and sentences about work share.
    public static readonly HashSet<uint> Common = SetOf(
        """
        a an the this that these those it its he she they them their our your my we you i one
        and or but nor so yet if then else when while where which who whom whose what why how than as because since until unless though
        of in on at by to from for with without within into onto over under above below about after before between through during per via against
        is are was were be been being am do does did done doing have has had having will would shall should can could may might must need
        not no never only also just even still already too very more most less least much many any some all each every both few other another such same
        new add make allow support use show get let
        """);


    /// <summary>Gives the hashes of the words of a text.</summary>
    public static HashSet<uint> SetOf(string text) => Of(text).Select(word => word.Hash).ToHashSet();

    /// <summary>Gives the words of a text in order; marks between them, a hyphen too, are no part of any.</summary>
    public static List<Word> Of(string text)
    {
        List<Word> words = [];
        Read(text, words);
        return words;
    }

    /// <summary>Gives the words of a text in a list that is used again and again.</summary>
    public static void Read(string text, List<Word> words)
    {
        words.Clear();
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

            words.Add(new Word(start, at, HashOf(text.AsSpan(start, at - start))));
        }
    }

    // The apostrophe of "don't" and the point of "2.1" stand between letters and digits of one word.
    private static bool IsInner(string text, int at) =>
        at + 1 < text.Length && ((Apostrophes.Contains(text[at]) && char.IsLetter(text[at + 1]))
            || (text[at] == '.' && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])));

    private static uint HashOf(ReadOnlySpan<char> word)
    {
        if (word.Length > 2 && Apostrophes.Contains(word[^2]) && word[^1] is 's' or 'S')
        {
            word = word[..^2];
        }

        bool isPlural = word.Length > 3 && word[^1] is 's' or 'S' && word[^2] is not ('s' or 'u' or 'i' or 'S' or 'U' or 'I');
        return Hashing.Of(isPlural ? word[..^1] : word);
    }
}
