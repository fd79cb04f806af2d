using System.Text.Json;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.GitHub;

namespace ReadinessCheck.Cli.Tests.EndToEnd;

/// <summary>The program as a user runs it, against a GitHub on a loopback port.</summary>
public sealed class GitHubTests : IAsyncLifetime, IDisposable
{
    private const string Check = "$TOOL check github:example/field-service --project 7 --next 2";

    private readonly Tool _tool = new();
    private FakeGitHub _fake = null!;

    public async Task InitializeAsync()
    {
        _fake = await FakeGitHub.StartAsync();
        _fake.Clock = TimeProvider.System;
        foreach (int number in Enumerable.Range(1, 5))
        {
            _fake.Add(number).Body = "Add a refund button to the order page.";
        }
    }

    public async Task DisposeAsync() => await _fake.DisposeAsync();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task A_dry_run_tells_what_would_be_written_and_writes_nothing()
    {
        Outcome outcome = await RunAsync(Check);

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("\nComments, as a dry run (--post acts): 2 to create.\n- #1, #2: create. There are sure gaps: ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\n1 request to the tracker, none of them a write; ", outcome.Output, StringComparison.Ordinal);
        Assert.Empty(_fake.Writes);
    }

    [Fact]
    public async Task Posting_writes_each_comment_once()
    {
        Outcome first = await RunAsync($"{Check} --post --fail-on never");
        Outcome second = await RunAsync($"{Check} --post --fail-on never --format json");

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Contains("\nComments: 2 created.\n", first.Output, StringComparison.Ordinal);
        Assert.Equal(2, _fake.Writes.Count);
        Assert.Equal([1, 1, 0, 0, 0], _fake.Issues.Select(issue => issue.Comments.Count));
        JsonElement report = JsonElement.Parse(second.Output);
        Assert.Equal(["leave", "leave"], report.GetProperty("comments").GetProperty("items").EnumerateArray().Select(item => item.GetProperty("action").GetString()));
        Assert.Equal(0, report.GetProperty("usage").GetProperty("writes").GetInt32());
    }

    [Fact]
    public async Task A_single_issue_is_judged_in_its_place()
    {
        Outcome outcome = await RunAsync($"{Check} --issue 2 --format json");

        JsonElement item = JsonElement.Parse(outcome.Output).GetProperty("items").EnumerateArray().Single();
        Assert.Equal("#2", item.GetProperty("key").GetString());
        Assert.Equal(
            ["#3", "#4", "#5"],
            item.GetProperty("findings")[4].GetProperty("neighbours").EnumerateArray().Select(neighbour => neighbour.GetProperty("key").GetString()));
    }

    [Fact]
    public async Task A_label_that_skips_takes_back_what_was_asked()
    {
        await RunAsync($"{Check} --post");
        _fake.Issues[0].Labels.Add("readiness:skip");

        Outcome outcome = await RunAsync($"{Check} --post");

        Assert.Contains("- #1: edited. The item is to be skipped.", outcome.Output, StringComparison.Ordinal);
        Assert.StartsWith("Nothing is asked here any more", _fake.Issues[0].Comments.Single().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_settled_on_an_issue_is_no_gap_in_the_report_and_is_listed()
    {
        _tool.File(".readiness.yml", "questions: {unknown: [customer-need, ordering]}");
        _fake.Repository().Roles["ada"] = "write";
        _fake.PersonComments(_fake.Issues[0], "ada", "/readiness waive need until 2999-03-01 The pilot customers are known.");
        _fake.PersonComments(_fake.Issues[0], "ada", "/readiness waive order until 2026-01-01 It was small.");
        _fake.PersonComments(_fake.Issues[1], "ada", "/readiness skip");

        Outcome outcome = await RunAsync($"{Check} --format json");

        JsonElement report = JsonElement.Parse(outcome.Output);
        JsonElement need = report.GetProperty("items")[0].GetProperty("findings")[0];
        Assert.Equal(("waived", "ada", "2999-03-01"), (Text(need, "how"), Text(need, "owner"), Text(need, "until")));
        Assert.False(need.GetProperty("asked").GetBoolean());
        Assert.Equal(1, report.GetProperty("totals").GetProperty("settled").GetInt32());
        Assert.Equal(["holds", "expired"], report.GetProperty("waivers").EnumerateArray().Select(waiver => waiver.GetProperty("state").GetString()));
        Assert.Equal("skipped", Text(report.GetProperty("items")[1].GetProperty("findings")[0], "how"));

        static string? Text(JsonElement finding, string name) => finding.GetProperty("settled").GetProperty(name).GetString();
    }

    [Fact]
    public async Task What_people_settled_on_an_issue_or_a_label_chose_away_is_not_taken_into_a_baseline_nor_out_of_it()
    {
        const string Project = "github:example/field-service --project 7";
        _tool.File(".readiness.yml", "questions: {unknown: [customer-need]}");
        _fake.Repository().Roles["ada"] = "write";
        _fake.PersonComments(_fake.Issues[0], "ada", "/readiness waive need until 2999-03-01 The pilot customers are known.");
        _fake.Issues[1].Labels.Add("bug");

        Outcome taken = await RunAsync($"$TOOL baseline take {Project}");
        Outcome pruned = await RunAsync($"$TOOL baseline prune {Project} --label bug");

        string baseline = await File.ReadAllTextAsync(Path.Combine(_tool.Folder, ".readiness-baseline.json"));
        Assert.Contains(" of 5 items taken into", taken.Error, StringComparison.Ordinal);
        Assert.Matches(@"readiness-check: 0 of \d gaps taken out of '\.readiness-baseline\.json'\. What it has of items that were not chosen stays\.", pruned.Error);
        Assert.DoesNotContain("\"#1\",\"question\":\"customer-need\"", baseline, StringComparison.Ordinal);
        Assert.Contains("\"#3\",\"question\":\"customer-need\"", baseline, StringComparison.Ordinal);
        Assert.Empty(_fake.Writes);
    }

    [Fact]
    public async Task A_waiver_in_the_configuration_takes_back_what_was_asked()
    {
        _tool.File(".readiness.yml", "questions: {unknown: [customer-need]}");
        await RunAsync($"{Check} --post");
        _tool.File(".readiness.yml", "questions: {unknown: [customer-need]}", "waivers: [{item: 1, question: customer-need, reason: It is the law., owner: Dana, until: 2999-01-31}]");

        Outcome outcome = await RunAsync($"{Check} --post --issue 1");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("- #1: edited. What is open is waived, or said to be answered.", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("- #1, customer need: waived until 31 January 2999 by Dana, “It is the law.”", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GITHUB_TOKEN= $TOOL check github:example/field-service", "There is no token: set GITHUB_TOKEN to one that may read the repository's issues.")]
    [InlineData("GITHUB_TOKEN=ghp_other $TOOL check github:example/field-service", "GitHub does not accept the token in GITHUB_TOKEN: it may be mistyped, expired or revoked; make a new one.")]
    [InlineData("$TOOL check github:example/nowhere", "There is no repository example/nowhere, or the token may not see it: look at the name, and whether the token may read its issues.")]
    [InlineData("$TOOL check github:example", "'github:example' is no repository of GitHub: write github:owner/repository.")]
    [InlineData("$TOOL check github:example/field-service --status Ready", "Only a board has statuses: name its project number as well.")]
    [InlineData("$TOOL check backlog.json --label next", "--label is not for 'backlog.json': leave it out, or name github:owner/repository, jira:PROJECT or jira:board/42.")]
    [InlineData("$TOOL check backlog.json --max-comments 3", "--max-comments is not for 'backlog.json': leave it out, or name github:owner/repository, jira:PROJECT or jira:board/42.")]
    [InlineData("$TOOL check github:owner/repository --sprint next", "--sprint is not for 'github:owner/repository': leave it out, or name jira:PROJECT or jira:board/42.")]
    [InlineData("$TOOL check backlog.json --post", "--post writes comments on a tracker's items, and a file has none: name github:owner/repository, jira:PROJECT or jira:board/42, or leave it out.")]
    public async Task What_the_user_can_put_right_is_said_in_a_sentence(string line, string sentence)
    {
        _tool.File("backlog.json", "[]");

        Outcome outcome = await RunAsync(line);

        Assert.Equal((2, "", $"readiness-check: {sentence}\n"), (outcome.ExitCode, outcome.Output, outcome.Error));
    }

    [Fact]
    public async Task A_token_without_the_scope_for_boards_is_told_what_it_lacks()
    {
        _fake.Scopes.Remove("read:project");

        Outcome outcome = await RunAsync(Check);

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("The token in GITHUB_TOKEN lacks the scope read:project: add it to the token, or make one that has it", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_may_not_comment_leaves_a_whole_report_and_is_told_once_what_it_needs()
    {
        _fake.Repository().MayComment = false;

        Outcome outcome = await RunAsync($"{Check} --post");

        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("2 items: 0 ready, 2 with gaps.", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Comments: 2 failed.", outcome.Output, StringComparison.Ordinal);
        Assert.StartsWith("#1, #2: The token in GITHUB_TOKEN may not write comments in example/field-service", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("it needs the permission issues: write", outcome.Error, StringComparison.Ordinal);
        Assert.Single(outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Single(_fake.Writes);
    }

    [Fact]
    public async Task A_wait_that_is_too_long_ends_the_run_as_incomplete_and_says_what_is_left()
    {
        _fake.FaultOnNext(request => request.IsWrite, FakeFaults.Limited(403, ("retry-after", "7200")));

        Outcome outcome = await RunAsync($"{Check} --post");

        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("Comments: 2 left to the next run.", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("GitHub wants no request for 120 minutes, and this run waits 5 minutes in all: run it again then.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_is_in_no_output_whatever_goes_wrong()
    {
        // Each of these echoes the token, or might lead to it.
        FakeFault echo = FakeFaults.Answer(403, $$"""{"message":"You sent Bearer {{FakeGitHub.Token}}"}""");
        (string Line, FakeFault? Fault)[] failures =
        [
            (Check, echo),
            ($"{Check} --post", echo),
            ($"{Check} --post --format json", FakeFaults.Answer(422, $$"""{"message":"{{FakeGitHub.Token}}"}""")),
            ($"{Check} --post --format markdown", FakeFaults.Answer(401, $$"""{"message":"{{FakeGitHub.Token}}"}""")),
            (Check, FakeFaults.Redirect($"http://127.0.0.1.example/{FakeGitHub.Token}")),
            ($"GITHUB_TOKEN={FakeGitHub.Token},x {Check}", null),
            ($"GITHUB_GRAPHQL_URL=https://user:{FakeGitHub.Token}@127.0.0.1:1/graphql {Check}", null),
            ($"GITHUB_GRAPHQL_URL=http://127.0.0.1:1/graphql {Check}", null),
            ($"echo 'token: {FakeGitHub.Token}' > leaky.yml; $TOOL check --config leaky.yml", null),
            ("$TOOL order github:example/field-service --project 7", echo),
            ("$TOOL explain 1 --source github:example/field-service --project 7", echo),
            ("$TOOL feedback export github:example/field-service --project 7", echo),
        ];
        foreach ((string line, FakeFault? fault) in failures)
        {
            _fake.FaultFor = request => line.Contains("--post", StringComparison.Ordinal) && !request.IsWrite ? null : fault;

            Outcome outcome = await RunAsync($"{line} --verbose");

            Assert.True(outcome.ExitCode is 2 or 3, $"{line}: {outcome.ExitCode}");
            Assert.DoesNotContain(FakeGitHub.Token, outcome.Output + outcome.Error, StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotContain(_fake.Issues.SelectMany(issue => issue.Comments), comment => comment.Body.Contains(FakeGitHub.Token, StringComparison.Ordinal));
    }

    private Task<Outcome> RunAsync(string line) => _tool.ShellAsync(
        line,
        ("GITHUB_TOKEN", FakeGitHub.Token),
        ("GITHUB_API_URL", _fake.Address.ToString()),
        ("GITHUB_GRAPHQL_URL", new Uri(_fake.Address, "graphql").ToString()));
}
