namespace ReadinessCheck.Connectors.Files;

/// <summary>Turns the rows of one source into entries: what holds for items of every form is decided here.</summary>
internal sealed class EntryBuilder
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <summary>Gives the entries that a row makes: the item, and before it what is wrong with it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="place">Where it stands.</param>
    public IEnumerable<BacklogEntry> Entries(ItemRow row, RowPlace place)
    {
        string ownKey = row.Key.Trim();
        string key = ownKey.Length > 0 ? ownKey : place.FallbackKey;
        if (row.LeftOut is not null)
        {
            yield return new BacklogEntry.LeftOut(key, row.LeftOut)
            {
                IsDone = UpcomingStatus.IsDone(row.LeftOut),
                Title = row.Title.Trim(),
                Url = WebAddress(row.Url),
            };
            yield break;
        }

        string title = row.Title.Trim();
        if (title.Length == 0 && string.IsNullOrWhiteSpace(row.Body))
        {
            yield return new BacklogEntry.Unreadable(
                place.ToString(), $"The item {key} has neither a title nor a body, so there is nothing to judge: write one of them.");
            yield break;
        }

        string unique = Reserve(key);
        if (unique != key)
        {
            yield return new BacklogEntry.Unreadable(
                place.ToString(), $"Two items have the key {key}: this one is judged as '{unique}'; give each item a key of its own.");
        }

        foreach (string problem in row.Problems)
        {
            yield return new BacklogEntry.Unreadable(place.ToString(), $"In the item {key}, {problem}; the item is judged without it.");
        }

        yield return new BacklogEntry.Item(new BacklogItem
        {
            Key = unique,
            Kind = row.Kind,
            Title = title,
            Body = row.Body,
            Markup = row.Markup,
            Url = WebAddress(row.Url),
            Related = row.Related,
            Parent = row.Parent.Trim() is { Length: > 0 } parent ? parent : null,
            Links = row.Links,
            Due = DueDay(row.Related),
            Timeboxes = row.Timeboxes,
            Moves = row.Moves,
            People = Names(row.People),
            Labels = Names(row.Labels),
            Authors = Names(row.Authors),
            CreatedAt = row.CreatedAt,
            EditedAt = row.EditedAt,
        });
    }

    // Every form keeps its due date among the related texts. People may have written words there, which are no day.
    private static DateOnly? DueDay(IEnumerable<RelatedText> related) =>
        related.Where(text => text.Where == FieldNames.DueDate)
            .Select(text => IsoDate.Day(text.Text))
            .FirstOrDefault(day => day is not null);

    private static string[] Names(IEnumerable<string> written) => [.. written.Select(name => name.Trim()).Where(name => name.Length > 0).Distinct()];

    private string Reserve(string key)
    {
        string unique = key;
        for (int copy = 2; !_keys.Add(unique); copy++)
        {
            unique = $"{key} ({copy})";
        }

        return unique;
    }

    private static Uri? WebAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "https" or "http" ? address : null;
}
