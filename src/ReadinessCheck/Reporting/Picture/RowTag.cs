using System.Globalization;
using ReadinessCheck.Order;

namespace ReadinessCheck.Reporting.Picture;

/// <summary>A word or two at an item's row.</summary>
/// <param name="Text">The words.</param>
/// <param name="Style">The class of its style.</param>
internal sealed record RowTag(string Text, string Style)
{
    /// <summary>The class of the tags that say where the order and its reasons disagree.</summary>
    public const string Warning = "warning";

    /// <summary>Says of an item that no place is recorded of it.</summary>
    public static readonly RowTag Undecided = new("undecided", "due");

    /// <summary>Says of an item what kinds of reason it gives, when it is due, and what disagrees at it alone.</summary>
    /// <param name="item">The item.</param>
    /// <param name="disagreements">The disagreements of the item, it being the first of their items.</param>
    public static IEnumerable<RowTag> Of(OrderedItem item, IEnumerable<OrderDisagreement> disagreements)
    {
        IEnumerable<RowTag> reasons = item.Reasons.Select(Of);
        IEnumerable<RowTag> due = item.Due is { } day && !item.Reasons.Any(reason => reason.Kind == ReasonKind.Date && reason.By == day)
            ? [new RowTag($"due {Day(day)}", "due")]
            : [];
        return reasons.Concat(due).Concat(disagreements.Select(Of).OfType<RowTag>()).Distinct();
    }

    private static RowTag Of(OrderReason reason) => new(ReasonLabel.Of(reason), reason.Kind switch
    {
        ReasonKind.Date => "date",
        ReasonKind.Dependency or ReasonKind.Link => "needs",
        ReasonKind.Comparison => "before",
        ReasonKind.CostOfDelay or ReasonKind.GrowingHarm => "cost",
        _ => "other",
    });

    private static RowTag? Of(OrderDisagreement disagreement) => disagreement.Kind switch
    {
        DisagreementKind.DatePassed => new RowTag($"passed {Day(disagreement.Day)}", Warning),
        DisagreementKind.NamesDone => new RowTag($"{PictureText.Of(disagreement.Items[1])} is done", Warning),
        DisagreementKind.DueSooner => new RowTag($"due sooner than {PictureText.Of(disagreement.Items[1])}", Warning),
        DisagreementKind.Jump => new RowTag($"moved {Day(disagreement.Day)}, no reason", Warning),
        _ => null,
    };

    private static string? Day(DateOnly? day) => day?.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
