namespace ReadinessCheck.Order;

/// <summary>The items that a reference can mean: those of the backlog, and those that the source left out.</summary>
internal sealed class KnownItems
{
    private readonly Dictionary<string, Known> _byKey = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Dictionary<string, Known>> _byNumber = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many upcoming items there are.</summary>
    public int Upcoming { get; private set; }

    /// <summary>The sprints, milestones and releases that the items are planned for.</summary>
    public TimeboxNames Timeboxes { get; } = new();

    /// <summary>Takes in the next upcoming item from the top.</summary>
    public void Add(ItemOrder item)
    {
        Add(new Known(item.Key, item.Title, IsDone: false, Rank: Upcoming++) { Place = item.Place }, item.Url);
        foreach (Timebox timebox in item.Timeboxes)
        {
            Timeboxes.Add(timebox);
        }

        foreach (ItemLink link in item.Links.Where(link => link.IsDone))
        {
            // The tracker says so of an item that the source may not hold.
            _byKey.TryAdd(link.Key, new Known(link.Key, "", IsDone: true));
        }
    }

    /// <summary>Takes in an item that is not upcoming.</summary>
    public void Add(BacklogEntry.LeftOut item) =>
        Add(new Known(item.Key, item.Title, item.IsDone), item.Url);

    /// <summary>Finds the item of a key.</summary>
    public Known? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>Finds what a reference in an item's text means.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="from">The item in whose text it stands.</param>
    /// <returns>The item, an unknown one where it is not of this backlog; null when it is <paramref name="from"/> itself.</returns>
    public Known? Find(WrittenReference reference, ItemOrder from)
    {
        Known? known = !reference.IsNumber ? FindKey(reference)
            : reference.Repository is null && _byKey.GetValueOrDefault($"GH-{reference.Name}") is { } ofProject ? ofProject
            : reference.Repository is { } named ? InRepository(named, reference.Name)
            : RepositoryOf(from) is { } own ? InRepository(own, reference.Name)
            : _byKey.GetValueOrDefault("#" + reference.Name);
        known = known is null || (reference.Host is { } host && known.Host is { } itsHost && !host.Equals(itsHost, StringComparison.OrdinalIgnoreCase))
            ? new Known(reference.Name, "", IsDone: false)
            : known;
        return string.Equals(known.Key, from.Key, StringComparison.OrdinalIgnoreCase) ? null : known;
    }

    /// <summary>Gives the repository that an item is of, by its address; null when it has none.</summary>
    private static string? RepositoryOf(ItemOrder item) =>
        item.Url is { } url ? ReferenceSyntax.OfAddress(url.OriginalString, 0, 0)?.Repository : null;

    // A key in small letters is a word like any other ("utf-8"), unless the key itself is written so.
    private Known? FindKey(WrittenReference reference) =>
        _byKey.GetValueOrDefault(reference.Name) is { } known && (reference.Host is not null || known.Key == reference.Name) ? known : null;

    private void Add(Known item, Uri? url)
    {
        Known known = item with { Host = url?.Authority };
        _byKey[known.Key] = known;
        if (url is not null && ReferenceSyntax.OfAddress(url.OriginalString, 0, 0) is { Repository: { } repository } address)
        {
            (_byNumber.TryGetValue(repository, out Dictionary<string, Known>? numbers) ? numbers : _byNumber[repository] = [])[address.Name] = known;
        }
    }

    private Known? InRepository(string repository, string number) => _byNumber.GetValueOrDefault(repository)?.GetValueOrDefault(number.TrimStart('0'));

    /// <summary>An item that can be meant.</summary>
    /// <param name="Key">Its key.</param>
    /// <param name="Title">Its title; empty where the source left the item out.</param>
    /// <param name="IsDone">Whether it is done or closed.</param>
    /// <param name="Rank">Its place among the backlog's upcoming items as they were read, 0 at the top; null where it is none of them.</param>
    internal sealed record Known(string Key, string Title, bool IsDone, int? Rank = null)
    {
        /// <summary>Its place, as <see cref="BacklogItem.Place"/> has it.</summary>
        public ItemPlace? Place { get; init; }

        /// <summary>Where it is kept, by its address; null where it has none.</summary>
        public string? Host { get; init; }

        public bool IsUpcoming => Rank is not null;
    }
}
