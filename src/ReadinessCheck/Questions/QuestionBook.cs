using ReadinessCheck.Findings;

namespace ReadinessCheck.Questions;

/// <summary>The words in which a gap is asked about; they stand in <c>questions.json</c>.</summary>
public static class QuestionBook
{
    private const string QuoteSlot = "{quote}";
    private const string KindSlot = "{kind}";

    /// <summary>Chooses the question for a gap: always the same for the same item and quote.</summary>
    /// <param name="criterion">The criterion's id.</param>
    /// <param name="level">Missing or weak.</param>
    /// <param name="item">The item; its key chooses among the wordings.</param>
    /// <param name="weakQuote">The quote that carries a weak level, which the question echoes when it is fit for that; null when there is none.</param>
    /// <returns>One or two sentences.</returns>
    /// <exception cref="ArgumentException">The book has no wordings for the criterion, or the level is no gap.</exception>
    public static string For(string criterion, Level level, BacklogItem item, string? weakQuote)
    {
        if (!QuestionTexts.All.TryGetValue(criterion, out QuestionTexts? texts))
        {
            throw new ArgumentException($"questions.json has no wordings for '{criterion}'.", nameof(criterion));
        }

        IReadOnlyList<string> wordings = texts.For(level, item.Kind);
        string? echo = level == Level.Weak ? Echo.Of(weakQuote) : null;

        // A question that repeats the item's own words shows that it was read, so it goes first wherever it can be asked.
        string[] fitting = [.. wordings.Where(wording => wording.Contains(QuoteSlot, StringComparison.Ordinal) == (echo is not null))];
        string chosen = fitting[StableHash.Choose($"{item.Key}/{criterion}", fitting.Length)];
        return chosen
            .Replace(KindSlot, ItemKinds.Noun(item.Kind), StringComparison.Ordinal)
            .Replace(QuoteSlot, echo, StringComparison.Ordinal);
    }
}
