using ReadinessCheck.Reporting;

namespace ReadinessCheck.Cli.Options;

/// <summary>Which sure gaps make a run end with <see cref="ExitCodes.Gaps"/>.</summary>
internal enum FailOn
{
    /// <summary>Questions that nothing in the text speaks to.</summary>
    Missing,

    /// <summary>Those, and questions that are answered by half.</summary>
    Weak,

    /// <summary>None.</summary>
    Never,
}

/// <summary>Tells what a choice counts.</summary>
internal static class FailOnStandings
{
    /// <summary>Gives the standings that count as a failure.</summary>
    public static IReadOnlyCollection<Standing> Standings(this FailOn failOn) => failOn switch
    {
        FailOn.Missing => [Standing.Missing],
        FailOn.Weak => [Standing.Missing, Standing.Weak],
        _ => [],
    };
}
