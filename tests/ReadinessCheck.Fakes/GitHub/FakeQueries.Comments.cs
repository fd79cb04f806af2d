using System.Text.Json.Nodes;

namespace ReadinessCheck.Fakes.GitHub;

// What is asked about comments alone.
internal sealed partial class FakeQueries
{
    private JsonObject Comments(JsonArray ids)
    {
        JsonArray nodes = [];
        foreach (JsonNode? id in ids)
        {
            nodes.Add(Node(id!.GetValue<string>(), ["nodes", nodes.Count]));
        }

        return new JsonObject { ["nodes"] = nodes };
    }

    private JsonObject? Node(string id, JsonNode[] path)
    {
        FakeIssue? issue = fake.Issues.Find(each => each.NodeId == id && !each.Deleted);
        if (issue is null || !fake.Repository(FakeNodes.RepositoryOf(issue)).MayRead)
        {
            Error("NOT_FOUND", $"Could not resolve to a node with the global id of '{id}'.", path);
            return null;
        }

        if (issue.Forbidden)
        {
            Error("FORBIDDEN", "Resource protected by organization SAML enforcement.", path);
            return null;
        }

        TellOfComments(issue, path);
        return Content(issue);
    }

    private JsonObject? Minimise(JsonNode variables, string field, string payload, bool minimised)
    {
        string id = variables["id"]!.GetValue<string>();
        FakeIssue? issue = fake.Issues.Find(each => each.Comments.Exists(comment => comment.NodeId == id));
        if (issue is null)
        {
            Error("NOT_FOUND", $"Could not resolve to a node with the global id of '{id}'.", [field]);
            return new JsonObject { [field] = null };
        }

        FakeRepository rights = fake.Repository(FakeNodes.RepositoryOf(issue));
        if (!rights.MayMinimise || rights.IsArchived)
        {
            Error("FORBIDDEN", fake.RefusalMessage, [field]);
            return new JsonObject { [field] = null };
        }

        issue.Comments.Find(each => each.NodeId == id)!.Minimized = minimised;
        return new JsonObject { [field] = new JsonObject { [payload] = new JsonObject { ["isMinimized"] = minimised } } };
    }

    private void TellOfComments(FakeIssue issue, JsonNode[] path)
    {
        if (issue.CommentsFail)
        {
            Error("SERVICE_UNAVAILABLE", "Something went wrong.", [.. path, "comments", "nodes"]);
        }
    }
}
