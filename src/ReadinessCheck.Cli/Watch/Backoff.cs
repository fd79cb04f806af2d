namespace ReadinessCheck.Cli.Watch;

/// <summary>When a run that failed is tried again: after 1, 2, 4, 8, 16 and 32 minutes, and no more until the next time of its schedule.</summary>
internal static class Backoff
{
    /// <summary>How often one run is tried again.</summary>
    public const int MostRetries = 6;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);

    /// <summary>Gives the pause before the next try.</summary>
    /// <param name="retries">How often it was tried again so far.</param>
    /// <param name="wanted">How long the tracker wants to be left alone; null when it does not say.</param>
    /// <returns>The pause; null when it is not tried again.</returns>
    public static TimeSpan? After(int retries, TimeSpan? wanted)
    {
        if (retries >= MostRetries)
        {
            return null;
        }

        TimeSpan pause = FirstPause * Math.Pow(2, retries);
        return wanted > pause ? wanted : pause;
    }
}
