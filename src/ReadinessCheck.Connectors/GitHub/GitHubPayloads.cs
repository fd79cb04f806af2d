using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ReadinessCheck.Connectors.GitHub;

// What goes over the wire, named as GitHub names it (https://docs.github.com/graphql/reference/objects). With errors, any part may be null.
internal sealed record GitHubRequest(string Query, string OperationName, JsonObject Variables);

internal sealed record GitHubAnswer<T>(T? Data, IReadOnlyList<GitHubError>? Errors)
    where T : class;

internal sealed record GitHubError(string? Type, string? Message, IReadOnlyList<JsonElement>? Path, JsonElement Extensions);

internal interface IGitHubData
{
    RateLimitNode? RateLimit { get; }

    ViewerNode? Viewer { get; }
}

internal sealed record ViewerNode(string? Login);

internal sealed record RateLimitNode(int Cost, int Limit, int Remaining, DateTimeOffset? ResetAt);

internal sealed record BoardData(OwnerNode? RepositoryOwner, RepositoryNode? Repository, RateLimitNode? RateLimit, ViewerNode? Viewer) : IGitHubData;

internal sealed record OwnerNode(ProjectNode? ProjectV2)
{
    /// <summary>Where a list of boards was asked for.</summary>
    public Connection<ProjectNode>? ProjectsV2 { get; init; }
}

internal sealed record ProjectNode(string? Title, StatusFieldNode? Field, Connection<BoardItemNode>? Items)
{
    public int Number { get; init; }

    public bool Closed { get; init; }
}

internal sealed record StatusFieldNode(IReadOnlyList<NamedNode?>? Options);

internal sealed record BoardItemNode(string? Id, string? Type, bool IsArchived, Connection<FieldValueNode>? FieldValues, IssueNode? Content);

internal sealed record FieldValueNode(
    string? Name, string? Title, string? StartDate, int? Duration, string? Text, double? Number, string? Date, FieldNode? Field);

internal sealed record FieldNode(string? Name, string? DataType);

internal sealed record RepositoryData(RepositoryNode? Repository, RateLimitNode? RateLimit, ViewerNode? Viewer) : IGitHubData;

internal sealed record RepositoryNode(string? NameWithOwner, Connection<IssueNode>? Issues)
{
    public bool IsArchived { get; init; }

    /// <summary>Those that a title was searched for by.</summary>
    public Connection<MilestoneNode>? Milestones { get; init; }

    public Connection<MilestoneNode>? OpenMilestones { get; init; }
}

internal sealed record Connection<T>(int TotalCount, PageInfoNode? PageInfo, IReadOnlyList<T?>? Nodes)
    where T : class;

internal sealed record PageInfoNode(bool HasNextPage, string? EndCursor, bool HasPreviousPage);

/// <summary>An issue, and as far as they have the same fields a pull request or a draft.</summary>
internal sealed record IssueNode
{
    [JsonPropertyName("__typename")]
    public string? TypeName { get; init; }

    public string? Id { get; init; }

    public int Number { get; init; }

    public string? Title { get; init; }

    public string? Body { get; init; }

    public string? Url { get; init; }

    public string? State { get; init; }

    public bool Locked { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? LastEditedAt { get; init; }

    public ActorNode? Author { get; init; }

    public Connection<ActorNode>? Assignees { get; init; }

    public NamedNode? IssueType { get; init; }

    public Connection<NamedNode>? Labels { get; init; }

    public MilestoneNode? Milestone { get; init; }

    public RepositoryNode? Repository { get; init; }

    public IssueNode? Parent { get; init; }

    public Connection<IssueNode>? SubIssues { get; init; }

    public Connection<IssueNode>? BlockedBy { get; init; }

    public Connection<IssueNode>? Blocking { get; init; }

    public Connection<CommentNode>? Comments { get; init; }

    public Connection<EventNode>? TimelineItems { get; init; }
}

internal sealed record NamedNode(string? Name);

internal sealed record MilestoneNode(int Number, string? Title, string? Description, string? DueOn);


[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(GitHubRequest))]
[JsonSerializable(typeof(GitHubAnswer<BoardData>))]
[JsonSerializable(typeof(GitHubAnswer<RepositoryData>))]
[JsonSerializable(typeof(GitHubAnswer<CommentsData>))]
[JsonSerializable(typeof(GitHubAnswer<MoreCommentsData>))]
[JsonSerializable(typeof(GitHubAnswer<MinimiseData>))]
[JsonSerializable(typeof(RestBody))]
[JsonSerializable(typeof(RestReaction))]
internal sealed partial class GitHubJson : JsonSerializerContext;
