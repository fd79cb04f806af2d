namespace ReadinessCheck;

/// <summary>An item's place where a source records an order of some of its items and not of all.</summary>
/// <param name="Tier">
/// How early it comes: what has a lower tier stands above, and of items of one tier nothing is said. Null when nothing tells; then it stands
/// neither above nor below those that have a tier.
/// </param>
/// <param name="Group">What orders items within one tier, or among those that have none, such as their parent's key; null when nothing does.</param>
/// <param name="PlaceInGroup">Its place in the group: the lower stands above.</param>
public sealed record ItemPlace(int? Tier = null, string? Group = null, int PlaceInGroup = 0)
{
    /// <summary>The place of an item of which nothing is recorded.</summary>
    public static ItemPlace Undecided { get; } = new();

    /// <summary>Whether nothing is recorded of it, so that it stands above and below nothing.</summary>
    public bool IsUndecided => Tier is null && Group is null;

    /// <summary>Tells whether it is recorded that one item stands above another.</summary>
    /// <param name="upper">The place of the item that is read first; null where the order of reading is the order.</param>
    /// <param name="lower">The place of the one that is read later, likewise.</param>
    public static bool IsAbove(ItemPlace? upper, ItemPlace? lower) => (upper, lower) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        _ when upper.Tier != lower.Tier => upper.Tier < lower.Tier,
        _ => upper.Group is not null && upper.Group == lower.Group && upper.PlaceInGroup < lower.PlaceInGroup,
    };
}
