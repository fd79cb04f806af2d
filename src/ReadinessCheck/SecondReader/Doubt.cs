using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;

namespace ReadinessCheck.SecondReader;

/// <summary>Says of what the offline engine is unsure.</summary>
internal static class Doubt
{
    // Of real items whose projects the engine had not seen, a third have a question that lies as far from its level; docs/judgement.md has what
    // asking about these is worth.
    private const float Far = 0.69f;
    private const double Sure = 0.9;

    /// <summary>Chooses the questions to put to a second reader.</summary>
    /// <param name="verdict">The offline verdict.</param>
    /// <param name="reading">What it was made from.</param>
    /// <returns>
    /// Ids. None, but where the engine expects of some question a level far from the one that it has to give: then that and all others of which
    /// it is not quite sure, as most of what it costs to have an item read is the item.
    /// </returns>
    public static IEnumerable<string> Choose(Verdict verdict, ItemReading reading) =>
        verdict.Findings.Any(finding => finding.Applies && Distance(finding, reading) > Far)
            ? verdict.Findings.Where(finding => finding.Applies && finding.Confidence < Sure).Select(finding => finding.Criterion)
            : [];

    private static float Distance(Finding finding, ItemReading reading) =>
        Math.Abs(reading.Scores.Expected[CriterionIds.IndexOf(finding.Criterion)] - (int)finding.Level);
}
