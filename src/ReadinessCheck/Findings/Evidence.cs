namespace ReadinessCheck.Findings;

/// <summary>A verbatim quote from an item. Made by <see cref="Text.ItemText.Quote"/> alone, so that it always stands in the text.</summary>
public sealed record Evidence
{
    /// <summary>The longest quote, in UTF-16 units; longer passages are cut at a word.</summary>
    public const int MaxLength = 300;

    internal Evidence()
    {
    }

    /// <summary>The quote, exactly as it stands between the offsets.</summary>
    public required string Quote { get; init; }

    /// <summary>Where it stands: <c>title</c>, <c>body</c>, <c>comment</c>, <c>parent:KEY</c>, <c>field:NAME</c>.</summary>
    public required string Where { get; init; }

    /// <summary>Where the quote begins in that text, in UTF-16 units of the decoded string.</summary>
    public required int Start { get; init; }

    /// <summary>Where the quote ends, exclusive.</summary>
    public required int End { get; init; }

    /// <summary>Who wrote it, where that is not the item's own text; otherwise null.</summary>
    public string? Author { get; init; }

    /// <summary>When it was written, where that is not the item's own text; otherwise null.</summary>
    public DateTimeOffset? WrittenAt { get; init; }
}
