using ReadinessCheck.Findings;

namespace ReadinessCheck.Evaluation;

/// <summary>How often each level of the labels met each level of the engine. A gap is a level below answered.</summary>
/// <remarks>
/// An undetermined finding is no level: it claims neither a gap nor an answer. It counts among the items of its label, so that not
/// judging an item never improves a recall, and it has no part in the kappa.
/// </remarks>
public sealed class LevelConfusion
{
    private const int Labels = 3;
    private const int Levels = 4;

    private readonly int[,] _counts = new int[Labels, Levels];

    /// <summary>All items that are labelled here.</summary>
    public int Items => Enum.GetValues<Level>().Sum(OfEngine);

    /// <summary>The items that could not be judged, of all.</summary>
    public Share Undetermined => new(OfEngine(Level.Undetermined), Items);

    /// <summary>Cohen's kappa with quadratic weights over the items that were judged; see <see cref="WeightedKappa"/>.</summary>
    public double Kappa => WeightedKappa.Of(_counts, Labels);

    /// <summary>The harmonic mean of precision and recall of <see cref="Level.Answered"/>; NaN where neither side has it.</summary>
    public double AnsweredF1 => 2.0 * this[Level.Answered, Level.Answered] / (OfLabel(Level.Answered) + OfEngine(Level.Answered));

    /// <summary>The true gaps, of what was judged a gap.</summary>
    public Share GapPrecision => new(TrueGaps, TrueGaps + FalseGapCount);

    /// <summary>The gaps that were judged one, of the true gaps.</summary>
    public Share GapRecall => new(TrueGaps, Gaps);

    /// <summary>The items that were judged a gap, of those that truly answer.</summary>
    public Share FalseGaps => new(FalseGapCount, OfLabel(Level.Answered));

    private int Gaps => OfLabel(Level.Missing) + OfLabel(Level.Weak);

    private int FalseGapCount => this[Level.Answered, Level.Missing] + this[Level.Answered, Level.Weak];

    private int TrueGaps =>
        this[Level.Missing, Level.Missing] + this[Level.Missing, Level.Weak] + this[Level.Weak, Level.Missing] + this[Level.Weak, Level.Weak];

    /// <summary>How often a label met a level.</summary>
    /// <param name="label">The label's level, never undetermined.</param>
    /// <param name="level">The engine's level.</param>
    public int this[Level label, Level level] => _counts[(int)label, (int)level];

    internal void Add(Level label, Level level) => _counts[(int)label, (int)level]++;

    internal void Add(LevelConfusion other)
    {
        for (int label = 0; label < Labels; label++)
        {
            for (int level = 0; level < Levels; level++)
            {
                _counts[label, level] += other._counts[label, level];
            }
        }
    }

    internal int OfLabel(Level label) => Enum.GetValues<Level>().Sum(level => this[label, level]);

    private int OfEngine(Level level) => this[Level.Missing, level] + this[Level.Weak, level] + this[Level.Answered, level];
}
