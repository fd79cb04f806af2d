namespace ReadinessCheck;

/// <summary>A sprint, milestone or release.</summary>
/// <param name="Name">Its name, such as <c>Sprint 14</c> or <c>2.1</c>.</param>
/// <param name="Ends">Its last day, or the day of the release; null when the source does not say.</param>
public sealed record Timebox(string Name, DateOnly? Ends);
