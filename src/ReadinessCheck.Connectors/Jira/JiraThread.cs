namespace ReadinessCheck.Connectors.Jira;

/// <summary>The comments on an issue as they were read.</summary>
/// <param name="Comments">The comments, the oldest first.</param>
/// <param name="IsWhole">Whether these are all there are.</param>
internal sealed record JiraThread(IReadOnlyList<CommentPayload> Comments, bool IsWhole)
{
    /// <summary>Nothing that was read.</summary>
    public static JiraThread None { get; } = new([], IsWhole: false);

    /// <summary>Takes them from what came with an issue: on Cloud the last few.</summary>
    public static JiraThread Of(CommentsPayload? payload)
    {
        CommentPayload[] comments = [.. (payload?.Comments ?? []).Where(comment => comment.Id is not null)];
        return payload is null ? None : new JiraThread(comments, payload.Total is { } total ? comments.Length >= total : true);
    }

    /// <summary>The comment of an id; null when none was read.</summary>
    public CommentPayload? Comment(string? id) => Comments.FirstOrDefault(comment => comment.Id == id);
}
