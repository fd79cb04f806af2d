namespace ReadinessCheck.Order;

/// <summary>Holds an item's reasons against the items that stand next below it.</summary>
internal static class CoverageReader
{
    /// <summary>Tells for each neighbour whether it is explained why it stands below.</summary>
    /// <param name="item">The item.</param>
    /// <param name="neighbours">The next below it.</param>
    public static IReadOnlyList<NeighbourCoverage> Read(OrderReading item, IReadOnlyList<OrderReading> neighbours) =>
        [.. neighbours.Select(neighbour => Read(item, neighbour))];

    private static NeighbourCoverage Read(OrderReading item, OrderReading neighbour)
    {
        (string key, string title) = (neighbour.Item.Key, neighbour.Item.Title);
        NeighbourCoverage? same = null;
        foreach (OrderReason reason in item.Reasons)
        {
            if (!reason.HoldsAgainstAll && !reason.Names.Contains(key))
            {
                continue;
            }

            if (Same(reason, item, neighbour) is not { } shared)
            {
                return new NeighbourCoverage(key, title, Coverage.Covered, reason);
            }

            same ??= shared;
        }

        return same ?? new NeighbourCoverage(key, title, Coverage.Uncovered);
    }

    // The swap test: what the neighbour says too is no reason to be first.
    private static NeighbourCoverage? Same(OrderReason reason, OrderReading item, OrderReading neighbour)
    {
        NeighbourCoverage same = new(neighbour.Item.Key, neighbour.Item.Title, Coverage.Same, reason);
        if (reason.By is { } by && neighbour.Obligations.Where(obligation => obligation.Day <= by).MinBy(obligation => obligation.Day) is { } sooner)
        {
            return same with { NeighbourEvidence = sooner.Evidence, NeighbourDue = sooner.Day };
        }

        OrderReason? shared = neighbour.Reasons.FirstOrDefault(other =>
            (reason.Kind == ReasonKind.Dependency && other.Kind == ReasonKind.Dependency && other.Names.Intersect(reason.Names).Any())
            || (reason.Phrase is { } phrase && phrase == other.Phrase)
            || IsSameSentence(reason, item, other, neighbour));
        return shared is null ? null : same with { NeighbourEvidence = shared.Evidence };
    }

    private static bool IsSameSentence(OrderReason reason, OrderReading item, OrderReason other, OrderReading neighbour) =>
        item.SentenceOf(reason) is { Length: > 0 } sentence && sentence.AsSpan().SequenceEqual(neighbour.SentenceOf(other));
}
