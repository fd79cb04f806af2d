using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Questions;

namespace ReadinessCheck.SecondReader;

/// <summary>Makes one finding of what the offline engine and the second reader found. The reader's word counts as far as its quote carries it.</summary>
/// <remarks>That it counts at all was decided by measuring, see docs/judgement.md: where the two differ, the reader is right nine times in ten.</remarks>
internal static class Reconciliation
{
    // How often the level was right on real items whose labels the reader had not seen.
    private const double WhereBothAgree = 0.95;
    private const double WhereReaderDiffers = 0.83;

    // From here on the engine's "answered" is more likely right than wrong, and what speaks against it alone is no reason to ask.
    private const double Confident = 0.5;

    /// <summary>Makes the finding.</summary>
    /// <param name="offline">What the offline engine found.</param>
    /// <param name="opinion">The second reader's opinion; its request asks this question.</param>
    /// <param name="reading">The item.</param>
    /// <param name="item">The item as its source gives it.</param>
    /// <param name="criterion">The question's criterion.</param>
    public static Finding Of(Finding offline, SecondOpinion opinion, ItemReading reading, BacklogItem item, ICriterion criterion)
    {
        if (!opinion.Reply.Answers.TryGetValue(offline.Criterion, out QuestionAnswer? answer))
        {
            return Keep(offline, opinion, opinion.Reply.Unread == Unread.Untrusted ? ReadingOutcome.Untrusted : ReadingOutcome.Unread, answer: null);
        }

        ReaderPage page = opinion.Request.Page;
        QuoteWorth worth = answer.Level == Level.Missing ? QuoteWorth.None : QuoteCheck.Of(answer, page, reading, offline);
        if (answer.Level > Level.Missing && worth.Carriers.Count == 0)
        {
            return Keep(offline, opinion, ReadingOutcome.QuoteNotFound, answer);
        }

        // A parent's place is not its child's, at whatever level.
        if (offline.Criterion == CriterionIds.Ordering && worth.Carriers.Count > 0 && worth.Carriers.All(passage => passage.Source.OfParent))
        {
            return Keep(offline, opinion, ReadingOutcome.QuoteCarriesNothing, answer);
        }

        // For having seen nothing, or less than the engine, there is no quote: it rests on having seen everything.
        if (!page.IsWhole && (answer.Level == Level.Missing || worth.Level < offline.Level))
        {
            return Keep(offline, opinion, ReadingOutcome.SawOnlyPart, answer);
        }

        // What the engine finds out of the question makes a gap doubtful all the same, unless the item may have talked the reader into it.
        bool isImplausible = worth.Level < worth.Cap;
        bool isDisputed = isImplausible && answer.Level == Level.Answered && !page.IsSuspicious;
        Finding doubted = isDisputed ? offline with { Sure = false } : offline;
        return isImplausible && worth.Level == offline.Level
            ? Keep(doubted, opinion, ReadingOutcome.QuoteCarriesNothing, answer)
            : Take(doubted, opinion, answer, worth, new ItemAsked(item, reading, criterion));
    }

    private static Finding Keep(Finding offline, SecondOpinion opinion, ReadingOutcome outcome, QuestionAnswer? answer) =>
        offline with { Second = Note(offline, opinion, outcome, answer) };

    private static Finding Take(Finding offline, SecondOpinion opinion, QuestionAnswer answer, QuoteWorth worth, ItemAsked asked)
    {
        Level level = worth.Level;
        Evidence[] evidence = level == Level.Missing ? [] : [.. worth.Carriers.Select(asked.Reading.Text.Quote)];
        ReadingOutcome outcome = level < answer.Level ? ReadingOutcome.Capped : ReadingOutcome.Counts;
        return offline with
        {
            Level = level,
            Confidence = level != offline.Level ? WhereReaderDiffers : outcome == ReadingOutcome.Counts ? WhereBothAgree : offline.Confidence,
            Sure = level < Level.Answered && IsSure(offline, outcome),
            Reason = Why(answer, worth, asked.Criterion),
            Lack = level != Level.Weak ? Lack.None : WasLowered(answer, worth) ? Lack.Substance : LackOf(answer),
            Question = offline.Applies && level < Level.Answered ? QuestionBook.For(offline.Criterion, level, asked.Item, evidence.FirstOrDefault()?.Quote) : null,
            Evidence = evidence,
            Second = Note(offline, opinion, outcome, answer),
        };
    }

    // Where the reader sees more than counts, a gap is as sure as the engine is of it.
    private static bool IsSure(Finding offline, ReadingOutcome outcome) => outcome == ReadingOutcome.Capped
        ? offline.Sure
        : offline.Level != Level.Answered || offline.Confidence < Confident;

    private static string Why(QuestionAnswer answer, QuoteWorth worth, ICriterion criterion) =>
        WasLowered(answer, worth)
            ? worth.Cap == Level.Weak ? "The place for it is there, and its words tell nothing of this item." : "A sentence speaks to it, and not plainly enough to be an answer."
            : criterion.Why(worth.Level, LackOf(answer));

    private static bool WasLowered(QuestionAnswer answer, QuoteWorth worth) => worth.Level == Level.Weak && answer.Level == Level.Answered;

    private static Lack LackOf(QuestionAnswer answer) => answer.Lacks == Lack.None ? Lack.Substance : answer.Lacks;

    private static SecondReading Note(Finding offline, SecondOpinion opinion, ReadingOutcome outcome, QuestionAnswer? answer) => new()
    {
        Model = opinion.Model,
        Prompt = ReaderPrompt.Version,
        OfflineLevel = offline.Level,
        OfflineConfidence = offline.Confidence,
        OfflineEvidence = offline.Evidence,
        ReaderLevel = answer?.Level,
        Lacks = answer?.Lacks ?? Lack.None,
        Outcome = outcome,
        Unread = outcome is ReadingOutcome.Unread or ReadingOutcome.Untrusted ? opinion.Reply.Unread : Unread.No,
    };

    private readonly record struct ItemAsked(BacklogItem Item, ItemReading Reading, ICriterion Criterion);
}
