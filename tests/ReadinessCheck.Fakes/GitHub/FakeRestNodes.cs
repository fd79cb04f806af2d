using System.Text.Json.Nodes;

namespace ReadinessCheck.Fakes.GitHub;

/// <summary>Writes what the fake keeps as GitHub's REST would.</summary>
internal static class FakeRestNodes
{
    private const string Api = "https://api.github.com";

    public static JsonObject Comment(FakeIssue issue, FakeComment comment)
    {
        string repository = FakeNodes.RepositoryOf(issue);
        string url = FormattableString.Invariant($"{Api}/repos/{repository}/issues/comments/{comment.Id}");
        return new JsonObject
        {
            ["url"] = url,
            ["html_url"] = FormattableString.Invariant($"https://github.com/{repository}/issues/{issue.Number}#issuecomment-{comment.Id}"),
            ["issue_url"] = FormattableString.Invariant($"{Api}/repos/{repository}/issues/{issue.Number}"),
            ["id"] = comment.Id,
            ["node_id"] = comment.NodeId,
            ["user"] = comment.Author is { } author ? User(author) : null,
            ["created_at"] = FakeNodes.Time(comment.CreatedAt),
            ["updated_at"] = FakeNodes.Time(comment.EditedAt ?? comment.CreatedAt),
            ["body"] = comment.Body,
            ["author_association"] = comment.Association,
            ["reactions"] = Reactions(url, comment),
            ["performed_via_github_app"] = null,
            ["minimized"] = comment.Minimized ? new JsonObject { ["reason"] = "outdated" } : null,
        };
    }

    public static JsonObject Reaction(FakeReaction reaction) => new()
    {
        ["id"] = reaction.Id,
        ["node_id"] = FormattableString.Invariant($"REA_{reaction.Id}"),
        ["user"] = User(reaction.User),
        ["content"] = reaction.Content,
        ["created_at"] = FakeNodes.Time(reaction.At),
    };

    /// <summary>The role's permission is one of the old four.</summary>
    public static JsonObject Permission(FakeUser person, string role)
    {
        bool admin = role == "admin";
        bool maintain = admin || role == "maintain";
        bool push = maintain || role == "write";
        bool triage = push || role == "triage";
        JsonObject user = User(person);
        user["permissions"] = new JsonObject { ["admin"] = admin, ["maintain"] = maintain, ["push"] = push, ["triage"] = triage, ["pull"] = true };
        user["role_name"] = role;
        return new JsonObject { ["permission"] = admin ? "admin" : push ? "write" : "read", ["user"] = user, ["role_name"] = role };
    }

    private static JsonObject User(FakeUser user)
    {
        string url = $"{Api}/users/{Uri.EscapeDataString(user.FullLogin)}";
        return new JsonObject
        {
            ["login"] = user.FullLogin,
            ["id"] = user.Id,
            ["node_id"] = FormattableString.Invariant($"U_{user.Id}"),
            ["avatar_url"] = FormattableString.Invariant($"https://avatars.githubusercontent.com/u/{user.Id}?v=4"),
            ["gravatar_id"] = "",
            ["url"] = url,
            ["html_url"] = user.IsBot ? $"https://github.com/apps/{user.Login}" : $"https://github.com/{user.Login}",
            ["followers_url"] = $"{url}/followers",
            ["following_url"] = url + "/following{/other_user}",
            ["gists_url"] = url + "/gists{/gist_id}",
            ["starred_url"] = url + "/starred{/owner}{/repo}",
            ["subscriptions_url"] = $"{url}/subscriptions",
            ["organizations_url"] = $"{url}/orgs",
            ["repos_url"] = $"{url}/repos",
            ["events_url"] = url + "/events{/privacy}",
            ["received_events_url"] = $"{url}/received_events",
            ["type"] = user.TypeName,
            ["user_view_type"] = "public",
            ["site_admin"] = false,
        };
    }

    private static JsonObject Reactions(string url, FakeComment comment)
    {
        JsonObject rollup = new() { ["url"] = $"{url}/reactions", ["total_count"] = comment.Reactions.Count };
        foreach (string content in FakeReaction.Names.Keys)
        {
            rollup[content] = comment.Reactions.Count(each => each.Content == content);
        }

        return rollup;
    }
}
