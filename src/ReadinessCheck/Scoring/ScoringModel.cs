namespace ReadinessCheck.Scoring;

/// <summary>The trained weights. Immutable and safe for concurrent use; the format is in docs/judgement.md.</summary>
internal sealed class ScoringModel
{
    /// <summary>Two for each question: at least weak, and answered.</summary>
    public const int Outputs = 2 * QuestionCount;

    public const int QuestionCount = 5;

    /// <summary>A whole item has one more: whether it is noise.</summary>
    public const int WholeOutputs = Outputs + 1;

    private static readonly Lazy<ScoringModel> Shipped = new(LoadShipped);

    /// <summary>The weights that are part of the assembly.</summary>
    public static ScoringModel Default => Shipped.Value;

    public required Vocabulary Vocabulary { get; init; }

    /// <summary>Weights of passages, a row for each feature; its columns are the <see cref="Outputs"/>.</summary>
    public required WeightRow[] PassageWeights { get; init; }

    /// <summary>What one step of a passage weight is worth, for each output.</summary>
    public required float[] PassageSteps { get; init; }

    /// <summary>What the sum of a passage begins with, for each output.</summary>
    public required float[] PassageBiases { get; init; }

    /// <summary>
    /// Weights of whole items, likewise; the columns are the <see cref="WholeOutputs"/>. Only the most frequent features have them: the table
    /// stays in the processor's cache, and the others add next to nothing.
    /// </summary>
    public required WeightRow[] WholeWeights { get; init; }

    public required float[] WholeSteps { get; init; }

    public required float[] WholeBiases { get; init; }

    /// <summary>One model for each question, in the catalog's order.</summary>
    public required QuestionModel[] Questions { get; init; }

    /// <summary>Scores how much an item is noise.</summary>
    public required TreeEnsemble Noise { get; init; }

    /// <summary>An item is noise when its score is at least this.</summary>
    public required float NoiseFrom { get; init; }

    private static ScoringModel LoadShipped()
    {
        using Stream stream = typeof(ScoringModel).Assembly.GetManifestResourceStream("ReadinessCheck.Scoring.weights.bin")
            ?? throw new InvalidOperationException("The weights are not embedded.");
        using var reader = new BinaryReader(stream);
        return WeightsFile.Read(reader);
    }
}
