namespace ReadinessCheck.Order;

/// <summary>Another item that a passage names.</summary>
/// <param name="Item">The item.</param>
/// <param name="Start">Where the name begins in the passage's text, with words of the title that stand beside a key.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Certainty">How plain it is that the item is meant.</param>
internal readonly record struct ItemMention(KnownItems.Known Item, int Start, int End, MentionCertainty Certainty);

/// <summary>How plain it is that an item is meant.</summary>
internal enum MentionCertainty
{
    /// <summary>A part of its title: meant where the sentence speaks of the order, and otherwise ordinary words.</summary>
    PartOfTitle,

    /// <summary>Its whole title.</summary>
    WholeTitle,

    /// <summary>Its key, number or address.</summary>
    Reference,
}
