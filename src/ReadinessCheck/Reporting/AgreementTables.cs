using System.Globalization;
using ReadinessCheck.Evaluation;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Reporting;

/// <summary>Puts the figures of an agreement into tables, the same in each of the readable reports.</summary>
public static class AgreementTables
{
    private const string All = "all five";
    private const string None = "-";

    private static readonly Level[] Labels = [Level.Missing, Level.Weak, Level.Answered];

    /// <summary>Makes the tables.</summary>
    /// <param name="agreement">The figures.</param>
    /// <returns>The tables, the most telling first.</returns>
    public static IEnumerable<AgreementTable> Of(Agreement agreement)
    {
        yield return agreement.Partial > 0 ? WithItems(Levels(agreement), agreement) : Levels(agreement);
        yield return Asked(agreement);
        yield return Quotes(agreement);
        yield return Confusion(agreement);
        yield return Reliability(agreement);
        yield return Noise(agreement.Noise);
    }

    private static AgreementTable Levels(Agreement agreement) => new(
        "Levels",
        ["question", "kappa", "95 %", "F1", "gaps right", "found", "false", "unjudged"],
        [
            .. agreement.Criteria.Select(criterion => Row(
                criterion,
                Figure(criterion.Kappa.Value),
                Interval(criterion.Kappa),
                Figure(criterion.Confusion.AnsweredF1),
                Percent(criterion.Confusion.GapPrecision),
                Percent(criterion.Confusion.GapRecall),
                Percent(criterion.Confusion.FalseGaps),
                Percent(criterion.Confusion.Undetermined))),
            ["mean", Figure(agreement.MeanKappa.Value), Interval(agreement.MeanKappa), "", "", "", "", ""],
        ],
        [
            "kappa: quadratic-weighted, of the items that were judged; the interval is a bootstrap over projects.",
            "F1: of answered. A gap is a level below answered.",
            "gaps right: true gaps, of those claimed. found: claimed, of the true gaps.",
            "false: claimed to be a gap, of the items that truly answer.",
        ]);

    // Where some items are labelled in part, the figures of each question rest on items of their own.
    private static AgreementTable WithItems(AgreementTable levels, Agreement agreement) => levels with
    {
        Heads = [levels.Heads[0], "items", .. levels.Heads.Skip(1)],
        Rows = [.. levels.Rows.Select((row, i) => (IReadOnlyList<string>)
            [row[0], i < agreement.Criteria.Count ? Count(agreement.Criteria[i].Confusion.Items) : "", .. row.Skip(1)])],
        Legend = ["items: those in which the question is labelled.", .. levels.Legend],
    };

    private static AgreementTable Asked(Agreement agreement) => new(
        "What is sure enough to be asked",
        ["question", "right", "asked", "in vain"],
        [.. agreement.Criteria.Select(criterion => Row(criterion, Cells(criterion.Asked))), [All, .. Cells(agreement.Asked)]],
        [
            "right: true gaps, of what is asked. asked: of the true gaps.",
            "in vain: asked, of the items that truly answer. Every question counts for every kind of item.",
        ]);

    private static AgreementTable Quotes(Agreement agreement) => new(
        "Quotes and confidence",
        ["question", "quotes", "hits", "token F1", "calibration error"],
        [
            .. agreement.Criteria.Select(criterion => Row(criterion, Cells(criterion.Evidence, criterion.Calibration))),
            [All, .. Cells(agreement.Evidence, agreement.Calibration)],
        ],
        [
            "hits: quotes with at least half of the labelled quote's words, where both see something.",
            "calibration error: the mean distance between confidence and share of right levels.",
        ]);

    private static AgreementTable Confusion(Agreement agreement) => new(
        "Levels of the labels (rows) and of the checker (columns)",
        ["question", "label", "missing", "weak", "answered", "undetermined"],
        [.. agreement.Criteria.SelectMany(criterion => Labels.Select(label => Row(
            criterion, [Word(label), .. Enum.GetValues<Level>().Select(level => Count(criterion.Confusion[label, level]))])))],
        []);

    private static AgreementTable Reliability(Agreement agreement) => new(
        "Reliability of the confidence",
        ["confidence", "findings", "mean", "right"],
        [.. agreement.Calibration.Bins.Where(bin => bin.Right.Whole > 0).Select(bin => (IReadOnlyList<string>)
            [$"{Figure(bin.From)} to {Figure(bin.To)}", Count(bin.Right.Whole), Figure(bin.Confidence), Figure(bin.Right.Value)])],
        []);

    private static AgreementTable Noise(NoiseAgreement noise) => new(
        "Polished noise",
        ["items", "count", "of", "share"],
        [
            Row("noise with more than one question answered", noise.Passing),
            Row("noise that is flagged", noise.Flagged),
            Row("other items that are flagged", noise.FalselyFlagged),
        ],
        []);

    private static IReadOnlyList<string> Row(CriterionAgreement criterion, params IEnumerable<string> cells) =>
        [CriterionLabel.Of(criterion.Criterion).Word, .. cells];

    private static IReadOnlyList<string> Row(string name, Share share) => [name, Count(share.Part), Count(share.Whole), Percent(share)];

    private static string[] Cells(AskedAgreement asked) => [Percent(asked.Precision), Percent(asked.Recall), Percent(asked.OfAnswered)];

    private static string[] Cells(EvidenceAgreement evidence, Calibration calibration) =>
        [Count(evidence.Hits.Whole), Percent(evidence.Hits), Figure(evidence.TokenF1), Figure(calibration.ExpectedError, "F3")];

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Figure(double value, string format = "F2") =>
        double.IsNaN(value) ? None : value.ToString(format, CultureInfo.InvariantCulture);

    private static string Percent(Share share) =>
        share.Whole == 0 ? None : string.Create(CultureInfo.InvariantCulture, $"{share.Value * 100:F1} %");

    private static string Interval(Estimate estimate) =>
        double.IsNaN(estimate.Low) ? None : $"{Figure(estimate.Low)} to {Figure(estimate.High)}";

    private static string Word(Level level) => level.ToString().ToLowerInvariant();
}
