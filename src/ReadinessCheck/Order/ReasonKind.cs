namespace ReadinessCheck.Order;

/// <summary>What kind of reason an item gives for its place; rubric, section 5.</summary>
public enum ReasonKind
{
    /// <summary>A date or event that it must meet, with what makes it so.</summary>
    Date,

    /// <summary>Other work waits for it.</summary>
    Dependency,

    /// <summary>What each week of waiting loses.</summary>
    CostOfDelay,

    /// <summary>A harm going on now that grows while it waits.</summary>
    GrowingHarm,

    /// <summary>A comparison with named items, and why this one goes first.</summary>
    Comparison,

    /// <summary>A tracker's link that says that it blocks an item.</summary>
    Link,

    /// <summary>Another concrete reason.</summary>
    Other,
}
