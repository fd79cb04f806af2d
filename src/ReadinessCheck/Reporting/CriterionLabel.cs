using ReadinessCheck.Criteria;

namespace ReadinessCheck.Reporting;

/// <summary>What a question is called in a report.</summary>
/// <param name="Word">One word, for the head of a column.</param>
/// <param name="Name">The full name in running text, lower case.</param>
public sealed record CriterionLabel(string Word, string Name)
{
    /// <summary>The full name as a heading or the beginning of a line has it.</summary>
    public string Heading => Wording.Capital(Name);

    /// <summary>Gives the label of a criterion.</summary>
    /// <param name="criterion">Its id; one that has no label of its own is shown as it is.</param>
    /// <returns>The label.</returns>
    public static CriterionLabel Of(string criterion) => criterion switch
    {
        CriterionIds.CustomerNeed => new("need", "customer need"),
        CriterionIds.BusinessReason => new("reason", "business reason"),
        CriterionIds.TradeOff => new("trade-off", "trade-off"),
        CriterionIds.ExpectedOutcome => new("outcome", "expected outcome"),
        CriterionIds.Ordering => new("order", "ordering"),
        _ => new(criterion, criterion),
    };
}
