namespace ReadinessCheck;

/// <summary>
/// Gives each item of a backlog the three that stand next below it, while the backlog is read from its top. An item's parent and
/// children, at any depth, are no neighbours of it: a whole is not weighed against its parts. Where an order is recorded in part, only
/// what is recorded to stand below does.
/// </summary>
/// <typeparam name="T">What stands for an item.</typeparam>
/// <param name="keyOf">Gives an item's key.</param>
/// <param name="parentOf">Gives the key of an item's parent; null when it has none.</param>
/// <param name="placeOf">Gives an item's place, as <see cref="BacklogItem.Place"/> has it; null where the order of reading is the order.</param>
public sealed class Backlog<T>(Func<T, string> keyOf, Func<T, string?> parentOf, Func<T, ItemPlace?>? placeOf = null)
{
    /// <summary>How many of the items next below are looked at.</summary>
    public const int NextBelow = 3;

    private readonly Dictionary<string, string> _parents = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<Place> _places = [];
    private readonly List<Place> _open = [];

    /// <summary>Takes in the next item from the top.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The items whose neighbours are now known, in backlog order, each with them.</returns>
    public IReadOnlyList<Place> Add(T item)
    {
        if (parentOf(item) is { } parent)
        {
            _parents[keyOf(item)] = parent;
        }

        foreach (Place place in _open)
        {
            if (ItemPlace.IsAbove(PlaceOf(place.Item), PlaceOf(item)))
            {
                place.Add(item);
            }

            // A parent that comes now may tell that what stands between is of the family too.
            place.Remove(below => AreOneFamily(keyOf(place.Item), keyOf(below)));
        }

        _open.RemoveAll(IsSettled);
        Place added = new(item);
        _places.Enqueue(added);
        if (!IsSettled(added))
        {
            _open.Add(added);
        }

        return Settled(all: false);
    }

    /// <summary>Tells that the backlog has ended.</summary>
    /// <returns>The items that remain, with the neighbours that there are.</returns>
    public IReadOnlyList<Place> Complete() => Settled(all: true);

    private List<Place> Settled(bool all)
    {
        List<Place> settled = [];
        while (_places.TryPeek(out Place? first) && (all || IsSettled(first)))
        {
            settled.Add(_places.Dequeue());
        }

        return settled;
    }

    private ItemPlace? PlaceOf(T item) => placeOf?.Invoke(item);

    private bool IsSettled(Place place) => place.Below.Count == NextBelow || PlaceOf(place.Item) is { IsUndecided: true };

    private bool AreOneFamily(string one, string other) => IsAbove(one, other) || IsAbove(other, one);

    private bool IsAbove(string ancestor, string key)
    {
        // A tracker may be wrong and hold a circle of parents.
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        while (seen.Add(key) && _parents.TryGetValue(key, out string? parent))
        {
            if (string.Equals(parent, ancestor, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            key = parent;
        }

        return false;
    }

    /// <summary>An item and those next below it.</summary>
    public sealed class Place
    {
        private readonly List<T> _below = new(NextBelow);

        internal Place(T item) => Item = item;

        /// <summary>The item.</summary>
        public T Item { get; }

        /// <summary>The next below it, at most <see cref="NextBelow"/>.</summary>
        public IReadOnlyList<T> Below => _below;

        internal void Add(T item) => _below.Add(item);

        internal void Remove(Predicate<T> unfit) => _below.RemoveAll(unfit);
    }
}
