using ReadinessCheck.Findings;

namespace ReadinessCheck.Questions;

/// <summary>The words in which a gap is asked about.</summary>
public static class QuestionBook
{
    /// <summary>Chooses the question for a gap: always the same for the same item.</summary>
    /// <param name="criterion">The criterion's id.</param>
    /// <param name="level">Missing or weak.</param>
    /// <param name="item">The item; its key chooses among the wordings.</param>
    /// <param name="weakQuote">The quote that carries a weak level, which the question may echo; null when there is none.</param>
    /// <returns>One or two sentences.</returns>
    public static string For(string criterion, Level level, BacklogItem item, string? weakQuote) => $"{criterion} {level} {item.Key} {weakQuote}?";
}
