using ReadinessCheck.Findings;
using ReadinessCheck.Scoring;
using ReadinessCheck.Text;

namespace ReadinessCheck.Criteria;

/// <summary>What does choosing this cost, or leave out?; rubric section 3.</summary>
internal sealed class TradeOffCriterion(ScoringModel model) : TrainedCriterion(2, model)
{
    public override string Id => CriterionIds.TradeOff;

    public override string Question => "What does choosing this cost, or leave out?";

    protected override string WhyMissing => "No alternative, cost, risk or limit is mentioned.";

    protected override string WhyAnswered => "It names something that choosing this costs or leaves out, and weighs it.";

    protected override Lack LackOf(IReadOnlyList<Passage> carriers) => Lack.Weighing;
}
