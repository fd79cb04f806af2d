using System.Runtime.CompilerServices;

namespace ReadinessCheck.Connectors.Files;

/// <summary>A backlog that is kept in files, as a team reads it: without what it exempts, and with the fields of its own by what they answer.</summary>
internal sealed class TeamSource(IBacklogSource source, FileSourceOptions options) : IBacklogSource
{
    private readonly Dictionary<string, string> _fields = options.Fields.ToDictionary(
        own => RelatedText.FieldPrefix + FieldNames.Slug(own.Value), own => RelatedText.FieldPrefix + own.Key, StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Name => source.Name;

    /// <inheritdoc/>
    public bool IsOrdered => source.IsOrdered;

    /// <inheritdoc/>
    public bool IsOrderedInPart => source.IsOrderedInPart;

    /// <inheritdoc/>
    public async IAsyncEnumerable<BacklogEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (BacklogEntry entry in source.ReadAsync(cancellationToken))
        {
            yield return options.Exempt.Apply(entry is BacklogEntry.Item { Value: var item } ? new BacklogEntry.Item(WithOwnFields(item)) : entry);
        }
    }

    private BacklogItem WithOwnFields(BacklogItem item) => item.Related.Any(text => _fields.ContainsKey(text.Where))
        ? item with { Related = [.. item.Related.Select(text => _fields.TryGetValue(text.Where, out string? meant) ? text with { Where = meant } : text)] }
        : item;
}
