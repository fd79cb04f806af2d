namespace ReadinessCheck.Evaluation;

/// <summary>How far the engine agrees with labelled items.</summary>
/// <remarks>
/// The intervals come from a bootstrap over projects, because items of one project share templates and voices: whole projects are
/// drawn with replacement, 1,000 times, always the same. An item without a project counts as a project of its own.
/// </remarks>
public sealed record Agreement
{
    /// <summary>The items.</summary>
    public required int Items { get; init; }

    /// <summary>How many of them are labelled for some questions only. What is not labelled is in no figure.</summary>
    public required int Partial { get; init; }

    /// <summary>The projects that they name.</summary>
    public required int Projects { get; init; }

    /// <summary>Each question, in the catalog's order.</summary>
    public required IReadOnlyList<CriterionAgreement> Criteria { get; init; }

    /// <summary>The mean of the kappas that are defined, with its interval by project.</summary>
    public required Estimate MeanKappa { get; init; }

    /// <summary>The sure gaps of all questions together.</summary>
    public required AskedAgreement Asked { get; init; }

    /// <summary>The quotes of all questions together.</summary>
    public required EvidenceAgreement Evidence { get; init; }

    /// <summary>The confidence of all findings together.</summary>
    public required Calibration Calibration { get; init; }

    /// <summary>Polished noise.</summary>
    public required NoiseAgreement Noise { get; init; }
}
