using System.Globalization;
using System.Text.Json.Nodes;

namespace ReadinessCheck.Fakes.Jira;

/// <summary>Writes what there is as Jira does.</summary>
internal sealed class FakeJiraNodes(FakeJira fake)
{
    public static string Time(DateTimeOffset time) =>
        time.ToOffset(TimeSpan.FromHours(2)).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0200'", CultureInfo.InvariantCulture);

    public string Self(string path) => new Uri(fake.Address, $"rest/api/{(fake.IsCloud ? 3 : 2)}/{path}").AbsoluteUri;

    public JsonObject User(FakeJiraUser user) => fake.IsCloud
        ? new JsonObject
        {
            ["self"] = Self($"user?accountId={Uri.EscapeDataString(user.AccountId)}"),
            ["accountId"] = user.AccountId,
            ["accountType"] = user.IsApp ? "app" : "atlassian",
            ["displayName"] = user.DisplayName,
            ["active"] = true,
            ["timeZone"] = "Europe/Oslo",
        }
        : new JsonObject
        {
            ["self"] = Self($"user?username={user.Name}"),
            ["name"] = user.Name,
            ["key"] = user.Key,
            ["displayName"] = user.DisplayName,
            ["active"] = true,
            ["timeZone"] = "Europe/Oslo",
        };

    /// <summary>An issue with the fields that are asked for.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="wanted">The fields; <c>*all</c> for all.</param>
    /// <param name="withHistory">Whether its history comes with it.</param>
    /// <param name="properties">The properties that are asked for; null where there is no such parameter.</param>
    public JsonObject Issue(FakeJiraIssue issue, IReadOnlyCollection<string> wanted, bool withHistory = false, IReadOnlyCollection<string>? properties = null)
    {
        JsonObject all = AllFields(issue);
        JsonObject fields = [];
        foreach ((string name, JsonNode? value) in all.ToArray())
        {
            if (wanted.Contains(name) || wanted.Contains("*all"))
            {
                all.Remove(name);
                fields[name] = value;
            }
        }

        JsonObject node = new() { ["expand"] = "", ["id"] = issue.Id, ["self"] = Self($"issue/{issue.Id}"), ["key"] = issue.Key };
        if (wanted.Count > 0)
        {
            node["fields"] = fields;
        }

        if (withHistory)
        {
            node["changelog"] = History(issue);
        }

        if (properties is { Count: > 0 })
        {
            node["properties"] = new JsonObject(issue.Properties.Where(property => properties.Contains(property.Key))
                .Select(property => KeyValuePair.Create(property.Key, (JsonNode?)property.Value.DeepClone())));
        }

        return node;
    }

    public JsonObject Comment(FakeJiraComment comment, FakeJiraIssue issue)
    {
        JsonObject node = new()
        {
            ["self"] = Self($"issue/{issue.Id}/comment/{comment.Id}"),
            ["id"] = comment.Id,
            ["author"] = User(comment.Author),
            ["body"] = comment.Body.DeepClone(),
            ["updateAuthor"] = User(comment.UpdateAuthor),
            ["created"] = Time(comment.Created),
            ["updated"] = Time(comment.Updated),
        };
        if (comment.Visibility is { } visibility)
        {
            node["visibility"] = visibility.DeepClone();
        }

        if (fake.IsCloud)
        {
            node["jsdPublic"] = comment.IsPublic;
        }

        return node;
    }

    public JsonObject Comments(FakeJiraIssue issue, int start, int count)
    {
        FakeJiraComment[] some = [.. issue.Comments.Skip(start).Take(count).Where(comment => !comment.IsHidden)];
        return new JsonObject
        {
            ["startAt"] = start,
            ["maxResults"] = count,
            ["total"] = issue.Comments.Count,
            ["comments"] = new JsonArray([.. some.Select(comment => (JsonNode)Comment(comment, issue))]),
        };
    }

    public static JsonObject Sprint(FakeSprint sprint)
    {
        JsonObject node = new() { ["id"] = sprint.Id, ["name"] = sprint.Name, ["state"] = sprint.State };
        if (sprint.Start is { } start)
        {
            node["startDate"] = start.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        }

        if (sprint.End is { } end)
        {
            node["endDate"] = end.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        }

        return node;
    }

    private JsonObject AllFields(FakeJiraIssue issue)
    {
        JsonObject fields = new()
        {
            ["summary"] = issue.Summary,
            ["description"] = issue.Document?.DeepClone() ?? (issue.Description is { } text ? fake.IsCloud ? FakeDocument.Of(text) : text : null),
            ["issuetype"] = TypeOf(issue),
            ["status"] = StatusOf(issue.Status),
            ["project"] = new JsonObject
            {
                ["self"] = Self($"project/{issue.Project.Id}"),
                ["id"] = issue.Project.Id,
                ["key"] = issue.Project.Key,
                ["name"] = issue.Project.Key,
                ["projectTypeKey"] = issue.Project.TypeKey,
            },
            ["labels"] = new JsonArray([.. issue.Labels.Select(label => (JsonNode)label)]),
            ["priority"] = new JsonObject { ["id"] = "3", ["name"] = "Medium" },
            ["issuelinks"] = new JsonArray([.. issue.Links.Select((link, index) => (JsonNode)Link(issue, link, index))]),
            ["duedate"] = issue.Due,
            ["fixVersions"] = new JsonArray([.. issue.FixVersions.Select(Version)]),
            ["created"] = Time(issue.Created),
            // Whoever made it is the reporter as long as nobody says another one.
            ["creator"] = issue.Reporter is { } creator ? User(creator) : null,
            ["reporter"] = issue.Reporter is { } reporter ? User(reporter) : null,
            ["assignee"] = issue.Assignee is { } assignee ? User(assignee) : null,
            ["comment"] = fake.IsCloud
                ? Comments(issue, Math.Max(0, issue.Comments.Count - fake.MostEmbedded), fake.MostEmbedded)
                : Comments(issue, 0, Math.Max(issue.Comments.Count, 1)),
            [FakeJira.RankField] = "0|i0007z:",
            [FakeJira.SprintField] = SprintsOf(issue),
        };
        if (issue.Parent is { } parent)
        {
            if (fake.IsCloud || issue.IsSubTask)
            {
                fields["parent"] = Brief(parent);
            }
            else
            {
                fields[FakeJira.EpicLinkField] = parent.Key;
            }
        }

        foreach ((string id, JsonNode value) in issue.Fields)
        {
            fields[id] = value.DeepClone();
        }

        return fields;
    }

    private JsonArray? SprintsOf(FakeJiraIssue issue) => issue.Sprints.Count == 0 ? null
        : new JsonArray([.. issue.Sprints.Select(sprint =>
        {
            JsonObject node = Sprint(sprint);
            if (fake.IsCloud)
            {
                node["boardId"] = sprint.Board;
                return node;
            }

            return (JsonNode)FormattableString.Invariant(
                $"com.atlassian.greenhopper.service.sprint.Sprint@1a2b[id={sprint.Id},rapidViewId={sprint.Board},state={sprint.State.ToUpperInvariant()},name={sprint.Name},startDate={node["startDate"]?.GetValue<string>() ?? "<null>"},endDate={node["endDate"]?.GetValue<string>() ?? "<null>"},sequence={sprint.Id}]");
        })]);

    private JsonObject Brief(FakeJiraIssue issue) => new()
    {
        ["id"] = issue.Id,
        ["key"] = issue.Key,
        ["self"] = Self($"issue/{issue.Id}"),
        ["fields"] = new JsonObject { ["summary"] = issue.Summary, ["status"] = StatusOf(issue.Status), ["issuetype"] = TypeOf(issue) },
    };

    private JsonObject Link(FakeJiraIssue issue, FakeJiraLink link, int index) => new()
    {
        ["id"] = FormattableString.Invariant($"{issue.Id}{index}"),
        ["type"] = new JsonObject { ["id"] = "10000", ["name"] = link.Type, ["inward"] = link.Inward, ["outward"] = link.Outward },
        [link.IsOutward ? "outwardIssue" : "inwardIssue"] = Brief(link.Other),
    };

    private JsonObject History(FakeJiraIssue issue)
    {
        FakeChange[] changes = [.. issue.History.OrderByDescending(change => change.At)];
        return new JsonObject
        {
            ["startAt"] = 0,
            ["maxResults"] = changes.Length,
            ["total"] = changes.Length,
            ["histories"] = new JsonArray([.. changes.Select((change, index) => (JsonNode)new JsonObject
            {
                ["id"] = FormattableString.Invariant($"{issue.Id}{index}"),
                ["author"] = User(change.By),
                ["created"] = Time(change.At),
                ["items"] = new JsonArray(new JsonObject { ["field"] = change.Field, ["fieldtype"] = "jira", ["fromString"] = change.From, ["toString"] = change.To }),
            })]),
        };
    }

    private static JsonObject TypeOf(FakeJiraIssue issue) => new() { ["id"] = "10001", ["name"] = issue.Type, ["subtask"] = issue.IsSubTask };

    private static JsonObject StatusOf(FakeStatus status) => new()
    {
        ["id"] = status.Id,
        ["name"] = status.Name,
        ["statusCategory"] = new JsonObject { ["id"] = status.Category switch { "new" => 2, "indeterminate" => 4, _ => 3 }, ["key"] = status.Category },
    };

    private static JsonNode Version(FakeVersion version) =>
        new JsonObject { ["id"] = "10100", ["name"] = version.Name, ["released"] = version.Released, ["archived"] = false, ["releaseDate"] = version.ReleaseDate };
}
