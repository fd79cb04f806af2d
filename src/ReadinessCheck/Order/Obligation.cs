namespace ReadinessCheck.Order;

/// <summary>A day that an item must meet.</summary>
/// <param name="Day">The day.</param>
/// <param name="Passage">The passage that says so; null for the tracker's due date.</param>
/// <param name="HasWhy">Whether the passage says what makes it so.</param>
internal sealed record Obligation(DateOnly Day, OrderPassage? Passage, bool HasWhy);
