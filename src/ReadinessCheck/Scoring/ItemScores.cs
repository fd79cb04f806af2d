using ReadinessCheck.Text;

namespace ReadinessCheck.Scoring;

/// <summary>What the trained engine makes of an item.</summary>
internal sealed class ItemScores
{
    /// <summary>The passages that can answer, in reading order.</summary>
    public required IReadOnlyList<Passage> Passages { get; init; }

    /// <summary>Per passage, <see cref="ScoringModel.Outputs"/> scores (log odds).</summary>
    public required float[] PassageScores { get; init; }

    /// <summary>The expected level, about 0 to 2, for each question.</summary>
    public required float[] Expected { get; init; }

    /// <summary>Whether the text is fluent and would fit any item.</summary>
    public required bool Noise { get; init; }

    /// <summary>How strongly a passage speaks to a question at a level, as log odds.</summary>
    /// <param name="passage">Index into <see cref="Passages"/>.</param>
    /// <param name="question">Index of the question.</param>
    /// <param name="level">1 or 2.</param>
    public float LogOdds(int passage, int question, int level) =>
        PassageScores[(passage * ScoringModel.Outputs) + (question * 2) + level - 1];
}
