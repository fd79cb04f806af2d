using ReadinessCheck.Order;

namespace ReadinessCheck.Findings;

/// <summary>What one criterion finds in one item.</summary>
public sealed record Finding
{
    /// <summary>The criterion's id, such as <c>customer-need</c>.</summary>
    public required string Criterion { get; init; }

    /// <summary>The best level, sure or not.</summary>
    public required Level Level { get; init; }

    /// <summary>The probability, 0 to 1, that the level is right; 0 when undetermined.</summary>
    public required double Confidence { get; init; }

    /// <summary>Why this level, in one sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>Which half of a weak answer is missing; none for every other level.</summary>
    public Lack Lack { get; init; }

    /// <summary>Whether the question is put to items of this kind; see <see cref="Criteria.QuestionPolicy"/>.</summary>
    public bool Applies { get; init; } = true;

    /// <summary>Whether it is sure that the true level is below answered, whatever the item's kind.</summary>
    public bool Sure { get; init; }

    /// <summary>Why nothing is asked about it for now, where somebody decided so; null otherwise.</summary>
    public Settlement? Settled { get; init; }

    /// <summary>Whether it is a sure gap that nobody settled, one that a comment would name.</summary>
    public bool Asked => IsOpen && Sure;

    /// <summary>The question to ask, when the level is below answered and the question applies; otherwise null.</summary>
    public string? Question { get; init; }

    /// <summary>The quotes that carry the level; at least one for weak and answered (but where a tracker's link alone explains the order, see <see cref="Neighbours"/>), none otherwise.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The items that stand next below, where the question was asked of a place in a backlog and not of the text alone.</summary>
    public IReadOnlyList<NeighbourCoverage> Neighbours { get; init; } = [];

    /// <summary>What a second reader had to say, where one was asked this question; otherwise null.</summary>
    public SecondReading? Second { get; init; }

    /// <summary>Whether it looks like a gap and is not sure enough to be asked.</summary>
    public bool CouldNotTell => IsOpen && !Sure;

    private bool IsOpen => Applies && Settled is null && Level is (Level.Missing or Level.Weak);
}
