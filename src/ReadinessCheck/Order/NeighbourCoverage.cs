using ReadinessCheck.Findings;

namespace ReadinessCheck.Order;

/// <summary>One of the items that stand next below, and whether it is explained why it does.</summary>
/// <param name="Key">The neighbour's key.</param>
/// <param name="Title">The neighbour's title.</param>
/// <param name="Coverage">Whether it is explained.</param>
/// <param name="Reason">The reason that explains it, or that the neighbour has too; null when there is none.</param>
/// <param name="NeighbourEvidence">The neighbour's words for the same reason; null when it has none, or has it from a field.</param>
/// <param name="NeighbourDue">The day that the neighbour must meet too; null when the reason is no day.</param>
public sealed record NeighbourCoverage(
    string Key, string Title, Coverage Coverage, OrderReason? Reason = null, Evidence? NeighbourEvidence = null, DateOnly? NeighbourDue = null);
