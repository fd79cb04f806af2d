namespace ReadinessCheck.Criteria;

/// <summary>Which questions are put to which kind of item.</summary>
public static class QuestionPolicy
{
    /// <summary>Says whether a question makes sense for a kind of item: a bug or task needs no trade-off, a spike no outcome.</summary>
    /// <param name="criterion">The criterion's id.</param>
    /// <param name="kind">The item's kind.</param>
    /// <returns>Whether to ask it.</returns>
    public static bool Applies(string criterion, ItemKind kind) => (criterion, kind) switch
    {
        (CriterionIds.TradeOff, ItemKind.Bug or ItemKind.Task) => false,
        (CriterionIds.ExpectedOutcome, ItemKind.Spike) => false,
        _ => true,
    };
}
