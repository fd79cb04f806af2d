using System.Globalization;
using System.Text.Json.Nodes;

namespace ReadinessCheck.Fakes.Jira;

// What there is, and what people do to it.
internal sealed partial class FakeJira
{
    /// <summary>How many of an issue's comments come with it on Cloud, unless a test says otherwise.</summary>
    public const int Embedded = 20;

    public const string RankField = "customfield_10019";
    public const string SprintField = "customfield_10020";
    public const string EpicLinkField = "customfield_10014";

    private readonly Dictionary<string, FakeJiraProject> _projects = [];
    private readonly Dictionary<long, FakeBoard> _boards = [];
    private long _lastId = 10_000;

    /// <summary>Whose the token is.</summary>
    public FakeJiraUser Us { get; set; } = new("readiness");

    /// <summary>All issues in the one order that there is, the top one first.</summary>
    public List<FakeJiraIssue> Rank { get; } = [];

    /// <summary>The site's own fields: id, name, the key of its type.</summary>
    public List<(string Id, string Name, string Custom)> Fields { get; } =
    [
        (RankField, "Rank", "com.pyxis.greenhopper.jira:gh-lexo-rank"),
        (SprintField, "Sprint", "com.pyxis.greenhopper.jira:gh-sprint"),
        (EpicLinkField, "Epic Link", "com.pyxis.greenhopper.jira:gh-epic-link"),
        ("customfield_10016", "Story point estimate", "com.pyxis.greenhopper.jira:jsw-story-points"),
        ("customfield_10031", "Business Value", "com.atlassian.jira.plugin.system.customfieldtypes:float"),
        ("customfield_10032", "Acceptance Criteria", "com.atlassian.jira.plugin.system.customfieldtypes:textarea"),
        ("customfield_10033", "Why now", "com.atlassian.jira.plugin.system.customfieldtypes:textfield"),
        ("customfield_10034", "Time Criticality", "com.atlassian.jira.plugin.system.customfieldtypes:float"),
    ];

    /// <summary>The members of groups, by name.</summary>
    public Dictionary<string, List<string>> Groups { get; } = [];

    /// <summary>How many of an issue's comments come with it on Cloud.</summary>
    public int MostEmbedded { get; set; } = Embedded;

    /// <summary>How many issues a page has at most; Data Center's administrators choose.</summary>
    public int LargestPage { get; set; } = 100;

    /// <summary>How many comments an issue takes.</summary>
    public int MostComments { get; set; } = 5_000;

    /// <inheritdoc/>
    public override DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(Clock.GetUtcNow().ToUnixTimeMilliseconds());

    public IEnumerable<FakeJiraProject> Projects => _projects.Values;

    public IEnumerable<FakeBoard> Boards => _boards.Values;

    public FakeJiraProject Project(string key = "SHOP") => _projects.TryGetValue(key, out FakeJiraProject? project)
        ? project
        : _projects[key] = new FakeJiraProject(key) { Id = NextId() };

    public FakeBoard Board(long id = 1) => _boards.TryGetValue(id, out FakeBoard? board) ? board : _boards[id] = new FakeBoard(id);

    public FakeSprint AddSprint(string name, string state, DateTimeOffset? start = null, DateTimeOffset? end = null, long board = 1)
    {
        FakeSprint sprint = new(++_lastId, name, state, board) { Start = start, End = end };
        Board(board).Sprints.Add(sprint);
        return sprint;
    }

    /// <summary>Adds an issue at the bottom.</summary>
    public FakeJiraIssue Add(string? key = null, string project = "SHOP")
    {
        FakeJiraIssue issue = new()
        {
            Id = NextId(),
            Key = key ?? FormattableString.Invariant($"{project}-{Rank.Count(each => each.Project.Key == project) + 1}"),
            Project = Project(project),
            Created = Now,
            Description = "As a dispatcher I want it.",
        };
        issue.Summary = $"Item {issue.Key}";
        Locked(() => Rank.Add(issue));
        return issue;
    }

    public FakeJiraIssue? Find(string idOrKey) => Rank.Find(issue => issue.Id == idOrKey
        || issue.Key.Equals(idOrKey, StringComparison.OrdinalIgnoreCase) || issue.FormerKeys.Contains(idOrKey));

    /// <summary>Somebody moves an issue to another project: its key changes, its id stays.</summary>
    public void PersonMoves(FakeJiraIssue issue, string project) => Locked(() =>
    {
        issue.FormerKeys.Add(issue.Key);
        issue.Project = Project(project);
        issue.Key = FormattableString.Invariant($"{project}-{Rank.Count(each => each.Project.Key == project) + 1_000}");
    });

    public FakeJiraComment PersonComments(FakeJiraIssue issue, string user, string text, bool isApp = false, string? onlyRole = null) =>
        NewComment(issue, new FakeJiraUser(user, isApp), IsCloud ? FakeDocument.Of(text) : text, onlyRole is null ? null : new JsonObject { ["type"] = "role", ["value"] = onlyRole });

    /// <summary>Somebody deletes a comment, of which Jira keeps no record.</summary>
    public void PersonDeletes(FakeJiraComment comment) => Locked(() => IssueOf(comment).Comments.Remove(comment));

    /// <summary>Somebody writes into a comment.</summary>
    public void PersonEdits(FakeJiraComment comment, string text, string user = "mod") => Locked(() =>
    {
        comment.Body = IsCloud ? FakeDocument.Of(text) : text;
        comment.Updated = Now;
        comment.UpdateAuthor = new FakeJiraUser(user);
    });

    /// <summary>Somebody edits an issue.</summary>
    public void PersonEdits(FakeJiraIssue issue, string? summary = null, string? description = null, string user = "ada") => Locked(() =>
    {
        if (summary is not null)
        {
            issue.History.Add(new FakeChange(Now, new FakeJiraUser(user), "summary", issue.Summary, summary));
            issue.Summary = summary;
        }

        if (description is not null)
        {
            issue.History.Add(new FakeChange(Now, new FakeJiraUser(user), "description", issue.Description, description));
            issue.Description = description;
        }
    });

    /// <summary>Somebody gives an issue another place.</summary>
    public void PersonRanks(FakeJiraIssue issue, int index) => Locked(() =>
    {
        Rank.Remove(issue);
        Rank.Insert(index, issue);
        issue.History.Add(new FakeChange(Now, new FakeJiraUser("ada"), "Rank", "", "Ranked higher"));
    });

    public FakeJiraIssue IssueOf(FakeJiraComment comment)
    {
        lock (Gate)
        {
            return Rank.Single(issue => issue.Comments.Contains(comment));
        }
    }

    internal FakeJiraComment NewComment(FakeJiraIssue issue, FakeJiraUser author, JsonNode body, JsonObject? visibility, bool isPublic = true)
    {
        lock (Gate)
        {
            FakeJiraComment comment = new()
            {
                Id = NextId(),
                Author = author,
                UpdateAuthor = author,
                Body = body,
                Created = Now,
                Updated = Now,
                Visibility = visibility,
                IsPublic = isPublic,
            };
            issue.Comments.Add(comment);
            return comment;
        }
    }

    private string NextId() => (++_lastId).ToString(CultureInfo.InvariantCulture);
}
