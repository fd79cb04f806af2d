using System.Text.RegularExpressions;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Order;

/// <summary>Reads what items say of their place in the order.</summary>
/// <param name="known">What references can mean.</param>
/// <param name="titles">The titles that can be meant.</param>
/// <param name="today">The day from which days are reckoned.</param>
internal sealed class OrderReader(KnownItems known, TitleIndex titles, DateOnly today)
{
    // To call a reason none is twice as bad as to take one for granted.
    private const double LikelyFrom = 1.0 / 3;
    private const int LeastWordsOfWhy = 4;

    private readonly ObligationReader _obligations = new(new DateReader(today, known.Timeboxes), today);

    /// <summary>Reads one item.</summary>
    public OrderReading Read(ItemOrder item)
    {
        Notes notes = new();
        HashSet<string> title = [.. Words.Of(item.Title).Select(word => word.Folded)];
        List<OrderPassage> naming = [];
        for (int i = 0; i < item.Passages.Count; i++)
        {
            OrderPassage? next = i + 1 < item.Passages.Count ? item.Passages[i + 1] : null;
            if (Read(item.Passages[i], next, item, title, notes))
            {
                naming.Add(item.Passages[i]);
            }
        }

        if (item.Due is { } due)
        {
            notes.Obligations.Add(new Obligation(due, null, HasWhy: false));
        }

        ReadLinks(item, notes);
        AddWhatRemains(item, notes);
        return new OrderReading
        {
            Item = item,
            Naming = naming,
            Names = notes.Names,
            Precedences = notes.Precedences,
            Obligations = notes.Obligations,
            Reasons = notes.Reasons,
        };
    }

    /// <summary>Reads again what a kept reading says of other items, now that more of them are known.</summary>
    public OrderReading Update(OrderReading kept)
    {
        Notes notes = new();
        foreach (OrderPassage passage in kept.Item.Passages)
        {
            List<PrecedenceReader.Statement> statements = PrecedenceReader.Read(passage, MentionFinder.Find(passage, kept.Item, known, titles));
            notes.Precedences.AddRange(statements.Select(statement => ToPrecedence(statement, kept.Item, passage)));
        }

        ReadLinks(kept.Item, notes);
        return kept with { Precedences = notes.Precedences };
    }

    // Returns whether the passage names other items.
    private bool Read(OrderPassage passage, OrderPassage? next, ItemOrder item, IReadOnlySet<string> title, Notes notes)
    {
        List<ItemMention> mentions = MentionFinder.Find(passage, item, known, titles);
        List<PrecedenceReader.Statement> statements = PrecedenceReader.Read(passage, mentions);
        foreach (ItemMention mention in mentions)
        {
            bool isMeant = mention.Certainty > MentionCertainty.PartOfTitle || statements.Exists(statement => statement.Other == mention.Item);
            if (isMeant && !notes.Names.Contains(mention.Item))
            {
                notes.Names.Add(mention.Item);
            }
        }

        Obligation[] obligations = [.. _obligations.Find(passage, title, next)];
        notes.Obligations.AddRange(obligations);
        notes.Precedences.AddRange(statements.Select(statement => ToPrecedence(statement, item, passage)));
        List<OrderReason> reasons = [.. Reasons(passage, next, item, statements, obligations, mentions)];
        if (reasons.Count > 0)
        {
            notes.Reasons.AddRange(reasons);
        }
        else if (statements.Exists(statement => !statement.ThisFirst))
        {
            notes.WaitsForOthers.Add(passage.Evidence);
        }

        return mentions.Count > 0;
    }

    private static IEnumerable<OrderReason> Reasons(
        OrderPassage passage,
        OrderPassage? next,
        ItemOrder item,
        List<PrecedenceReader.Statement> statements,
        Obligation[] obligations,
        List<ItemMention> mentions)
    {
        string text = passage.Text;
        bool concrete = passage.Answers && IsConcrete(item);
        string[] waiting = [.. statements.Where(s => s is { ThisFirst: true, Kind: PrecedenceKind.Dependency } && !s.Other.IsDone).Select(s => s.Other.Key).Distinct()];
        string[] compared = [.. statements.Where(s => s is { ThisFirst: true, Kind: PrecedenceKind.Comparison }).Select(s => s.Other.Key).Distinct()];
        bool any = false;
        if (waiting.Length > 0)
        {
            any = true;
            yield return new OrderReason(ReasonKind.Dependency, waiting, passage.Evidence);
        }
        else if (IsSaid(ReasonCues.PlainDependency(), text))
        {
            any = true;
            yield return new OrderReason(ReasonKind.Dependency, [], passage.Evidence);
        }

        if (obligations.Where(obligation => obligation.HasWhy).Select(obligation => (DateOnly?)obligation.Day).Min() is { } by)
        {
            any = true;
            yield return new OrderReason(ReasonKind.Date, [], passage.Evidence, by);
        }

        if (IsSaid(ReasonCues.PlainCostOfDelay(), text) || (concrete && ReasonCues.CostPerTime().IsMatch(text)))
        {
            any = true;
            yield return new OrderReason(ReasonKind.CostOfDelay, [], passage.Evidence);
        }
        else if (IsSaid(ReasonCues.PlainGrowingHarm(), text))
        {
            any = true;
            yield return new OrderReason(ReasonKind.GrowingHarm, [], passage.Evidence);
        }

        if (compared.Length > 0 && HasWhy(passage, next, mentions[0].End))
        {
            any = true;
            yield return new OrderReason(ReasonKind.Comparison, compared, passage.Evidence);
        }

        if (!any && IsSaid(ReasonCues.PlainChance(), text))
        {
            yield return new OrderReason(ReasonKind.Other, [], passage.Evidence);
        }
        else if (!any && concrete && !statements.Exists(statement => !statement.ThisFirst))
        {
            ReasonKind kind = ReasonCues.Dependency().IsMatch(text) ? ReasonKind.Dependency
                : ReasonCues.Growth().IsMatch(text) ? ReasonKind.GrowingHarm
                : ReasonKind.Other;
            yield return new OrderReason(kind, [], passage.Evidence);
        }
    }

    // The level of the text alone leans towards answered, to wrong nobody; what is to hold against named items must be likely.
    private static bool IsConcrete(ItemOrder item) =>
        item.Finding is { Level: Level.Answered } finding && finding.Confidence >= LikelyFrom;

    private static bool IsSaid(Regex cue, string text) =>
        cue.Match(text) is { Success: true } match && !text.AsSpan().TrimEnd().EndsWith('?') && !ReasonCues.Denial().IsMatch(text.AsSpan(0, match.Index));

    // A sentence that follows a comparison explains it, more often than not.
    private static bool HasWhy(OrderPassage passage, OrderPassage? next, int endOfName) =>
        passage.Answers || ReasonCues.Why().IsMatch(passage.Text) || ReasonCues.Explains().IsMatch(passage.Text.AsSpan(endOfName))
        || (next is not null && next.Block == passage.Block && !next.Text.EndsWith('?') && Words.Of(next.Text).Count >= LeastWordsOfWhy);

    private void ReadLinks(ItemOrder item, Notes notes)
    {
        List<string> blocked = [];
        foreach (ItemLink link in item.Links)
        {
            KnownItems.Known other = known.Find(link.Key) ?? new KnownItems.Known(link.Key, "", link.IsDone);
            (string first, string later) = link.Kind == LinkKind.Blocks ? (item.Key, other.Key) : (other.Key, item.Key);
            notes.Precedences.Add(new Precedence(first, later, PrecedenceKind.Link, item.Key, null));
            if (link.Kind == LinkKind.Blocks && other.IsUpcoming)
            {
                blocked.Add(other.Key);
            }
        }

        if (blocked.Count > 0)
        {
            notes.Reasons.Add(new OrderReason(ReasonKind.Link, blocked, null));
        }
    }

    // The engine sees a reason in the whole that no passage shows alone.
    private static void AddWhatRemains(ItemOrder item, Notes notes)
    {
        if (!IsConcrete(item) || notes.Reasons.Exists(reason => reason.Kind != ReasonKind.Link))
        {
            return;
        }

        if (item.Finding.Evidence.FirstOrDefault(evidence => !notes.WaitsForOthers.Contains(evidence)) is { } evidence)
        {
            DateOnly? by = notes.Obligations.Where(obligation => obligation.Evidence is not null).Select(obligation => (DateOnly?)obligation.Day).Min();
            notes.Reasons.Insert(0, new OrderReason(by is null ? ReasonKind.Other : ReasonKind.Date, [], evidence, by));
        }
    }

    private static Precedence ToPrecedence(PrecedenceReader.Statement statement, ItemOrder item, OrderPassage passage) => statement.ThisFirst
        ? new Precedence(item.Key, statement.Other.Key, statement.Kind, item.Key, passage.Evidence)
        : new Precedence(statement.Other.Key, item.Key, statement.Kind, item.Key, passage.Evidence);

    private sealed class Notes
    {
        public List<KnownItems.Known> Names { get; } = [];

        public List<Precedence> Precedences { get; } = [];

        public List<Obligation> Obligations { get; } = [];

        public List<OrderReason> Reasons { get; } = [];

        public List<Evidence> WaitsForOthers { get; } = [];
    }
}
