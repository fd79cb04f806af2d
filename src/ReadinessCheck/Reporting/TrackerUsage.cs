namespace ReadinessCheck.Reporting;

/// <summary>What a run has cost a tracker.</summary>
/// <param name="Requests">The requests that were sent, those that change something and repetitions included.</param>
/// <param name="Writes">Those of them that change something.</param>
/// <param name="Points">What they cost of the tracker's rate limit, in its own points; null where it does not say.</param>
/// <param name="Remaining">The points that are left until <paramref name="ResetsAt"/>; null where it does not say.</param>
/// <param name="Limit">The points of a whole period; null where it does not say.</param>
/// <param name="ResetsAt">When there will be a whole period's points again; null where it does not say.</param>
public sealed record TrackerUsage(int Requests, int Writes, int? Points = null, int? Remaining = null, int? Limit = null, DateTimeOffset? ResetsAt = null);
