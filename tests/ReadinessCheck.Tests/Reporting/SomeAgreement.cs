using ReadinessCheck.Criteria;
using ReadinessCheck.Evaluation;
using ReadinessCheck.Findings;
using ReadinessCheck.Tests.Evaluation;

namespace ReadinessCheck.Tests.Reporting;

/// <summary>A measurement of three items, one of them in another language, and a line that could not be read.</summary>
internal static class SomeAgreement
{
    /// <summary>The same with an item of which somebody said in a comment that its cost is told.</summary>
    public static AgreementReport PartialReport() => Report(
        disagreements: true,
        (SomeLabelled.Item(Level.Answered, "shop", noise: null).Only(CriterionIds.TradeOff), SomeLabelled.Verdict(Level.Missing, sure: true)));

    public static AgreementReport Report(bool disagreements, params (LabelledItem Labelled, Verdict Verdict)[] more)
    {
        (LabelledItem Labelled, Verdict Verdict)[] pairs =
        [
            (SomeLabelled.Item(Level.Answered, "shop", quote: "it <b>costs</b> a week"), SomeLabelled.Verdict(Level.Weak, sure: true, quote: "a week")),
            (SomeLabelled.Item(Level.Missing, "desk", noise: true), SomeLabelled.Verdict(Level.Missing, confidence: 0.95, sure: true, noise: true)),
            (SomeLabelled.Item(Level.Weak, "desk"), SomeLabelled.Verdict(Level.Undetermined, confidence: 0)),
            .. more,
        ];
        return new AgreementReport(
            "labelled.jsonl",
            SomeLabelled.Agreement(pairs),
            disagreements ? [.. pairs.SelectMany(pair => Disagreement.Between(pair.Labelled, pair.Verdict))] : null,
            [new BacklogEntry.Unreadable("labelled.jsonl, line 4, column 1", "The item has no 'levels'.")]);
    }
}
