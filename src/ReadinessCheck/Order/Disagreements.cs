using ReadinessCheck.Findings;

namespace ReadinessCheck.Order;

/// <summary>Finds where the order of a backlog and what its items say disagree. Near-linear in items and references.</summary>
internal sealed class Disagreements
{
    /// <summary>A tangle of items may hold more circles than anybody can read.</summary>
    public const int MostCircles = 50;

    private readonly IReadOnlyList<OrderReading> _items;
    private readonly KnownItems _known;
    private readonly List<OrderDisagreement> _found = [];

    private Disagreements(IReadOnlyList<OrderReading> items, KnownItems known)
    {
        _items = items;
        _known = known;
    }

    /// <summary>Finds the disagreements.</summary>
    /// <param name="items">The items, the top of the backlog first; those that say nothing of their place may be missing.</param>
    /// <param name="days">The days of the items that have any, the top of the backlog first.</param>
    /// <param name="known">What references can mean.</param>
    public static IReadOnlyList<OrderDisagreement> Find(IReadOnlyList<OrderReading> items, IReadOnlyList<ItemDays> days, KnownItems known)
    {
        Disagreements disagreements = new(items, known);
        disagreements.FindInPrecedences();
        disagreements.FindDone();
        disagreements.FindDays(days);
        disagreements.FindJumps();
        return disagreements._found;
    }

    private void FindInPrecedences()
    {
        Dictionary<(int First, int Later), List<Precedence>> edges = [];
        Dictionary<int, KnownItems.Known> nodes = [];
        IReadOnlyList<int>[] successors = new IReadOnlyList<int>[_known.Upcoming];
        Array.Fill(successors, []);
        foreach (Precedence precedence in _items.SelectMany(item => item.Precedences))
        {
            if (_known.Find(precedence.First) is { Rank: { } first } upper && _known.Find(precedence.Later) is { Rank: { } later } lower && first != later)
            {
                (nodes[first], nodes[later]) = (upper, lower);
                if (!edges.TryGetValue((first, later), out List<Precedence>? said))
                {
                    edges[(first, later)] = said = [];
                    successors[first] = [.. successors[first], later];
                }

                said.Add(precedence);
            }
        }

        // Where it is not recorded which of two stands above, what is said of them cannot disagree with it.
        bool IsTurned((int First, int Later) edge) => edge.First > edge.Later && ItemPlace.IsAbove(nodes[edge.Later].Place, nodes[edge.First].Place);
        HashSet<(int, int)> explained = [];
        foreach (int[] circle in Circles.Find(successors, MostCircles))
        {
            (int, int)[] steps = [.. circle.Select((node, i) => (node, circle[(i + 1) % circle.Length]))];
            explained.UnionWith(steps);
            Add(circle.Length == 2 ? DisagreementKind.Contradiction : DisagreementKind.Circle, circle.Select(node => nodes[node].Key), steps.Select(step => edges[step][0]));
        }

        foreach (((int first, int later), List<Precedence> said) in edges.Where(edge => IsTurned(edge.Key) && !explained.Contains(edge.Key)).OrderBy(edge => edge.Key))
        {
            Precedence[] needs = [.. said.Where(precedence => precedence.Kind != PrecedenceKind.Comparison)];
            if (needs.Length > 0)
            {
                Add(DisagreementKind.AboveBlocker, [nodes[later].Key, nodes[first].Key], needs.Take(1));
            }
            else
            {
                Add(DisagreementKind.StandsBelow, [nodes[first].Key, nodes[later].Key], said.Take(1));
            }
        }
    }

    private void FindDone()
    {
        foreach (OrderReading item in _items)
        {
            foreach (IGrouping<string, Precedence> said in item.Precedences.GroupBy(precedence => precedence.First == item.Item.Key ? precedence.Later : precedence.First))
            {
                if (_known.Find(said.Key) is { IsDone: true } done && said.FirstOrDefault(precedence => precedence.Kind != PrecedenceKind.Link || precedence.First == item.Item.Key) is { } explains)
                {
                    _found.Add(new OrderDisagreement(DisagreementKind.NamesDone, [item.Item.Key, done.Key], EvidenceOf([explains])));
                }
            }
        }
    }

    private void FindDays(IReadOnlyList<ItemDays> days)
    {
        foreach (ItemDays item in days)
        {
            if (item.Passed is { } passed)
            {
                _found.Add(new OrderDisagreement(DisagreementKind.DatePassed, [item.Key], EvidenceOf(item.Key, item.PassedEvidence), passed));
            }
        }

        foreach ((ItemDays sooner, ItemDays later) in DueSooner.Find(days))
        {
            _found.Add(new OrderDisagreement(
                DisagreementKind.DueSooner,
                [sooner.Key, later.Key],
                [.. EvidenceOf(sooner.Key, sooner.NextEvidence), .. EvidenceOf(later.Key, later.NextEvidence)],
                sooner.Next,
                later.Next));
        }
    }

    private void FindJumps()
    {
        foreach (OrderReading item in _items)
        {
            bool hasPlace = item.Item.Place is not { IsUndecided: true };
            if (hasPlace && item.Item.Moves.MaxBy(move => move.At) is { } move && !item.Reasons.Any(reason => IsWrittenSince(reason, move, item.Item)))
            {
                _found.Add(new OrderDisagreement(DisagreementKind.Jump, [item.Item.Key], [], DateOnly.FromDateTime(move.At.UtcDateTime)));
            }
        }
    }

    // Where nobody says when the text was last written, it may have been since.
    private static bool IsWrittenSince(OrderReason reason, Move move, ItemOrder item) =>
        reason.Evidence is null || (reason.Evidence.WrittenAt ?? item.EditedAt ?? move.At) >= move.At;

    private void Add(DisagreementKind kind, IEnumerable<string> items, IEnumerable<Precedence> said) =>
        _found.Add(new OrderDisagreement(kind, [.. items], EvidenceOf(said)));

    private static ItemEvidence[] EvidenceOf(IEnumerable<Precedence> said) =>
        [.. said.Where(precedence => precedence.Evidence is not null).Select(precedence => new ItemEvidence(precedence.SaidBy, precedence.Evidence!))];

    private static ItemEvidence[] EvidenceOf(string key, Evidence? evidence) => evidence is null ? [] : [new ItemEvidence(key, evidence)];
}
