using System.Text.Json.Nodes;

namespace ReadinessCheck.Fakes.Jira;

internal enum FakeEdition
{
    Cloud,
    DataCenter,
}

/// <summary>An account.</summary>
/// <param name="Name">Its name on Data Center, and the end of its id on Cloud.</param>
/// <param name="IsApp">Whether it is a program; Data Center does not tell.</param>
internal sealed record FakeJiraUser(string Name, bool IsApp = false)
{
    public string AccountId => $"557058:{Name}";

    public string Key => $"JIRAUSER-{Name}";

    public string DisplayName => char.ToUpperInvariant(Name[0]) + Name[1..];
}

internal sealed class FakeJiraProject(string key)
{
    public string Key { get; set; } = key;

    public string Id { get; init; } = "10000";

    /// <summary>Such as <c>software</c>, <c>service_desk</c>.</summary>
    public string TypeKey { get; set; } = "software";

    public string Style { get; set; } = "classic";

    public bool IsArchived { get; set; }

    /// <summary>What our account may do there.</summary>
    public HashSet<string> Permissions { get; } =
        ["BROWSE_PROJECTS", "ADD_COMMENTS", "EDIT_OWN_COMMENTS", "DELETE_OWN_COMMENTS", "EDIT_ISSUES", "ADMINISTER_PROJECTS"];

    /// <summary>The users of each role, by name.</summary>
    public Dictionary<string, List<string>> Roles { get; } = new() { ["Administrators"] = [], ["Developers"] = [], ["Viewers"] = [] };

    /// <summary>The groups of each role, by name.</summary>
    public Dictionary<string, List<string>> RoleGroups { get; } = [];
}

internal sealed record FakeStatus(string Id, string Name, string Category)
{
    public static readonly FakeStatus ToDo = new("1", "To Do", "new");
    public static readonly FakeStatus Selected = new("2", "Selected for Development", "new");
    public static readonly FakeStatus InProgress = new("3", "In Progress", "indeterminate");
    public static readonly FakeStatus Done = new("4", "Done", "done");
    public static readonly FakeStatus Backlog = new("5", "Backlog", "new");
}

internal sealed class FakeSprint(long id, string name, string state, long board)
{
    public long Id { get; } = id;

    public string Name { get; set; } = name;

    public string State { get; set; } = state;

    public long Board { get; } = board;

    public DateTimeOffset? Start { get; init; }

    public DateTimeOffset? End { get; init; }
}

internal sealed class FakeBoard(long id)
{
    public long Id { get; } = id;

    /// <summary>Such as <c>scrum</c>, <c>kanban</c>, <c>simple</c>.</summary>
    public string Type { get; set; } = "scrum";

    /// <summary>Whether it plans in sprints; a team that manages its project itself chooses, and a Kanban board never does.</summary>
    public bool HasSprints { get; set; } = true;

    /// <summary>Whether our account may see it.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>The keys of the projects whose issues are on it.</summary>
    public List<string> Projects { get; } = ["SHOP"];

    /// <summary>Its columns from left to right.</summary>
    public List<(string Name, FakeStatus[] Statuses)> Columns { get; } =
    [
        ("Backlog", [FakeStatus.Backlog, FakeStatus.ToDo]),
        ("Selected", [FakeStatus.Selected]),
        ("In Progress", [FakeStatus.InProgress]),
        ("Done", [FakeStatus.Done]),
    ];

    /// <summary>Its sprints in their order.</summary>
    public List<FakeSprint> Sprints { get; } = [];
}

internal sealed record FakeVersion(string Name, string? ReleaseDate = null, bool Released = false);

/// <summary>A link from an issue: what it is to the other one.</summary>
internal sealed record FakeJiraLink(string Type, string Inward, string Outward, bool IsOutward, FakeJiraIssue Other);

/// <summary>A change that the history tells.</summary>
internal sealed record FakeChange(DateTimeOffset At, FakeJiraUser By, string Field, string? From, string? To);

internal sealed class FakeJiraIssue
{
    public required string Id { get; init; }

    public required string Key { get; set; }

    public required FakeJiraProject Project { get; set; }

    public string Type { get; set; } = "Story";

    public string Summary { get; set; } = "";

    /// <summary>Its text: the Cloud edition gives each paragraph as one of a document.</summary>
    public string? Description { get; set; }

    /// <summary>Its text as a document, where paragraphs are not enough.</summary>
    public JsonNode? Document { get; set; }

    public FakeStatus Status { get; set; } = FakeStatus.ToDo;

    public List<string> Labels { get; } = [];

    public List<FakeSprint> Sprints { get; } = [];

    public FakeJiraIssue? Parent { get; set; }

    public List<FakeJiraLink> Links { get; } = [];

    public string? Due { get; set; }

    public List<FakeVersion> FixVersions { get; } = [];

    public Dictionary<string, JsonNode> Fields { get; } = [];

    public FakeJiraUser? Reporter { get; set; }

    public FakeJiraUser? Assignee { get; set; }

    public List<FakeJiraComment> Comments { get; } = [];

    public Dictionary<string, JsonNode> Properties { get; } = [];

    public List<FakeChange> History { get; } = [];

    public DateTimeOffset Created { get; init; }

    /// <summary>When it was written to of late, which is limited.</summary>
    public List<DateTimeOffset> Writes { get; } = [];

    public bool IsSubTask => Type == "Sub-task";

    /// <summary>Whether our account may see it.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>The keys that it had before it was moved.</summary>
    public List<string> FormerKeys { get; } = [];

    public void Blocks(FakeJiraIssue other)
    {
        Links.Add(new FakeJiraLink("Blocks", "is blocked by", "blocks", IsOutward: true, other));
        other.Links.Add(new FakeJiraLink("Blocks", "is blocked by", "blocks", IsOutward: false, this));
    }
}

internal sealed class FakeJiraComment
{
    public required string Id { get; init; }

    public required FakeJiraUser Author { get; init; }

    public required FakeJiraUser UpdateAuthor { get; set; }

    /// <summary>A document on Cloud, a text on Data Center.</summary>
    public required JsonNode Body { get; set; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Updated { get; set; }

    public JsonObject? Visibility { get; set; }

    /// <summary>Whether our account does not see it, though it is counted.</summary>
    public bool IsHidden { get; set; }

    /// <summary>Whether customers see it; only in service projects.</summary>
    public bool IsPublic { get; init; } = true;

    /// <summary>Its words.</summary>
    public string Text => FakeDocument.TextOf(Body);
}

/// <summary>Atlassian documents as far as the fake makes them.</summary>
internal static class FakeDocument
{
    public static JsonNode Of(string text) => new JsonObject
    {
        ["type"] = "doc",
        ["version"] = 1,
        ["content"] = new JsonArray([.. text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(paragraph => (JsonNode)new JsonObject
        {
            ["type"] = "paragraph",
            ["content"] = new JsonArray([.. paragraph.Split('\n').SelectMany((line, index) => index == 0 ? new JsonNode[] { Text(line) } : [new JsonObject { ["type"] = "hardBreak" }, Text(line)])
                .Where(node => node["text"]?.GetValue<string>() != "")]),
        })]),
    };

    public static string TextOf(JsonNode body) => body is JsonValue value ? value.GetValue<string>() : string.Join("\n\n", Blocks(body)).Trim();

    private static JsonObject Text(string text) => new() { ["type"] = "text", ["text"] = text };

    private static IEnumerable<string> Blocks(JsonNode node) => node["type"]?.GetValue<string>() is "paragraph" or "heading"
        ? [string.Concat((node["content"] as JsonArray ?? []).Select(inline => inline!["type"]!.GetValue<string>() == "hardBreak" ? "\n" : inline["text"]?.GetValue<string>() ?? ""))]
        : (node["content"] as JsonArray ?? []).SelectMany(child => Blocks(child!));
}
