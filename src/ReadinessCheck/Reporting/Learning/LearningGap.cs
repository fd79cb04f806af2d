using ReadinessCheck.Findings;

namespace ReadinessCheck.Reporting.Learning;

/// <summary>Which of the questions a backlog misses most, and in which way. It counts questions; it ranks neither items nor people.</summary>
/// <param name="Items">Of how many items anything was judged.</param>
/// <param name="Questions">What was counted for each question, in the catalog's order.</param>
public sealed record LearningGap(int Items, IReadOnlyList<QuestionLearning> Questions)
{
    /// <summary>The fewest items from which anything is concluded: of fewer, one item more or less changes the answer.</summary>
    public const int LeastItems = 8;

    /// <summary>The fewest gaps of one question that are taken for a habit and not for chance.</summary>
    public const int LeastGaps = 3;

    /// <summary>How many more items there are, of which nothing could be judged.</summary>
    public int Unjudged { get; init; }

    /// <summary>The questions that are missed most; several where they are missed equally often, none where nothing can be concluded.</summary>
    public IReadOnlyList<QuestionLearning> MostMissed
    {
        get
        {
            int most = Questions.Select(question => question.Missed).DefaultIfEmpty(0).Max();
            return Items < LeastItems || most < LeastGaps ? [] : [.. Questions.Where(question => question.Missed == most)];
        }
    }
}

/// <summary>What was counted for one question.</summary>
public sealed record QuestionLearning
{
    /// <summary>The criterion's id.</summary>
    public required string Criterion { get; init; }

    /// <summary>Items of which it was to be judged: it is put to their kind, their text can be judged, and nobody settled it.</summary>
    public required int Asked { get; init; }

    /// <summary>Items that look like a gap, not surely enough to count.</summary>
    public required int CouldNotTell { get; init; }

    /// <summary>The ways in which it is missed, the most frequent first.</summary>
    public required IReadOnlyList<WayOfMissing> Ways { get; init; }

    /// <summary>Items of this backlog that answer it, a few.</summary>
    public required IReadOnlyList<LearningExample> DoneWell { get; init; }

    /// <summary>Items with a sure gap.</summary>
    public int Missed => Ways.Sum(way => way.Count);

    /// <summary>Whether it could not be told so often that the count says little: of a third of the items, and of three at least.</summary>
    public bool IsUncertain => CouldNotTell >= LearningGap.LeastGaps && CouldNotTell * 3 >= Asked;
}

/// <summary>One way of missing a question.</summary>
/// <param name="Lack">What the weak answers lack; none where nothing is there at all.</param>
/// <param name="Count">How many items miss it so.</param>
/// <param name="Examples">The first few of them, in backlog order.</param>
public sealed record WayOfMissing(Lack Lack, int Count, IReadOnlyList<LearningExample> Examples);

/// <summary>An item as an example.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">Its title, cut at a word where it is long.</param>
/// <param name="Quote">The sentence that is meant, cut likewise; null where there is none.</param>
public sealed record LearningExample(string Key, string Title, string? Quote);
