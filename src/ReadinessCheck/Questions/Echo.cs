using System.Buffers;
using System.Globalization;

namespace ReadinessCheck.Questions;

/// <summary>Prepares a quote so that a question can repeat it inside a sentence of its own.</summary>
internal static class Echo
{
    /// <summary>The longest echo, in UTF-16 units, without the mark that shows a cut.</summary>
    public const int MaxLength = 90;

    private const int ShortestCut = 40;
    private const int LongestLabel = 24;
    private const int LongestTitle = 48;

    // Markup that would show or break out, mentions and references that would notify people, and marks that would nest inside ours
    // or end the sentence.
    private static readonly SearchValues<char> Unfit = SearchValues.Create("`*_|<>{}[]\\@#~?\"“”„\uFFFD");

    private static readonly char[] Edges = [' ', '.', ',', ';', ':', '!', '…', '-', '–', '—', '•'];

    // Repeated back, a placeholder or a denial sounds like mockery. The plain wordings ask the same without it.
    private static readonly string[] HollowBeginnings =
    [
        "tbd ", "tba ", "tbc ", "todo ", "n/a ", "none ", "no ", "not ", "nothing ", "unknown ", "unclear ", "to be ",
        "there is no ", "there are no ",
    ];

    /// <summary>Gives the quote in one line of clean words, cut at a word when it is long.</summary>
    /// <param name="quote">A verbatim quote, in its original markup; null when there is none.</param>
    /// <returns>The echo; null when the quote is not fit to be repeated.</returns>
    public static string? Of(string? quote)
    {
        if (string.IsNullOrWhiteSpace(quote))
        {
            return null;
        }

        string unmarked = quote.TrimStart(' ', '#', '*', '+', '\r', '\n', '\t');
        string folded = string.Join(' ', unmarked.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        string words = WithoutLabel(folded).Trim(Edges);
        return IsClean(words) && IsSaying(words) ? Shorten(words) : null;
    }

    /// <summary>Gives a title in one line of clean words, cut at a word when it is long.</summary>
    /// <param name="title">The title.</param>
    /// <returns>The echo; null when the title is not fit to be repeated.</returns>
    public static string? OfTitle(string title)
    {
        string words = string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(Edges);
        if (!IsClean(words))
        {
            return null;
        }

        int cut = words.Length <= LongestTitle ? words.Length : words.LastIndexOf(' ', LongestTitle);
        return cut <= 0 ? null : cut == words.Length ? words : words[..cut].TrimEnd(Edges) + "…";
    }

    // "Expected: the label shows mg" is repeated as "the label shows mg".
    private static string WithoutLabel(string line)
    {
        int colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon is > 0 and <= LongestLabel ? line[(colon + 2)..] : line;
    }

    private static bool IsClean(string words) =>
        words.Any(char.IsLetter)
        && !words.AsSpan().ContainsAny(Unfit)
        && !words.Contains("://", StringComparison.Ordinal)
        && words.All(IsVisible);

    private static bool IsSaying(string words) =>
        words.Contains(' ') && !HollowBeginnings.Any(beginning => words.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));

    private static bool IsVisible(char character) => char.GetUnicodeCategory(character)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned);

    private static string? Shorten(string words)
    {
        if (words.Length <= MaxLength)
        {
            return words;
        }

        int cut = words.LastIndexOf(' ', MaxLength);
        return cut < ShortestCut ? null : words[..cut].TrimEnd(Edges) + "…";
    }
}
