using ReadinessCheck.Findings;

namespace ReadinessCheck.Order;

/// <summary>A day that an item must meet.</summary>
/// <param name="Day">The day.</param>
/// <param name="Evidence">The quote that says so; null for the tracker's due date.</param>
/// <param name="HasWhy">Whether the passage says what makes it so.</param>
internal sealed record Obligation(DateOnly Day, Evidence? Evidence, bool HasWhy);
