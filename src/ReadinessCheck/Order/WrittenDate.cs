namespace ReadinessCheck.Order;

/// <summary>A day that a text names.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Day">The day; of a stretch of time, its last.</param>
/// <param name="HasYear">Whether the year is written, so that it need not be guessed.</param>
internal readonly record struct WrittenDate(int Start, int End, DateOnly Day, bool HasYear);
