namespace ReadinessCheck;

/// <summary>A change of an item's place in the order, as the tracker's history tells it; who made it is not asked.</summary>
/// <param name="At">When.</param>
/// <param name="Field">What was changed: <c>rank</c> or <c>priority</c>.</param>
public sealed record Move(DateTimeOffset At, string Field);
