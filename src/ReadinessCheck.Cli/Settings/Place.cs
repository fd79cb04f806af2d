namespace ReadinessCheck.Cli.Settings;

/// <summary>Where something was written, for a message about it.</summary>
/// <param name="Origin">The file with its line, or the environment variable.</param>
/// <param name="Column">The column in the file, from 1; null outside of files.</param>
internal sealed record Place(Origin Origin, int? Column = null)
{
    /// <summary>Makes the exception about a mistake here, in the form in which editors find the place.</summary>
    /// <param name="problem">A sentence that says what is wrong and what to do.</param>
    /// <param name="innerException">What lies behind it; null when nothing does.</param>
    public InputException Mistake(string problem, Exception? innerException = null) =>
        new(FormattableString.Invariant($"{Origin}{(Column is { } column ? $":{column}" : "")}: {problem}"), innerException);
}
