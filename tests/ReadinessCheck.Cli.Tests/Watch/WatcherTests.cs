using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;
using ReadinessCheck.Cli.Watch;
using static ReadinessCheck.Cli.Tests.Watch.SomeWatch;

namespace ReadinessCheck.Cli.Tests.Watch;

/// <summary>The loop: what runs when, and how it ends.</summary>
public sealed class WatcherTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly LogLines _log = new();
    private readonly ILoggerFactory _loggers;
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("readiness-check-").FullName, "health.json");
    private readonly IHostApplicationLifetime _lifetime = Substitute.For<IHostApplicationLifetime>();
    private readonly ConcurrentQueue<string> _runs = [];

    public WatcherTests() => _loggers = _log.Factory();

    public void Dispose()
    {
        _loggers.Dispose();
        Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
    }

    [Fact]
    public async Task Checks_run_at_their_times_and_never_two_at_once()
    {
        DayClock clock = new(Utc(1, 5, 6), Utc(1, 5, 9, 30));
        int running = 0;
        using Watcher watcher = Watch(
            clock,
            async check =>
            {
                Assert.Equal(1, Interlocked.Increment(ref running));
                await Task.Yield();
                _runs.Enqueue($"{clock.GetUtcNow():HH:mm} {check.Name}");
                Interlocked.Decrement(ref running);
                return Ready;
            },
            Check("0 * * * *", "hourly"),
            Check("30 7,8 * * *", "twice"),
            Check("0 8 * * *", "daily"));

        await RunDayAsync(watcher, clock);

        Assert.Equal(["07:00 hourly", "07:30 twice", "08:00 hourly", "08:00 daily", "08:30 twice", "09:00 hourly"], _runs);
        Assert.Equal(ExitCodes.Ready, watcher.ExitCode);
    }

    [Fact]
    public async Task A_check_that_others_kept_waiting_runs_once()
    {
        DayClock clock = new(Utc(1, 5, 6, 59), Utc(1, 5, 8, 59));
        using Watcher watcher = Watch(
            clock,
            check =>
            {
                _runs.Enqueue($"{clock.GetUtcNow():HH:mm} {check.Name}");
                if (check.Name == "long")
                {
                    clock.Advance(TimeSpan.FromMinutes(47));
                }

                return Task.FromResult(Gaps);
            },
            Check("0 7 * * *", "long"),
            Check("*/15 * * * *", "often"));

        await RunDayAsync(watcher, clock);

        // 07:00, 07:15, 07:30 and 07:45 passed while the long one ran.
        Assert.Equal(["07:00 long", "07:47 often", "08:00 often", "08:15 often", "08:30 often", "08:45 often"], _runs);
    }

    [Fact]
    public async Task The_health_file_has_where_each_check_stands_and_beats_every_minute()
    {
        DayClock clock = new(Utc(1, 5, 6, 58), Utc(1, 5, 7, 10));
        List<HealthReport> seen = [];
        using Watcher watcher = Watch(
            clock,
            _ =>
            {
                seen.Add(HealthReport.Read(_file));
                return Task.FromResult(_runs.IsEmpty ? Down : Ready);
            },
            Check("0 7 * * *"));
        Assert.False(File.Exists(_file));

        await RunDayAsync(watcher, clock);

        Assert.Equal(
            new CheckHealth("shop", Running: true, LastStarted: Utc(1, 5, 7), null, null, 0, Utc(1, 5, 7)),
            seen[0].Checks.Single());
        Assert.Equal(
            new CheckHealth("shop", Running: true, LastStarted: Utc(1, 5, 7, 1), Utc(1, 5, 7), CheckOutcome.Failed, 1, Utc(1, 5, 7, 1)),
            seen[1].Checks.Single());
        HealthReport last = HealthReport.Read(_file);
        Assert.Equal((Utc(1, 5, 6, 58), Utc(1, 5, 7, 10), Utc(1, 5, 7, 10)), (last.StartedAt, last.Heartbeat, last.EndedAt));
        Assert.All(seen, report => Assert.Null(report.EndedAt));
        Assert.False(last.Checks.Single().Running);
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(_file)!));
    }

    [Fact]
    public async Task The_heart_beats_during_a_long_run_too()
    {
        FakeTimeProvider clock = new(Utc(1, 5, 6, 59));
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource<CheckResult> end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using Watcher watcher = Watch(
            clock,
            _ =>
            {
                begun.SetResult();
                return end.Task;
            },
            Check("0 7 * * *"));
        await watcher.StartAsync(CancellationToken.None);

        await AdvanceUntilAsync(clock, () => begun.Task.IsCompleted);
        await AdvanceUntilAsync(clock, () => HealthReport.Read(_file).Heartbeat >= Utc(1, 5, 7, 5));
        Assert.True(HealthReport.Read(_file).Checks.Single().Running);
        end.SetResult(Ready);
        await AdvanceUntilAsync(clock, () => HealthReport.Read(_file).Checks.Single() is { Running: false, LastOutcome: CheckOutcome.Ready });

        await watcher.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task To_be_told_to_end_in_the_middle_of_a_run_waits_for_its_tidy_end()
    {
        DayClock clock = new(Utc(1, 5, 6, 59), Utc(1, 5, 9));
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        bool isTidy = false;
        using Watcher watcher = new(
            [Check("0 7 * * *")],
            async (_, cancellationToken) =>
            {
                begun.SetResult();
                TaskCompletionSource interrupted = new(TaskCreationOptions.RunContinuationsAsynchronously);
                await using (cancellationToken.Register(interrupted.SetResult))
                {
                    await interrupted.Task;
                }

                await Task.Delay(TimeSpan.FromMilliseconds(200), CancellationToken.None);
                isTidy = true;
                throw new OperationCanceledException(cancellationToken);
            },
            Health(clock),
            _lifetime,
            clock,
            _loggers.CreateLogger<Watcher>());
        _log.Told = line => clock.IsRunning |= line.Event == 3;
        await watcher.StartAsync(CancellationToken.None);
        await begun.Task.WaitAsync(Patience);

        await watcher.StopAsync(CancellationToken.None);

        Assert.True(isTidy);
        Assert.Equal(ExitCodes.Ready, watcher.ExitCode);
        Assert.Equal(["The run was interrupted; the report is left as it was", "Stopped"], _log.All.TakeLast(2).Select(line => line.Text));
        CheckHealth health = HealthReport.Read(_file).Checks.Single();
        Assert.Equal((false, null, 0), (health.Running, health.LastOutcome, health.ConsecutiveFailures));
    }

    [Theory]
    [InlineData(false, ExitCodes.Ready)]
    [InlineData(true, ExitCodes.Interrupted)]
    public async Task Whatever_breaks_when_it_is_told_to_end_is_part_of_the_end(bool isOnce, int exitCode)
    {
        FakeTimeProvider clock = new(Utc(1, 5, 6, 59));
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using Watcher watcher = new(
            [Check("0 7 * * *")],
            async (_, cancellationToken) =>
            {
                begun.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                throw new IOException("The pipe is broken.");
            },
            Health(clock),
            _lifetime,
            clock,
            _loggers.CreateLogger<Watcher>())
        {
            IsOnce = isOnce,
        };
        await watcher.StartAsync(CancellationToken.None);
        await AdvanceUntilAsync(clock, () => begun.Task.IsCompleted);

        await watcher.StopAsync(CancellationToken.None);
        await watcher.ExecuteTask!;

        Assert.Equal(exitCode, watcher.ExitCode);
        Assert.Contains(_log.All, line => line.Event == 12);
        Assert.NotNull(HealthReport.Read(_file).EndedAt);
    }

    [Fact]
    public async Task A_fault_of_the_loop_leaves_the_mark_of_its_end_too()
    {
        FakeTimeProvider clock = new(Utc(1, 5, 7));
        using Watcher watcher = new([Check("0 7 * * *")], (_, _) => throw new InvalidOperationException("Broken."), Health(clock), _lifetime, clock, _loggers.CreateLogger<Watcher>())
        {
            IsOnce = true,
        };

        await watcher.StartAsync(CancellationToken.None);

        await Assert.ThrowsAsync<InvalidOperationException>(() => watcher.ExecuteTask!);
        Assert.NotNull(HealthReport.Read(_file).EndedAt);
        _lifetime.Received(1).StopApplication();
    }

    [Fact]
    public async Task Once_runs_each_check_one_after_the_other_whatever_its_schedule_and_ends_with_the_code_that_weighs_most()
    {
        FakeTimeProvider clock = new(Utc(1, 5, 6));
        using Watcher watcher = new(
            [Check("0 7 1 1 *", "a"), Check("0 7 1 1 *", "b"), Check("0 7 1 1 *", "c")],
            (check, _) =>
            {
                _runs.Enqueue(check.Name);
                return Task.FromResult(check.Name switch { "a" => Gaps, "b" => Down, _ => Ready });
            },
            health: null,
            _lifetime,
            clock,
            _loggers.CreateLogger<Watcher>())
        {
            IsOnce = true,
        };

        await watcher.StartAsync(CancellationToken.None);
        await watcher.ExecuteTask!.WaitAsync(Patience);

        Assert.Equal(["a", "b", "c"], _runs);
        Assert.Equal(ExitCodes.Incomplete, watcher.ExitCode);
        _lifetime.Received(1).StopApplication();
    }

    [Fact]
    public void A_health_file_that_cannot_be_written_is_told_at_the_start()
    {
        FakeTimeProvider clock = new(Utc(1, 5, 6));
        HealthFile health = new(Path.Combine(_file, "none", "health.json"), clock, _loggers.CreateLogger<HealthFile>());
        using Watcher watcher = new([Check("0 7 * * *")], (_, _) => Task.FromResult(Ready), health, _lifetime, clock, _loggers.CreateLogger<Watcher>());

        InputException exception = Assert.Throws<InputException>(watcher.CreateHealthFile);

        Assert.StartsWith("The health file cannot be written to '", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_health_file_that_can_no_longer_be_written_is_told_once_and_the_checks_go_on()
    {
        DayClock clock = new(Utc(1, 5, 6, 58), Utc(1, 5, 8, 30));
        using Watcher watcher = Watch(
            clock,
            _ =>
            {
                _runs.Enqueue("run");
                if (_runs.Count == 1)
                {
                    File.Delete(_file);
                    Directory.CreateDirectory(_file);
                }

                return Task.FromResult(Ready);
            },
            Check("0 7,8 * * *"));

        await RunDayAsync(watcher, clock);

        Assert.Equal(2, _runs.Count);
        Assert.Single(_log.All, line => line.Event == 14);
        Directory.Delete(_file);
    }

    private Watcher Watch(TimeProvider clock, Func<WatchedCheck, Task<CheckResult>> run, params WatchedCheck[] checks) =>
        new(checks, (check, _) => run(check), Health(clock), _lifetime, clock, _loggers.CreateLogger<Watcher>());

    private HealthFile Health(TimeProvider clock) => new(_file, clock, _loggers.CreateLogger<HealthFile>());

    private async Task RunDayAsync(Watcher watcher, DayClock clock)
    {
        _log.Told = line => clock.IsRunning = line.Event == 3 || (clock.IsRunning && line.Event is not (9 or 10 or 11 or 12));
        await watcher.StartAsync(CancellationToken.None);
        await clock.IsOver.WaitAsync(Patience);
        await watcher.StopAsync(CancellationToken.None);
    }

    private static async Task AdvanceUntilAsync(FakeTimeProvider clock, Func<bool> isSo)
    {
        for (DateTimeOffset last = TimeProvider.System.GetUtcNow() + Patience; !isSo();)
        {
            Assert.True(TimeProvider.System.GetUtcNow() < last, "It did not come about.");
            clock.Advance(TimeSpan.FromSeconds(20));
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
    }
}
