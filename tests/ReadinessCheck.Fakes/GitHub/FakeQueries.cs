using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ReadinessCheck.Fakes.GitHub;

/// <summary>Answers the queries by the names of their operations, and the mutations by what they call.</summary>
internal sealed partial class FakeQueries(FakeGitHub fake)
{
    /// <summary>What each costs of the primary limit.</summary>
    public const int Cost = 2;

    private readonly JsonArray _errors = [];
    private FakeThreads _threads = null!;

    public JsonObject Answer(JsonNode request)
    {
        string text = request["query"]!.GetValue<string>();
        JsonNode variables = request["variables"]!;
        _threads = new FakeThreads(fake.Us, text, variables);
        JsonObject? data = request["operationName"]!.GetValue<string>() switch
        {
            "Board" => Board(text, variables),
            "Boards" => Boards(variables),
            "RepositoryIssues" => Repository(variables, ["repository", "issues", "nodes"], path => Issues(text, variables, path)),
            "Milestones" => Repository(variables, ["repository", "milestones", "nodes"], _ => Milestones(variables["title"]!.GetValue<string>())),
            "Comments" => Comments(variables["ids"]!.AsArray()),
            "MoreComments" => new JsonObject { ["node"] = Node(variables["id"]!.GetValue<string>(), ["node"]) },
            _ when text.Contains("unminimizeComment(", StringComparison.Ordinal) => Minimise(variables, "unminimizeComment", "unminimizedComment", false),
            _ when text.Contains("minimizeComment(", StringComparison.Ordinal) => Minimise(variables, "minimizeComment", "minimizedComment", true),
            string other => throw new InvalidOperationException($"The fake does not know {other}."),
        };
        if (data is not null)
        {
            data["rateLimit"] = fake.Limits.Node(Cost);
            data["viewer"] = new JsonObject { ["login"] = fake.Us.FullLogin };
            data = FakeSelection.Prune(text, data);
        }

        JsonObject answer = new() { ["data"] = data };
        if (_errors.Count > 0)
        {
            answer["errors"] = _errors;
        }

        return answer;
    }

    private JsonObject? Board(string text, JsonNode variables)
    {
        if (!fake.Scopes.Contains("read:project"))
        {
            Error("INSUFFICIENT_SCOPES", "Your token has not been granted the required scopes to execute this query.", []);
            return null;
        }

        if (variables["owner"]!.GetValue<string>() != "example")
        {
            return new JsonObject { ["repositoryOwner"] = null, ["repository"] = RepositoryId(variables) };
        }

        if (variables["project"]!.GetValue<int>() != 7)
        {
            Error("NOT_FOUND", "Could not resolve to a ProjectV2 with the number 8.", ["repositoryOwner", "projectV2"]);
            return new JsonObject { ["repositoryOwner"] = new JsonObject { ["projectV2"] = null }, ["repository"] = RepositoryId(variables) };
        }

        string[] path = ["repositoryOwner", "projectV2", "items", "nodes"];
        JsonObject project = new()
        {
            ["title"] = "Roadmap",
            ["field"] = new JsonObject { ["options"] = new JsonArray([.. fake.Columns.Select(name => new JsonObject { ["name"] = name })]) },
            ["items"] = Page(fake.Board, text, variables, path, BoardItem, "content"),
        };
        return new JsonObject { ["repositoryOwner"] = new JsonObject { ["projectV2"] = project }, ["repository"] = RepositoryId(variables) };
    }

    private JsonObject? Boards(JsonNode variables)
    {
        if (!fake.Scopes.Contains("read:project"))
        {
            Error("INSUFFICIENT_SCOPES", "Your token has not been granted the required scopes to execute this query.", []);
            return null;
        }

        JsonObject[] boards = [.. fake.Boards.Select(board => new JsonObject { ["number"] = board.Number, ["title"] = board.Title, ["closed"] = board.IsClosed })];
        return new JsonObject
        {
            ["repositoryOwner"] = variables["owner"]!.GetValue<string>() != "example" ? null : new JsonObject
            {
                ["projectsV2"] = new JsonObject { ["totalCount"] = boards.Length, ["nodes"] = new JsonArray([.. boards]) },
            },
        };
    }

    private JsonObject BoardItem(FakeIssue issue) => FakeNodes.BoardItem(issue, Content(issue));

    private JsonObject Content(FakeIssue issue)
    {
        JsonObject node = _threads.AddTo(FakeNodes.Content(issue), issue);
        if (node["repository"] is JsonObject repository)
        {
            repository["isArchived"] = fake.Repository(FakeNodes.RepositoryOf(issue)).IsArchived;
        }

        return node;
    }

    private static bool IsHere(FakeIssue issue) => !issue.Deleted && FakeNodes.RepositoryOf(issue) == FakeNodes.Repository;

    // The cursor is the place: the worst that can be when others move items meanwhile.
    private JsonObject Page(IReadOnlyList<FakeIssue> all, string text, JsonNode variables, string[] path, Func<FakeIssue, JsonObject> node, params string[] below)
    {
        Match asked = PageSize().Match(text);
        int size = asked.Groups["variable"] is { Success: true, Value: var variable }
            ? variables[variable]!.GetValue<int>()
            : int.Parse(asked.Groups["size"].Value, CultureInfo.InvariantCulture);
        int start = variables["after"]?.GetValue<string>() is { } after ? int.Parse(after, CultureInfo.InvariantCulture) : 0;
        FakeIssue[] page = [.. all.Skip(start).Take(size)];
        JsonArray nodes = [];
        foreach (FakeIssue issue in page)
        {
            if (issue.Forbidden)
            {
                Error("FORBIDDEN", "Resource protected by organization SAML enforcement.", [.. path, nodes.Count]);
            }

            TellOfComments(issue, [.. path, nodes.Count, .. below]);
            nodes.Add(issue.Forbidden ? null : node(issue));
        }

        bool more = start + page.Length < all.Count;
        string end = (start + page.Length).ToString(CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["totalCount"] = all.Count,
            ["pageInfo"] = new JsonObject { ["hasNextPage"] = more, ["endCursor"] = end },
            ["nodes"] = nodes,
        };
    }

    private void Error(string type, string message, JsonNode[] path) =>
        _errors.Add(new JsonObject { ["type"] = type, ["path"] = new JsonArray([.. path]), ["message"] = message });

    [GeneratedRegex(@"(?:items|issues)\(first: (?:\$(?<variable>\w+)|(?<size>\d+))")]
    private static partial Regex PageSize();
}
