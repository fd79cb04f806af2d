namespace ReadinessCheck.Connectors.Lists;

/// <summary>Tells while a list is read from its top when there are enough items, each with the three that stand next below it.</summary>
/// <param name="enough">How many items are enough.</param>
/// <param name="entryOf">Gives the entry that a row makes; null when it makes none.</param>
/// <typeparam name="TRow">What stands in the list.</typeparam>
internal sealed class ListReach<TRow>(int enough, Func<TRow, BacklogEntry?> entryOf)
    where TRow : IListRow
{
    private readonly Backlog<BacklogItem> _backlog = new(item => item.Key, item => item.Parent);
    private int _settled;

    /// <summary>Takes in the next page.</summary>
    /// <returns>Whether there are enough.</returns>
    public bool Add(ListPage<TRow> page)
    {
        foreach (BacklogEntry.Item item in page.Rows.Select(entryOf).OfType<BacklogEntry.Item>())
        {
            _settled += _backlog.Add(item.Value).Count;
        }

        return _settled >= enough;
    }
}
