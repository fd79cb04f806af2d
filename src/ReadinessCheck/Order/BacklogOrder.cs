namespace ReadinessCheck.Order;

/// <summary>A backlog's order, with what its items say of it.</summary>
/// <param name="Items">The items, the top of the backlog first.</param>
/// <param name="Disagreements">Where the order and its reasons disagree.</param>
public sealed record BacklogOrder(IReadOnlyList<OrderedItem> Items, IReadOnlyList<OrderDisagreement> Disagreements);

/// <summary>An item in its place.</summary>
public sealed record OrderedItem
{
    /// <summary>Its key.</summary>
    public required string Key { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Where a person can open it; null when the source does not say.</summary>
    public Uri? Url { get; init; }

    /// <summary>The concrete reasons for its place.</summary>
    public required IReadOnlyList<OrderReason> Reasons { get; init; }

    /// <summary>What it, or a link of the tracker at it, says of which item goes first.</summary>
    public required IReadOnlyList<Precedence> Says { get; init; }

    /// <summary>The keys of the other items of the backlog that its text names.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>The next day that it must meet; null when there is none.</summary>
    public DateOnly? Due { get; init; }
}
