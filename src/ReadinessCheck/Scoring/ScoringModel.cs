namespace ReadinessCheck.Scoring;

/// <summary>The trained weights. Immutable and safe for concurrent use; the format is in docs/judgement.md.</summary>
internal sealed class ScoringModel
{
    /// <summary>Two for each question: at least weak, and answered.</summary>
    public const int Outputs = 2 * QuestionCount;

    public const int QuestionCount = 5;

    /// <summary>The index of the question for the order.</summary>
    public const int Ordering = 4;

    /// <summary>A whole item has one more: whether it is noise.</summary>
    public const int WholeOutputs = Outputs + 1;

    /// <summary>Hidden units for passages: as many as fill a row of weights.</summary>
    public const int Hidden = WeightRow.Length - Outputs;

    private static readonly Lazy<ScoringModel> Shipped = new(LoadShipped);

    /// <summary>The weights that are part of the assembly.</summary>
    public static ScoringModel Default => Shipped.Value;

    public required Vocabulary Vocabulary { get; init; }

    /// <summary>Scores passages: the <see cref="Outputs"/>, by <see cref="Hidden"/> hidden units.</summary>
    public required ScoringLayer Passages { get; init; }

    /// <summary>
    /// Scores whole items: the <see cref="WholeOutputs"/>, without hidden units. Only the most frequent features have weights: the table
    /// stays in the processor's cache, and the others add next to nothing.
    /// </summary>
    public required ScoringLayer Whole { get; init; }

    /// <summary>One model for each question, in the catalog's order.</summary>
    public required QuestionModel[] Questions { get; init; }

    /// <summary>Scores how much an item is noise.</summary>
    public required TreeEnsemble Noise { get; init; }

    /// <summary>An item is noise when its score is at least this.</summary>
    public required float NoiseFrom { get; init; }

    /// <summary>Reads the weights that are part of the assembly; <see cref="Default"/> does it once.</summary>
    public static ScoringModel LoadShipped()
    {
        using Stream stream = typeof(ScoringModel).Assembly.GetManifestResourceStream("ReadinessCheck.Scoring.weights.bin")
            ?? throw new InvalidOperationException("The weights are not embedded.");
        using var reader = new BinaryReader(stream);
        return WeightsFile.Read(reader);
    }
}
