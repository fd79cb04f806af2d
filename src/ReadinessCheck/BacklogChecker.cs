using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Order;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck;

/// <summary>
/// Checks the items of an ordered backlog from its top: the four questions of each text, and the fifth against the three items that stand
/// next below. Not safe for concurrent use.
/// </summary>
public sealed class BacklogChecker
{
    private readonly ReadinessChecker _checker;
    private readonly DateOnly _today;
    private readonly bool _keepTexts;
    private readonly Backlog<Judged> _backlog = new(judged => judged.Order.Key, judged => judged.Order.Parent, judged => judged.Order.Place);
    private readonly KnownItems _known = new();
    private readonly TitleIndex _titles = new();
    private readonly List<OrderReading> _items = [];
    private readonly List<ItemDays> _days = [];
    private readonly OrderReader _reader;

    /// <summary>Makes a checker for one backlog.</summary>
    /// <param name="checker">Judges the texts.</param>
    /// <param name="today">The day from which days are past or to come.</param>
    /// <param name="keepTexts">
    /// Whether texts are kept for <see cref="ToOrder"/>. Otherwise what says nothing about the order is forgotten once an item has its verdict,
    /// so that a backlog of any length can be checked; a title that stands farther below than the next three is then not recognised above.
    /// </param>
    public BacklogChecker(ReadinessChecker checker, DateOnly today, bool keepTexts = false)
    {
        _checker = checker;
        _today = today;
        _keepTexts = keepTexts;
        _reader = new OrderReader(_known, _titles, today);
    }

    /// <summary>Makes a checker for a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="checker">Judges the texts.</param>
    /// <param name="today">The day from which days are past or to come.</param>
    /// <param name="keepTexts">Whether texts are kept for <see cref="ToOrder"/>.</param>
    /// <returns>The checker; null where the source's order means nothing, and its items are judged by their texts alone.</returns>
    public static BacklogChecker? For(IBacklogSource source, ReadinessChecker checker, DateOnly today, bool keepTexts = false) =>
        source.IsOrdered || source.IsOrderedInPart ? new BacklogChecker(checker, today, keepTexts) : null;

    /// <summary>Takes in the next item from the top.</summary>
    /// <param name="item">The item. No content makes it throw.</param>
    /// <param name="opinion">What a second reader says of it; null where none was asked.</param>
    /// <returns>The verdicts of the items whose neighbours are now known, in backlog order.</returns>
    public IReadOnlyList<Verdict> Add(BacklogItem item, SecondOpinion? opinion = null)
    {
        (Verdict verdict, ItemOrder order) = _checker.Read(item, opinion);
        _known.Add(order);
        _titles.Add(order.Key, order.Title);
        return Place(_backlog.Add(new Judged(verdict, order)));
    }

    /// <summary>Takes note of an item that is not upcoming: others may name it.</summary>
    /// <param name="item">The item.</param>
    public void Add(BacklogEntry.LeftOut item)
    {
        _known.Add(item);
        _titles.Add(item.Key, item.Title);
    }

    /// <summary>Tells that the backlog has ended.</summary>
    /// <returns>The verdicts of the remaining items, which have fewer neighbours or none.</returns>
    public IReadOnlyList<Verdict> Complete() => Place(_backlog.Complete());

    /// <summary>Finds where the order and its reasons disagree, among the items that have their verdicts.</summary>
    /// <returns>The disagreements.</returns>
    public IReadOnlyList<OrderDisagreement> FindDisagreements() => Disagreements.Find(ReadAgain(), _days, _known);

    /// <summary>Gives the order of the items that have their verdicts, with what they say of it.</summary>
    /// <returns>The order and where it disagrees with its reasons.</returns>
    /// <exception cref="InvalidOperationException">The texts were not kept.</exception>
    public BacklogOrder ToOrder()
    {
        if (!_keepTexts)
        {
            throw new InvalidOperationException("The order can be given where the texts are kept.");
        }

        OrderReading[] readings = ReadAgain();
        return new BacklogOrder([.. readings.Select(ToOrdered)], Disagreements.Find(readings, [.. readings.Select(reading => ItemDays.Of(reading, _today)).OfType<ItemDays>()], _known));
    }

    // Items that stand below are known by now.
    private OrderReading[] ReadAgain() => [.. _items.Select(kept => _keepTexts ? _reader.Read(kept.Item) : _reader.Update(kept))];

    private OrderedItem ToOrdered(OrderReading reading) => new()
    {
        Key = reading.Item.Key,
        Place = reading.Item.Place,
        Title = reading.Item.Title,
        Url = reading.Item.Url,
        Reasons = reading.Reasons,
        Says = reading.Precedences,
        Names = [.. reading.Names.Where(name => _known.Find(name.Key) is not null).Select(name => name.Key)],
        Due = reading.Obligations.Where(obligation => obligation.Day >= _today).Select(obligation => (DateOnly?)obligation.Day).Min(),
    };

    private Verdict[] Place(IReadOnlyList<Backlog<Judged>.Place> places) => [.. places.Select(Place)];

    private Verdict Place(Backlog<Judged>.Place place)
    {
        OrderReading reading = _reader.Read(place.Item.Order);
        OrderReading[] below = [.. place.Below.Select(neighbour => neighbour.AsNeighbour ??= _reader.Read(neighbour.Order))];
        Remember(reading);
        Verdict verdict = place.Item.Verdict;
        Finding placed = PlacedOrdering.Of(verdict.Item, reading, CoverageReader.Read(reading, below));
        return verdict with { Findings = [.. verdict.Findings.Select(finding => finding.Criterion == CriterionIds.Ordering ? placed : finding)] };
    }

    private void Remember(OrderReading reading)
    {
        if ((_keepTexts ? reading : reading.Keep()) is { } kept)
        {
            _items.Add(kept);
        }

        if (ItemDays.Of(reading, _today) is { } days)
        {
            _days.Add(days.WithoutEvidence());
        }
    }

    private sealed record Judged(Verdict Verdict, ItemOrder Order)
    {
        /// <summary>Its reasons, for the items above it to be held against; its own turn comes when more of the backlog is known.</summary>
        public OrderReading? AsNeighbour { get; set; }
    }
}
