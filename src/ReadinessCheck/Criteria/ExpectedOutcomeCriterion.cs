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

    protected override string WhyWeak(IReadOnlyList<Passage> carriers) =>
        WordClasses.Any(carriers, "comparison", "praise")
            ? "An effect is named in words too vague to check."
            : "It says how the built thing behaves, and not what will be different for anybody.";
}
