using ReadinessCheck.Findings;

namespace ReadinessCheck.Evaluation;

/// <summary>A question on which the engine and the label differ.</summary>
/// <param name="Key">The item's key.</param>
/// <param name="Title">The item's title.</param>
/// <param name="Label">The label's level.</param>
/// <param name="LabelledQuote">The quote that carries the label; null when it has none.</param>
/// <param name="Finding">What the engine finds.</param>
public sealed record Disagreement(string Key, string Title, Level Label, string? LabelledQuote, Finding Finding)
{
    /// <summary>The engine's best quote; null when it has none.</summary>
    public string? Quote => Finding.Evidence.Count > 0 ? Finding.Evidence[0].Quote : null;

    /// <summary>Lists where a verdict differs from the labels of its item, findings that are undetermined too. What is not labelled is passed over.</summary>
    /// <param name="labelled">The labels.</param>
    /// <param name="verdict">The verdict.</param>
    /// <returns>The disagreements in the order of the findings.</returns>
    public static IEnumerable<Disagreement> Between(LabelledItem labelled, Verdict verdict) =>
        from finding in verdict.Findings
        where labelled.Levels.ContainsKey(finding.Criterion)
        let label = labelled.Levels[finding.Criterion]
        where finding.Level != label
        select new Disagreement(
            verdict.Item.Key, verdict.Item.Title, label, label == Level.Missing ? null : labelled.Evidence.GetValueOrDefault(finding.Criterion), finding);
}
