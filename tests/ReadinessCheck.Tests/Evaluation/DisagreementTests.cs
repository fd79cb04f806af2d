using ReadinessCheck.Criteria;
using ReadinessCheck.Evaluation;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Tests.Evaluation;

public class DisagreementTests
{
    [Fact]
    public void Only_questions_that_differ_are_listed_with_both_quotes()
    {
        Verdict verdict = SomeLabelled.Verdict(Level.Answered, quote: "our words");
        Finding[] findings = [.. verdict.Findings];
        findings[1] = findings[1] with { Level = Level.Weak };

        Disagreement disagreement = Assert.Single(
            Disagreement.Between(SomeLabelled.Item(Level.Answered, quote: "their words"), verdict with { Findings = findings }));

        Assert.Equal("business-reason", disagreement.Finding.Criterion);
        Assert.Equal(("SHOP-1", "Refund without the bank"), (disagreement.Key, disagreement.Title));
        Assert.Equal((Level.Answered, "their words", "our words"), (disagreement.Label, disagreement.LabelledQuote, disagreement.Quote));
    }

    [Fact]
    public void What_is_not_labelled_is_no_disagreement()
    {
        LabelledItem item = SomeLabelled.Item(Level.Answered).Only(CriterionIds.TradeOff);

        Assert.Equal([CriterionIds.TradeOff], Disagreement.Between(item, SomeLabelled.Verdict(Level.Missing)).Select(each => each.Finding.Criterion));
    }

    [Fact]
    public void What_is_undetermined_differs_from_every_label()
    {
        Assert.Equal(5, Disagreement.Between(SomeLabelled.Item(Level.Missing), SomeLabelled.Verdict(Level.Undetermined)).Count());
    }
}
