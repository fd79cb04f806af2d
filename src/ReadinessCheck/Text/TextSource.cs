namespace ReadinessCheck.Text;

/// <summary>One text of an item: the string in which offsets count, and where it stands.</summary>
/// <param name="Where"><c>title</c>, <c>body</c>, or the place of a <see cref="RelatedText"/>.</param>
/// <param name="Text">The decoded text; for an Atlassian document, its plain-text form.</param>
/// <param name="Author">The account that wrote it; null where it is the item's own text or unknown.</param>
/// <param name="WrittenAt">When it was written; null where it is the item's own text or unknown.</param>
public sealed record TextSource(string Where, string Text, string? Author = null, DateTimeOffset? WrittenAt = null)
{
    /// <summary>Whether it is the text of the item's parent.</summary>
    internal bool OfParent => Where.StartsWith(RelatedText.ParentPrefix, StringComparison.Ordinal);

    /// <summary>Whether it is the text of a structured field.</summary>
    internal bool OfComment => Where == RelatedText.Comment;

    internal bool OfField => Where.StartsWith(RelatedText.FieldPrefix, StringComparison.Ordinal);
}
