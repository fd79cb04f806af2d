using ReadinessCheck.Comments;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Connectors.Comments;

/// <summary>An item whose comments are looked after.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Verdict">Its verdict; null when people asked that it be skipped.</param>
public sealed record CommentedItem(string Key, Verdict? Verdict)
{
    internal CommentPlan Plan(CommentThread thread, CommentSettings settings, DateTimeOffset now) => Verdict is null
        ? CommentPlan.ForSkipped(thread, settings, now)
        : CommentPlan.For(Verdict, thread, settings, now);
}

/// <summary>An item with what is to be done about its comment.</summary>
/// <param name="Item">The item.</param>
/// <param name="Plan">The plan.</param>
public sealed record PlannedComment(CommentedItem Item, CommentPlan Plan)
{
    /// <summary>Why the plan could not be made to its end; null when it was.</summary>
    public ConnectorException? Problem { get; init; }
}
