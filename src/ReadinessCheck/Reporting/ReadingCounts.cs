using ReadinessCheck.Findings;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Reporting;

/// <summary>How findings fared that a second reader was asked about. What would be 0 is not in the lists.</summary>
/// <param name="Outcomes">How many fared how.</param>
/// <param name="Reasons">Of those that were left unread, how many for what reason.</param>
public sealed record ReadingCounts(IReadOnlyDictionary<ReadingOutcome, int> Outcomes, IReadOnlyDictionary<Unread, int> Reasons)
{
    /// <summary>Where no second reader was asked.</summary>
    public static ReadingCounts None { get; } = new(new Dictionary<ReadingOutcome, int>(), new Dictionary<Unread, int>());
}
