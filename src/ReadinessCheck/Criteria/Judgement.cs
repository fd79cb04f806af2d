using ReadinessCheck.Findings;
using ReadinessCheck.Text;

namespace ReadinessCheck.Criteria;

/// <summary>A criterion's view of an item, before it is put into a finding.</summary>
/// <param name="Level">The best level.</param>
/// <param name="Confidence">The probability, 0 to 1, that the level is right.</param>
/// <param name="SureGap">Whether it is sure that the true level is below answered.</param>
/// <param name="Reason">Why, in one sentence.</param>
/// <param name="Carriers">The passages that carry the level, the best first; empty when it is missing.</param>
public sealed record Judgement(
    Level Level,
    double Confidence,
    bool SureGap,
    string Reason,
    IReadOnlyList<Passage> Carriers)
{
    /// <summary>The phrase by which the team's own configuration makes it answered; null where none stands in the text.</summary>
    public string? Phrase { get; init; }

    /// <summary>Which half of a weak answer is missing; none for every other level.</summary>
    public Lack Lack { get; init; }
}
