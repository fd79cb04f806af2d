namespace ReadinessCheck.Evaluation;

/// <summary>How far the engine's best quote is the labelled one, where both see something.</summary>
/// <param name="Hits">The quotes that hold at least half of the labelled quote's words, of all that were compared.</param>
/// <param name="TokenF1">
/// The harmonic mean of the words' precision and recall, averaged over the quotes; NaN when none was compared.
/// </param>
public sealed record EvidenceAgreement(Share Hits, double TokenF1);
