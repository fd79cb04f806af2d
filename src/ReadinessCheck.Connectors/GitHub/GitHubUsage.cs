namespace ReadinessCheck.Connectors.GitHub;

/// <summary>What a run has cost so far.</summary>
/// <param name="Requests">The requests sent, repetitions included.</param>
/// <param name="Points">The points of GitHub's primary rate limit that the queries cost, as GitHub tells.</param>
/// <param name="Remaining">The points that are left until <paramref name="ResetsAt"/>; null when GitHub has not told.</param>
/// <param name="Limit">The points of a whole hour; null when GitHub has not told.</param>
/// <param name="ResetsAt">When there will be a whole hour's points again; null when GitHub has not told.</param>
public readonly record struct GitHubUsage(int Requests, int Points, int? Remaining, int? Limit, DateTimeOffset? ResetsAt);
