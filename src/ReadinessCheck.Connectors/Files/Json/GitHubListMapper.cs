using System.Text.Json;
using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.Files.Json;

/// <summary>
/// Reads a row of <c>gh issue list --json …</c> (https://cli.github.com/manual/gh_issue_list), of GitHub's REST list
/// (https://docs.github.com/rest/issues/issues), or of <c>gh project item-list --format json</c>. Pure.
/// </summary>
internal static class GitHubListMapper
{
    /// <summary>Whether an object is such a row, and not an item of our own form.</summary>
    public static bool Recognizes(JsonElement row)
    {
        bool mayBeOurs = row.Has("key") || (row.Has("id") && !row.Has("state") && !row.Has("html_url"));
        return row.Get("content").Has("type") || (row.Get("number").ValueKind == JsonValueKind.Number && !mayBeOurs);
    }

    public static ItemRow Map(JsonElement row)
    {
        // A row of a board wraps the issue and adds the board's own column; a draft has no number.
        JsonElement issue = row.Has("content") ? row.Get("content") : row;
        JsonElement labels = row.Get("labels");
        string url = issue.Text("html_url", "url");
        string number = issue.Text("number");
        ItemKind kind = ItemKinds.Parse(issue.Get(issue.Has("issueType") ? "issueType" : "type").Name());
        ItemRow item = new()
        {
            Key = number.Length > 0 ? $"#{number}" : row.Text("id"),
            Kind = kind == ItemKind.Unknown ? labels.KindOfLabels() : kind,
            Title = issue.Text("title"),
            Body = issue.Text("body"),
            Url = url,
            LeftOut = LeftOutReason(issue, url, row.Text("status")),
            Related = [.. issue.Get("comments").Comments(Markup.Markdown), .. Milestone(issue.Get("milestone"))],
            Labels = [.. labels.Members().Select(label => label.Name())],
            Authors = [.. issue.Get(issue.Has("author") ? "author" : "user").AccountNames()],
            CreatedAt = IsoDate.Moment(issue.Text("createdAt", "created_at")),
            People = [.. People(row, issue).SelectMany(account => account.PersonNames())],
        };
        return GitHubPlanMapper.AddTo(item, row, issue);
    }

    // A board tells beside the issue whom it is assigned to.
    private static IEnumerable<JsonElement> People(JsonElement row, JsonElement issue) =>
    [
        issue.Get("author"), issue.Get("user"), issue.Get("assignee"), .. issue.Get("assignees").Members(), .. row.Get("assignees").Members(),
        .. issue.Get("comments").Members().Select(comment => comment.Get(comment.Has("author") ? "author" : "user")),
    ];

    private static string? LeftOutReason(JsonElement issue, string url, string boardStatus)
    {
        bool isPullRequest = issue.Has("pull_request") || issue.Text("isPullRequest") == "true" || issue.Text("type") == "PullRequest"
            || url.Contains("/pull/", StringComparison.Ordinal);
        return isPullRequest ? "pull request"
            : issue.Text("state").Equals("closed", StringComparison.OrdinalIgnoreCase) ? "closed"
            : UpcomingStatus.LeftOutReason(boardStatus);
    }

    private static IEnumerable<RelatedText> Milestone(JsonElement milestone)
    {
        string[] parts = [milestone.Name(), milestone.Text("description")];
        string text = string.Join(": ", parts.Where(part => part.Length > 0));
        if (text.Length > 0)
        {
            yield return new RelatedText("field:milestone", text, Markup.Markdown);
        }

        if (milestone.Text("dueOn", "due_on") is { Length: >= 10 } due)
        {
            yield return new RelatedText(FieldNames.DueDate, due[..10], Markup.Plain);
        }
    }
}
