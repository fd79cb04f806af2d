using ReadinessCheck.Findings;

namespace ReadinessCheck.Reporting;

/// <summary>Counts whose word counts, among the findings that a second reader was asked about.</summary>
public sealed class ReadingTally
{
    private readonly SortedDictionary<ReadingOutcome, int> _readings = [];

    /// <summary>Counts an item's findings.</summary>
    /// <param name="verdict">The verdict.</param>
    public void Add(Verdict verdict)
    {
        foreach (SecondReading reading in verdict.Findings.Select(finding => finding.Second).OfType<SecondReading>())
        {
            _readings[reading.Outcome] = _readings.GetValueOrDefault(reading.Outcome) + 1;
        }
    }

    /// <summary>Gives how many fared how.</summary>
    /// <returns>The numbers; those that would be 0 are not there.</returns>
    public IReadOnlyDictionary<ReadingOutcome, int> ToReadings() => new Dictionary<ReadingOutcome, int>(_readings);
}
