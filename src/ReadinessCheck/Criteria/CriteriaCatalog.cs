namespace ReadinessCheck.Criteria;

/// <summary>The five criteria, in the order in which they are shown.</summary>
public static class CriteriaCatalog
{
    /// <summary>All criteria; safe for concurrent use.</summary>
    public static IReadOnlyList<ICriterion> All { get; } =
    [
        new CueCriterion(CriterionIds.CustomerNeed, "Who needs it, and what is their problem?", ["because", "so that", "cannot", "users"]),
        new CueCriterion(CriterionIds.BusinessReason, "Why is it worth it to the organisation?", ["revenue", "cost", "support", "compliance"]),
        new CueCriterion(CriterionIds.TradeOff, "What does choosing this cost, or leave out?", ["instead", "alternative", "out of scope", "drawback"]),
        new CueCriterion(CriterionIds.ExpectedOutcome, "What will be different, and how will we see it?", ["should", "will be able", "fewer", "under"]),
        new CueCriterion(CriterionIds.Ordering, "Why before other work?", ["before", "blocks", "deadline", "urgent"]),
    ];
}
