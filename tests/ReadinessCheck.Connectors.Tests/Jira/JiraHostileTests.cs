using System.Text.Json.Nodes;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

/// <summary>Whatever an issue holds, the others are read.</summary>
public sealed class JiraHostileTests : JiraTest
{
    [Fact]
    public async Task A_document_that_is_nested_deeply_is_read()
    {
        FakeJira fake = await StartAsync("Cloud");
        JsonNode inner = FakeDocument.Of("Dispatchers need it.")["content"]![0]!.DeepClone();
        foreach (int _ in Enumerable.Range(0, 30))
        {
            inner = new JsonObject { ["type"] = "bulletList", ["content"] = new JsonArray(new JsonObject { ["type"] = "listItem", ["content"] = new JsonArray(inner) }) };
        }

        fake.Add().Document = new JsonObject { ["type"] = "doc", ["version"] = 1, ["content"] = new JsonArray(inner) };
        fake.Add();

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Project(fake));

        Assert.Equal(["SHOP-1", "SHOP-2"], run.Keys);
        Assert.Contains("Dispatchers need it.", run.Items[0].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"10001","key":"SHOP-1"}""")]
    [InlineData("""{"id":"10001","key":"SHOP-1","fields":null}""")]
    [InlineData("""{"id":"10001","key":"SHOP-1","fields":{"summary":"A"}}""")]
    public async Task An_issue_without_what_every_issue_has_is_named_and_the_others_are_read(string issue)
    {
        FakeJira fake = await StartAsync("Cloud");
        string id = fake.Add().Id;
        FakeJiraIssue other = fake.Add();
        fake.FaultOnNext(
            request => request.Path.EndsWith("/bulkfetch", StringComparison.Ordinal),
            FakeFaults.Answer(200, $$$"""
                {"issues":[{{{issue.Replace("10001", id, StringComparison.Ordinal)}}},
                {"id":"{{{other.Id}}}","key":"SHOP-2","fields":{"project":{"key":"SHOP"},"summary":"B \ud83d","comment":{"comments":"none"} } }]}
                """));

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Project(fake));

        Assert.Equal(["SHOP-2"], run.Keys);
        Assert.StartsWith("Jira listed this item and did not give it", run.Problems.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_does_not_move_on_is_not_taken_for_whole()
    {
        FakeJira fake = await StartAsync("Cloud");
        fake.LargestPage = 2;
        foreach (int _ in Enumerable.Range(0, 5))
        {
            fake.Add();
        }

        fake.FaultFor = request => request.Body?["nextPageToken"] is not null
            ? FakeFaults.Answer(200, $$"""{"issues":[{"id":"{{fake.Rank[2].Id}}"}],"isLast":false,"nextPageToken":"page-2"}""")
            : null;

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Project(fake) with { Unordered = true });

        Assert.Single(run.Problems);
    }

    [Fact]
    public async Task The_running_sprint_is_left_out_with_an_order_of_ones_own_too()
    {
        FakeJira fake = await StartAsync("Cloud");
        fake.Add().Sprints.Add(fake.AddSprint("Sprint 1", "active"));
        fake.Add();

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Project(fake) with { Jql = "ORDER BY key DESC" });

        Assert.Equal(["SHOP-2"], run.Keys);
    }

    [Fact]
    public async Task Statuses_that_are_named_are_read_whatever_their_category()
    {
        FakeJira fake = await StartAsync("Cloud");
        fake.Add().Status = FakeStatus.Done;
        fake.Add();

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Project(fake) with { Statuses = ["done"] });

        Assert.Equal(["SHOP-1"], run.Keys);
    }

    [Fact]
    public async Task A_token_without_a_scope_is_not_called_mistyped()
    {
        FakeJira fake = await StartAsync("Cloud");
        fake.FaultFor = request => request.Path.EndsWith("/myself", StringComparison.Ordinal)
            ? FakeFaults.Answer(401, """{"code":401,"message":"Unauthorized; scope does not match"}""")
            : null;

        InputException exception = await Assert.ThrowsAsync<InputException>(() => JiraRead.OfAsync(SomeJira.Project(fake)));

        Assert.StartsWith("The token in JIRA_API_TOKEN lacks a scope (“Unauthorized; scope does not match”)", exception.Message, StringComparison.Ordinal);
    }
}
