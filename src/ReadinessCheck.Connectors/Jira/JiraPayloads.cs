using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReadinessCheck.Connectors.Jira;

// What goes over the wire, named as Jira names it (https://developer.atlassian.com/cloud/jira/platform/rest/v3/,
// https://developer.atlassian.com/cloud/jira/software/rest/, https://docs.atlassian.com/software/jira/docs/api/REST/latest/).
internal sealed record ServerInfoPayload(string? BaseUrl, string? DeploymentType);

/// <summary>An account: Cloud gives an id, Data Center a key and a name.</summary>
internal sealed record AccountPayload(string? AccountId, string? Key, string? Name, string? DisplayName, string? AccountType)
{
    /// <summary>What tells it from other accounts: on Data Center its name, since roles tell no key.</summary>
    [JsonIgnore]
    public string Id => AccountId ?? Name ?? Key ?? "";

    /// <summary>Whether it is a program.</summary>
    [JsonIgnore]
    public bool IsApp => AccountType == "app";

    /// <summary>What to call it.</summary>
    [JsonIgnore]
    public string Shown => DisplayName ?? Name ?? "somebody";
}

internal sealed record FieldPayload(string? Id, string? Name, bool Custom, FieldSchemaPayload? Schema);

internal sealed record FieldSchemaPayload(string? Custom);

internal sealed record BoardPayload(string? Type)
{
    public long Id { get; init; }

    public string? Name { get; init; }
}

internal sealed record BoardsPayload(IReadOnlyList<BoardPayload>? Values, bool? IsLast);

internal sealed record BoardConfigurationPayload(ColumnsPayload? ColumnConfig);

internal sealed record ColumnsPayload(IReadOnlyList<ColumnPayload>? Columns);

internal sealed record ColumnPayload(IReadOnlyList<IdPayload>? Statuses);

internal sealed record IdPayload(string? Id);

internal sealed record SprintsPayload(IReadOnlyList<SprintPayload>? Values, bool? IsLast);

internal sealed record SprintPayload(long Id, string? Name, string? State);

/// <summary>A page of issues: with a token on Cloud, by numbers on Data Center.</summary>
internal sealed record IssuesPayload(IReadOnlyList<JsonElement>? Issues, string? NextPageToken, bool? IsLast, int? StartAt, int? Total);

internal sealed record SearchPayload(string Jql, IReadOnlyList<string> Fields, int MaxResults)
{
    public string? NextPageToken { get; init; }
}

internal sealed record OldSearchPayload(string Jql, IReadOnlyList<string> Fields, int StartAt, int MaxResults)
{
    public IReadOnlyList<string>? Expand { get; init; }

    public bool? ValidateQuery { get; init; }
}

internal sealed record BulkFetchPayload(IReadOnlyList<string> IssueIdsOrKeys, IReadOnlyList<string> Fields, IReadOnlyList<string> Properties, IReadOnlyList<string> Expand);

internal sealed record CommentsPayload(IReadOnlyList<CommentPayload?>? Comments, int? MaxResults, int? Total);

internal sealed record CommentPayload(
    string? Id, AccountPayload? Author, AccountPayload? UpdateAuthor, JsonElement Body, string? Created, string? Updated, VisibilityPayload? Visibility)
{
    /// <summary>Whether all is there that tells what it is and whose.</summary>
    [JsonIgnore]
    public bool IsWhole => Id is not null && Created is not null && Body.ValueKind is JsonValueKind.Object or JsonValueKind.String;
}

internal sealed record VisibilityPayload(string? Type, string? Value)
{
    public string? Identifier { get; init; }
}

/// <summary>What is sent of a comment: an Atlassian document on Cloud, a text on Data Center.</summary>
internal sealed record CommentBodyPayload(JsonElement Body, VisibilityPayload? Visibility);

internal sealed record RequestCommentPayload(string Body, bool Public);

internal sealed record PropertyPayload(JsonElement Value);

internal sealed record PermissionsPayload(IReadOnlyDictionary<string, PermissionPayload>? Permissions);

internal sealed record PermissionPayload(bool HavePermission);

internal sealed record RolePayload(IReadOnlyList<RoleActorPayload>? Actors);

internal sealed record RoleActorPayload(string? Type, string? Name, AccountPayload? ActorUser, GroupPayload? ActorGroup);

internal sealed record GroupPayload(string? Name, string? GroupId);

internal sealed record GroupMembersPayload(IReadOnlyList<AccountPayload>? Values, bool? IsLast);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    MaxDepth = JiraReply.DeepestNesting)]
[JsonSerializable(typeof(ServerInfoPayload))]
[JsonSerializable(typeof(AccountPayload))]
[JsonSerializable(typeof(IReadOnlyList<FieldPayload>))]
[JsonSerializable(typeof(BoardPayload))]
[JsonSerializable(typeof(BoardsPayload))]
[JsonSerializable(typeof(BoardConfigurationPayload))]
[JsonSerializable(typeof(SprintsPayload))]
[JsonSerializable(typeof(IssuesPayload))]
[JsonSerializable(typeof(SearchPayload))]
[JsonSerializable(typeof(OldSearchPayload))]
[JsonSerializable(typeof(BulkFetchPayload))]
[JsonSerializable(typeof(CommentsPayload))]
[JsonSerializable(typeof(CommentBodyPayload))]
[JsonSerializable(typeof(RequestCommentPayload))]
[JsonSerializable(typeof(PropertyPayload))]
[JsonSerializable(typeof(PermissionsPayload))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
[JsonSerializable(typeof(RolePayload))]
[JsonSerializable(typeof(GroupMembersPayload))]
[JsonSerializable(typeof(JiraMemory))]
[JsonSerializable(typeof(string))]
internal sealed partial class JiraJson : JsonSerializerContext;
