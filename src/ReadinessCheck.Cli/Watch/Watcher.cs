using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ReadinessCheck.Cli.Watch;

/// <summary>Runs checks on their schedules, one after the other, until the process is told to end.</summary>
/// <param name="checks">The checks.</param>
/// <param name="run">Runs one of them once; throws when it is ended from outside, and otherwise never.</param>
/// <param name="health">Is kept up to date; null for no file.</param>
/// <param name="lifetime">Is told when there is nothing more to do.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">The log.</param>
internal sealed class Watcher(
    IReadOnlyList<WatchedCheck> checks,
    Func<WatchedCheck, CancellationToken, Task<CheckResult>> run,
    HealthFile? health,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<Watcher> logger) : BackgroundService
{
    // Also the longest sleep: a machine that slept notices within it what it has missed.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromMinutes(1);

    // Timers may be early by a fraction of it; less would be no wait at all.
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromMilliseconds(1);

    private readonly CheckState[] _states = [.. checks.Select(check => new CheckState(check, time.GetUtcNow()))];

    /// <summary>Whether every check is run once, now, and that is all.</summary>
    public bool IsOnce { get; init; }

    /// <summary>What the process says to its caller: of the runs that were asked for once, the code that weighs most; otherwise, that it came to its end.</summary>
    public int ExitCode { get; private set; } = ExitCodes.Ready;

    /// <summary>Writes the health file for the first time, before the watch begins.</summary>
    /// <exception cref="InputException">It cannot be written.</exception>
    public void CreateHealthFile() => health?.Create(_states);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await (IsOnce ? OnceAsync(stoppingToken) : WatchAsync(stoppingToken));
        }
        catch (Exception exception) when (stoppingToken.IsCancellationRequested)
        {
            logger.EndedBy(exception);
            ExitCode = IsOnce ? ExitCodes.Interrupted : ExitCodes.Ready;
        }
        finally
        {
            health?.End(_states);
            logger.Stopped();
            lifetime.StopApplication();
        }
    }

    private async Task OnceAsync(CancellationToken cancellationToken)
    {
        foreach (CheckState state in _states)
        {
            ExitCode = Math.Max(ExitCode, (await RunAsync(state, cancellationToken)).ExitCode);
        }
    }

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        logger.Watching(_states.Length);
        foreach (CheckState state in _states)
        {
            logger.RunsNext(state.Check.Name, state.Next);
        }

        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            DateTimeOffset now = time.GetUtcNow();
            CheckState? next = _states.Where(state => state.Due is not null).MinBy(state => state.Due);
            if (next?.Due <= now)
            {
                await RunAsync(next, cancellationToken);
            }
            else
            {
                health?.Write(_states);
                TimeSpan wait = next?.Due - now ?? Heartbeat;
                await Task.Delay(TimeSpan.FromTicks(Math.Clamp(wait.Ticks, ShortestSleep.Ticks, Heartbeat.Ticks)), time, cancellationToken);
            }
        }
    }

    private async Task<CheckResult> RunAsync(CheckState state, CancellationToken cancellationToken)
    {
        using IDisposable? scope = logger.BeginCheck(state.Check.Name);
        cancellationToken.ThrowIfCancellationRequested();
        state.Begin(time.GetUtcNow());
        health?.Write(_states);
        logger.RunBegins();
        try
        {
            CheckResult result = await BeatWhileAsync(Task.Run(() => run(state.Check, cancellationToken), CancellationToken.None));
            state.End(time.GetUtcNow(), result);
            TellEnd(state, result);
            return result;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            state.Abandon();
            logger.Interrupted();
            throw;
        }
        finally
        {
            health?.Write(_states);
        }
    }

    // The loop itself beats: were it stuck, the heart would stand still.
    private async Task<CheckResult> BeatWhileAsync(Task<CheckResult> run)
    {
        using CancellationTokenSource end = new();
        while (await Task.WhenAny(run, Task.Delay(Heartbeat, time, end.Token)) != run)
        {
            health?.Write(_states);
        }

        await end.CancelAsync();
        return await run;
    }

    private void TellEnd(CheckState state, CheckResult result)
    {
        if (IsOnce)
        {
            logger.RunEnded(result.Outcome);
        }
        else if (result.IsWhole)
        {
            logger.RunEnds(result.Outcome, state.Next);
        }
        else if (state.IsRetry)
        {
            logger.TriedAgain(result.Outcome, state.ConsecutiveFailures, state.Next);
        }
        else
        {
            logger.GivenUp(result.Outcome, state.ConsecutiveFailures, state.Next);
        }
    }
}
