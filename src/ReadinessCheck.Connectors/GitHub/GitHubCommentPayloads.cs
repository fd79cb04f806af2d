using System.Text.Json.Serialization;

namespace ReadinessCheck.Connectors.GitHub;

// What goes over the wire about comments, named as GitHub names it (https://docs.github.com/graphql/reference/objects#issuecomment).
internal sealed record CommentNode
{
    public string? Id { get; init; }

    /// <summary>REST's id, of 64 bits; "databaseId" has 32.</summary>
    public long? FullDatabaseId { get; init; }

    public ActorNode? Author { get; init; }

    public string? AuthorAssociation { get; init; }

    public bool ViewerDidAuthor { get; init; }

    public string? Body { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? LastEditedAt { get; init; }

    /// <summary>Who changed it last; null when nobody did, or the account is gone since.</summary>
    public ActorNode? Editor { get; init; }

    public bool IsMinimized { get; init; }

    public IReadOnlyList<ReactionGroupNode>? ReactionGroups { get; init; }
}

internal sealed record ReactionGroupNode(string? Content, bool ViewerHasReacted);

internal sealed record ActorNode([property: JsonPropertyName("__typename")] string? TypeName, string? Login)
{
    /// <summary>What a person is called; null where it was not asked for, the person did not say, or it is a program.</summary>
    public string? Name { get; init; }

    public bool IsBot => TypeName == "Bot";
}

/// <summary>An event of an issue's timeline: its title was changed, or a comment deleted.</summary>
internal sealed record EventNode(
    [property: JsonPropertyName("__typename")] string? TypeName, DateTimeOffset? CreatedAt, ActorNode? Actor, ActorNode? DeletedCommentAuthor)
{
    public const string Renamed = "RenamedTitleEvent";
    public const string Deleted = "CommentDeletedEvent";
}

internal sealed record CommentsData(IReadOnlyList<IssueNode?>? Nodes, RateLimitNode? RateLimit, ViewerNode? Viewer) : IGitHubData;

internal sealed record MoreCommentsData(IssueNode? Node, RateLimitNode? RateLimit, ViewerNode? Viewer) : IGitHubData;

// Both mutations are answered with what was minimised, under names of their own.
internal sealed record MinimiseData(MinimiseNode? MinimizeComment, MinimiseNode? UnminimizeComment) : IGitHubData
{
    // Mutations can ask for neither.
    public RateLimitNode? RateLimit => null;

    public ViewerNode? Viewer => null;
}

internal sealed record MinimiseNode(MinimisedNode? MinimizedComment, MinimisedNode? UnminimizedComment);

internal sealed record MinimisedNode(bool IsMinimized);

internal sealed record RestBody(string Body);

internal sealed record RestReaction(string Content);
