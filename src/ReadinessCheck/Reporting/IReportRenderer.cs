using ReadinessCheck.Findings;

namespace ReadinessCheck.Reporting;

/// <summary>
/// Writes a report while the backlog is being read, so that a long one needs no more memory than a short one.
/// The calls come in the order <see cref="Begin"/>, any number of <see cref="Write"/>, <see cref="Complete"/>; an instance writes one report.
/// </summary>
public interface IReportRenderer
{
    /// <summary>Opens the report.</summary>
    /// <param name="header">What is known before the first item.</param>
    void Begin(ReportHeader header);

    /// <summary>Adds an item, in backlog order.</summary>
    /// <param name="verdict">Its verdict.</param>
    void Write(Verdict verdict);

    /// <summary>Closes the report. After an interruption too, so that what was written is whole.</summary>
    /// <param name="totals">What was counted.</param>
    void Complete(ReportTotals totals);
}
