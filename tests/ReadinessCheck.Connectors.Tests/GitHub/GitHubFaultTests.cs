using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.GitHub;

namespace ReadinessCheck.Connectors.Tests.GitHub;

public sealed class GitHubFaultTests : GitHubTest
{
    public static TheoryData<string> Passing => [.. Faults.Keys];

    private static Dictionary<string, FakeFault> Faults => new()
    {
        ["connection cut"] = FakeFaults.Cut,
        ["connection cut in the body"] = FakeFaults.CutInBody,
        ["truncated JSON"] = FakeFaults.Truncated,
        ["500"] = FakeFaults.InternalError,
        ["502 with a page"] = FakeFaults.BadGateway,
        ["200 with a page"] = FakeFaults.LoginPage,
        ["query took too long"] = FakeFaults.TookTooLong,
        ["slow"] = FakeFaults.Slow(TimeSpan.FromSeconds(10)),
    };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        for (int number = 1; number <= 150; number++)
        {
            Fake.Add(number);
        }
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_fault_that_passes_changes_nothing(string name)
    {
        Fake.Faults.Enqueue(Faults[name]);
        Fake.Faults.Enqueue(null);
        Fake.Faults.Enqueue(Faults[name]);

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Board(Fake));

        Assert.Equal(Enumerable.Range(1, 150).Select(number => $"#{number}"), run.Keys);
        Assert.Empty(run.Problems);
        Assert.Equal(4, run.Source.Usage.Requests);
    }

    [Theory]
    [InlineData("connection cut", "The connection to 127.0.0.1:")]
    [InlineData("connection cut in the body", "The connection to 127.0.0.1:")]
    [InlineData("truncated JSON", "is not GitHub's JSON, or breaks off")]
    [InlineData("500", "GitHub broke down again and again (HTTP 500): run it again later")]
    [InlineData("200 with a page", "is not GitHub's JSON, or breaks off")]
    [InlineData("slow", "did not answer within 2 seconds, again and again")]
    public async Task A_fault_that_stays_ends_the_run_with_a_sentence(string name, string sentence)
    {
        Order(Faults[name], 4);

        ConnectorException exception = await Assert.ThrowsAsync<ConnectorException>(() => GitHubRead.OfAsync(SomeGitHub.Board(Fake)));

        Assert.Contains(sentence, exception.Message);
        Assert.DoesNotContain(FakeGitHub.Token, exception.ToString());
        Assert.False(exception.IsForUser);
        Assert.Equal(4, Fake.Requests.Count);
    }

    [Fact]
    public async Task What_was_read_before_a_fault_is_given_and_the_rest_is_said()
    {
        Fake.Faults.Enqueue(null);
        Order(FakeFaults.InternalError, 4);

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Board(Fake));

        Assert.Equal(100, run.Keys.Count);
        Assert.StartsWith("50 of 150 items were not read: GitHub broke down", Assert.Single(run.Problems));
        Assert.Null(run.Unreadable[0].Key);
        Assert.Same(run.Entries[0], run.Unreadable[0]);
    }

    [Fact]
    public async Task An_item_that_GitHub_does_not_give_is_said_and_the_others_are_read()
    {
        Fake.Issues[1].Forbidden = true;
        Fake.Issues[120].Forbidden = true;

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Board(Fake));

        Assert.Equal(148, run.Keys.Count);
        Assert.Equal([":1", "100:20"], run.Unreadable.Select(entry => entry.Key));
        Assert.All(run.Problems, problem => Assert.Equal(
            "GitHub did not give this item (“Resource protected by organization SAML enforcement”): authorise the token for single sign-on.", problem));
        Assert.Equal(2, Fake.Requests.Count);
    }

    [Fact]
    public async Task An_item_that_comes_in_part_is_judged_and_the_gap_is_said()
    {
        Fake.Board.RemoveRange(1, 149);
        Fake.Faults.Enqueue(FakeFaults.Answer(200, """
            {
              "data": { "repositoryOwner": { "projectV2": { "items": { "totalCount": 1, "pageInfo": { "hasNextPage": false }, "nodes": [
                { "id": "PVTI_1", "type": "ISSUE", "content": { "__typename": "Issue", "number": 1, "title": "T", "comments": null } } ] } } } },
              "errors": [ { "type": "SERVICE_UNAVAILABLE", "message": "Comments are away",
                "path": ["repositoryOwner", "projectV2", "items", "nodes", 0, "content", "comments"] } ]
            }
            """));

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Board(Fake));

        Assert.Equal(["#1"], run.Keys);
        Assert.Contains("did not give all of it (“Comments are away”)", Assert.Single(run.Problems));
        Assert.Equal("#1", run.Unreadable[0].Key);
    }

    [Theory]
    [InlineData("FORBIDDEN", "\"blockedBy\", \"nodes\", 0", 0)]
    [InlineData("NOT_FOUND", "\"blocking\", \"nodes\", 0", 0)]
    [InlineData("FORBIDDEN", "\"parent\"", 0)]
    [InlineData("FORBIDDEN", "\"parent\", \"subIssues\", \"nodes\", 2", 0)]
    [InlineData("SERVICE_UNAVAILABLE", "\"blockedBy\", \"nodes\", 0", 1)]
    [InlineData("FORBIDDEN", "\"comments\"", 1)]
    public async Task A_linked_issue_that_the_token_may_not_see_is_no_problem_of_the_item(string type, string path, int problems)
    {
        Fake.Board.RemoveRange(1, 149);
        Fake.Faults.Enqueue(FakeFaults.Answer(200, $$"""
            {
              "data": { "repositoryOwner": { "projectV2": { "items": { "totalCount": 1, "pageInfo": { "hasNextPage": false }, "nodes": [
                { "id": "PVTI_1", "type": "ISSUE", "content": { "__typename": "Issue", "number": 1, "title": "T", "parent": null,
                  "blockedBy": { "nodes": [null] }, "blocking": { "nodes": [null] } } } ] } } } },
              "errors": [ { "type": "{{type}}", "message": "Not to be seen",
                "path": ["repositoryOwner", "projectV2", "items", "nodes", 0, "content", {{path}}] } ]
            }
            """));

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Board(Fake));

        Assert.Equal(["#1"], run.Keys);
        Assert.Equal(problems, run.Problems.Count);
    }

    private void Order(FakeFault fault, int times)
    {
        for (int time = 0; time < times; time++)
        {
            Fake.Faults.Enqueue(fault);
        }
    }
}
