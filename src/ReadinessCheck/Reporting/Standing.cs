using ReadinessCheck.Findings;

namespace ReadinessCheck.Reporting;

/// <summary>Where a question stands for a reader of the report: the level, and whether a gap is sure enough to be one.</summary>
public enum Standing
{
    /// <summary>Answered, whether or not the question is put to items of this kind.</summary>
    Answered,

    /// <summary>A sure gap: something is there, and it is not enough.</summary>
    Weak,

    /// <summary>A sure gap: nothing is there.</summary>
    Missing,

    /// <summary>It looks like a gap, and is not sure enough to be asked.</summary>
    CouldNotTell,

    /// <summary>The text cannot be judged.</summary>
    Undetermined,

    /// <summary>The question is not put to items of this kind.</summary>
    NotAsked,

    /// <summary>It is or looks like a gap, and somebody decided that it is not asked about for now.</summary>
    Settled,
}

/// <summary>Tells where a finding stands.</summary>
public static class Standings
{
    /// <summary>Gives the standing of a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>Its standing.</returns>
    public static Standing Standing(this Finding finding) => finding switch
    {
        { Level: Level.Answered } => Reporting.Standing.Answered,
        { Applies: false } => Reporting.Standing.NotAsked,
        { Settled: not null } => Reporting.Standing.Settled,
        { Level: Level.Undetermined } => Reporting.Standing.Undetermined,
        { Asked: false } => Reporting.Standing.CouldNotTell,
        { Level: Level.Weak } => Reporting.Standing.Weak,
        _ => Reporting.Standing.Missing,
    };
}
