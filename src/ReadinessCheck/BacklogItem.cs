using ReadinessCheck.Text;

namespace ReadinessCheck;

/// <summary>One item of a backlog, as its source gives it: what is written, not what is meant.</summary>
public sealed record BacklogItem
{
    /// <summary>The item's own id or key in its source, such as <c>ABC-12</c> or <c>#12</c>; unique within a backlog.</summary>
    public required string Key { get; init; }

    /// <summary>What type of work the source says the item is.</summary>
    public ItemKind Kind { get; init; }

    /// <summary>The title or summary, plain text; empty when the source has none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The description in its original markup; empty when the source has none.</summary>
    public string Body { get; init; } = "";

    /// <summary>The markup in which <see cref="Body"/> is written.</summary>
    public Markup Markup { get; init; } = Markup.Markdown;

    /// <summary>Where a person can open the item; null when the source does not say.</summary>
    public Uri? Url { get; init; }

    /// <summary>Texts that belong to the item but stand elsewhere: comments, its parent, structured fields.</summary>
    public IReadOnlyList<RelatedText> Related { get; init; } = [];
}
