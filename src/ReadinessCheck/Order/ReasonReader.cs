using ReadinessCheck.Findings;

namespace ReadinessCheck.Order;

/// <summary>What was found in a passage before its reasons are read.</summary>
/// <param name="Mentions">The items that it names.</param>
/// <param name="Statements">What it says of which goes first.</param>
/// <param name="Obligations">The days that must be met.</param>
internal sealed record Said(
    IReadOnlyList<ItemMention> Mentions, IReadOnlyList<PrecedenceReader.Statement> Statements, IReadOnlyList<Obligation> Obligations)
{
    /// <summary>The keys of the items that this one goes before, by kind; each once.</summary>
    public string[] GoesBefore(PrecedenceKind kind, bool evenDone) =>
    [
        .. Statements.Where(statement => statement.ThisFirst && statement.Kind == kind && (evenDone || !statement.Other.IsDone))
            .Select(statement => statement.Other.Key).Distinct(),
    ];
}

/// <summary>Reads the concrete reasons that a passage gives for its item's place.</summary>
internal static class ReasonReader
{
    // Reasons for the order are rare: of the items that the engine finds most likely to give one, a third do. From a quarter on more are right
    // than wrong to accept, since a reason that is called none costs more than one that is taken for granted.
    private const double LikelyFrom = 0.25;

    private const int LeastWordsOfWhy = 4;

    /// <summary>
    /// Whether what the trained engine takes for a reason is likely one. The level of the text alone leans towards answered, to wrong
    /// nobody; what is to hold against named items must be likely. Where an item refers to others, the patterns alone decide: what the engine makes
    /// of a text depends on how references are written, and the answer must not. A second reader's word is about what is said.
    /// </summary>
    public static bool IsConcrete(ItemOrder item) =>
        item.Finding is { Level: Level.Answered } finding
        && (finding.Second is { Counts: true } || (!item.HasReferences && finding.Confidence >= LikelyFrom));

    /// <summary>Reads a passage.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="next">The one behind it, which may hold the why; null at the end.</param>
    /// <param name="item">Its item.</param>
    /// <param name="said">What was found in it.</param>
    public static List<OrderReason> Read(OrderPassage passage, OrderPassage? next, ItemOrder item, Said said)
    {
        List<OrderReason> reasons = [];
        bool concrete = passage.Answers && IsConcrete(item);
        string[] waiting = said.GoesBefore(PrecedenceKind.Dependency, evenDone: false);
        if (waiting.Length > 0 || passage.Plain.HasFlag(PlainReasons.Dependency))
        {
            reasons.Add(new OrderReason(ReasonKind.Dependency, waiting, passage.Evidence));
        }

        if (said.Obligations.Where(obligation => obligation.HasWhy).Select(obligation => (DateOnly?)obligation.Day).Min() is { } by)
        {
            reasons.Add(new OrderReason(ReasonKind.Date, [], passage.Evidence, by));
        }

        if (passage.Plain.HasFlag(PlainReasons.CostOfDelay) || (concrete && ReasonCues.CostPerTime().IsMatch(passage.Text)))
        {
            reasons.Add(new OrderReason(ReasonKind.CostOfDelay, [], passage.Evidence));
        }
        else if (passage.Plain.HasFlag(PlainReasons.GrowingHarm))
        {
            reasons.Add(new OrderReason(ReasonKind.GrowingHarm, [], passage.Evidence));
        }

        string[] compared = said.GoesBefore(PrecedenceKind.Comparison, evenDone: true);
        if (compared.Length > 0 && HasWhy(passage, next, said.Mentions[0].End))
        {
            reasons.Add(new OrderReason(ReasonKind.Comparison, compared, passage.Evidence));
        }

        if (reasons.Count == 0 && OtherKind(passage, concrete, said) is { } kind)
        {
            reasons.Add(new OrderReason(kind, [], passage.Evidence));
        }

        if (passage.Phrase is { } phrase && !reasons.Exists(reason => reason.HoldsAgainstAll))
        {
            reasons.Add(new OrderReason(ReasonKind.Other, [], passage.Evidence) { Phrase = phrase });
        }

        return reasons;
    }

    private static ReasonKind? OtherKind(OrderPassage passage, bool concrete, Said said) =>
        passage.Plain.HasFlag(PlainReasons.Chance) ? ReasonKind.Other
        : !concrete || said.Statements.Any(statement => !statement.ThisFirst) ? null
        : ReasonCues.Dependency().IsMatch(passage.Text) ? ReasonKind.Dependency
        : ReasonCues.Growth().IsMatch(passage.Text) ? ReasonKind.GrowingHarm
        : ReasonKind.Other;

    // A sentence that follows a comparison explains it, more often than not.
    private static bool HasWhy(OrderPassage passage, OrderPassage? next, int endOfName) =>
        passage.Answers || ReasonCues.Why().IsMatch(passage.Text) || ReasonCues.Explains().IsMatch(passage.Text.AsSpan(endOfName))
        || (next is not null && next.Block == passage.Block && !next.Text.EndsWith('?') && Words.Of(next.Text).Count >= LeastWordsOfWhy);
}
