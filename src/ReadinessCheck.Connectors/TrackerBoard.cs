namespace ReadinessCheck.Connectors;

/// <summary>A board of a tracker, as a list of boards names it.</summary>
/// <param name="Number">Its number, by which it is asked for.</param>
/// <param name="Title">What people call it.</param>
public sealed record TrackerBoard(long Number, string Title);
