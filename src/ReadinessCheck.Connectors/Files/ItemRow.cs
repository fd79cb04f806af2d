using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.Files;

/// <summary>An item as its form gives it, before it has its place in the backlog.</summary>
internal sealed record ItemRow
{
    /// <summary>The item's own key; empty when it has none.</summary>
    public string Key { get; init; } = "";

    public ItemKind Kind { get; init; }

    public string Title { get; init; } = "";

    public string Body { get; init; } = "";

    public Markup Markup { get; init; } = Markup.Markdown;

    public string Url { get; init; } = "";

    public IReadOnlyList<RelatedText> Related { get; init; } = [];

    /// <summary>The key of its parent; empty when it has none.</summary>
    public string Parent { get; init; } = "";

    public IReadOnlyList<ItemLink> Links { get; init; } = [];

    public IReadOnlyList<Timebox> Timeboxes { get; init; } = [];

    public IReadOnlyList<Move> Moves { get; init; } = [];

    /// <summary>The names and accounts of people that the form tells.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>All that whoever created it is called by.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>What is wrong with its particulars and what to do, each as the part of a sentence that follows the item's name.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Why the item is not upcoming work; null when it is.</summary>
    public string? LeftOut { get; init; }
}
