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
