using ReadinessCheck.Scoring;

namespace ReadinessCheck.Criteria;

/// <summary>The five criteria, in the order in which they are shown.</summary>
public static class CriteriaCatalog
{
    /// <summary>All criteria, with the weights that are part of the assembly; safe for concurrent use.</summary>
    public static IReadOnlyList<ICriterion> All { get; } = With(ScoringModel.Default);

    internal static IReadOnlyList<ICriterion> With(ScoringModel model) =>
    [
        new CustomerNeedCriterion(model),
        new BusinessReasonCriterion(model),
        new TradeOffCriterion(model),
        new ExpectedOutcomeCriterion(model),
        new OrderingCriterion(model),
    ];
}
