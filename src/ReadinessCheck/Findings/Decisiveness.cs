using ReadinessCheck.Criteria;

namespace ReadinessCheck.Findings;

/// <summary>
/// The order in which gaps are put to people: without a known need and reason nothing else matters, without an outcome nobody
/// can tell whether it worked; what is missing comes before what is weak.
/// </summary>
internal static class Decisiveness
{
    private static readonly string[] Order =
    [
        CriterionIds.CustomerNeed,
        CriterionIds.BusinessReason,
        CriterionIds.ExpectedOutcome,
        CriterionIds.Ordering,
        CriterionIds.TradeOff,
    ];

    /// <summary>Puts the most decisive first; criteria unknown here come last.</summary>
    public static IEnumerable<Finding> Sort(IEnumerable<Finding> findings) => Sort(findings, finding => finding);

    /// <summary>Puts first what has the most decisive finding; those that are alike stay in their order.</summary>
    public static IEnumerable<T> Sort<T>(IEnumerable<T> values, Func<T, Finding> findingOf) => values
        .OrderBy(value => findingOf(value).Level)
        .ThenBy(value => RankOf(findingOf(value).Criterion));

    /// <summary>Gives the gap on whose answer the others hang, whatever is there of it: who needs it goes before everything else.</summary>
    public static Finding First(IEnumerable<Finding> gaps) => gaps.MinBy(gap => RankOf(gap.Criterion)) ?? throw new ArgumentException("There is no gap.", nameof(gaps));

    /// <summary>Gives the place of a criterion, the most decisive first.</summary>
    public static int RankOf(string criterion) => Array.IndexOf(Order, criterion) is >= 0 and int rank ? rank : Order.Length;
}
