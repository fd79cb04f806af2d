namespace ReadinessCheck.Cli.Watch;

/// <summary>What became of a check's run.</summary>
internal enum CheckOutcome
{
    /// <summary>Everything was read, and there is no gap that counts.</summary>
    Ready,

    /// <summary>Everything was read, and there are gaps.</summary>
    Gaps,

    /// <summary>Some of it could not be read, judged or written.</summary>
    Incomplete,

    /// <summary>Nothing could be read.</summary>
    Failed,
}

/// <summary>How a check's run ended.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="ExitCode">What the process would say to its caller, had it run this alone.</param>
/// <param name="MayPass">Whether the same may go well in some minutes; otherwise somebody has to put something right first.</param>
internal sealed record CheckResult(CheckOutcome Outcome, int ExitCode, bool MayPass = false)
{
    /// <summary>How long the tracker wants to be left alone; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether it was read whole.</summary>
    public bool IsWhole => Outcome is CheckOutcome.Ready or CheckOutcome.Gaps;
}
