using ReadinessCheck.Findings;
using ReadinessCheck.Scoring;
using ReadinessCheck.Text;

namespace ReadinessCheck.Criteria;

/// <summary>What the five criteria share: from trained scores to a level, its evidence and its reason.</summary>
/// <remarks>The trained scores propose; what the rubric says without exception is held here and in <see cref="Placeholder"/>.</remarks>
internal abstract class TrainedCriterion(int index, ScoringModel model) : ICriterion
{
    // Readers quote what speaks to the question most plainly, at whatever level.
    private const float SpeaksWeight = 0.7f;
    private const float HeadingPenalty = 2;
    private const float SecondWithin = 2;

    private readonly QuestionModel _model = model.Questions[index];

    public abstract string Id { get; }

    public abstract string Question { get; }

    public Judgement Judge(ItemReading reading)
    {
        ItemScores scores = reading.Scores;
        float expected = scores.Expected[index];
        Level level = LevelOf(expected, reading.Noise);
        List<int> carriers = level == Level.Missing ? [] : Carriers(scores);
        int slot = level == Level.Answered ? EmptySlot(scores) : -1;
        if (slot >= 0)
        {
            level = Level.Weak;
            carriers = [slot];
        }

        level = carriers.Count == 0 ? Level.Missing : level;
        Passage[] passages = [.. carriers.Select(i => scores.Passages[i])];
        Lack lack = LackOf(level, passages, reading.Noise);
        return new Judgement(
            level,
            Confidence(level, expected),
            level < Level.Answered && IsSure(expected, slot, reading),
            Reason(level, lack, passages, reading.Noise),
            passages)
        {
            Lack = lack,
        };
    }

    public string Why(Level level, Lack lack) => level switch
    {
        Level.Missing => WhyMissing,
        Level.Answered => WhyAnswered,
        _ => LackSentences.Of(lack),
    };

    public IReadOnlyList<PassageNote> Explain(ItemReading reading, Judgement judgement)
    {
        List<PassageNote> notes = new(reading.Text.Passages.Count);
        int seen = 0;
        foreach (Passage passage in reading.Text.Passages)
        {
            notes.Add(passage.Mask == Mask.None
                ? Note(passage, reading.Scores, seen++, judgement)
                : new PassageNote(passage, Level.Missing, WhyMasked(passage.Mask)));
        }

        return notes;
    }

    /// <summary>Says which half of a weak answer is missing, from the passages that carry it.</summary>
    protected abstract Lack LackOf(IReadOnlyList<Passage> carriers);

    /// <summary>Says what an answer of this criterion does.</summary>
    protected abstract string WhyAnswered { get; }

    /// <summary>Says what is not there.</summary>
    protected abstract string WhyMissing { get; }

    // What is noise, a slot that somebody left empty or no text at all needs no trained score to be a gap.
    private bool IsSure(float expected, int slot, ItemReading reading) =>
        expected <= _model.AskedUpTo || slot >= 0 || (reading.Noise && expected < _model.AnsweredFrom) || reading.Scores.Passages.Count == 0;

    // Text that would fit any item is weak, never answered, whatever stands above it.
    private Level LevelOf(float expected, bool noise) =>
        expected < _model.WeakFrom ? Level.Missing
        : expected < _model.AnsweredFrom || noise ? Level.Weak
        : Level.Answered;

    // A slot that speaks to this question more than anything else and holds nothing, where no passage is more likely than not to answer it; or −1.
    private int EmptySlot(ItemScores scores)
    {
        int slot = -1;
        for (int i = 0; i < scores.Passages.Count; i++)
        {
            if (scores.LogOdds(i, index, (int)Level.Answered) >= 0)
            {
                return -1;
            }

            slot = slot < 0 || scores.LogOdds(i, index, (int)Level.Weak) > scores.LogOdds(slot, index, (int)Level.Weak) ? i : slot;
        }

        return slot >= 0 && Placeholder.Is(scores.Passages[slot].Text) ? slot : -1;
    }

    private double Confidence(Level level, float expected)
    {
        float weak = _model.AtLeastWeak.At(expected);
        float answered = Math.Min(weak, _model.Answered.At(expected));
        return level switch
        {
            Level.Missing => 1 - weak,
            Level.Weak => weak - answered,
            _ => answered,
        };
    }

    private List<int> Carriers(ItemScores scores)
    {
        int first = -1;
        int second = -1;
        float best = float.MinValue;
        float next = float.MinValue;
        for (int i = 0; i < scores.Passages.Count; i++)
        {
            float strength = Strength(scores, i);
            if (strength > best)
            {
                (second, next) = (first, best);
                (first, best) = (i, strength);
            }
            else if (strength > next)
            {
                (second, next) = (i, strength);
            }
        }

        return first < 0 ? []
            : second >= 0 && next >= best - SecondWithin && scores.LogOdds(second, index, 1) >= 0 ? [first, second]
            : [first];
    }

    private float Strength(ItemScores scores, int passage)
    {
        float strength = (SpeaksWeight * scores.LogOdds(passage, index, 1)) + ((1 - SpeaksWeight) * scores.LogOdds(passage, index, 2));

        // A heading is quoted only where nothing else speaks.
        return scores.Passages[passage].Kind == PassageKind.Heading ? strength - HeadingPenalty : strength;
    }

    // Neither noise nor an empty slot tells anything of this item.
    private Lack LackOf(Level level, Passage[] carriers, bool noise) =>
        level != Level.Weak ? Lack.None
        : noise || Placeholder.Is(carriers[0].Text) ? Lack.Substance
        : LackOf(carriers);

    private string Reason(Level level, Lack lack, Passage[] carriers, bool noise) => level == Level.Weak && !noise && Placeholder.Is(carriers[0].Text)
        ? "The place for it is there, and holds nothing yet."
        : Why(level, lack);

    private PassageNote Note(Passage passage, ItemScores scores, int at, Judgement judgement)
    {
        float weak = scores.LogOdds(at, index, 1);
        float answered = scores.LogOdds(at, index, 2);
        return judgement.Carriers.Contains(passage)
                ? new PassageNote(passage, judgement.Level, judgement.Level == Level.Answered ? "answers it" : "speaks to it")
            : Placeholder.Is(passage.Text) ? new PassageNote(passage, Level.Missing, "a slot without content")
            : float.IsNegativeInfinity(weak) ? new PassageNote(passage, Level.Missing, "the parent's, and explains its place alone")
            : answered >= 0 ? new PassageNote(passage, Level.Answered, "answers it too")
            : weak >= 0 ? new PassageNote(passage, Level.Weak, "speaks to it too")
            : new PassageNote(passage, Level.Missing, "says nothing to this question");
    }

    private static string WhyMasked(Mask mask) => mask switch
    {
        Mask.Code => "code",
        Mask.Log => "a log",
        Mask.Hidden => "hidden from the reader",
        Mask.Command => "a word to the checker",
        Mask.Discounted => "discounted by your configuration",
        Mask.Template => "template text that nobody filled in",
        _ => "the checker's own comment",
    };
}
