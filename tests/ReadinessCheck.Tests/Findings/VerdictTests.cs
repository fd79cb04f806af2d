using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Tests.Reporting;

namespace ReadinessCheck.Tests.Findings;

public sealed class VerdictTests
{
    [Fact]
    public void Gaps_come_the_most_decisive_first()
    {
        Verdict verdict = SomeVerdict.Of(findings:
        [
            SomeVerdict.Weak(CriterionIds.CustomerNeed),
            SomeVerdict.Missing(CriterionIds.TradeOff),
            SomeVerdict.Missing(CriterionIds.Ordering),
            SomeVerdict.Missing(CriterionIds.ExpectedOutcome),
            SomeVerdict.Missing(CriterionIds.BusinessReason),
        ]);

        Assert.Equal(
            [CriterionIds.BusinessReason, CriterionIds.ExpectedOutcome, CriterionIds.Ordering, CriterionIds.TradeOff, CriterionIds.CustomerNeed],
            verdict.Gaps.Select(gap => gap.Criterion));
    }

    [Fact]
    public void What_is_not_sure_is_no_gap()
    {
        Verdict verdict = SomeVerdict.Of(findings: [SomeVerdict.Unsure(CriterionIds.Ordering), SomeVerdict.NotAsked(CriterionIds.TradeOff)]);

        Assert.Empty(verdict.Gaps);
    }

    [Fact]
    public void A_gap_of_an_unknown_criterion_comes_last()
    {
        Verdict verdict = SomeVerdict.Of() with { Findings = [SomeVerdict.Missing("made-up"), SomeVerdict.Missing(CriterionIds.TradeOff)] };

        Assert.Equal([CriterionIds.TradeOff, "made-up"], verdict.Gaps.Select(gap => gap.Criterion));
    }
}
