using System.Text.Json.Nodes;

namespace ReadinessCheck.Fakes.GitHub;

/// <summary>Puts a backlog file, in the checker's own form, on the board: something worth a look, to try the program against.</summary>
internal static class FakeBacklog
{
    /// <summary>Adds the items in their order.</summary>
    /// <param name="fake">Where to.</param>
    /// <param name="json">A list of items with <c>title</c>, <c>body</c>, <c>kind</c>, <c>status</c> and <c>labels</c>.</param>
    public static void Fill(FakeGitHub fake, string json)
    {
        int number = 0;
        foreach (JsonObject item in JsonNode.Parse(json)!.AsArray().Select(item => item!.AsObject()))
        {
            FakeIssue issue = fake.Add(++number, (string?)item["title"]);
            issue.Body = (string?)item["body"] ?? "";
            issue.Type = (string?)item["kind"] is { Length: > 0 } kind ? char.ToUpperInvariant(kind[0]) + kind[1..] : null;
            issue.Status = (string?)item["status"] == "Done" ? "Done" : "Todo";
            issue.Closed = issue.Status == "Done";
            issue.Labels.AddRange((item["labels"] as JsonArray ?? []).Select(label => (string)label!));
        }
    }
}
