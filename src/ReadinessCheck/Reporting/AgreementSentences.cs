using System.Globalization;
using ReadinessCheck.Evaluation;

namespace ReadinessCheck.Reporting;

/// <summary>The sentences of a measurement, the same in each of the readable reports.</summary>
public static class AgreementSentences
{
    /// <summary>Says what was measured on what.</summary>
    /// <param name="report">The report.</param>
    /// <returns>A heading.</returns>
    public static string Heading(AgreementReport report)
    {
        Agreement agreement = report.Agreement;
        string projects = agreement.Projects > 0 ? $" of {Enumeration.Count(agreement.Projects, "project")}" : "";
        string partial = agreement.Partial == 0 ? ""
            : agreement.Partial == agreement.Items ? ", labelled in part"
            : FormattableString.Invariant($", {agreement.Partial:N0} of them labelled in part");
        return $"Agreement with {report.Source}: {Enumeration.Count(agreement.Items, "item")}{projects}{partial}";
    }

    /// <summary>Says how a label and a level differ.</summary>
    /// <param name="disagreement">The disagreement.</param>
    /// <returns>A line without the item's key and title.</returns>
    public static string Difference(Disagreement disagreement) => string.Create(
        CultureInfo.InvariantCulture,
        $"{CriterionLabel.Of(disagreement.Finding.Criterion).Name}: label {Word(disagreement.Label)}, judged {Word(disagreement.Finding.Level)} ({disagreement.Finding.Confidence:F2})");

    /// <summary>Tells what was asked of the second reader.</summary>
    /// <param name="report">The report.</param>
    /// <returns>One sentence a line; none where there was none.</returns>
    public static IEnumerable<string> Reader(AgreementReport report) => report.Reader is { } usage ? ReaderSentences.Of(usage, report.Readings) : [];

    /// <summary>Says that something is not in the figures.</summary>
    /// <param name="report">The report.</param>
    /// <returns>A sentence; null when all was read and judged.</returns>
    public static string? Incomplete(AgreementReport report) => report.Problems.Count == 0
        ? null
        : $"Incomplete: {Enumeration.Count(report.Problems.Count, "problem")} came up on the way; see the messages.";

    private static string Word(Findings.Level level) => level.ToString().ToLowerInvariant();
}
