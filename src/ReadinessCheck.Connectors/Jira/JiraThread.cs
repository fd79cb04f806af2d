namespace ReadinessCheck.Connectors.Jira;

/// <summary>The comments on an issue as they were read.</summary>
/// <param name="Comments">The comments, the oldest first.</param>
/// <param name="IsWhole">Whether these are all there are.</param>
internal sealed record JiraThread(IReadOnlyList<CommentPayload> Comments, bool IsWhole)
{
    /// <summary>Nothing that was read.</summary>
    public static JiraThread None { get; } = new([], IsWhole: false);

    /// <summary>Takes them from what came with an issue: on Cloud the last few. What does not say how many there are counts as not whole.</summary>
    public static JiraThread Of(CommentsPayload? payload)
    {
        CommentPayload[] comments = [.. (payload?.Comments ?? []).OfType<CommentPayload>().Where(comment => comment.IsWhole)];
        return new JiraThread(comments, IsWhole: comments.Length >= payload?.Total);
    }

    /// <summary>The comment of an id; null when none was read.</summary>
    public CommentPayload? Comment(string? id) => Comments.FirstOrDefault(comment => comment.Id == id);
}
