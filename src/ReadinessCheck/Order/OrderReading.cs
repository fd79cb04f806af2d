using ReadinessCheck.Findings;

namespace ReadinessCheck.Order;

/// <summary>What an item's text and the tracker's links say of its place.</summary>
internal sealed record OrderReading
{
    private static readonly Finding Forgotten = new() { Criterion = "", Level = Level.Undetermined, Confidence = 0, Reason = "" };

    public required ItemOrder Item { get; init; }

    /// <summary>The passages that name other items.</summary>
    public required IReadOnlyList<OrderPassage> Naming { get; init; }

    /// <summary>The other items that it names, in the order of their places, each once.</summary>
    public required IReadOnlyList<KnownItems.Known> Names { get; init; }

    /// <summary>What it says of which item goes first, itself or another.</summary>
    public required IReadOnlyList<Precedence> Precedences { get; init; }

    /// <summary>The days that it must meet.</summary>
    public required IReadOnlyList<Obligation> Obligations { get; init; }

    /// <summary>The concrete reasons for its place.</summary>
    public required IReadOnlyList<OrderReason> Reasons { get; init; }

    /// <summary>The sentence that gives a reason, folded, so that a neighbour's can be told to be the same; empty for a link.</summary>
    public uint[] SentenceOf(OrderReason reason) =>
        Item.Passages.FirstOrDefault(passage => passage.Evidence == reason.Evidence)?.Fold() ?? [];

    /// <summary>
    /// Gives what disagreements other than of days can come from, and forgets the rest; null where the item names none, has no link and
    /// was not moved.
    /// </summary>
    public OrderReading? Keep() => Naming.Count + Item.Links.Count + Item.Moves.Count == 0
        ? null
        : this with
        {
            Item = Item with { Passages = Naming, Finding = Forgotten, Timeboxes = [] },
            Naming = [],
            Names = [],
            Precedences = [],
            Obligations = [],
            Reasons = Item.Moves.Count == 0 ? [] : Reasons,
        };
}
