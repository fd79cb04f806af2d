using ReadinessCheck.Comments;

namespace ReadinessCheck.Evaluation;

/// <summary>An item of which people said in comments that it answers questions: labels that cost nobody a sitting.</summary>
/// <param name="Item">The item.</param>
/// <param name="Project">The project that it is from.</param>
/// <param name="Said">What they said, each question once; never empty.</param>
public sealed record FeedbackItem(BacklogItem Item, string Project, IReadOnlyList<SaidAnswered> Said)
{
    /// <summary>Finds what people with write access said of an item and what still holds: the item was not edited since.</summary>
    /// <param name="item">The item.</param>
    /// <param name="project">The project that it is from.</param>
    /// <param name="comments">All its comments, in any order.</param>
    /// <param name="now">The time at which it is to hold.</param>
    /// <returns>The item with its labels; null when nothing is said that holds.</returns>
    public static FeedbackItem? Of(BacklogItem item, string project, IEnumerable<ItemComment> comments, DateTimeOffset now) =>
        ItemCommands.At(comments, item.EditedAt, now).Answered is { Count: > 0 } said ? new FeedbackItem(item, project, said) : null;
}
