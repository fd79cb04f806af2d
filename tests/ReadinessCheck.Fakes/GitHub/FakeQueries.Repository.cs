using System.Globalization;
using System.Text.Json.Nodes;

namespace ReadinessCheck.Fakes.GitHub;

// What is asked about a repository: its issues and milestones.
internal sealed partial class FakeQueries
{
    private JsonObject? RepositoryId(JsonNode variables)
    {
        string name = $"{variables["owner"]}/{variables["name"]}";
        if (name == FakeNodes.Repository && fake.Repository().MayRead)
        {
            return new JsonObject { ["id"] = "R_field-service" };
        }

        Error("NOT_FOUND", $"Could not resolve to a Repository with the name '{name}'.", ["repository"]);
        return null;
    }

    private JsonObject Repository(JsonNode variables, string[] path, Func<string[], JsonObject> content)
    {
        if (RepositoryId(variables) is null)
        {
            return new JsonObject { ["repository"] = null };
        }

        if (!fake.Scopes.Contains("repo"))
        {
            Error("FORBIDDEN", "Resource not accessible by personal access token", ["repository", "issues"]);
            return new JsonObject { ["repository"] = null };
        }

        return new JsonObject { ["repository"] = content(path) };
    }

    private JsonObject Issues(string text, JsonNode variables, string[] path)
    {
        string? label = variables["filter"]?["labels"]?[0]?.GetValue<string>();
        string? milestone = variables["filter"]?["milestoneNumber"]?.GetValue<string>();
        FakeIssue[] open =
        [
            .. fake.Issues.Where(issue => IsHere(issue) && !issue.Closed && issue.TypeName == "Issue" && (label is null || issue.Labels.Contains(label)))
                .Where(issue => milestone is null || issue.Milestone?.Number == int.Parse(milestone, CultureInfo.InvariantCulture))
                .OrderBy(issue => issue.Number),
        ];
        return new JsonObject { ["issues"] = Page(open, text, variables, path, Content) };
    }

    private JsonObject Milestones(string title)
    {
        FakeMilestone[] all =
            [.. fake.Issues.Select(issue => issue.Milestone).OfType<FakeMilestone>().DistinctBy(milestone => milestone.Number)];
        return new JsonObject
        {
            ["milestones"] = Milestones(all.Where(milestone => milestone.Title.Contains(title, StringComparison.OrdinalIgnoreCase))),
            ["openMilestones"] = Milestones(all.OrderBy(milestone => milestone.DueOn ?? "9", StringComparer.Ordinal)),
        };
    }

    private static JsonObject Milestones(IEnumerable<FakeMilestone> milestones) => new()
    {
        ["pageInfo"] = new JsonObject { ["hasNextPage"] = false },
        ["nodes"] = new JsonArray([.. milestones.Take(100).Select(FakeNodes.Milestone)]),
    };
}
