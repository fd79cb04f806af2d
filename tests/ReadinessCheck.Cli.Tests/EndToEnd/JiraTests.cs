using System.Text.Json;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Cli.Tests.EndToEnd;

/// <summary>The program as a user runs it, against a Jira of either edition on a loopback port.</summary>
public sealed class JiraTests : IAsyncLifetime, IDisposable
{
    private const string Check = "$TOOL check jira:board/1 --next 2";

    private readonly Tool _tool = new();
    private FakeJira _fake = null!;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await (_fake?.DisposeAsync() ?? ValueTask.CompletedTask);

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("Cloud", 9)]
    [InlineData("DataCenter", 11)]
    public async Task A_dry_run_tells_what_would_be_written_and_writes_nothing(string edition, int requests)
    {
        await BeginAsync(edition);

        Outcome outcome = await RunAsync(Check);

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("\nComments, as a dry run (--post acts): 2 to create.\n- SHOP-4, SHOP-1: create. There are sure gaps: ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains($"\n{requests} requests to the tracker, none of them a write.", outcome.Output, StringComparison.Ordinal);
        Assert.Empty(_fake.Writes);
    }

    [Theory]
    [InlineData("Cloud")]
    [InlineData("DataCenter")]
    public async Task Posting_writes_each_comment_once(string edition)
    {
        await BeginAsync(edition);

        Outcome first = await RunAsync($"{Check} --post --fail-on never");
        Outcome second = await RunAsync($"{Check} --post --fail-on never --format json");

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Contains("\nComments: 2 created.\n", first.Output, StringComparison.Ordinal);
        // Each with its note.
        Assert.Equal(4, _fake.Writes.Count);
        Assert.Equal([1, 0, 0, 1, 0], _fake.Rank.Select(issue => issue.Comments.Count));
        JsonElement report = JsonElement.Parse(second.Output);
        Assert.Equal(["leave", "leave"], report.GetProperty("comments").GetProperty("items").EnumerateArray().Select(item => item.GetProperty("action").GetString()));
        Assert.Equal(0, report.GetProperty("usage").GetProperty("writes").GetInt32());
    }

    [Theory]
    [InlineData("Cloud", 15)]
    [InlineData("DataCenter", 265)]
    public async Task A_backlog_of_250_items_over_two_sprints_is_read_in_its_order_with_few_requests(string edition, int requests)
    {
        await StartAsync(edition);
        FakeSprint later = _fake.AddSprint("Sprint 15", "future");
        FakeSprint next = _fake.AddSprint("Sprint 14", "future");
        _fake.Board().Sprints.Reverse();
        foreach (int number in Enumerable.Range(1, 250))
        {
            _fake.Add().Sprints.AddRange(number > 240 ? [next] : number > 220 ? [later] : []);
        }

        Outcome outcome = await RunAsync("$TOOL check jira:board/1 --next 250 --fail-on never --format json");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        JsonElement report = JsonElement.Parse(outcome.Output);
        IEnumerable<int> expected = [.. Enumerable.Range(241, 10), .. Enumerable.Range(221, 20), .. Enumerable.Range(1, 220)];
        Assert.Equal(expected.Select(number => $"SHOP-{number}"), report.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("key").GetString()));
        Assert.Equal(requests, report.GetProperty("usage").GetProperty("requests").GetInt32());
    }

    [Theory]
    [InlineData("Cloud")]
    [InlineData("DataCenter")]
    public async Task Order_and_explanation_are_those_of_the_backlog(string edition)
    {
        await BeginAsync(edition);

        Outcome order = await RunAsync("$TOOL order jira:board/1 --format json");
        Outcome explanation = await RunAsync("$TOOL explain SHOP-2 --source jira:board/1");
        Outcome project = await RunAsync("$TOOL explain shop-2 --source jira:SHOP");

        Assert.Equal((0, 0, 0), (order.ExitCode, explanation.ExitCode, project.ExitCode));
        Assert.Equal(
            ["SHOP-4", "SHOP-1", "SHOP-2", "SHOP-3", "SHOP-5"],
            JsonElement.Parse(order.Output).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("key").GetString()));
        Assert.Contains("SHOP-2", explanation.Output, StringComparison.Ordinal);
        Assert.Equal(explanation.Output, project.Output);
        Assert.Empty(_fake.Writes);
    }

    [Theory]
    [InlineData("Cloud")]
    [InlineData("DataCenter")]
    public async Task What_members_of_a_role_said_is_answered_becomes_labels(string edition)
    {
        await BeginAsync(edition);
        _fake.Project().Roles["Developers"].Add("ada");
        _fake.PersonComments(_fake.Rank[0], "ada", "/readiness answered trade-off");
        _fake.PersonComments(_fake.Rank[1], "stranger", "/readiness answered trade-off");

        Outcome export = await RunAsync("$TOOL feedback export jira:board/1");

        Assert.Equal((0, "readiness-check: 1 label of 1 item written; 5 items read.\n"), (export.ExitCode, export.Error));
        JsonElement label = JsonElement.Parse(export.Output);
        Assert.Equal(("SHOP-1", "jira:board/1"), (label.GetProperty("id").GetString(), label.GetProperty("project").GetString()));
        Assert.Equal("Ada", label.GetProperty("labelledBy").GetProperty("trade-off").GetProperty("by").GetString());
        Assert.Empty(_fake.Writes);
    }

    [Fact]
    public async Task A_single_issue_is_judged_in_its_place()
    {
        await BeginAsync("Cloud");
        Outcome outcome = await RunAsync("$TOOL check jira:board/1 --issue SHOP-1 --format json");

        JsonElement item = JsonElement.Parse(outcome.Output).GetProperty("items").EnumerateArray().Single();
        Assert.Equal("SHOP-1", item.GetProperty("key").GetString());
        Assert.Equal(
            ["SHOP-2", "SHOP-3", "SHOP-5"],
            item.GetProperty("findings")[4].GetProperty("neighbours").EnumerateArray().Select(neighbour => neighbour.GetProperty("key").GetString()));
    }

    [Fact]
    public async Task A_field_that_the_configuration_names_answers()
    {
        await BeginAsync("Cloud");
        _fake.Rank[0].Fields["customfield_10034"] = "Each week without it costs us 40 refunds by hand.";
        _tool.File("shop.yml", "fields: {why-now: time criticality}");

        Outcome outcome = await RunAsync("$TOOL explain SHOP-1 --source jira:board/1 --config shop.yml");

        Assert.Contains("(in the field why-now)", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cloud", "JIRA_BASE_URL= $TOOL check jira:SHOP", "There is no address: set JIRA_BASE_URL to that of your Jira, such as https://example.atlassian.net.")]
    [InlineData("Cloud", "JIRA_API_TOKEN= $TOOL check jira:SHOP", "JIRA_USER_EMAIL is set and JIRA_API_TOKEN is not: Jira Cloud wants both.")]
    [InlineData("Cloud", "JIRA_API_TOKEN=other $TOOL check jira:SHOP", "Jira does not accept JIRA_USER_EMAIL with the token in JIRA_API_TOKEN: one may be mistyped, or the token expired or revoked; make a new one at https://id.atlassian.com/manage-profile/security/api-tokens. For Data Center, set JIRA_PAT instead.")]
    [InlineData("DataCenter", "JIRA_PAT=other $TOOL check jira:SHOP", "Jira does not accept the token in JIRA_PAT: it may be mistyped, expired or revoked; make a new one in your profile. For Jira Cloud, set JIRA_USER_EMAIL and JIRA_API_TOKEN instead.")]
    [InlineData("Cloud", "$TOOL check jira:board/9", "Jira does not find the board 9, or does not show it to the account of JIRA_USER_EMAIL (“The requested board cannot be viewed because it either does not exist or you do not have permission to view it”): look at the name or number.")]
    [InlineData("DataCenter", "$TOOL check jira:board/9", "Jira does not find the board 9, or does not show it to the account of JIRA_PAT (“The requested board cannot be viewed because it either does not exist or you do not have permission to view it”): look at the name or number.")]
    [InlineData("Cloud", "JIRA_USER_EMAIL= JIRA_API_TOKEN= JIRA_PAT=x $TOOL check jira:SHOP", "This is Jira Cloud, which takes no JIRA_PAT: set JIRA_USER_EMAIL and JIRA_API_TOKEN instead.")]
    [InlineData("Cloud", "$TOOL check jira:", "'' is no key of a project: write jira:PROJECT with the letters that its items' keys begin with, or jira:board/42.")]
    [InlineData("Cloud", "$TOOL check jira:board", "'jira:board' names no board: write jira:board/42, with the last number of the board's address.")]
    [InlineData("Cloud", "$TOOL check github:example/field-service --visibility role:Developers", "--visibility is not for 'github:example/field-service': leave it out, or name jira:PROJECT or jira:board/42.")]
    [InlineData("Cloud", "$TOOL check https://example.atlassian.net/browse/SHOP-1", "'https://example.atlassian.net/browse/SHOP-1' is an address: write github:owner/repository, jira:PROJECT or jira:board/42; where your Jira is, JIRA_BASE_URL says.")]
    [InlineData("Cloud", "$TOOL check jira:board/x", "'jira:board/x' names no board: write jira:board/42, with the last number of the board's address.")]
    [InlineData("Cloud", "$TOOL check jira:board/1 --sprint 'Sprint 99'", "The board has no open sprint 'Sprint 99': it has 'Sprint 14'.")]
    [InlineData("Cloud", "$TOOL check jira:SHOP --milestone 2.0", "--milestone is not for 'jira:SHOP': leave it out, or name github:owner/repository.")]
    [InlineData("Cloud", "$TOOL check github:example/field-service --jql 'labels = x'", "--jql is not for 'github:example/field-service': leave it out, or name jira:PROJECT or jira:board/42.")]
    [InlineData("Cloud", "$TOOL check jira:SHOP --visibility everybody", "'everybody' does not say who may see the comments: write role:Developers, or group:jira-users.")]
    public async Task What_the_user_can_put_right_is_said_in_a_sentence(string edition, string line, string sentence)
    {
        await BeginAsync(edition);

        Outcome outcome = await RunAsync(line);

        Assert.Equal((2, "", $"readiness-check: {sentence}\n"), (outcome.ExitCode, outcome.Output, outcome.Error));
    }

    [Theory]
    [InlineData("Cloud")]
    [InlineData("DataCenter")]
    public async Task A_query_that_Jira_does_not_take_is_answered_in_its_own_words(string edition)
    {
        await BeginAsync(edition);

        Outcome outcome = await RunAsync("$TOOL check jira:SHOP --jql 'colour = red'");

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("readiness-check: Jira does not take what is to be read (“", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("colour", outcome.Error.Split('”')[0], StringComparison.Ordinal);
        Assert.Contains("”): look at the project, sprint, type, labels and --jql. The query was: project = \"SHOP\" AND (colour = red) AND ", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cloud")]
    [InlineData("DataCenter")]
    public async Task An_account_that_may_not_comment_leaves_a_whole_report_and_is_told_once_what_it_needs(string edition)
    {
        await BeginAsync(edition);
        _fake.Project().Permissions.Remove("ADD_COMMENTS");

        Outcome outcome = await RunAsync($"{Check} --post");

        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("2 items: 0 ready, 2 with gaps.", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Comments: 2 failed.", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(
            $"SHOP-4, SHOP-1: The account of {(_fake.IsCloud ? "JIRA_USER_EMAIL" : "JIRA_PAT")} may not write comments in SHOP: give it the permission there, and look whether"
            + " the project is archived.\n",
            outcome.Error);
        Assert.Empty(_fake.Writes);
    }

    [Theory]
    [InlineData("Cloud")]
    [InlineData("DataCenter")]
    public async Task A_wait_that_is_too_long_ends_the_run_as_incomplete_and_says_what_is_left(string edition)
    {
        await BeginAsync(edition);
        _fake.FaultOnNext(request => request.IsWrite, FakeFaults.Limited(429, ("Retry-After", "7200")));

        Outcome outcome = await RunAsync($"{Check} --post");

        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("Comments: 2 left to the next run.", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Jira wants no request for 120 minutes, and this run waits 5 minutes in all: run it again then.", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cloud")]
    [InlineData("DataCenter")]
    public async Task The_token_is_in_no_output_whatever_goes_wrong(string edition)
    {
        await BeginAsync(edition);
        string token = _fake.IsCloud ? FakeJira.ApiToken : FakeJira.Pat;
        FakeFault echo = FakeFaults.Answer(403, $$"""{"errorMessages":["You sent {{token}}"],"errors":{} }""");
        (string Line, FakeFault? Fault)[] failures =
        [
            (Check, echo),
            ($"{Check} --post", echo),
            ($"{Check} --post --format json", FakeFaults.Answer(422, $$"""{"message":"{{token}}"}""")),
            (Check, FakeFaults.Redirect($"http://127.0.0.1.example/{token}")),
            ($"JIRA_BASE_URL=https://user:{token}@127.0.0.1:1/ {Check}", null),
            ("$TOOL order jira:board/1", echo),
            ("$TOOL feedback export jira:board/1", echo),
        ];
        foreach ((string line, FakeFault? fault) in failures)
        {
            _fake.FaultFor = request => line.Contains("--post", StringComparison.Ordinal) && !request.IsWrite ? null : fault;

            Outcome outcome = await RunAsync($"{line} --verbose");

            Assert.True(outcome.ExitCode is 2 or 3, $"{line}: {outcome.ExitCode}");
            Assert.DoesNotContain(token, outcome.Output + outcome.Error, StringComparison.OrdinalIgnoreCase);
        }
    }

    private async Task StartAsync(string edition)
    {
        _fake = await FakeJira.StartAsync(Enum.Parse<FakeEdition>(edition));
        _fake.Clock = TimeProvider.System;
    }

    // The fourth stands in the next sprint.
    private async Task BeginAsync(string edition)
    {
        await StartAsync(edition);
        foreach (int _ in Enumerable.Range(1, 5))
        {
            _fake.Add().Description = "Add a refund button to the order page.";
        }

        _fake.Rank[3].Sprints.Add(_fake.AddSprint("Sprint 14", "future"));
    }

    private Task<Outcome> RunAsync(string line) => _tool.ShellAsync(
        line,
        [
            ("JIRA_BASE_URL", _fake.Address.ToString()),
            .. _fake.IsCloud ? new[] { ("JIRA_USER_EMAIL", FakeJira.Email), ("JIRA_API_TOKEN", FakeJira.ApiToken) } : [("JIRA_PAT", FakeJira.Pat)],
        ]);
}
