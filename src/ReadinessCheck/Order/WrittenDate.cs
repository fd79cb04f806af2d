namespace ReadinessCheck.Order;

/// <summary>A day that a text names.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Day">The day; of a stretch of time, its last.</param>
internal readonly record struct WrittenDate(int Start, int End, DateOnly Day);
