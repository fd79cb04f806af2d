namespace ReadinessCheck.Evaluation;

/// <summary>How far the engine agrees with the labels on one question.</summary>
/// <param name="Criterion">The criterion's id.</param>
/// <param name="Kappa">The weighted kappa, with its interval by project.</param>
/// <param name="Confusion">The levels, and the shares that follow from them.</param>
/// <param name="Asked">The sure gaps.</param>
/// <param name="Evidence">The quotes.</param>
/// <param name="Calibration">The confidence.</param>
public sealed record CriterionAgreement(
    string Criterion,
    Estimate Kappa,
    LevelConfusion Confusion,
    AskedAgreement Asked,
    EvidenceAgreement Evidence,
    Calibration Calibration);
