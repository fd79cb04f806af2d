using ReadinessCheck.Text;

namespace ReadinessCheck;

/// <summary>A text that belongs to an item and stands outside its title and body.</summary>
/// <param name="Where">The place, as evidence names it: <c>comment</c>, <c>parent:KEY</c>, <c>field:business-value</c>.</param>
/// <param name="Text">The text in its original markup.</param>
/// <param name="Markup">The markup of <paramref name="Text"/>.</param>
/// <param name="Author">The account that wrote it; null when the source does not say.</param>
/// <param name="WrittenAt">When it was written; null when the source does not say.</param>
public sealed record RelatedText(string Where, string Text, Markup Markup, string? Author = null, DateTimeOffset? WrittenAt = null)
{
    /// <summary>What <see cref="Where"/> is where the text is a comment on the item.</summary>
    public const string Comment = "comment";

    /// <summary>What <see cref="Where"/> begins with, before the key, where the text is the item's parent's.</summary>
    public const string ParentPrefix = "parent:";

    /// <summary>What <see cref="Where"/> begins with, before the name, where the text is that of a structured field.</summary>
    public const string FieldPrefix = "field:";
}
