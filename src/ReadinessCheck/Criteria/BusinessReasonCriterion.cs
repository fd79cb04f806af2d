using ReadinessCheck.Findings;
using ReadinessCheck.Scoring;
using ReadinessCheck.Text;

namespace ReadinessCheck.Criteria;

/// <summary>Why is it worth it to the organisation?; rubric section 2.</summary>
internal sealed class BusinessReasonCriterion(ScoringModel model) : TrainedCriterion(1, model)
{
    public override string Id => CriterionIds.BusinessReason;

    public override string Question => "Why is it worth it to the organisation?";

    protected override string WhyMissing => "Nothing says why it is worth doing.";

    protected override string WhyAnswered => "It says what the organisation or the project gains or avoids.";

    protected override Lack LackOf(IReadOnlyList<Passage> carriers) => WordClasses.Any(carriers, "actor", "self") ? Lack.Organisation : Lack.Worth;
}
