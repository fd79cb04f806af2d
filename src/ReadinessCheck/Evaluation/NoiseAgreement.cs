namespace ReadinessCheck.Evaluation;

/// <summary>How polished noise fares: fluent text that would fit any item.</summary>
/// <param name="Passing">The items that pass with more than one labelled question answered, of those labelled noise that have more than one label.</param>
/// <param name="Flagged">The items that are called noise, of those labelled noise.</param>
/// <param name="FalselyFlagged">The items that are called noise, of those labelled as none.</param>
public sealed record NoiseAgreement(Share Passing, Share Flagged, Share FalselyFlagged);
