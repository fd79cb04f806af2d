namespace ReadinessCheck.Criteria;

/// <summary>The ids of the five criteria: class stem, doc page, fixture folder and JSON value.</summary>
public static class CriterionIds
{
    /// <summary>Who needs it, and what is their problem?</summary>
    public const string CustomerNeed = "customer-need";

    /// <summary>Why is it worth it to the organisation?</summary>
    public const string BusinessReason = "business-reason";

    /// <summary>What does choosing this cost, or leave out?</summary>
    public const string TradeOff = "trade-off";

    /// <summary>What will be different, and how will we see it?</summary>
    public const string ExpectedOutcome = "expected-outcome";

    /// <summary>Why before other work?</summary>
    public const string Ordering = "ordering";

    /// <summary>All five, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } = (string[])[CustomerNeed, BusinessReason, TradeOff, ExpectedOutcome, Ordering];

    /// <summary>Gives the place of a criterion among <see cref="All"/>, which is that of its question in the trained model.</summary>
    internal static int IndexOf(string id) => Array.IndexOf((string[])All, id);
}
