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
            return Keep(offline, opinion, opinion.Reply.Unread == Unread.Untrusted ? ReadingOutcome.Untrusted : ReadingOutcome.Unread, null);
        }

        ReaderPage page = opinion.Request.Page;
        QuoteWorth worth = answer.Level == Level.Missing ? default : QuoteCheck.Of(answer, page, reading, offline);
        if (answer.Level > Level.Missing && worth.Carriers.Length == 0)
        {
            return Keep(offline, opinion, ReadingOutcome.QuoteNotFound, answer.Level);
        }

        if (answer.Level > Level.Missing && offline.Criterion == CriterionIds.Ordering && worth.Carriers.All(passage => passage.Source.OfParent))
        {
            // A parent's place is not its child's, at whatever level.
            return Keep(offline, opinion, ReadingOutcome.QuoteCarriesNothing, answer.Level);
        }

        // For less than the engine finds nothing can be quoted, so it rests on the reader having seen everything.
        if (worth.Level < offline.Level && !page.IsWhole)
        {
            return Keep(offline, opinion, ReadingOutcome.SawOnlyPart, answer.Level);
        }

        // A gap in which the reader sees an answer is not sure, unless the item may have talked it into that.
        bool isImplausible = worth.Level < worth.Cap;
        bool isDisputed = isImplausible && answer.Level == Level.Answered && !page.IsSuspicious;
        Finding doubted = isDisputed ? offline with { Sure = false } : offline;
        return isImplausible && worth.Level == offline.Level
            ? Keep(doubted, opinion, ReadingOutcome.QuoteCarriesNothing, answer.Level)
            : Take(doubted, opinion, answer, worth, reading, item, criterion);
    }

    private static Finding Keep(Finding offline, SecondOpinion opinion, ReadingOutcome outcome, Level? said) => offline with { Second = Note(offline, opinion, outcome, said) };

    private static Finding Take(
        Finding offline, SecondOpinion opinion, QuestionAnswer answer, QuoteWorth worth, ItemReading reading, BacklogItem item, ICriterion criterion)
    {
        Level level = worth.Level;
        Evidence[] evidence = level == Level.Missing ? [] : [.. worth.Carriers.Take(2).Select(reading.Text.Quote)];
        bool isCapped = level < answer.Level;
        return offline with
        {
            Level = level,
            Confidence = level == offline.Level ? WhereBothAgree : WhereReaderDiffers,
            Sure = level < Level.Answered && level == worth.Cap && !(offline.Level == Level.Answered && offline.Confidence >= Confident),
            Reason = criterion.Why(level, isCapped || answer.Lacks == Lack.None ? Lack.Substance : answer.Lacks),
            Question = offline.Applies && level < Level.Answered ? QuestionBook.For(offline.Criterion, level, item, evidence.FirstOrDefault()?.Quote) : null,
            Evidence = evidence,
            Second = Note(offline, opinion, isCapped ? ReadingOutcome.Capped : ReadingOutcome.Counts, answer.Level),
        };
    }

    private static SecondReading Note(Finding offline, SecondOpinion opinion, ReadingOutcome outcome, Level? said) => new()
    {
        Model = opinion.Model,
        Prompt = ReaderPrompt.Version,
        OfflineLevel = offline.Level,
        OfflineConfidence = offline.Confidence,
        ReaderLevel = said,
        Outcome = outcome,
        Unread = outcome is ReadingOutcome.Unread or ReadingOutcome.Untrusted ? opinion.Reply.Unread : Unread.No,
    };
}
