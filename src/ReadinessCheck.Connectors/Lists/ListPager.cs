namespace ReadinessCheck.Connectors.Lists;

/// <summary>
/// Reads the pages of a list that others may change meanwhile. An item that is moved up past the reader would be lost and one that is
/// moved down read twice: so a list that does not add up is read again, until it does or two readings agree.
/// </summary>
/// <param name="page">Gives the page that begins at a cursor; null is the first.</param>
/// <param name="reach">Makes what tells for one reading, page by page, whether there is enough; null reads all.</param>
/// <typeparam name="TRow">What stands in the list.</typeparam>
internal sealed class ListPager<TRow>(Func<string?, Task<ListPage<TRow>>> page, Func<ListReach<TRow>>? reach = null)
    where TRow : IListRow
{
    private const int MostReadings = 4;

    /// <summary>Reads the whole list.</summary>
    /// <returns>The rows in order, none twice, and what is missing.</returns>
    /// <exception cref="ConnectorException">Not even the first page could be read.</exception>
    public async Task<ListReading<TRow>> ReadAsync()
    {
        Reading? before = null;
        for (int count = 1; count <= MostReadings; count++)
        {
            Reading reading = await ReadOnceAsync();
            if (reading.Failure is { } failure)
            {
                // An earlier reading is whole, if not of one moment.
                return before is null ? reading.List(Rest(reading, failure), failure.Retry) : before.List(Unsettled(failure.Message), failure.Retry);
            }

            if (reading.AddsUp || (before is not null && reading.IsSameAs(before)))
            {
                return reading.List(null, null);
            }

            before = reading;
        }

        return before!.List(Unsettled("It was read four times."), new Retry(After: null));
    }

    private async Task<Reading> ReadOnceAsync()
    {
        Reading reading = new();
        ListReach<TRow>? reached = reach?.Invoke();
        string? cursor = null;
        do
        {
            ListPage<TRow> next;
            try
            {
                next = await page(cursor);
            }
            catch (ConnectorException exception) when (cursor is not null)
            {
                reading.Failure = exception;
                return reading;
            }

            reading.Add(next);
            if (reached?.Add(next) == true && reading.MayStop)
            {
                reading.IsStopped = true;
                return reading;
            }

            // A cursor that does not move would be followed for ever.
            cursor = next.Next == cursor || next.Rows.Count == 0 ? null : next.Next;
        }
        while (cursor is not null);

        return reading;
    }

    private static string Rest(Reading reading, ConnectorException failure) =>
        reading.Total is { } total
            ? $"{Math.Max(total - reading.Count, 1)} of {total} items were not read: {failure.Message}"
            : $"What comes after the first {(reading.Count == 1 ? "item" : $"{reading.Count} items")} was not read: {failure.Message}";

    private static string Unsettled(string detail) =>
        $"The list changed while it was read, so that an item may be missing or out of its place: run it again. {detail}";

    private sealed class Reading
    {
        private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
        private readonly List<TRow> _rows = [];
        private bool _changed;
        private int _pages;

        public ConnectorException? Failure { get; set; }

        public int? Total { get; private set; }

        public int Count => _rows.Count;

        public bool IsStopped { get; set; }

        // One page is of one moment. Whether items were passed over between several, the last page tells, or a second reading of
        // these, where that is less.
        public bool MayStop => _pages == 1 || Total is null || Total - Count > Count;

        // One item lost and another one gone leave the right number, but not the same number on every page.
        public bool AddsUp => !_changed && (Total is null || Count == Total || (IsStopped && _pages == 1));

        public void Add(ListPage<TRow> page)
        {
            _pages++;
            _changed |= page.HasShifted || (Total > 0 && page.Total != Total);
            Total = page.Total;
            foreach (TRow row in page.Rows)
            {
                if (!_ids.Add(row.Id))
                {
                    _changed = true;
                    continue;
                }

                _rows.Add(row);
            }
        }

        public bool IsSameAs(Reading other) => _rows.Select(row => row.Id).SequenceEqual(other._rows.Select(row => row.Id));

        public ListReading<TRow> List(string? problem, Retry? retry) => new(_rows, problem, retry);
    }
}

/// <summary>What stands in a list.</summary>
internal interface IListRow
{
    /// <summary>What tells it from others, also when it is read twice.</summary>
    string Id { get; }
}

/// <summary>A page of a list.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Total">How many rows the whole list has, as the tracker says with this page; null where it does not say.</param>
/// <param name="Next">Where the next page begins; null after the last.</param>
internal sealed record ListPage<TRow>(IReadOnlyList<TRow> Rows, int? Total, string? Next)
{
    /// <summary>Whether it can be seen that something came or went since the page before.</summary>
    public bool HasShifted { get; init; }
}

/// <summary>A list as it was read.</summary>
/// <param name="Rows">Its rows in order, none twice.</param>
/// <param name="Problem">Why it is not whole, and what to do; null when it is.</param>
/// <param name="Retry">Whether it is worth reading again later; null when it is whole, or somebody has to put something right first.</param>
internal sealed record ListReading<TRow>(IReadOnlyList<TRow> Rows, string? Problem, Retry? Retry);
