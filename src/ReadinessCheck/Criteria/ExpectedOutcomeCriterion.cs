using ReadinessCheck.Findings;
using ReadinessCheck.Scoring;
using ReadinessCheck.Text;

namespace ReadinessCheck.Criteria;

/// <summary>What will be different, and how will we see it?; rubric section 4.</summary>
internal sealed class ExpectedOutcomeCriterion(ScoringModel model) : TrainedCriterion(3, model)
{
    public override string Id => CriterionIds.ExpectedOutcome;

    public override string Question => "What will be different, and how will we see it?";

    protected override string WhyMissing => "Nothing goes beyond the request itself.";

    protected override string WhyAnswered => "It names a result that somebody could check after release.";

    protected override Lack LackOf(IReadOnlyList<Passage> carriers) => WordClasses.Any(carriers, "comparison", "praise") ? Lack.Measure : Lack.Effect;
}
