using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NSubstitute;
using ReadinessCheck.Cli.Options;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Cli.Watch;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.GitHub;
using static ReadinessCheck.Cli.Tests.Watch.SomeWatch;

namespace ReadinessCheck.Cli.Tests.Watch;

/// <summary>A whole day with a real tracker on a loopback port, which cannot be reached for two hours of it.</summary>
public sealed class SimulatedDayTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly (DateTimeOffset From, DateTimeOffset To) Outage = (Utc(1, 5, 9, 10), Utc(1, 5, 11, 5));

    private readonly string _folder = Directory.CreateTempSubdirectory("readiness-check-").FullName;
    private readonly LogLines _log = new();
    private readonly ILoggerFactory _loggers;
    private readonly DayClock _clock = new(Utc(1, 5, 0), Utc(1, 6, 0));
    private readonly List<(string Check, DateTimeOffset At, CheckResult Result)> _runs = [];
    private FakeGitHub _fake = null!;

    public SimulatedDayTests()
    {
        _loggers = _log.Factory();
        _log.Told = line => _clock.IsRunning = line.Event == 3 || (_clock.IsRunning && line.Event is not (9 or 10 or 11 or 12));
    }

    public async Task InitializeAsync()
    {
        _fake = await FakeGitHub.StartAsync();
        _fake.Clock = _clock;

        // The sources read the environment of the process; the tool's other tests run in processes of their own, which do not take these over.
        Environment.SetEnvironmentVariable("GITHUB_TOKEN", FakeGitHub.Token);
        Environment.SetEnvironmentVariable("GITHUB_API_URL", _fake.Address.ToString());
        Environment.SetEnvironmentVariable("GITHUB_GRAPHQL_URL", new Uri(_fake.Address, "graphql").ToString());
        foreach (int number in Enumerable.Range(1, 3))
        {
            _fake.Add(number).Body = "Add a refund button to the order page.";
        }
    }

    public async Task DisposeAsync()
    {
        Array.ForEach(["GITHUB_TOKEN", "GITHUB_API_URL", "GITHUB_GRAPHQL_URL"], variable => Environment.SetEnvironmentVariable(variable, null));
        await _fake.DisposeAsync();
    }

    public void Dispose()
    {
        _loggers.Dispose();
        _log.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task An_outage_is_waited_out_and_no_comment_is_written_twice()
    {
        _fake.FaultFor = _ => IsDown() ? FakeFaults.Cut.BeforeEffect() : null;

        await RunDayAsync(Board("0,30 8-17 * * *"), Backlog("15 * * * *"));

        // The backlog in a file has nothing to do with the tracker, and runs all day long.
        (string Check, DateTimeOffset At, CheckResult Result)[] backlog = [.. _runs.Where(run => run.Check == "backlog")];
        Assert.Equal(Enumerable.Range(0, 24).Select(hour => Utc(1, 5, hour, 15)), backlog.Select(run => Minute(run.At)));
        Assert.All(backlog, run => Assert.True(run.Result.IsWhole));

        // Half past nine, ten, half past ten and eleven fail, each with the tries that fit before the next; the last try after the outage does not.
        (string Check, DateTimeOffset At, CheckResult Result)[] board = [.. _runs.Where(run => run.Check == "board")];
        Assert.All(board, run => Assert.Equal(run.At < Outage.From || run.At >= Outage.To, run.Result.IsWhole));
        Assert.Equal(
            ["09:30", "09:31", "09:33", "09:37", "09:45", "10:00", "10:01", "10:03", "10:07", "10:15", "10:30", "10:31", "10:33", "10:37", "10:45", "11:00", "11:01", "11:03"],
            board.Where(run => !run.Result.IsWhole).Select(run => $"{run.At:HH:mm}"));
        Assert.Equal(["11:07", "11:30"], board.Where(run => run.At >= Outage.To).Take(2).Select(run => $"{run.At:HH:mm}"));
        Assert.Equal(["08:00", "08:30", "09:00"], board.TakeWhile(run => run.Result.IsWhole).Select(run => $"{run.At:HH:mm}"));
        Assert.Equal("17:30", $"{board[^1].At:HH:mm}");

        Assert.Equal([1, 1, 1], _fake.Issues.Select(issue => issue.Comments.Count));
        CheckHealth health = HealthReport.Read(Path.Combine(_folder, "health.json")).Checks[0];
        Assert.Equal((CheckOutcome.Gaps, 0, Utc(1, 6, 8)), (health.LastOutcome, health.ConsecutiveFailures, health.NextRun));
        Assert.Contains(_log.All, line => line is { Event: 10, Level: LogLevel.Warning } && line.Text.StartsWith("Run ends: Failed, 18 times in a row; tried again at 2026-01-05T11:07:", StringComparison.Ordinal));
        Assert.All(_log.All, line => Assert.DoesNotContain(FakeGitHub.Token, line.Text, StringComparison.Ordinal));
        Assert.All(_log.All, line => Assert.DoesNotContain("refund", line.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_connection_that_is_lost_while_comments_are_written_leaves_each_once()
    {
        int writes = 0;
        _fake.FaultFor = request => request.IsWrite && writes++ % 2 == 0 ? FakeFaults.Cut : null;

        await RunDayAsync(Board("0 8 * * *"));

        Assert.Equal([1, 1, 1], _fake.Issues.Select(issue => issue.Comments.Count));
        Assert.True(_runs[^1].Result.IsWhole);
    }

    [Fact]
    public async Task A_limit_that_is_met_while_comments_are_written_is_kept()
    {
        _fake.FaultFor = request => request.IsWrite && _clock.GetUtcNow() < Utc(1, 5, 8, 50) ? FakeFaults.Limited(403, ("retry-after", "3000")) : null;

        await RunDayAsync(Impatient("0 8 * * *"));

        Assert.Equal(["08:00", "08:50"], _runs.Select(run => $"{run.At:HH:mm}"));
        Assert.Equal((CheckOutcome.Incomplete, true, TimeSpan.FromMinutes(50)), (_runs[0].Result.Outcome, _runs[0].Result.MayPass, _runs[0].Result.RetryAfter));
        Assert.Equal([1, 1, 1], _fake.Issues.Select(issue => issue.Comments.Count));
    }

    [Fact]
    public async Task A_limit_that_is_met_in_the_middle_of_reading_is_kept()
    {
        foreach (int number in Enumerable.Range(4, 120))
        {
            _fake.Add(number);
        }

        int pages = 0;
        _fake.FaultFor = request => request.IsGraphQl && pages++ == 1 ? FakeFaults.Limited(403, ("retry-after", "3000")) : null;

        await RunDayAsync(Impatient("0 8 * * *", "\nnext: 200") with { Post = false });

        Assert.Equal(["08:00", "08:50"], _runs.Select(run => $"{run.At:HH:mm}"));
        Assert.Equal((CheckOutcome.Incomplete, CheckOutcome.Gaps), (_runs[0].Result.Outcome, _runs[1].Result.Outcome));
    }

    [Fact]
    public async Task A_comment_that_is_refused_is_told_with_its_reason_and_not_tried_again_until_the_next_time()
    {
        _fake.FaultFor = request => request.IsWrite ? FakeFaults.Answer(403, """{"message":"Resource not accessible by personal access token"}""") : null;

        await RunDayAsync(Board("0 8,16 * * *") with { Report = null });

        Assert.Equal(["08:00", "16:00"], _runs.Select(run => $"{run.At:HH:mm}"));
        Assert.All(_runs, run => Assert.Equal((CheckOutcome.Incomplete, false), (run.Result.Outcome, run.Result.MayPass)));
        Assert.Equal(2, _log.All.Count(line => line.Event == 6 && line.Text.Contains("Resource not accessible by personal access token", StringComparison.Ordinal)));
        Assert.All(_log.All, line => Assert.DoesNotContain("refund", line.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_is_refused_is_not_tried_again_until_the_next_time()
    {
        _fake.FaultFor = _ => FakeFaults.Answer(401, """{"message":"Bad credentials"}""");

        await RunDayAsync(Board("0 8,16 * * *"));

        Assert.Equal(["08:00", "16:00"], _runs.Select(run => $"{run.At:HH:mm}"));
        Assert.All(_runs, run => Assert.Equal((CheckOutcome.Failed, ExitCodes.UserError), (run.Result.Outcome, run.Result.ExitCode)));
        Assert.Contains(_log.All, line => line.Text.StartsWith("Nothing was checked: GitHub does not accept the token in GITHUB_TOKEN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failed_run_leaves_the_report_of_the_one_before()
    {
        _fake.FaultFor = _ => _clock.GetUtcNow() > Utc(1, 5, 12) ? FakeFaults.InternalError : null;

        await RunDayAsync(Board("0 8,16 * * *"));

        Assert.Contains("Item 1", await File.ReadAllTextAsync(Path.Combine(_folder, "board.md")), StringComparison.Ordinal);
        Assert.Equal(Backoff.MostRetries + 2, _runs.Count);
        Assert.Single(Directory.GetFiles(_folder, "board.md*"));
    }

    [Fact]
    public async Task A_line_of_a_file_that_cannot_be_read_is_told_by_its_place_and_not_tried_again()
    {
        WatchedCheck check = Backlog("0 8 * * *");
        await File.WriteAllTextAsync(Path.Combine(_folder, "backlog.jsonl"), """
            {"id": "1", "title": "Good", "body": "As a clerk I want it."}
            {"id": "2", "title": "refund
            """);

        await RunDayAsync(check with { Configuration = Of($"source: {_folder}/backlog.jsonl") });

        Assert.Equal(CheckOutcome.Incomplete, Assert.Single(_runs).Result.Outcome);
        Assert.Contains(_log.All, line => line.Event == 5 && line.Text.Contains("backlog.jsonl", StringComparison.Ordinal));
        Assert.All(_log.All, line => Assert.DoesNotContain("refund", line.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_team_has_set_holds_in_a_watched_check()
    {
        string baseline = Path.Combine(_folder, "baseline.json");
        await File.WriteAllTextAsync(baseline, """{"schemaVersion": 1, "entries": [{"item": "#2", "question": "customer-need", "level": "missing", "since": "2026-01-04"}]}""");
        _fake.Issues[2].Labels.Add("chore");

        await RunDayAsync(Board("0 8 * * *") with
        {
            Configuration = Of($$"""
                source: github:example/field-service
                project: 7
                exempt:
                  labels: [chore]
                waivers:
                  - {item: "#1", question: business-reason, reason: It is the law., owner: Olga, until: 2026-12-31}
                baseline:
                  file: {{baseline}}
                comments:
                  words:
                    lead: "Ask the shop first:"
                """),
            Format = ReportFormat.Json,
        });

        Assert.Equal(CheckOutcome.Gaps, Assert.Single(_runs).Result.Outcome);
        JsonElement report = JsonElement.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "board.md")));
        Assert.Equal(["#1", "#2"], report.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("key").GetString()));
        Assert.Equal(["#1 business-reason", "#2 customer-need"], from item in report.GetProperty("items").EnumerateArray()
                                                                 from finding in item.GetProperty("findings").EnumerateArray()
                                                                 where finding.TryGetProperty("settled", out _)
                                                                 select $"{item.GetProperty("key")} {finding.GetProperty("criterion")}");
        Assert.Equal([1, 1, 0], _fake.Issues.Select(issue => issue.Comments.Count));
        Assert.All(_fake.Issues.Take(2), issue => Assert.Contains("Ask the shop first:", issue.Comments.Single().Body, StringComparison.Ordinal));
    }

    private static DateTimeOffset Minute(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMinute));

    private bool IsDown() => _clock.GetUtcNow() >= Outage.From && _clock.GetUtcNow() < Outage.To;

    private WatchedCheck Board(string schedule) => Check(schedule, "board") with
    {
        Configuration = Of("source: github:example/field-service\nproject: 7"),
        Post = true,
        Report = Path.Combine(_folder, "board.md"),
        Format = ReportFormat.Markdown,
    };

    private WatchedCheck Impatient(string schedule, string more = "") => Board(schedule) with
    {
        Configuration = Of($"source: github:example/field-service\nproject: 7\nmax-wait: 1{more}"),
    };

    private WatchedCheck Backlog(string schedule) => Check(schedule, "backlog") with
    {
        Configuration = Of($"source: {Path.Combine(AppContext.BaseDirectory, "samples", "backlog.json")}\nnext: 1"),
        Report = Path.Combine(_folder, "backlog.md"),
        Format = ReportFormat.Markdown,
    };

    private static Configuration Of(string yaml) => Configuration.Of(ConfigurationFile.Parse("some.yml", yaml), _ => null);

    private async Task RunDayAsync(params WatchedCheck[] checks)
    {
        WatchedRun run = new(_loggers, _clock);
        Array.ForEach(checks, run.Verify);
        using Watcher watcher = new(
            checks,
            async (check, cancellationToken) =>
            {
                DateTimeOffset at = _clock.GetUtcNow();
                CheckResult result = await run.RunAsync(check, cancellationToken);
                _runs.Add((check.Name, at, result));
                return result;
            },
            new HealthFile(Path.Combine(_folder, "health.json"), _clock, _loggers.CreateLogger<HealthFile>()),
            Substitute.For<IHostApplicationLifetime>(),
            _clock,
            _loggers.CreateLogger<Watcher>());
        await watcher.StartAsync(CancellationToken.None);
        await Task.WhenAny(_clock.IsOver, watcher.ExecuteTask!).WaitAsync(Patience);
        Assert.False(watcher.ExecuteTask!.IsCompleted, watcher.ExecuteTask.Exception?.ToString());
        await watcher.StopAsync(CancellationToken.None);
    }
}
