using ReadinessCheck.Findings;

namespace ReadinessCheck.SecondReader;

/// <summary>What the second reader says to one question. Nothing of it is believed before <see cref="ReaderPage.Find"/> has found its quote.</summary>
/// <param name="Level">Missing, weak or answered.</param>
/// <param name="Quote">What it says stands in the item; empty where the level is missing.</param>
/// <param name="Lacks">Which half of a weak answer is missing.</param>
public sealed record QuestionAnswer(Level Level, string Quote, Lack Lacks);
