namespace ReadinessCheck.Reporting;

/// <summary>What a run asked of the second reader.</summary>
/// <param name="Model">The model.</param>
/// <param name="Calls">The calls that were made.</param>
/// <param name="Known">The items whose answers were known from before, which cost nothing.</param>
/// <param name="InputTokens">The tokens sent.</param>
/// <param name="OutputTokens">The tokens answered.</param>
/// <param name="Budget">The tokens that the run may spend; null for any number.</param>
/// <param name="OverBudget">The items that were left because of it.</param>
public sealed record ReaderUsage(string Model, int Calls, int Known, long InputTokens, long OutputTokens, long? Budget, int OverBudget)
{
    /// <summary>Why the reader was asked no more, in a sentence; null where it was.</summary>
    public string? Stopped { get; init; }
}
