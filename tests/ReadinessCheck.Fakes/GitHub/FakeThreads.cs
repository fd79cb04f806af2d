using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ReadinessCheck.Fakes.GitHub;

/// <summary>Writes the comments and events of issues as GitHub's GraphQL would, as many as a query asks for.</summary>
/// <param name="us">Who asks.</param>
/// <param name="text">The query.</param>
/// <param name="variables">Its variables.</param>
internal sealed partial class FakeThreads(FakeUser us, string text, JsonNode? variables)
{
    private static readonly Dictionary<string, string> EventTypes = new()
    {
        ["RENAMED_TITLE_EVENT"] = "RenamedTitleEvent",
        ["COMMENT_DELETED_EVENT"] = "CommentDeletedEvent",
    };

    /// <summary>Adds to an issue what is asked for.</summary>
    public JsonObject AddTo(JsonObject node, FakeIssue issue)
    {
        if (issue.TypeName == "Issue")
        {
            node["comments"] = Comments(issue);
            node["timelineItems"] = Timeline(issue);
        }

        return node;
    }

    private JsonObject? Comments(FakeIssue issue)
    {
        if (CommentsPart().Match(text) is not { Success: true } part)
        {
            return null;
        }

        int size = Number(part.Groups["size"]);
        int start = part.Groups["end"].Value == "last" ? Math.Max(issue.Comments.Count - size, 0) : After(issue, part.Groups["after"].Value);
        FakeComment[] page = [.. issue.Comments.Skip(start).Take(size)];
        return new JsonObject
        {
            ["totalCount"] = issue.Comments.Count,
            ["pageInfo"] = PageInfo(start, page.Length, issue.Comments.Count, page.LastOrDefault()?.Id),
            // The connection itself can never be null: that would take the whole issue with it.
            ["nodes"] = issue.CommentsFail ? null : new JsonArray([.. page.Select(Comment)]),
        };
    }

    private int After(FakeIssue issue, string variable)
    {
        long id = variable.Length > 0 && variables?[variable]?.GetValue<string>() is { } cursor ? long.Parse(cursor, CultureInfo.InvariantCulture) : 0;
        return issue.Comments.Count(comment => comment.Id <= id);
    }

    private JsonObject? Timeline(FakeIssue issue)
    {
        if (TimelinePart().Match(text) is not { Success: true } part)
        {
            return null;
        }

        HashSet<string> types = [.. part.Groups["types"].Value.Split(',').Select(type => EventTypes[type.Trim()])];
        FakeEvent[] all = [.. issue.Events.Where(each => types.Contains(each.TypeName)).OrderBy(each => each.At)];
        FakeEvent[] page = [.. all.TakeLast(Number(part.Groups["size"]))];
        return new JsonObject
        {
            // Of the whole timeline, whatever types are asked for.
            ["totalCount"] = issue.Events.Count + issue.Comments.Count,
            ["filteredCount"] = all.Length,
            ["pageInfo"] = PageInfo(all.Length - page.Length, page.Length, all.Length, page.Length),
            ["nodes"] = new JsonArray([.. page.Select(Event)]),
        };
    }

    private JsonObject Comment(FakeComment comment) => new()
    {
        ["id"] = comment.NodeId,
        ["fullDatabaseId"] = comment.Id.ToString(CultureInfo.InvariantCulture),
        ["author"] = FakeNodes.Actor(comment.Author),
        ["authorAssociation"] = comment.Association,
        ["viewerDidAuthor"] = comment.Author == us,
        ["body"] = comment.Body,
        ["createdAt"] = FakeNodes.Time(comment.CreatedAt),
        ["lastEditedAt"] = comment.EditedAt is { } time ? FakeNodes.Time(time) : null,
        ["editor"] = FakeNodes.Actor(comment.Editor),
        ["isMinimized"] = comment.Minimized,
        ["reactionGroups"] = new JsonArray([.. FakeReaction.Names.Select(name => new JsonObject
        {
            ["content"] = name.Value,
            ["viewerHasReacted"] = comment.Reactions.Exists(each => each.Content == name.Key && each.User == us),
        })]),
    };

    private static JsonObject Event(FakeEvent happened)
    {
        JsonObject node = new() { ["__typename"] = happened.TypeName, ["createdAt"] = FakeNodes.Time(happened.At), ["actor"] = FakeNodes.Actor(happened.Actor) };
        if (happened.TypeName == "CommentDeletedEvent")
        {
            node["deletedCommentAuthor"] = FakeNodes.Actor(happened.DeletedAuthor);
        }

        return node;
    }

    private static JsonObject PageInfo(int start, int count, int total, long? cursor) => new()
    {
        ["hasNextPage"] = start + count < total,
        ["hasPreviousPage"] = start > 0,
        ["endCursor"] = cursor?.ToString(CultureInfo.InvariantCulture),
    };

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\bcomments\((?<end>first|last): (?<size>\d+)(, after: \$(?<after>\w+))?\)")]
    private static partial Regex CommentsPart();

    [GeneratedRegex(@"\btimelineItems\(last: (?<size>\d+), itemTypes: \[(?<types>[A-Z_, ]+)\]\)")]
    private static partial Regex TimelinePart();
}
