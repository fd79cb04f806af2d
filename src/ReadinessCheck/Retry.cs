namespace ReadinessCheck;

/// <summary>Says of a problem that time alone may put it right, such as an outage, so that it is worth trying again.</summary>
/// <param name="After">How long the tracker wants to be left alone first; null when it does not say.</param>
public sealed record Retry(TimeSpan? After);
