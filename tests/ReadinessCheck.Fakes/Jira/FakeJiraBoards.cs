using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ReadinessCheck.Fakes.Jira;

/// <summary>The REST API of boards: their issues under <c>/rest/software</c> on Cloud, and under <c>/rest/agile</c> on Data Center.</summary>
internal sealed class FakeJiraBoards(FakeJira fake, bool isLoggedIn)
{
    private readonly FakeJiraNodes _nodes = new(fake);

    public FakeAnswer Answer(FakeRequest request, IQueryCollection query)
    {
        string[] parts = request.Path.Trim('/').Split('/');
        if (!isLoggedIn)
        {
            return FakeAnswerOf.Error(401, "Client must be authenticated to access this resource.");
        }

        if (parts is ["rest", "agile", "1.0", "board"] && request.Method == "GET")
        {
            return Boards(query);
        }

        if (parts is not ["rest", var api, "1.0", "board", var number, .. var rest] || request.Method != "GET"
            || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long id)
            || fake.Boards.FirstOrDefault(board => board.Id == id) is not { IsVisible: true } found)
        {
            return FakeAnswerOf.Error(404, "The requested board cannot be viewed because it either does not exist or you do not have permission to view it.");
        }

        bool isOfIssues = api == (fake.IsCloud ? "software" : "agile");
        try
        {
            return rest switch
            {
                [] when api == "agile" => new FakeAnswer(200, BoardOf(found)),
                ["configuration"] when api == "agile" => new FakeAnswer(200, Configuration(found)),
                ["sprint"] when api == "agile" => Sprints(found, query),
                ["sprint", var sprint, "issue"] when isOfIssues => Issues(OnBoard(found).Where(issue => issue.Sprints.Exists(each => $"{each.Id}" == sprint)), query),
                ["backlog"] when isOfIssues => Issues(OnBoard(found).Where(issue => issue.Status.Category != "done" && issue.Sprints.TrueForAll(sprint => sprint.State == "closed")), query),
                ["issue"] when isOfIssues => Issues(OnBoard(found).Where(issue => found.Columns.Exists(column => column.Statuses.Contains(issue.Status))), query),
                // Cloud has taken them away there.
                _ => FakeAnswerOf.Error(404, "null for uri: " + request.Path),
            };
        }
        catch (FakeJqlException exception)
        {
            return FakeAnswerOf.Error(400, exception.Message);
        }
    }

    private FakeAnswer Boards(IQueryCollection query)
    {
        FakeBoard[] found = [.. fake.Boards.Where(board => board.IsVisible)];
        int start = int.TryParse(query["startAt"], NumberStyles.None, CultureInfo.InvariantCulture, out int at) ? at : 0;
        int size = Math.Min(int.TryParse(query["maxResults"], NumberStyles.None, CultureInfo.InvariantCulture, out int most) ? most : 50, 50);
        return new FakeAnswer(200, new JsonObject
        {
            ["maxResults"] = size,
            ["startAt"] = start,
            ["total"] = found.Length,
            ["isLast"] = start + size >= found.Length,
            ["values"] = new JsonArray([.. found.Skip(start).Take(size).Select(board => (JsonNode)BoardOf(board))]),
        });
    }

    // Epics stand on no Scrum board.
    private IEnumerable<FakeJiraIssue> OnBoard(FakeBoard board) =>
        fake.Rank.Where(issue => board.Projects.Contains(issue.Project.Key) && issue.IsVisible && !issue.Project.IsArchived && (board.Type != "scrum" || issue.Type is not ("Epic" or "Feature")));

    private FakeAnswer Issues(IEnumerable<FakeJiraIssue> issues, IQueryCollection query)
    {
        string jql = query["jql"].ToString();
        bool isOrdered = jql.Contains("ORDER BY", StringComparison.OrdinalIgnoreCase);
        IReadOnlyList<FakeJiraIssue> matching = FakeJql.Run(fake, jql.Length == 0 ? "ORDER BY Rank" : isOrdered ? jql : $"{jql} ORDER BY Rank");
        HashSet<FakeJiraIssue> wanted = [.. issues];
        FakeJiraIssue[] found = [.. matching.Where(wanted.Contains)];
        string[] fields = query["fields"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries);
        int size = Math.Min(int.TryParse(query["maxResults"], NumberStyles.None, CultureInfo.InvariantCulture, out int most) ? most : 50, fake.LargestPage);
        int start = fake.IsCloud
            ? query["nextPageToken"].ToString() is { Length: > 0 } token ? int.Parse(token["page-".Length..], CultureInfo.InvariantCulture) : 0
            : int.TryParse(query["startAt"], NumberStyles.None, CultureInfo.InvariantCulture, out int at) ? at : 0;
        JsonObject page = new()
        {
            ["issues"] = new JsonArray([.. found.Skip(start).Take(size).Select(issue => (JsonNode)_nodes.Issue(issue, fields, query["expand"].ToString().Contains("changelog", StringComparison.Ordinal)))]),
        };
        if (fake.IsCloud)
        {
            page["isLast"] = start + size >= found.Length;
            if (start + size < found.Length)
            {
                page["nextPageToken"] = FormattableString.Invariant($"page-{start + size}");
            }
        }
        else
        {
            page["expand"] = "schema,names";
            page["startAt"] = start;
            page["maxResults"] = size;
            page["total"] = found.Length;
        }

        return new FakeAnswer(200, page);
    }

    private FakeAnswer Sprints(FakeBoard board, IQueryCollection query)
    {
        if (board.Type == "kanban" || !board.HasSprints)
        {
            return FakeAnswerOf.Error(400, "The board does not support sprints");
        }

        string[] states = query["state"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries);
        FakeSprint[] found = [.. board.Sprints.Where(sprint => states.Length == 0 || states.Contains(sprint.State))];
        int start = int.TryParse(query["startAt"], NumberStyles.None, CultureInfo.InvariantCulture, out int at) ? at : 0;
        int size = Math.Min(int.TryParse(query["maxResults"], NumberStyles.None, CultureInfo.InvariantCulture, out int most) ? most : 50, 50);
        return new FakeAnswer(200, new JsonObject
        {
            ["maxResults"] = size,
            ["startAt"] = start,
            ["isLast"] = start + size >= found.Length,
            ["values"] = new JsonArray([.. found.Skip(start).Take(size).Select(sprint =>
            {
                JsonObject node = FakeJiraNodes.Sprint(sprint);
                node["self"] = new Uri(fake.Address, FormattableString.Invariant($"rest/agile/1.0/sprint/{sprint.Id}")).AbsoluteUri;
                node["originBoardId"] = sprint.Board;
                return (JsonNode)node;
            })]),
        });
    }

    private JsonObject BoardOf(FakeBoard board) => new()
    {
        ["id"] = board.Id,
        ["self"] = new Uri(fake.Address, FormattableString.Invariant($"rest/agile/1.0/board/{board.Id}")).AbsoluteUri,
        ["name"] = FormattableString.Invariant($"Board {board.Id}"),
        ["type"] = board.Type,
    };

    private JsonObject Configuration(FakeBoard board)
    {
        JsonObject node = BoardOf(board);
        node["columnConfig"] = new JsonObject
        {
            ["columns"] = new JsonArray([.. board.Columns.Select(column => (JsonNode)new JsonObject
            {
                ["name"] = column.Name,
                ["statuses"] = new JsonArray([.. column.Statuses.Select(status => (JsonNode)new JsonObject { ["id"] = status.Id, ["self"] = _nodes.Self($"status/{status.Id}") })]),
            })]),
            ["constraintType"] = "none",
        };
        node["ranking"] = new JsonObject { ["rankCustomFieldId"] = 10_019 };
        return node;
    }
}
