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

    /// <summary>Why the item is not upcoming work; null when it is.</summary>
    public string? LeftOut { get; init; }
}
