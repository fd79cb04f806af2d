namespace ReadinessCheck;

/// <summary>A tracker's link between two items that says which has to come first.</summary>
/// <param name="Kind">Which of the two has to come first.</param>
/// <param name="Key">The other item's key.</param>
/// <param name="IsDone">Whether the tracker says that the other item is done or closed.</param>
public sealed record ItemLink(LinkKind Kind, string Key, bool IsDone = false);

/// <summary>What an <see cref="ItemLink"/> says.</summary>
public enum LinkKind
{
    /// <summary>The other item waits for this one.</summary>
    Blocks,

    /// <summary>This item waits for the other one.</summary>
    BlockedBy,
}
