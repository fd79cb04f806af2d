using ReadinessCheck.Text;

namespace ReadinessCheck.Scoring;

/// <summary>What the trained engine makes of an item.</summary>
internal sealed class ItemScores
{
    /// <summary>The passages that can answer, in reading order.</summary>
    public required IReadOnlyList<Passage> Passages { get; init; }

    /// <summary>Per passage, <see cref="ScoringModel.Outputs"/> scores (log odds).</summary>
    public required float[] PassageScores { get; init; }

    /// <summary>For each question, how much the item speaks to it at all: the score of its trees.</summary>
    public required float[] Weak { get; init; }

    /// <summary>For each question, how much the item answers it.</summary>
    public required float[] Answered { get; init; }

    /// <summary>Whether the text is fluent and would fit any item.</summary>
    public required bool Noise { get; init; }

    /// <summary>How strongly a passage speaks to a question at a level, as log odds.</summary>
    /// <param name="passage">Index into <see cref="Passages"/>.</param>
    /// <param name="question">Index of the question.</param>
    /// <param name="level">1 or 2.</param>
    public float LogOdds(int passage, int question, int level) =>
        PassageScores[(passage * ScoringModel.Outputs) + (question * 2) + level - 1];
}
