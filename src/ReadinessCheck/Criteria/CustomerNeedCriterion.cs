using ReadinessCheck.Findings;
using ReadinessCheck.Scoring;
using ReadinessCheck.Text;

namespace ReadinessCheck.Criteria;

/// <summary>Who needs it, and what is their problem?; rubric section 1.</summary>
internal sealed class CustomerNeedCriterion(ScoringModel model) : TrainedCriterion(0, model)
{
    public override string Id => CriterionIds.CustomerNeed;

    public override string Question => "Who needs it, and what is their problem?";

    protected override string WhyMissing => "Nobody is named who needs it, and no problem is told.";

    protected override string WhyAnswered => "It says who is concerned and what they are up against.";

    protected override Lack LackOf(IReadOnlyList<Passage> carriers) => WordClasses.Any(carriers, "actor", "self") ? Lack.Problem : Lack.Who;
}
