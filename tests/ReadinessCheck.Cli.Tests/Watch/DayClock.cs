using Microsoft.Extensions.Time.Testing;

namespace ReadinessCheck.Cli.Tests.Watch;

/// <summary>A clock on which a day passes as fast as it can: it is set forward by every wait, until the day is over.</summary>
/// <param name="start">When it begins.</param>
/// <param name="end">When it stands still.</param>
internal sealed class DayClock(DateTimeOffset start, DateTimeOffset end) : FakeTimeProvider(start)
{
    // The time of one answer of a tracker, which is a limit and no wait.
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource _isOver = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether a check runs just now, so that a heartbeat is no wait.</summary>
    public bool IsRunning { get; set; }

    /// <summary>Ends when the day is over.</summary>
    public Task IsOver => _isOver.Task;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);
        if (GetUtcNow() >= end)
        {
            _isOver.TrySetResult();
        }
        else if (dueTime > TimeSpan.Zero && dueTime != AnswerTime && !(IsRunning && dueTime == TimeSpan.FromMinutes(1)))
        {
            Advance(dueTime);
        }

        return timer;
    }
}
