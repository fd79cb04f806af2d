using System.Text.Json;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.GitHub;

namespace ReadinessCheck.Cli.Tests.EndToEnd;

/// <summary>The watch as a process of its own.</summary>
public sealed class WatchTests : IAsyncLifetime, IDisposable
{
    // Until the log has what was asked for, or the process is gone.
    private const string Until = "until_told() { while ! grep -q \"$1\" log && kill -0 $PID; do sleep 0.1; done; }; ";

    private readonly Tool _tool = new();
    private FakeGitHub _fake = null!;

    public async Task InitializeAsync()
    {
        _fake = await FakeGitHub.StartAsync();
        _fake.Clock = TimeProvider.System;
        _fake.Add(1).Body = "Add a refund button to the order page.";
        _tool.File("backlog.json", """[{"id": "1", "title": "Refunds", "body": "Add a refund button to the order page."}]""");
        _tool.File("file.yml", "source: backlog.json");
        _tool.File("board.yml", "source: github:example/field-service", "project: 7");
        _tool.File(".readiness-watch.yml", "checks: [{name: file, schedule: '0 7 1 1 *', config: file.yml, report: file.json, format: json}]");
        _tool.File("board-watch.yml", "checks: [{name: board, schedule: '0 7 1 1 *', config: board.yml, post: true, report: board.md, format: markdown}]");
    }

    public async Task DisposeAsync() => await _fake.DisposeAsync();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Told_to_end_it_ends_with_0_and_says_so_last()
    {
        Outcome outcome = await RunAsync(
            $"$TOOL watch --log json --health health.json 2> log & PID=$!; {Until} until_told '\"EventId\":2,'; $TOOL health health.json; echo code $?; kill -TERM $PID; wait $PID; echo code $?; $TOOL health health.json; echo code $?");

        Assert.Matches(
            @"^The watch is alive\.\n(file: not run yet; next at \d{4}-01-01 07:00 UTC\n)code 0\ncode 0\nThe watch is not alive: it has ended, at \d{4}-\d\d-\d\d \d\d:\d\d UTC\.\n\1code 1\n$",
            outcome.Output);
        JsonElement[] log = Log();
        Assert.Equal([1, 2, 15], log.Select(line => line.GetProperty("EventId").GetInt32()));
        Assert.Equal(("Watching 1 check", "Stopped"), (log[0].GetProperty("Message").GetString(), log[^1].GetProperty("Message").GetString()));
        Assert.Equal(1, log[0].GetProperty("State").GetProperty("Checks").GetInt32());
        Assert.All(log, line => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", line.GetProperty("Timestamp").GetString()));
    }

    [Fact]
    public async Task Once_checks_now_leaves_the_report_and_has_the_name_of_the_check_in_every_line_of_its_run()
    {
        Outcome outcome = await RunAsync("$TOOL watch --once --log json --health health.json 2> log");

        Assert.Equal((1, "", ""), (outcome.ExitCode, outcome.Output, outcome.Error));
        Assert.Equal(1, JsonElement.Parse(await File.ReadAllTextAsync(InFolder("file.json"))).GetProperty("items").GetArrayLength());
        JsonElement[] log = Log();
        Assert.Equal([3, 4, 16, 15], log.Select(line => line.GetProperty("EventId").GetInt32()));
        Assert.All(log[..^1], line => Assert.Equal("file", line.GetProperty("Scopes")[0].GetProperty("Check").GetString()));
        Assert.Equal(1, log[1].GetProperty("State").GetProperty("WithGaps").GetInt32());
    }

    [Fact]
    public async Task Once_posts_where_the_file_says_so_and_not_twice()
    {
        Outcome first = await RunAsync("$TOOL watch board-watch.yml --once");
        Outcome second = await RunAsync("$TOOL watch board-watch.yml --once");

        Assert.Equal((1, 1), (first.ExitCode, second.ExitCode));
        Assert.Contains("1 item: 0 ready, 1 with gaps, 0 unsure; 0 problems, 1 comment written", first.Error, StringComparison.Ordinal);
        Assert.Contains("0 problems, 0 comments written", second.Error, StringComparison.Ordinal);
        Assert.Single(_fake.Issues[0].Comments);
    }

    [Fact]
    public async Task Told_to_end_in_the_middle_of_a_run_it_leaves_the_report_as_it_was()
    {
        _tool.File("board.md", "The report before.");
        _fake.FaultFor = _ => FakeFaults.Slow(TimeSpan.FromMinutes(1));

        Outcome outcome = await RunAsync($"$TOOL watch board-watch.yml --once 2> log & PID=$!; {Until} until_told 'Run begins'; sleep 0.5; kill -TERM $PID; wait $PID; echo code $?");

        Assert.Equal("code 130\n", outcome.Output);
        Assert.Contains("The run was interrupted; the report is left as it was", await File.ReadAllTextAsync(InFolder("log")), StringComparison.Ordinal);
        Assert.Equal("The report before.", await File.ReadAllTextAsync(InFolder("board.md")));
        Assert.Single(Directory.GetFiles(_tool.Folder, "board.md*"));
    }

    [Fact]
    public async Task Told_to_end_while_a_comment_is_written_it_leaves_the_next_run_nothing_to_double()
    {
        _fake.FaultFor = request => request.IsWrite ? FakeFaults.Slow(TimeSpan.FromMinutes(1)) : null;
        Task<Outcome> run = RunAsync("$TOOL watch board-watch.yml --once 2> log & PID=$!; while [ ! -e stop ] && kill -0 $PID; do sleep 0.1; done; kill -TERM $PID; wait $PID; echo code $?");
        while (_fake.Writes.Count == 0 && !run.IsCompleted)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        _tool.File("stop", "");
        Outcome first = await run;
        _fake.FaultFor = _ => null;
        Outcome second = await RunAsync("$TOOL watch board-watch.yml --once");

        Assert.Equal(("code 130\n", 1), (first.Output, second.ExitCode));
        Assert.Single(_fake.Issues[0].Comments);
    }

    [Theory]
    [InlineData("unset GITHUB_TOKEN; $TOOL watch board-watch.yml", "board-watch.yml:1:10: The check 'board' cannot run. There is no token: set GITHUB_TOKEN to one")]
    [InlineData("GITHUB_TOKEN_FILE=none; export GITHUB_TOKEN_FILE; $TOOL watch board-watch.yml", "board-watch.yml:1:10: The check 'board' cannot run. GITHUB_TOKEN and GITHUB_TOKEN_FILE are both set: keep one of them.")]
    [InlineData("sed -i 's/report: file.json/post: true/' .readiness-watch.yml; $TOOL watch", ".readiness-watch.yml:1:10: The check 'file' cannot run. 'post' writes comments on a tracker's items, and backlog.json has none: leave it out.")]
    [InlineData("rm backlog.json; $TOOL watch", ".readiness-watch.yml:1:10: The check 'file' cannot run. file.yml:1: ")]
    [InlineData("sed -i 's/file.json/none\\/file.json/' .readiness-watch.yml; $TOOL watch", ".readiness-watch.yml:1:10: The check 'file' cannot run. The report cannot be written to 'none/file.json': ")]
    [InlineData("sed -i 's/file.json/backlog.json/' .readiness-watch.yml; $TOOL watch", ".readiness-watch.yml:1:10: The report of 'file' ('backlog.json') would replace the backlog: give it another file.")]
    [InlineData("$TOOL watch --health file.yml", "The health file 'file.yml' would replace the configuration: give --health another file.")]
    [InlineData("$TOOL watch --health none/health.json", "The health file cannot be written to 'none/health.json': ")]
    [InlineData("$TOOL watch none.yml", "There is no file 'none.yml': ")]
    public async Task What_is_wrong_is_told_before_anything_waits(string line, string problem)
    {
        Outcome outcome = await RunAsync($"timeout 60 bash -c \"{line.Replace("$", "\\$", StringComparison.Ordinal)}\"");

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith($"readiness-check: {problem}", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(_fake.Requests);
    }

    [Theory]
    [InlineData("--verbose")]
    [InlineData("")]
    public async Task The_log_in_JSON_is_JSON_in_every_line_whatever_comes_up(string verbose)
    {
        // What is told beside the results: a setting that does not exist, a wait for a rate limit, an outage, a comment that is refused.
        int requests = 0;
        _fake.FaultFor = request => requests++ == 0 ? FakeFaults.Limited(429, ("retry-after", "1"))
            : requests == 2 ? FakeFaults.BadGateway.BeforeEffect()
            : request.IsWrite ? FakeFaults.Answer(403, """{"message":"Resource not accessible\nby personal access token"}""")
            : null;

        Outcome outcome = await RunAsync($"READINESS_NXT=3 $TOOL watch board-watch.yml --once --log json {verbose} 2> log");

        Assert.Equal((3, ""), (outcome.ExitCode, outcome.Output));
        JsonElement[] log = Log();
        Assert.Contains(log, line => line.GetProperty("EventId").GetInt32() == 13);
        Assert.Contains(log, line => line.GetProperty("EventId").GetInt32() == 6 && line.GetProperty("Message").GetString()!.Contains("Resource not accessible", StringComparison.Ordinal));
        Assert.Equal(verbose.Length > 0, log.Any(line => line.GetProperty("LogLevel").GetString() == "Debug" && line.GetProperty("Message").GetString()!.Contains("/graphql", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("rm backlog.json;", "", "The check 'file' cannot run.")]
    [InlineData("", "none.yml", "There is no file 'none.yml'")]
    [InlineData("", "--health none/health.json", "The health file cannot be written to")]
    public async Task A_mistake_at_the_start_is_a_line_of_JSON_too(string before, string arguments, string problem)
    {
        Outcome outcome = await RunAsync($"{before} $TOOL watch {arguments} --log json 2> log");

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        JsonElement line = Assert.Single(Log());
        Assert.Equal(18, line.GetProperty("EventId").GetInt32());
        Assert.Contains(problem, line.GetProperty("Message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dead_watch_is_told_by_its_health_file()
    {
        Outcome none = await RunAsync("$TOOL health health.json");
        _tool.File("health.json", """{"schemaVersion": 1, "startedAt": "2026-01-05T06:00:00Z", "heartbeat": "2026-01-05T07:00:00Z", "checks": []}""");
        Outcome old = await RunAsync("$TOOL health health.json");
        _tool.File("health.json", """{"schemaVersion": 1, "startedAt": "2026-01-05T06:00:00Z", "heartbeat": "2996-01-05T07:00:00Z", "checks": []}""");
        Outcome early = await RunAsync("$TOOL health health.json");

        Assert.Equal((1, ""), (none.ExitCode, none.Output));
        Assert.StartsWith("readiness-check: The health file 'health.json' cannot be read: ", none.Error, StringComparison.Ordinal);
        Assert.Equal((1, "The watch gave its last sign at 2026-01-05 07:00 UTC: it has ended, or is stuck.\n"), (old.ExitCode, old.Output));
        Assert.Equal(1, early.ExitCode);
        Assert.StartsWith("The watch gave its last sign at 2996-01-05 07:00 UTC, which is still to come: ", early.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_is_in_no_line_of_the_log_whatever_goes_wrong()
    {
        await File.WriteAllTextAsync(InFolder("token"), FakeGitHub.Token + "\n");
        foreach (FakeFault fault in new[] { FakeFaults.BadGateway, FakeFaults.Answer(403, $$"""{"message":"You sent Bearer {{FakeGitHub.Token}}"}"""), FakeFaults.Redirect($"http://127.0.0.1.example/{FakeGitHub.Token}") })
        {
            _fake.FaultFor = _ => fault;

            Outcome outcome = await RunAsync("unset GITHUB_TOKEN; GITHUB_TOKEN_FILE=token $TOOL watch board-watch.yml --once --log json --verbose");

            Assert.True(outcome.ExitCode is 2 or 3, outcome.Error);
            Assert.Contains("Nothing was checked", outcome.Error, StringComparison.Ordinal);
            Assert.DoesNotContain(FakeGitHub.Token, outcome.Output + outcome.Error, StringComparison.OrdinalIgnoreCase);
        }
    }

    private string InFolder(string name) => Path.Combine(_tool.Folder, name);

    private JsonElement[] Log() => [.. File.ReadAllLines(InFolder("log")).Select(line => JsonElement.Parse(line))];

    private Task<Outcome> RunAsync(string line) => _tool.ShellAsync(
        line,
        ("GITHUB_TOKEN", FakeGitHub.Token),
        ("GITHUB_API_URL", _fake.Address.ToString()),
        ("GITHUB_GRAPHQL_URL", new Uri(_fake.Address, "graphql").ToString()));
}
