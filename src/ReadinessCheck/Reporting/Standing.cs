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
    /// <summary>Every standing in the order of a legend.</summary>
    public static IReadOnlyList<Standing> Legend { get; } =
    [
        Reporting.Standing.Answered,
        Reporting.Standing.Weak,
        Reporting.Standing.Missing,
        Reporting.Standing.CouldNotTell,
        Reporting.Standing.NotAsked,
        Reporting.Standing.Settled,
        Reporting.Standing.Undetermined,
    ];

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

    /// <summary>Gives the sign of a standing: told from the others by its shape alone, and one character.</summary>
    /// <param name="standing">The standing.</param>
    /// <returns>Its sign.</returns>
    public static string Sign(this Standing standing) => standing switch
    {
        Reporting.Standing.Answered => "●",
        Reporting.Standing.Weak => "◐",
        Reporting.Standing.Missing => "○",
        Reporting.Standing.CouldNotTell => "?",
        Reporting.Standing.Undetermined => "–",
        Reporting.Standing.Settled => "⊘",
        _ => "·",
    };

    /// <summary>Gives the words of a standing.</summary>
    /// <param name="standing">The standing.</param>
    /// <returns>Its words, in lower case.</returns>
    public static string Words(this Standing standing) => standing switch
    {
        Reporting.Standing.Answered => "answered",
        Reporting.Standing.Weak => "weak",
        Reporting.Standing.Missing => "missing",
        Reporting.Standing.CouldNotTell => "could not tell",
        Reporting.Standing.Undetermined => "undetermined",
        Reporting.Standing.Settled => "settled",
        _ => "not asked",
    };
}
