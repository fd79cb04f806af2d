using System.Text;
using System.Text.Json;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Cli.Tests.EndToEnd;

/// <summary>The program as a user runs it, against a Jira of either edition on a loopback port.</summary>
public sealed class JiraTests : IAsyncLifetime, IDisposable
{
    private const string Check = "$TOOL check jira:board/1 --next 2";

    private readonly Tool _tool = new();
    private FakeJira _cloud = null!;
    private FakeJira _dataCenter = null!;

    public async Task InitializeAsync()
    {
        _cloud = await FilledAsync(FakeEdition.Cloud);
        _dataCenter = await FilledAsync(FakeEdition.DataCenter);
    }

    public async Task DisposeAsync()
    {
        await _cloud.DisposeAsync();
        await _dataCenter.DisposeAsync();
    }

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_dry_run_tells_what_would_be_written_and_writes_nothing(bool isCloud)
    {
        Outcome outcome = await RunAsync(Check, isCloud);

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("\nComments, as a dry run (--post acts): 2 to create.\n- SHOP-1, SHOP-2: create. There are sure gaps: ", outcome.Output, StringComparison.Ordinal);
        Assert.EndsWith(" requests to the tracker, none of them a write.\n", outcome.Output, StringComparison.Ordinal);
        Assert.Equal([0, 0, 0, 0, 0], Comments(isCloud));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Posting_writes_each_comment_once(bool isCloud)
    {
        Outcome first = await RunAsync($"{Check} --post --fail-on never", isCloud);
        Outcome second = await RunAsync($"{Check} --post --fail-on never --format json", isCloud);

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Contains("\nComments: 2 created.\n", first.Output, StringComparison.Ordinal);
        Assert.Equal([1, 1, 0, 0, 0], Comments(isCloud));
        JsonElement report = JsonElement.Parse(second.Output);
        Assert.Equal(["leave", "leave"], report.GetProperty("comments").GetProperty("items").EnumerateArray().Select(item => item.GetProperty("action").GetString()));
        Assert.Equal(0, report.GetProperty("usage").GetProperty("writes").GetInt32());
    }

    [Fact]
    public async Task A_single_issue_is_judged_in_its_place()
    {
        Outcome outcome = await RunAsync($"{Check} --issue SHOP-2 --format json");

        JsonElement item = JsonElement.Parse(outcome.Output).GetProperty("items").EnumerateArray().Single();
        Assert.Equal("SHOP-2", item.GetProperty("key").GetString());
        Assert.Equal(
            ["SHOP-3", "SHOP-4", "SHOP-5"],
            item.GetProperty("findings")[4].GetProperty("neighbours").EnumerateArray().Select(neighbour => neighbour.GetProperty("key").GetString()));
    }

    [Fact]
    public async Task A_field_that_the_configuration_names_answers()
    {
        _cloud.Rank[0].Fields["customfield_10034"] = "Each week without it costs us 40 refunds by hand.";
        _tool.File("shop.yml", "fields: {why-now: time criticality}");

        Outcome outcome = await RunAsync("$TOOL explain SHOP-1 --source jira:board/1 --config shop.yml");

        Assert.Contains("(in the field why-now)", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("JIRA_BASE_URL= $TOOL check jira:SHOP", "There is no address: set JIRA_BASE_URL to that of your Jira, such as https://example.atlassian.net.")]
    [InlineData("JIRA_API_TOKEN= $TOOL check jira:SHOP", "JIRA_USER_EMAIL is set and JIRA_API_TOKEN is not: Jira Cloud wants both.")]
    [InlineData("JIRA_USER_EMAIL= JIRA_API_TOKEN= JIRA_PAT=x $TOOL check jira:SHOP", "This is Jira Cloud, which takes no JIRA_PAT: set JIRA_USER_EMAIL and JIRA_API_TOKEN instead.")]
    [InlineData("$TOOL check jira:", "'' is no key of a project: write jira:PROJECT with the letters that its items' keys begin with, or jira:board/42.")]
    [InlineData("$TOOL check jira:board/x", "'jira:board/x' names no board: write jira:board/42, with the last number of the board's address.")]
    [InlineData("$TOOL check jira:SHOP --visibility Developers", "'Developers' does not say who may see the comments: write role:Developers, or group:jira-users.")]
    [InlineData("$TOOL check jira:SHOP --project 3", "--project does not choose among the items of 'jira:SHOP': leave it out, or name github:owner/repository.")]
    public async Task What_the_user_can_put_right_is_said_in_a_sentence(string line, string sentence)
    {
        Outcome outcome = await RunAsync(line);

        Assert.Equal((2, "", $"readiness-check: {sentence}\n"), (outcome.ExitCode, outcome.Output, outcome.Error));
    }

    [Fact]
    public async Task The_token_is_in_no_output_whatever_goes_wrong()
    {
        string basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{FakeJira.Email}:{FakeJira.ApiToken}"));
        FakeFault echo = FakeFaults.Answer(403, $$"""{"errorMessages":["You sent {{FakeJira.ApiToken}} as {{basic}}"]}""");
        foreach (string line in (string[])[Check, $"{Check} --post", $"{Check} --post --format json", "$TOOL order jira:SHOP", "$TOOL feedback export jira:SHOP"])
        {
            _cloud.FaultFor = request => line.Contains("--post", StringComparison.Ordinal) && !request.IsWrite ? null : echo;

            Outcome outcome = await RunAsync($"{line} --verbose");

            Assert.True(outcome.ExitCode is 2 or 3, $"{line}: {outcome.ExitCode}");
            Assert.DoesNotContain(FakeJira.ApiToken, outcome.Output + outcome.Error, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(basic, outcome.Output + outcome.Error, StringComparison.Ordinal);
        }
    }

    private static async Task<FakeJira> FilledAsync(FakeEdition edition)
    {
        FakeJira fake = await FakeJira.StartAsync(edition);
        fake.Clock = TimeProvider.System;
        fake.Board();
        foreach (int number in Enumerable.Range(1, 5))
        {
            fake.Add().Description = "Add a refund button to the order page.";
        }

        return fake;
    }

    private IEnumerable<int> Comments(bool isCloud) => (isCloud ? _cloud : _dataCenter).Rank.Select(issue => issue.Comments.Count);

    private Task<Outcome> RunAsync(string line, bool isCloud = true) => isCloud
        ? _tool.ShellAsync(line, ("JIRA_BASE_URL", _cloud.Address.ToString()), ("JIRA_USER_EMAIL", FakeJira.Email), ("JIRA_API_TOKEN", FakeJira.ApiToken))
        : _tool.ShellAsync(line, ("JIRA_BASE_URL", _dataCenter.Address.ToString()), ("JIRA_PAT", FakeJira.Pat));
}
