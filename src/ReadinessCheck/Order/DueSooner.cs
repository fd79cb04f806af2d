namespace ReadinessCheck.Order;

/// <summary>Finds the items that must be done sooner than one that stands above them.</summary>
internal static class DueSooner
{
    /// <summary>Finds them, in near-linear time.</summary>
    /// <param name="days">The days of the items, in the order of reading.</param>
    /// <returns>Each such item, with the highest of those that stand above it and are due later.</returns>
    public static IEnumerable<(ItemDays Sooner, ItemDays Later)> Find(IEnumerable<ItemDays> days)
    {
        Column above = new();
        List<ItemDays> peers = [];
        Dictionary<string, Column> siblings = [];
        foreach (ItemDays item in days.Where(item => item.Next is not null))
        {
            // Items of one tier stand below those before it and not below each other, unless a group says so.
            if (item.Place is null || (peers.Count > 0 && peers[0].Place?.Tier != item.Place.Tier))
            {
                peers.ForEach(above.Add);
                peers.Clear();
                siblings.Clear();
            }

            Column? group = item.Place?.Group is not { } name ? null
                : siblings.TryGetValue(name, out Column? known) ? known
                : siblings[name] = new Column();
            bool hasPlace = item.Place is null or { Tier: not null };
            if (((hasPlace ? above.FirstAfter(item.Next!.Value) : null) ?? group?.FirstAfter(item.Next!.Value)) is { } later)
            {
                yield return (item, later);
            }

            peers.Add(item);
            group?.Add(item);
        }
    }

    /// <summary>Items of which each stands below those before it.</summary>
    private sealed class Column
    {
        private readonly List<ItemDays> _items = [];

        // The latest day of the items down to each: the first place at which it is later than a day is the highest item that is due later.
        private readonly List<DateOnly> _latest = [];

        public void Add(ItemDays item)
        {
            DateOnly day = item.Next!.Value;
            _items.Add(item);
            _latest.Add(_latest.Count > 0 && _latest[^1] > day ? _latest[^1] : day);
        }

        public ItemDays? FirstAfter(DateOnly day)
        {
            if (_latest.Count == 0 || _latest[^1] <= day)
            {
                return null;
            }

            int low = 0;
            int high = _latest.Count - 1;
            while (low < high)
            {
                int middle = (low + high) / 2;
                (low, high) = _latest[middle] > day ? (low, middle) : (middle + 1, high);
            }

            return _items[low];
        }
    }
}
