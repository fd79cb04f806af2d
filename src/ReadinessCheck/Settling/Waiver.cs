namespace ReadinessCheck.Settling;

/// <summary>A question that is not asked until a day.</summary>
/// <param name="Criterion">The id of the criterion.</param>
/// <param name="Until">The last day on which it is not asked, in UTC.</param>
/// <param name="Reason">Why, as its owner wrote it.</param>
/// <param name="Owner">Who waived it: the account, or the name that the configuration gives.</param>
public sealed record Waiver(string Criterion, DateOnly Until, string Reason, string Owner)
{
    /// <summary>Says whether it holds at a time.</summary>
    /// <param name="now">The time.</param>
    /// <returns>True until the end of its last day, in UTC.</returns>
    public bool HoldsAt(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime) <= Until;
}

/// <summary>A waiver of a question about one item.</summary>
/// <param name="Item">The item's key, as its owner wrote it.</param>
/// <param name="Waiver">The waiver.</param>
public sealed record ItemWaiver(string Item, Waiver Waiver);

/// <summary>A waiver as a report lists it.</summary>
/// <param name="Item">The item's key.</param>
/// <param name="Waiver">The waiver.</param>
/// <param name="State">What has become of it.</param>
public sealed record ReportedWaiver(string Item, Waiver Waiver, WaiverState State);

/// <summary>What has become of a waiver.</summary>
public enum WaiverState
{
    /// <summary>It holds: the question is open, and not asked.</summary>
    Holds,

    /// <summary>Its last day is over: the question is asked again.</summary>
    Expired,

    /// <summary>The item answers the question, or is not asked it, so the waiver can go.</summary>
    Needless,

    /// <summary>No item of this key is in the report.</summary>
    ItemNotThere,
}
