namespace ReadinessCheck.Criteria;

/// <summary>The heading of each question that the engine was trained on and knows best; what a team's own headings are read as.</summary>
internal static class CanonicalHeadings
{
    private static readonly Dictionary<string, string> Headings = new(StringComparer.Ordinal)
    {
        [CriterionIds.CustomerNeed] = "Problem",
        [CriterionIds.BusinessReason] = "Business value",
        [CriterionIds.TradeOff] = "Trade-offs",
        [CriterionIds.ExpectedOutcome] = "Expected outcome",
        [CriterionIds.Ordering] = "Why now",
    };

    /// <summary>Gives the heading of a question.</summary>
    /// <param name="criterion">The criterion's id.</param>
    public static string Of(string criterion) => Headings[criterion];
}
