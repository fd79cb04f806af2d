using System.Globalization;
using System.Text.Json;

namespace ReadinessCheck.Connectors.Files.Json;

/// <summary>
/// Reads what a row of GitHub says of an issue's place among the others and in time: parent and dependencies
/// (https://docs.github.com/graphql/reference/objects#issue), its milestone, and a board's iterations. Pure.
/// </summary>
internal static class GitHubPlanMapper
{
    /// <summary>Adds what is said.</summary>
    /// <param name="item">The item.</param>
    /// <param name="row">The row: of a board, or the issue itself.</param>
    /// <param name="issue">The issue.</param>
    public static ItemRow AddTo(ItemRow item, JsonElement row, JsonElement issue) => item with
    {
        Parent = ParentOf(issue, item.Url),
        Links =
        [
            .. Links(issue.Get("blockedBy"), LinkKind.BlockedBy, item.Url),
            .. Links(issue.Get("blocking"), LinkKind.Blocks, item.Url),
        ],
        Timeboxes = [.. Milestone((issue.Has("milestone") ? issue : row).Get("milestone")), .. Iterations(row)],
        // The day of the last change ("updatedAt") is that of any change, a new comment among them.
        EditedAt = IsoDate.Moment(issue.Text("lastEditedAt", "createdAt", "created_at")),
    };

    private static string ParentOf(JsonElement issue, string ownUrl)
    {
        JsonElement parent = issue.Get("parent");
        string url = issue.Text("parent_issue_url");
        return parent.Has("number")
            ? KeyOf(parent.Text("number"), parent.Text("html_url", "url"), ownUrl)
            : KeyOf(url[(url.LastIndexOf('/') + 1)..], url, ownUrl);
    }

    private static IEnumerable<ItemLink> Links(JsonElement issues, LinkKind kind, string ownUrl) =>
        from other in (issues.Has("nodes") ? issues.Get("nodes") : issues).Members()
        let key = KeyOf(other.Text("number"), other.Text("html_url", "url"), ownUrl)
        where key.Length > 0
        select new ItemLink(kind, key, other.Text("state").Equals("closed", StringComparison.OrdinalIgnoreCase));

    // An issue of another repository has the same number as one of this repository.
    private static string KeyOf(string number, string url, string ownUrl)
    {
        if (number.Length == 0 || !number.All(char.IsAsciiDigit))
        {
            return "";
        }

        string repository = RepositoryOf(url);
        string own = RepositoryOf(ownUrl);
        bool isOther = repository.Length > 0 && own.Length > 0 && !repository.Equals(own, StringComparison.OrdinalIgnoreCase);
        return isOther ? $"{repository}#{number}" : $"#{number}";
    }

    // https://github.com/OWNER/NAME/issues/12, and the same below /repos for programs.
    private static string RepositoryOf(string url) =>
        url.Split('/') is [.., var owner, var name, "issues", _] ? $"{owner}/{name}" : "";

    private static IEnumerable<Timebox> Milestone(JsonElement milestone) =>
        milestone.Name() is { Length: > 0 } name ? [new Timebox(name, IsoDate.Day(milestone.Text("dueOn", "due_on")))] : [];

    private static IEnumerable<Timebox> Iterations(JsonElement row) =>
        from field in row.EnumerateObject()
        where field.Value.Has("iterationId") && field.Value.Name().Length > 0
        select new Timebox(field.Value.Name(), LastDay(field.Value));

    private static DateOnly? LastDay(JsonElement iteration)
    {
        bool isLength = int.TryParse(iteration.Text("duration"), NumberStyles.None, CultureInfo.InvariantCulture, out int days);
        return isLength && days is > 0 and < 1000 && IsoDate.Day(iteration.Text("startDate")) is { Year: < 9990 } first
            ? first.AddDays(days - 1)
            : null;
    }
}
