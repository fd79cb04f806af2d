using ReadinessCheck.Findings;
using ReadinessCheck.Scoring;
using ReadinessCheck.Text;

namespace ReadinessCheck.Criteria;

/// <summary>Why before other work?; rubric section 5.</summary>
internal sealed class OrderingCriterion(ScoringModel model) : TrainedCriterion(ScoringModel.Ordering, model)
{
    public override string Id => CriterionIds.Ordering;

    public override string Question => "Why before other work?";

    protected override string WhyMissing => "Nothing says why now rather than later.";

    protected override string WhyAnswered => "It gives a concrete reason for its place.";

    protected override Lack LackOf(IReadOnlyList<Passage> carriers) => WordClasses.Any(carriers, "time") ? Lack.Occasion : Lack.Reason;
}
