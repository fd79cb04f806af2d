using ReadinessCheck.Reporting;

namespace ReadinessCheck.Evaluation;

/// <summary>What a measurement against labelled items found.</summary>
/// <param name="Source">What the items were read from: a file name, or <c>standard input</c>.</param>
/// <param name="Agreement">The figures.</param>
/// <param name="Disagreements">Every disagreement in the order of the file; null when they were not asked for.</param>
/// <param name="Problems">What could not be read or judged, and so is not in the figures.</param>
public sealed record AgreementReport(
    string Source,
    Agreement Agreement,
    IReadOnlyList<Disagreement>? Disagreements,
    IReadOnlyList<BacklogEntry.Unreadable> Problems)
{
    /// <summary>What was asked of the second reader; null where there was none.</summary>
    public ReaderUsage? Reader { get; init; }

    /// <summary>Of the findings that the second reader was asked about, how many fared how; none where there was none.</summary>
    public ReadingCounts Readings { get; init; } = ReadingCounts.None;
}
