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

    /// <summary>The key of its parent or epic; null when it has none.</summary>
    public string? Parent { get; init; }

    /// <summary>
    /// Its place; null where the order of reading is the order of the backlog. A source sets it for all of its items or for none, and gives
    /// them by tier, those without one last, so that none comes before one that is recorded above it.
    /// </summary>
    public ItemPlace? Place { get; init; }

    /// <summary>The tracker's own links that say what has to come first.</summary>
    public IReadOnlyList<ItemLink> Links { get; init; } = [];

    /// <summary>The day on which the tracker says it is due; null when it says none.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The sprint, milestone or releases that it is planned for.</summary>
    public IReadOnlyList<Timebox> Timeboxes { get; init; } = [];

    /// <summary>The changes of its place that the tracker remembers, in any order.</summary>
    public IReadOnlyList<Move> Moves { get; init; } = [];

    /// <summary>
    /// The names and accounts of people that the tracker knows on it: who wrote it, is assigned, commented. Nothing is judged by them; they tell
    /// what to take out of its text where that is asked for.
    /// </summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Its labels, as the tracker writes them.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>All that whoever created it is called by, account and name; empty where the source does not say. Nothing is judged by it.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>When it was created; null when the source does not say.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When its title or body were last written; null when the source does not say.</summary>
    public DateTimeOffset? EditedAt { get; init; }
}
