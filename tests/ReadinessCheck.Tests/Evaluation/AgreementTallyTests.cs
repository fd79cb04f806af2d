using ReadinessCheck.Criteria;
using ReadinessCheck.Evaluation;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Tests.Evaluation;

public class AgreementTallyTests
{
    [Fact]
    public void Each_question_is_counted_by_itself()
    {
        Verdict verdict = SomeLabelled.Verdict(Level.Answered);
        Finding[] findings = [.. verdict.Findings];
        findings[2] = findings[2] with { Level = Level.Missing };

        Agreement agreement = SomeLabelled.Agreement((SomeLabelled.Item(Level.Answered), verdict with { Findings = findings }));

        Assert.Equal(CriteriaCatalog.All.Select(criterion => criterion.Id), agreement.Criteria.Select(criterion => criterion.Criterion));
        Assert.Equal([0, 0, 1, 0, 0], agreement.Criteria.Select(criterion => criterion.Confusion[Level.Answered, Level.Missing]));
        Assert.Equal(1, agreement.Items);
    }

    [Fact]
    public void What_is_asked_is_a_sure_gap_of_any_kind_of_item()
    {
        Agreement agreement = SomeLabelled.Agreement(
            (SomeLabelled.Item(Level.Missing, kind: ItemKind.Bug), NotAsked(SomeLabelled.Verdict(Level.Missing, sure: true))),
            (SomeLabelled.Item(Level.Weak), SomeLabelled.Verdict(Level.Missing)),
            (SomeLabelled.Item(Level.Answered), SomeLabelled.Verdict(Level.Weak, sure: true)),
            (SomeLabelled.Item(Level.Answered), SomeLabelled.Verdict(Level.Answered, sure: true)));

        Assert.All(agreement.Criteria, criterion =>
            Assert.Equal(new AskedAgreement(new Share(1, 2), new Share(1, 2), new Share(1, 2)), criterion.Asked));
        Assert.Equal(new AskedAgreement(new Share(5, 10), new Share(5, 10), new Share(5, 10)), agreement.Asked);
    }

    [Fact]
    public void Quotes_are_compared_where_both_see_something()
    {
        Agreement agreement = SomeLabelled.Agreement(
            (SomeLabelled.Item(Level.Weak, quote: "two words"), SomeLabelled.Verdict(Level.Answered, quote: "two words")),
            (SomeLabelled.Item(Level.Answered, quote: "two words"), SomeLabelled.Verdict(Level.Weak, quote: "other things")),
            (SomeLabelled.Item(Level.Answered, quote: "two words"), SomeLabelled.Verdict(Level.Missing)),
            (SomeLabelled.Item(Level.Missing, quote: "two words"), SomeLabelled.Verdict(Level.Weak, quote: "two words")),
            (SomeLabelled.Item(Level.Weak), SomeLabelled.Verdict(Level.Weak, quote: "two words")),
            (SomeLabelled.Item(Level.Weak, quote: "👍"), SomeLabelled.Verdict(Level.Weak, quote: "two words")));

        Assert.All(agreement.Criteria, criterion => Assert.Equal(new EvidenceAgreement(new Share(1, 2), 0.5), criterion.Evidence));
    }

    [Fact]
    public void Confidence_is_held_against_the_share_of_right_levels()
    {
        Agreement agreement = SomeLabelled.Agreement(
            (SomeLabelled.Item(Level.Missing), SomeLabelled.Verdict(Level.Missing, confidence: 0.85)),
            (SomeLabelled.Item(Level.Missing), SomeLabelled.Verdict(Level.Weak, confidence: 0.85)),
            (SomeLabelled.Item(Level.Missing), SomeLabelled.Verdict(Level.Missing, confidence: 1)),
            (SomeLabelled.Item(Level.Missing), SomeLabelled.Verdict(Level.Undetermined, confidence: 0)));

        Calibration calibration = agreement.Criteria[0].Calibration;
        Assert.Equal(10, calibration.Bins.Count);
        Assert.Equal(new Share(1, 2), calibration.Bins[8].Right);
        Assert.Equal(0.85, calibration.Bins[8].Confidence, 12);
        Assert.Equal(new Share(1, 1), calibration.Bins[9].Right);
        Assert.Equal(0, calibration.Bins[0].Right.Whole);
        Assert.Equal(0.35 * 2 / 3, calibration.ExpectedError, 12);
    }

    [Fact]
    public void Noise_must_not_pass_and_other_items_must_not_be_flagged()
    {
        Agreement agreement = SomeLabelled.Agreement(
            (SomeLabelled.Item(Level.Weak, noise: true), SomeLabelled.Verdict(Level.Answered)),
            (SomeLabelled.Item(Level.Weak, noise: true), SomeLabelled.Verdict(Level.Weak, noise: true)),
            (SomeLabelled.Item(Level.Weak), SomeLabelled.Verdict(Level.Weak, noise: true)),
            (SomeLabelled.Item(Level.Weak), SomeLabelled.Verdict(Level.Answered)));

        Assert.Equal(new NoiseAgreement(new Share(1, 2), new Share(1, 2), new Share(1, 2)), agreement.Noise);
    }

    [Fact]
    public void An_item_without_a_label_for_a_question_is_refused()
    {
        LabelledItem item = SomeLabelled.Item(Level.Weak) with { Levels = new Dictionary<string, Level> { [CriterionIds.Ordering] = Level.Weak } };

        ArgumentException exception = Assert.Throws<ArgumentException>(() => SomeLabelled.Agreement((item, SomeLabelled.Verdict(Level.Weak))));

        Assert.Contains("'SHOP-1' has no label or no finding for 'customer-need'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_no_items_no_figure_is_defined()
    {
        Agreement agreement = new AgreementTally().ToAgreement();

        Assert.Equal((0, double.NaN), (agreement.Items, agreement.MeanKappa.Value));
        Assert.Equal(double.NaN, agreement.Calibration.ExpectedError);
    }

    // As QuestionPolicy would have it of a bug.
    private static Verdict NotAsked(Verdict verdict) =>
        verdict with { Findings = [.. verdict.Findings.Select(finding => finding with { Applies = false })] };
}
