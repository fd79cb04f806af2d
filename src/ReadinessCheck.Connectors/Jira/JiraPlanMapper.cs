using System.Text.Json;
using ReadinessCheck.Connectors.Files;
using ReadinessCheck.Connectors.Files.Json;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>
/// Reads what an issue of Jira says of its place among the others and in time: parent, links, versions, sprints, and the history
/// that a search with <c>expand=changelog</c> brings. Pure.
/// </summary>
internal static class JiraPlanMapper
{
    public static ItemRow AddTo(ItemRow item, JsonElement issue)
    {
        JsonElement fields = issue.Get("fields");
        (DateTimeOffset At, string Field)[] changes = [.. Changes(issue.Get("changelog").Get("histories"))];
        DateTimeOffset[] edits = [.. changes.Where(change => change.Field is "summary" or "description").Select(change => change.At)];
        return item with
        {
            Parent = fields.Get("parent").Text("key"),
            Links = [.. fields.Get("issuelinks").Members().Select(Link).OfType<ItemLink>()],
            Timeboxes = [.. JiraSprintMapper.Sprints(fields), .. Versions(fields.Get("fixVersions"))],
            Moves = [.. changes.Where(change => change.Field is "rank" or "priority").Select(change => new Move(change.At, change.Field))],
            EditedAt = edits.Length > 0 ? edits.Max() : IsoDate.Moment(fields.Text("created")),
        };
    }

    // The words tell what a site's own types of links mean: "depends on" is none of Jira's.
    private static ItemLink? Link(JsonElement link)
    {
        string direction = link.Has("outwardIssue") ? "outward" : "inward";
        JsonElement other = link.Get($"{direction}Issue");
        string key = other.Text("key");
        string? leftOut = JiraIssueMapper.LeftOutReason(other.Get("fields").Get("status"));
        return key.Length > 0 && LinkPhrase.KindOf(link.Get("type").Text(direction)) is { } kind
            ? new ItemLink(kind, key, UpcomingStatus.IsDone(leftOut))
            : null;
    }

    private static IEnumerable<Timebox> Versions(JsonElement versions) =>
        from version in versions.Members()
        where version.Name().Length > 0
        select new Timebox(version.Name(), IsoDate.Day(version.Text("releaseDate")));

    private static IEnumerable<(DateTimeOffset At, string Field)> Changes(JsonElement histories) =>
        from history in histories.Members()
        let at = IsoDate.Moment(history.Text("created"))
        where at is not null
        from change in history.Get("items").Members()
        select (at.Value, change.Text("field").ToLowerInvariant());
}
