namespace ReadinessCheck.Order;

/// <summary>What an item's text and the tracker's links say of its place.</summary>
internal sealed class OrderReading
{
    public required ItemOrder Item { get; init; }

    /// <summary>The passages that say anything about the order or other items, each with the one behind it.</summary>
    public required IReadOnlyList<OrderPassage> Telling { get; init; }

    /// <summary>The other items that it names, in the order of their places, each once.</summary>
    public required IReadOnlyList<KnownItems.Known> Names { get; init; }

    /// <summary>What it says of which item goes first, itself or another.</summary>
    public required IReadOnlyList<Precedence> Precedences { get; init; }

    /// <summary>The days that it must meet.</summary>
    public required IReadOnlyList<Obligation> Obligations { get; init; }

    /// <summary>The concrete reasons for its place.</summary>
    public required IReadOnlyList<OrderReason> Reasons { get; init; }

    /// <summary>The sentence that gives a reason, folded, so that a neighbour's can be told to be the same; empty for a link.</summary>
    public string SentenceOf(OrderReason reason) =>
        Item.Passages.FirstOrDefault(passage => passage.Evidence == reason.Evidence)?.Fold() ?? "";
}
