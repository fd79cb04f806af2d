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
    public void A_question_without_a_label_counts_nowhere()
    {
        LabelledItem whole = SomeLabelled.Item(Level.Answered, quote: "two words");
        Verdict verdict = SomeLabelled.Verdict(Level.Weak, sure: true, quote: "two words");

        Agreement agreement = SomeLabelled.Agreement((whole, verdict), (whole.Only(CriterionIds.TradeOff), verdict));

        Assert.Equal((2, 1), (agreement.Items, agreement.Partial));
        Assert.Equal([1, 1, 2, 1, 1], agreement.Criteria.Select(criterion => criterion.Confusion.Items));
        Assert.Equal([1, 1, 2, 1, 1], agreement.Criteria.Select(criterion => criterion.Asked.OfAnswered.Whole));
        Assert.Equal([1, 1, 2, 1, 1], agreement.Criteria.Select(criterion => criterion.Evidence.Hits.Whole));
        Assert.Equal([1, 1, 2, 1, 1], agreement.Criteria.Select(criterion => criterion.Calibration.Bins.Sum(bin => bin.Right.Whole)));
        Assert.Equal(
            (6, 6, 6), (agreement.Asked.OfAnswered.Whole, agreement.Evidence.Hits.Whole, agreement.Calibration.Bins.Sum(bin => bin.Right.Whole)));
    }

    [Fact]
    public void A_question_that_no_item_has_a_label_for_has_no_figures()
    {
        (LabelledItem, Verdict) wrong = (SomeLabelled.Item(Level.Answered).Only(CriterionIds.TradeOff), SomeLabelled.Verdict(Level.Missing));
        (LabelledItem, Verdict) right = (SomeLabelled.Item(Level.Missing).Only(CriterionIds.TradeOff), SomeLabelled.Verdict(Level.Missing));

        Agreement agreement = SomeLabelled.Agreement(wrong, right, right);

        Assert.Equal([double.NaN, double.NaN, 0, double.NaN, double.NaN], agreement.Criteria.Select(criterion => criterion.Kappa.Value));
        Assert.Equal(0, agreement.MeanKappa.Value);
        Assert.Equal(double.NaN, agreement.Criteria[0].Confusion.AnsweredF1);
        Assert.Equal(new Share(0, 0), agreement.Criteria[0].Confusion.Undetermined);
    }

    [Fact]
    public void The_figures_of_a_question_are_those_of_the_items_that_are_labelled_for_it()
    {
        (LabelledItem Labelled, Verdict Verdict)[] pairs = [.. Enumerable.Range(0, 12).Select(i =>
            (SomeLabelled.Item((Level)(i % 3), $"p{i % 5}"), SomeLabelled.Verdict((Level)(i * i % 3), confidence: i / 12.0, sure: i % 2 == 0)))];

        CriterionAgreement alone = SomeLabelled.Agreement([.. pairs.Select(pair => (pair.Labelled.Only(CriterionIds.Ordering), pair.Verdict))]).Criteria[^1];
        CriterionAgreement among = SomeLabelled.Agreement(pairs).Criteria[^1];

        Assert.Equal(among.Kappa, alone.Kappa);
        Assert.Equal((among.Confusion.GapPrecision, among.Confusion.GapRecall, among.Confusion.AnsweredF1), (alone.Confusion.GapPrecision, alone.Confusion.GapRecall, alone.Confusion.AnsweredF1));
        Assert.Equal((among.Asked, among.Evidence, among.Calibration.ExpectedError), (alone.Asked, alone.Evidence, alone.Calibration.ExpectedError));
    }

    [Fact]
    public void Noise_passes_by_the_questions_that_are_labelled()
    {
        Verdict answered = SomeLabelled.Verdict(Level.Answered);
        LabelledItem noise = SomeLabelled.Item(Level.Weak, noise: true);
        Finding[] findings = [.. answered.Findings.Select(finding => finding.Criterion == CriterionIds.Ordering ? finding with { Level = Level.Weak } : finding)];

        Agreement agreement = SomeLabelled.Agreement(
            (noise.Only(CriterionIds.Ordering), answered),
            (noise.Only(CriterionIds.Ordering, CriterionIds.TradeOff), answered),
            (noise.Only(CriterionIds.Ordering, CriterionIds.TradeOff), answered with { Findings = findings }));

        Assert.Equal(new NoiseAgreement(new Share(1, 2), new Share(0, 3), new Share(0, 0)), agreement.Noise);
    }

    [Fact]
    public void Of_an_item_that_nobody_calls_noise_or_not_it_counts_nowhere()
    {
        LabelledItem item = SomeLabelled.Item(Level.Answered, noise: null);

        Agreement agreement = SomeLabelled.Agreement((item, SomeLabelled.Verdict(Level.Answered, noise: true)));

        Assert.Equal(new NoiseAgreement(new Share(0, 0), new Share(0, 0), new Share(0, 0)), agreement.Noise);
    }

    [Fact]
    public void An_item_without_a_label_is_refused()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(
            () => SomeLabelled.Agreement((SomeLabelled.Item(Level.Weak).Only(), SomeLabelled.Verdict(Level.Weak))));

        Assert.Contains("'SHOP-1' has no label", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_without_a_finding_is_refused()
    {
        Verdict verdict = SomeLabelled.Verdict(Level.Weak);
        verdict = verdict with { Findings = [.. verdict.Findings.Skip(1)] };

        ArgumentException exception = Assert.Throws<ArgumentException>(() => SomeLabelled.Agreement((SomeLabelled.Item(Level.Weak), verdict)));

        Assert.Contains("'SHOP-1' has no finding for 'customer-need'", exception.Message, StringComparison.Ordinal);
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
