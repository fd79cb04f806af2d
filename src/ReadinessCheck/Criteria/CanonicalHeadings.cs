namespace ReadinessCheck.Criteria;

/// <summary>What a team's own headings are read as: for each question, a heading that the engine was trained on.</summary>
/// <remarks>
/// Of the usual ones these help most where the sentence below answers, and least where it does not: docs/decisions.md has the figures.
/// </remarks>
internal static class CanonicalHeadings
{
    private static readonly Dictionary<string, string> Headings = new(StringComparer.Ordinal)
    {
        [CriterionIds.CustomerNeed] = "User story",
        [CriterionIds.BusinessReason] = "Business reason",
        [CriterionIds.TradeOff] = "Trade-off",
        [CriterionIds.ExpectedOutcome] = "Outcome",
        [CriterionIds.Ordering] = "Urgency",
    };

    /// <summary>Gives the heading of a question.</summary>
    /// <param name="criterion">The criterion's id.</param>
    public static string Of(string criterion) => Headings[criterion];
}
