using System.Globalization;

namespace ReadinessCheck.Cli.Watch;

/// <summary>Where a check stands: when it ran last, how that ended, and when it runs next. Times are in UTC.</summary>
/// <remarks>
/// However many times of the schedule passed while it could not run, there is one next run. What passes during its own run is not made up
/// for: it has just been done.
/// </remarks>
internal sealed class CheckState(WatchedCheck check, DateTimeOffset now)
{
    // Limits are lifted within hours; what says more would silence a check for a slip of the tracker's.
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(1);

    private int _retries;

    public WatchedCheck Check => check;

    public bool IsRunning { get; private set; }

    public DateTimeOffset? LastStarted { get; private set; }

    public DateTimeOffset? LastFinished { get; private set; }

    /// <summary>How the last run ended; null before the first one has.</summary>
    public CheckOutcome? LastOutcome { get; private set; }

    /// <summary>How many runs in a row were not whole.</summary>
    public int ConsecutiveFailures { get; private set; }

    /// <summary>The next time of the schedule; null when there is none any more.</summary>
    public DateTimeOffset? Scheduled { get; private set; } = check.After(now);

    /// <summary>When it runs next, by its schedule or to try again; null when it does not any more.</summary>
    public DateTimeOffset? Due { get; private set; } = check.After(now);

    /// <summary><see cref="Due"/> as the log has it.</summary>
    public string Next => Due?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "no time any more";

    /// <summary>Whether the next run tries again what failed.</summary>
    public bool IsRetry => _retries > 0;

    public void Begin(DateTimeOffset time)
    {
        // From here on it is the scheduled run, and no other try of the one before.
        if (time >= Scheduled)
        {
            _retries = 0;
        }

        IsRunning = true;
        LastStarted = time;
    }

    public void End(DateTimeOffset time, CheckResult result)
    {
        IsRunning = false;
        LastFinished = time;
        LastOutcome = result.Outcome;
        ConsecutiveFailures = result.IsWhole ? 0 : ConsecutiveFailures + 1;
        Scheduled = check.After(time);

        // A try that would come no sooner than the next run is no use.
        TimeSpan? rest = result.RetryAfter > LongestRest ? LongestRest : result.RetryAfter;
        DateTimeOffset earliest = time + (rest ?? TimeSpan.Zero);
        if (result.MayPass && Backoff.After(_retries, rest) is { } pause && !(time + pause >= Scheduled))
        {
            _retries++;
            Due = time + pause;
        }
        else
        {
            // A time of the schedule that comes while the tracker wants to be left alone is late.
            _retries = 0;
            Due = Scheduled < earliest ? earliest : Scheduled;
        }
    }

    /// <summary>Tells that the run was ended from outside; how it would have gone is not known.</summary>
    public void Abandon() => IsRunning = false;
}
