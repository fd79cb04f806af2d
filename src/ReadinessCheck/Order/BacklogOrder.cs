namespace ReadinessCheck.Order;

/// <summary>A backlog's order, with what its items say of it.</summary>
/// <param name="Items">The items, the top of the backlog first; those whose place is not recorded last.</param>
/// <param name="Disagreements">Where the order and its reasons disagree.</param>
public sealed record BacklogOrder(IReadOnlyList<OrderedItem> Items, IReadOnlyList<OrderDisagreement> Disagreements)
{
    /// <summary>
    /// For each item one more than how many are recorded above it, so that items whose order is not recorded share a rank, and null for one
    /// that has no place among the rest.
    /// </summary>
    public IReadOnlyList<int?> Ranks { get; } = RanksOf(Items);

    // By tier, so that all of a lower tier came before the first of one.
    private static int?[] RanksOf(IReadOnlyList<OrderedItem> items)
    {
        int?[] ranks = new int?[items.Count];
        Dictionary<string, int> siblings = [];
        int first = 0;
        for (int i = 0; i < items.Count; i++)
        {
            ItemPlace? place = items[i].Place;
            if (i > 0 && items[i - 1].Place?.Tier != place?.Tier)
            {
                first = i;
                siblings.Clear();
            }

            int above = place?.Group is { } group ? siblings[group] = siblings.GetValueOrDefault(group, -1) + 1 : 0;
            ranks[i] = place is null ? i + 1 : place.Tier is null ? null : first + above + 1;
        }

        return ranks;
    }
}

/// <summary>An item in its place.</summary>
public sealed record OrderedItem
{
    /// <summary>Its key.</summary>
    public required string Key { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Where a person can open it; null when the source does not say.</summary>
    public Uri? Url { get; init; }

    /// <summary>Its place, as <see cref="BacklogItem.Place"/> has it.</summary>
    public ItemPlace? Place { get; init; }

    /// <summary>The concrete reasons for its place.</summary>
    public required IReadOnlyList<OrderReason> Reasons { get; init; }

    /// <summary>What it, or a link of the tracker at it, says of which item goes first.</summary>
    public required IReadOnlyList<Precedence> Says { get; init; }

    /// <summary>The keys of the other items of the backlog that its text names.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>The next day that it must meet; null when there is none.</summary>
    public DateOnly? Due { get; init; }
}
