using ReadinessCheck.Findings;

namespace ReadinessCheck.Order;

/// <summary>Reads what items say of their place in the order.</summary>
/// <param name="known">What references can mean.</param>
/// <param name="titles">The titles that can be meant.</param>
/// <param name="today">The day from which days are reckoned.</param>
internal sealed class OrderReader(KnownItems known, TitleIndex titles, DateOnly today)
{
    private readonly MentionFinder _mentions = new(known, titles);
    private readonly ObligationReader _obligations = new(new DateReader(today, known.Timeboxes), today);

    /// <summary>Reads one item.</summary>
    public OrderReading Read(ItemOrder item)
    {
        Notes notes = new();
        HashSet<uint> title = Words.SetOf(item.Title);
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
            List<PrecedenceReader.Statement> statements = PrecedenceReader.Read(passage, _mentions.Find(passage, kept.Item));
            notes.Precedences.AddRange(statements.Select(statement => ToPrecedence(statement, kept.Item, passage)));
        }

        ReadLinks(kept.Item, notes);
        return kept with { Precedences = notes.Precedences };
    }

    // Returns whether the passage names other items.
    private bool Read(OrderPassage passage, OrderPassage? next, ItemOrder item, HashSet<uint> title, Notes notes)
    {
        List<ItemMention> mentions = _mentions.Find(passage, item);
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
        List<OrderReason> reasons = ReasonReader.Read(passage, next, item, new Said(mentions, statements, obligations));
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
        if (!ReasonReader.IsConcrete(item) || notes.Reasons.Exists(reason => reason.Kind != ReasonKind.Link))
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
