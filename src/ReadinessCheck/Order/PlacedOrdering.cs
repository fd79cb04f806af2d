using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Questions;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Order;

/// <summary>From what a text says of the order, and the items that stand next below, to the finding; rubric, section 5.</summary>
internal static class PlacedOrdering
{
    // What is written plainly and names the very items is as good as sure; docs/ordering.md has how often it was right.
    private const double PlainlySaid = 0.95;

    private const string NothingBelow = "Nothing stands below it, so it is not asked why it comes first.";

    /// <summary>Makes the finding of an item in its place.</summary>
    /// <param name="item">The item.</param>
    /// <param name="reading">What it says of its place.</param>
    /// <param name="neighbours">The items that stand next below, each with its coverage.</param>
    public static Finding Of(BacklogItem item, OrderReading reading, IReadOnlyList<NeighbourCoverage> neighbours)
    {
        Finding text = reading.Item.Finding;
        if (text.Level == Level.Undetermined)
        {
            return text;
        }

        if (neighbours.Count == 0 && item.Place is not null)
        {
            // Something may stand below it all the same: what the text alone says is what there is.
            return text;
        }

        if (neighbours.Count == 0)
        {
            return text with
            {
                Level = Level.Undetermined,
                Confidence = 0,
                Applies = false,
                Sure = false,
                Question = null,
                Evidence = [],
                Reason = NothingBelow,
                Lack = Lack.None,
                Second = null,
            };
        }

        Level level = neighbours.All(neighbour => neighbour.Coverage == Coverage.Covered) ? Level.Answered
            : reading.Reasons.Count > 0 || text.Level > Level.Missing ? Level.Weak
            : Level.Missing;
        Evidence[] evidence = EvidenceOf(level, text, reading, neighbours);
        return text with
        {
            Level = level,
            Confidence = level == text.Level ? text.Confidence : PlainlySaid,
            Sure = level < Level.Answered && (text.Sure || reading.Reasons.Count > 0),
            Reason = ReasonOf(level, text, neighbours),
            Lack = LackOf(level, text, reading),
            Question = level < Level.Answered && text.Applies ? NeighbourQuestions.For(item, level, neighbours, evidence.FirstOrDefault()?.Quote) : null,
            Evidence = evidence,
            Neighbours = neighbours,
            Second = level == text.Level ? text.Second : text.Second?.Overruled(),
        };
    }

    private static string ReasonOf(Level level, Finding text, IReadOnlyList<NeighbourCoverage> neighbours)
    {
        string[] covered = Keys(neighbours, Coverage.Covered);
        string[] same = Keys(neighbours, Coverage.Same);
        return level switch
        {
            Level.Answered when neighbours.Select(neighbour => neighbour.Reason?.Phrase).FirstOrDefault(phrase => phrase is not null) is { } phrase =>
                TeamJudgement.Why(phrase),
            Level.Answered => "It gives a concrete reason for its place.",
            Level.Missing => $"Nothing says why it comes before {Enumeration.Of(Keys(neighbours, Coverage.Uncovered))}.",
            _ when same.Length > 0 => $"{Enumeration.Of(same)} {(same.Length == 1 ? "gives" : "give")} the same reason.",
            _ when covered.Length > 0 =>
                $"It says why it comes before {Enumeration.Of(covered)}, and not before {Enumeration.Of(Keys(neighbours, Coverage.Uncovered))}.",
            _ when text.Level == Level.Weak => text.Reason,
            _ => $"The reason that it gives is about other items than {Enumeration.Of(Keys(neighbours, Coverage.Uncovered))}.",
        };
    }

    // A claim without a reason lacks what its text lacks; a reason that does not reach lacks no more than its reach.
    private static Lack LackOf(Level level, Finding text, OrderReading reading) =>
        level != Level.Weak ? Lack.None
        : reading.Reasons.Count == 0 && text.Lack != Lack.None ? text.Lack
        : Lack.Comparison;

    private static string[] Keys(IReadOnlyList<NeighbourCoverage> neighbours, Coverage coverage) =>
        [.. neighbours.Where(neighbour => neighbour.Coverage == coverage).Select(neighbour => neighbour.Key)];

    private static Evidence[] EvidenceOf(Level level, Finding text, OrderReading reading, IReadOnlyList<NeighbourCoverage> neighbours)
    {
        if (level == Level.Missing)
        {
            return [];
        }

        // What carries the coverage goes first; where nothing does, what the text says at all.
        IEnumerable<Evidence?> carrying = neighbours.Select(neighbour => neighbour.Reason?.Evidence).Concat(reading.Reasons.Select(reason => reason.Evidence));
        Evidence[] quotes = [.. carrying.OfType<Evidence>().Distinct().Take(2)];
        return quotes.Length > 0 ? quotes : [.. text.Evidence];
    }
}
