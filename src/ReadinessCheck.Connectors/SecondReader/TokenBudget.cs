namespace ReadinessCheck.Connectors.SecondReader;

/// <summary>Counts the tokens that a run spends and keeps it from spending more than it may. Safe for concurrent use.</summary>
/// <param name="most">How many it may spend; null for any number.</param>
internal sealed class TokenBudget(long? most)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _settled = NewSignal();
    private long _reserved;

    /// <summary>The tokens of what was sent.</summary>
    public long Input { get; private set; }

    /// <summary>The tokens of what was answered.</summary>
    public long Output { get; private set; }

    /// <summary>
    /// Sets aside what a request may cost at most. Waits for others that are under way where that decides, as they seldom cost what was set aside.
    /// </summary>
    /// <param name="tokens">How many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether there are so many left.</returns>
    public async Task<bool> ReserveAsync(long tokens, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task settled;
            lock (_gate)
            {
                if (Input + Output + tokens > most)
                {
                    return false;
                }

                if (most is null || Input + Output + _reserved + tokens <= most)
                {
                    _reserved += tokens;
                    return true;
                }

                settled = _settled.Task;
            }

            await settled.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Gives back what was set aside, and counts what was spent.</summary>
    /// <param name="tokens">What was set aside.</param>
    /// <param name="input">The tokens sent.</param>
    /// <param name="output">The tokens answered.</param>
    public void Settle(long tokens, long input, long output)
    {
        lock (_gate)
        {
            _reserved -= tokens;
            Input += input;
            Output += output;
            _settled.SetResult();
            _settled = NewSignal();
        }
    }

    // Who waits goes on outside of the lock.
    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
