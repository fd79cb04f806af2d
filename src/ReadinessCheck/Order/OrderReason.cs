using ReadinessCheck.Findings;

namespace ReadinessCheck.Order;

/// <summary>A concrete reason for an item's place.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Names">The keys of the items that it names; empty when it names none.</param>
/// <param name="Evidence">The quote that gives it; null for a tracker's link.</param>
/// <param name="By">The day that it must meet; null when it names none.</param>
public sealed record OrderReason(ReasonKind Kind, IReadOnlyList<string> Names, Evidence? Evidence, DateOnly? By = null)
{
    /// <summary>The phrase that makes it one, as the team's own configuration has it; null where the text does.</summary>
    public string? Phrase { get; init; }

    /// <summary>Whether it holds against all other work, and not only against the items that it names.</summary>
    public bool HoldsAgainstAll => Kind is not (ReasonKind.Comparison or ReasonKind.Link);
}
