using ReadinessCheck.Findings;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Reporting;

/// <summary>Counts whose word counts, among the findings that a second reader was asked about.</summary>
public sealed class ReadingTally
{
    private readonly SortedDictionary<ReadingOutcome, int> _outcomes = [];
    private readonly SortedDictionary<Unread, int> _reasons = [];

    /// <summary>Counts an item's findings.</summary>
    /// <param name="verdict">The verdict.</param>
    public void Add(Verdict verdict)
    {
        foreach (SecondReading reading in verdict.Findings.Select(finding => finding.Second).OfType<SecondReading>())
        {
            _outcomes[reading.Outcome] = _outcomes.GetValueOrDefault(reading.Outcome) + 1;
            if (reading.Outcome == ReadingOutcome.Unread)
            {
                _reasons[reading.Unread] = _reasons.GetValueOrDefault(reading.Unread) + 1;
            }
        }
    }

    /// <summary>Gives how many fared how.</summary>
    /// <returns>The numbers.</returns>
    public ReadingCounts ToCounts() => new(new SortedDictionary<ReadingOutcome, int>(_outcomes), new SortedDictionary<Unread, int>(_reasons));
}
