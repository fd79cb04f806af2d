using ReadinessCheck.Scoring;

namespace ReadinessCheck.Evaluation;

/// <summary>Compares two quotes by their words: runs of letters and digits, without case, as often as they occur.</summary>
/// <param name="Shared">The words that both have.</param>
/// <param name="Labelled">The words of the labelled quote.</param>
/// <param name="Ours">The words of our quote.</param>
internal readonly record struct QuoteOverlap(int Shared, int Labelled, int Ours)
{
    public bool IsHit => Shared * 2 >= Labelled;

    public double F1 => 2.0 * Shared / (Labelled + Ours);

    public static QuoteOverlap Of(string labelled, string ours)
    {
        Dictionary<uint, int> wanted = [];
        List<uint> labelledWords = Words(labelled);
        foreach (uint word in labelledWords)
        {
            wanted[word] = wanted.GetValueOrDefault(word) + 1;
        }

        List<uint> ourWords = Words(ours);
        int shared = 0;
        foreach (uint word in ourWords)
        {
            if (wanted.TryGetValue(word, out int left) && left > 0)
            {
                wanted[word] = left - 1;
                shared++;
            }
        }

        return new QuoteOverlap(shared, labelledWords.Count, ourWords.Count);
    }

    private static List<uint> Words(string quote)
    {
        List<uint> words = [];
        int start = -1;
        for (int at = 0; at <= quote.Length; at++)
        {
            bool inWord = at < quote.Length && char.IsLetterOrDigit(quote[at]);
            if (inWord && start < 0)
            {
                start = at;
            }
            else if (!inWord && start >= 0)
            {
                words.Add(Hashing.Of(quote.AsSpan(start, at - start)));
                start = -1;
            }
        }

        return words;
    }
}
