namespace ReadinessCheck.Order;

/// <summary>Whether an item's reasons explain why it comes before a neighbour.</summary>
public enum Coverage
{
    /// <summary>Nothing that is written explains it.</summary>
    Uncovered,

    /// <summary>The neighbour gives the same reason, so that it explains nothing.</summary>
    Same,

    /// <summary>A reason explains it.</summary>
    Covered,
}
