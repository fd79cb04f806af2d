using ReadinessCheck.Order;

namespace ReadinessCheck.Reporting;

/// <summary>Says in a sentence where an order and its reasons disagree, the same in each of the reports. Items are named, people never.</summary>
public static class DisagreementSentences
{
    /// <summary>Says what disagrees.</summary>
    /// <param name="disagreement">The disagreement.</param>
    /// <returns>One sentence.</returns>
    public static string Of(OrderDisagreement disagreement)
    {
        IReadOnlyList<string> items = disagreement.Items;
        return disagreement.Kind switch
        {
            DisagreementKind.StandsBelow => $"{items[0]} says that it goes before {items[1]}, and stands below it.",
            DisagreementKind.Contradiction => $"{items[0]} and {items[1]} are each said to go before the other.",
            DisagreementKind.Circle =>
                $"{Enumeration.Of([.. items.Select((item, i) => $"{item} {(i == 0 ? "goes " : "")}before {items[(i + 1) % items.Count]}")])}: that is a circle.",
            DisagreementKind.AboveBlocker => $"{items[0]} stands above {items[1]}, which has to come first.",
            DisagreementKind.DatePassed => $"{items[0]} had to be done by {Day(disagreement.Day)}, which has passed.",
            DisagreementKind.NamesDone => $"{items[0]} explains its place by {items[1]}, which is done.",
            DisagreementKind.DueSooner =>
                $"{items[0]} is due by {Day(disagreement.Day)} and stands below {items[1]}, which is due by {Day(disagreement.OtherDay)}.",
            _ => $"{items[0]} was moved on {Day(disagreement.Day)}, and no reason has been written since.",
        };
    }

    private static string Day(DateOnly? day) => day is { } known ? Wording.Day(known) : "";
}
