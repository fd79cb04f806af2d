using System.Globalization;
using System.Text.Json.Nodes;

namespace ReadinessCheck.Fakes.GitHub;

/// <summary>Writes what the fake keeps as GitHub's GraphQL would.</summary>
internal static class FakeNodes
{
    public const string Repository = "example/field-service";

    public static JsonObject BoardItem(FakeIssue issue, JsonObject content) => new()
    {
        ["id"] = $"PVT{issue.NodeId}",
        ["type"] = issue.Redacted ? "REDACTED" : issue.TypeName switch
        {
            "PullRequest" => "PULL_REQUEST",
            "DraftIssue" => "DRAFT_ISSUE",
            _ => "ISSUE",
        },
        ["isArchived"] = issue.Archived,
        // Fields of other types have nothing that was asked for.
        ["fieldValues"] = Nodes([new JsonObject(), Title(issue), .. Status(issue), .. Iteration(issue), .. issue.Fields.Select(Field)]),
        ["content"] = issue.Redacted ? null : content,
    };

    public static JsonObject Content(FakeIssue issue) => issue.TypeName switch
    {
        "DraftIssue" => new() { ["__typename"] = "DraftIssue", ["id"] = $"DI_{issue.Number}", ["title"] = issue.Title },
        "PullRequest" => new()
        {
            ["__typename"] = "PullRequest",
            ["id"] = $"PR_{issue.Number}",
            ["number"] = issue.Number,
            ["title"] = issue.Title,
            ["url"] = $"https://github.com/{RepositoryOf(issue)}/pull/{issue.Number}",
            ["repository"] = new JsonObject { ["nameWithOwner"] = RepositoryOf(issue) },
        },
        _ => Issue(issue),
    };

    private static JsonObject Issue(FakeIssue issue)
    {
        JsonObject node = Reference(issue);
        node["__typename"] = "Issue";
        node["id"] = issue.NodeId;
        node["title"] = issue.Title;
        node["body"] = issue.Body;
        node["locked"] = issue.Locked;
        node["createdAt"] = "2026-01-05T09:00:00Z";
        node["lastEditedAt"] = issue.LastEditedAt;
        node["author"] = Actor(issue.Author);
        node["assignees"] = Nodes(issue.Assignees.Take(10).Select(user => Actor(user)!));
        node["issueType"] = issue.Type is { } type ? new JsonObject { ["name"] = type } : null;
        node["labels"] = Nodes(issue.Labels.Take(100).Select(label => new JsonObject { ["name"] = label }));
        node["milestone"] = issue.Milestone is { } milestone ? Milestone(milestone) : null;
        node["parent"] = issue.Parent is { } parent ? Parent(parent) : null;
        node["blockedBy"] = Nodes(issue.BlockedBy.Select(Reference));
        node["blocking"] = Nodes(issue.Blocking.Select(Reference));
        return node;
    }

    public static JsonObject? Actor(FakeUser? user)
    {
        if (user is null)
        {
            return null;
        }

        JsonObject node = new() { ["__typename"] = user.TypeName, ["login"] = user.Login };
        if (!user.IsBot)
        {
            // Programs have none.
            node["name"] = user.Name;
        }

        return node;
    }

    private static JsonObject Reference(FakeIssue issue) => new()
    {
        ["number"] = issue.Number,
        ["state"] = issue.Closed ? "CLOSED" : "OPEN",
        ["url"] = $"https://github.com/{RepositoryOf(issue)}/issues/{issue.Number}",
        ["repository"] = new JsonObject { ["nameWithOwner"] = RepositoryOf(issue) },
    };

    private static JsonObject Parent(FakeIssue parent)
    {
        JsonObject node = Reference(parent);
        node["title"] = parent.Title;
        node["body"] = parent.Body;
        node["subIssues"] = Nodes(parent.SubIssues.Take(100).Select(Reference));
        return node;
    }

    public static JsonObject Milestone(FakeMilestone milestone) => new()
    {
        ["number"] = milestone.Number,
        ["title"] = milestone.Title,
        ["description"] = milestone.Description,
        ["dueOn"] = milestone.DueOn is { } day ? $"{day}T00:00:00Z" : null,
    };

    private static IEnumerable<JsonObject> Status(FakeIssue issue) => issue.Status is { } status
        ? [Field(new FakeField("Status", "SINGLE_SELECT", status))]
        : [];

    // A board has it as a text among the others.
    private static JsonObject Title(FakeIssue issue) => new()
    {
        ["text"] = issue.Title,
        ["field"] = new JsonObject { ["name"] = "Title", ["dataType"] = "TITLE" },
    };

    private static JsonObject Field(FakeField field) => new()
    {
        [field.Type switch { "TEXT" => "text", "NUMBER" => "number", "DATE" => "date", _ => "name" }] = JsonValue.Create(field.Value),
        ["field"] = new JsonObject { ["name"] = field.Name, ["dataType"] = field.Type },
    };

    private static IEnumerable<JsonObject> Iteration(FakeIssue issue) => issue.Iteration is { } iteration
        ? [new JsonObject { ["title"] = iteration.Title, ["startDate"] = iteration.Start, ["duration"] = iteration.Days }]
        : [];

    public static string RepositoryOf(FakeIssue issue) => issue.Repository ?? Repository;

    /// <summary>Writes a time as GitHub does.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static JsonObject Nodes(IEnumerable<JsonObject> nodes)
    {
        JsonNode[] all = [.. nodes];
        return new JsonObject { ["totalCount"] = all.Length, ["nodes"] = new JsonArray(all) };
    }
}
