using ReadinessCheck.Scoring;

namespace ReadinessCheck.Training;

/// <summary>The choices that cross-validation decided; docs/judgement.md has what was tried.</summary>
internal sealed record TrainingSettings
{
    /// <summary>A feature is kept when at least this many passages have it.</summary>
    public int MinCount { get; init; } = 12;

    /// <summary>How many features, the most frequent ones, count for whole items.</summary>
    public int WholeFeatures { get; init; } = 4096;

    /// <summary>How the reader of passages is trained.</summary>
    public NetworkSettings Passages { get; init; } = new() { Hidden = ScoringModel.Hidden, Dropped = 0.25f, HiddenDropped = 0.3f };

    /// <summary>How the reader of whole items is trained.</summary>
    public NetworkSettings Whole { get; init; } = new() { Rate = 0.015f, Prior = 1e-3f };

    public int InnerFolds { get; init; } = 8;

    public int Trees { get; init; } = 120;

    public int Leaves { get; init; } = 8;

    public int MinLeaf { get; init; } = 20;

    public double TreeRate { get; init; } = 0.06;

    /// <summary>Share of the truly answered items that may be judged a gap.</summary>
    public double FalseGapLimit { get; init; } = 0.30;

    /// <summary>Share of the asked gaps that must be true ones, on items left out.</summary>
    public double AskedPrecision { get; init; } = 0.955;

    /// <summary>Share of the truly answered items that may be asked about, on items left out.</summary>
    public double AskedFalse { get; init; } = 0.055;

    /// <summary>Share of the items that are no noise that may be called so, on items left out.</summary>
    public double NoiseFalse { get; init; } = 0.013;

    public int Seed { get; init; } = 20261125;
}

/// <summary>How a network is trained.</summary>
internal sealed record NetworkSettings
{
    /// <summary>How many hidden units it has.</summary>
    public int Hidden { get; init; }

    public int Epochs { get; init; } = 8;

    public float Rate { get; init; } = 0.05f;

    /// <summary>The squared gradient that each weight is taken to have seen before the first: the more, the slower rare features learn.</summary>
    public float Prior { get; init; } = 16;

    /// <summary>Share of the features of an example that are left out while training.</summary>
    public float Dropped { get; init; }

    /// <summary>Share of the hidden units likewise.</summary>
    public float HiddenDropped { get; init; }
}
