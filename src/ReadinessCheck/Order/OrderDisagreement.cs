using ReadinessCheck.Findings;

namespace ReadinessCheck.Order;

/// <summary>A place where the order of a backlog and what its items say disagree. It is about items, never about people.</summary>
/// <param name="Kind">What disagrees.</param>
/// <param name="Items">The keys of the items, in the order that the kind says.</param>
/// <param name="Evidence">The quotes that say so, each with the key of its item; none where the tracker's fields say it.</param>
/// <param name="Day">The day that is spoken of; null where none is.</param>
/// <param name="OtherDay">The day of the second item; null where there is none.</param>
public sealed record OrderDisagreement(
    DisagreementKind Kind, IReadOnlyList<string> Items, IReadOnlyList<ItemEvidence> Evidence, DateOnly? Day = null, DateOnly? OtherDay = null);

/// <summary>A quote and the item in which it stands.</summary>
/// <param name="Key">The item's key.</param>
/// <param name="Evidence">The quote.</param>
public sealed record ItemEvidence(string Key, Evidence Evidence);

/// <summary>How an order and its reasons can disagree.</summary>
public enum DisagreementKind
{
    /// <summary>The first item says that it goes before the second, and stands below it.</summary>
    StandsBelow,

    /// <summary>Each of the two says that it goes before the other; the upper one first.</summary>
    Contradiction,

    /// <summary>Three or more items, each before the next and the last before the first; the highest one first.</summary>
    Circle,

    /// <summary>The first item stands above the second, which blocks it.</summary>
    AboveBlocker,

    /// <summary>The day that the item must meet has passed.</summary>
    DatePassed,

    /// <summary>The first item's place is explained by the second, which is done.</summary>
    NamesDone,

    /// <summary>The first item must be done sooner than the second, and stands below it.</summary>
    DueSooner,

    /// <summary>The item's place or priority was changed, and no reason was written since.</summary>
    Jump,
}
