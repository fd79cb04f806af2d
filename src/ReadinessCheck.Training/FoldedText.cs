using System.Text;

namespace ReadinessCheck.Training;

/// <summary>Text reduced to its letters and digits, so that quotes are found whatever markup stands in them.</summary>
internal static class FoldedText
{
    private const int Telling = 24;

    public static string Of(string text)
    {
        StringBuilder folded = new(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().Trim();
    }

    /// <summary>Says whether a quote is part of a sentence, the sentence, or (in flattened text) spans it and its neighbours.</summary>
    public static bool Overlap(string sentence, string quote) =>
        (quote.Length >= 8 && sentence.Contains(quote, StringComparison.Ordinal))
        || (sentence.Length >= 12 && quote.Contains(sentence, StringComparison.Ordinal))
        || (quote.Length >= Telling && sentence.Length >= Telling
            && (sentence.Contains(quote[..Telling], StringComparison.Ordinal) || sentence.Contains(quote[^Telling..], StringComparison.Ordinal)));
}
