namespace ReadinessCheck.Connectors.GitHub;

/// <summary>The comments on an issue as they were read.</summary>
/// <param name="Comments">The comments, the oldest first.</param>
/// <param name="Deletions">The events by which comments were deleted.</param>
/// <param name="IsWhole">Whether these are all there are.</param>
internal sealed record GitHubThread(IReadOnlyList<CommentNode> Comments, IReadOnlyList<EventNode> Deletions, bool IsWhole)
{
    /// <summary>Takes them from an issue. What GitHub leaves out beside an error counts as not read.</summary>
    public static GitHubThread Of(IssueNode issue)
    {
        CommentNode[] comments = [.. issue.Comments.Present().Where(comment => comment.FullDatabaseId is not null)];
        return new GitHubThread(
            comments,
            [.. issue.TimelineItems.Present().Where(each => each.TypeName == EventNode.Deleted)],
            issue.Comments is { } all && comments.Length == all.TotalCount && HasNoGaps(issue)
                && issue.TimelineItems!.PageInfo?.HasPreviousPage != true);
    }

    /// <summary>Gives an issue with this thread, which is whole, in place of the part that came with it. Other events stay.</summary>
    public IssueNode PutInto(IssueNode issue) => issue with
    {
        Comments = new Connection<CommentNode>(Comments.Count, null, Comments),
        TimelineItems = new Connection<EventNode>(
            0, null, [.. issue.TimelineItems.Present().Where(each => each.TypeName != EventNode.Deleted), .. Deletions]),
    };

    /// <summary>Whether nothing of the comments and events that were asked for is left out.</summary>
    public static bool HasNoGaps(IssueNode issue) =>
        issue is { Comments.Nodes: { } comments, TimelineItems.Nodes: { } events } && events.All(each => each is not null)
        && comments.All(comment => comment is { FullDatabaseId: not null, Body: not null, CreatedAt: not null });
}

/// <summary>An issue that was read, and where it is written to.</summary>
/// <param name="Key">The item's key.</param>
/// <param name="Id">GraphQL's id.</param>
/// <param name="Repository">The full name of its repository.</param>
/// <param name="Number">Its number there.</param>
/// <param name="Thread">Its comments, as they were read last.</param>
internal sealed record GitHubIssue(string Key, string Id, string Repository, int Number, GitHubThread Thread)
{
    /// <summary>The comment of an id, in REST's form; null when none was read.</summary>
    public CommentNode? Comment(string? id) => Thread.Comments.FirstOrDefault(comment => GitHubCommentMapper.IdOf(comment) == id);

    /// <summary>The same issue after a comment was given another text.</summary>
    public GitHubIssue With(string id, string body) => this with
    {
        Thread = Thread with
        {
            Comments = [.. Thread.Comments.Select(comment => GitHubCommentMapper.IdOf(comment) == id ? comment with { Body = body } : comment)],
        },
    };
}
