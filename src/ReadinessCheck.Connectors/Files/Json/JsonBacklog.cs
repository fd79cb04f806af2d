using System.Runtime.CompilerServices;
using System.Text.Json;
using ReadinessCheck.Connectors.Jira;

namespace ReadinessCheck.Connectors.Files.Json;

/// <summary>Makes a backlog of the items of a JSON text, whichever of the known forms each of them has.</summary>
internal static class JsonBacklog
{
    public static async IAsyncEnumerable<BacklogEntry> ReadAsync(
        IAsyncEnumerable<JsonItem> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        EntryBuilder builder = new();
        await foreach (JsonItem item in items.WithCancellation(cancellationToken))
        {
            IEnumerable<BacklogEntry> entries = item.Problem is null
                ? builder.Entries(Map(item.Element), item.Place)
                : [new BacklogEntry.Unreadable(item.Place.ToString(), item.Problem)];
            foreach (BacklogEntry entry in entries)
            {
                yield return entry;
            }
        }
    }

    private static ItemRow Map(JsonElement item) =>
        JiraIssueMapper.Recognizes(item) ? JiraIssueMapper.Map(item)
        : GitHubListMapper.Recognizes(item) ? GitHubListMapper.Map(item)
        : OwnItemMapper.Map(item);
}
