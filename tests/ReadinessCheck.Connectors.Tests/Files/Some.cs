using System.Text;
using ReadinessCheck.Connectors.Files;

namespace ReadinessCheck.Connectors.Tests.Files;

/// <summary>Backlogs for tests.</summary>
internal static class Some
{
    public static string PayloadPath(string name) => Path.Combine(AppContext.BaseDirectory, "Files", "Payloads", name);

    public static async Task<List<BacklogEntry>> EntriesOf(string text, FileSourceOptions options)
    {
        using MemoryStream input = new(Encoding.UTF8.GetBytes(text));
        return await Read(FileSources.Open("-", input, options));
    }

    public static Task<List<BacklogEntry>> EntriesOf(string text) => EntriesOf(Encoding.UTF8.GetBytes(text));

    public static async Task<List<BacklogEntry>> EntriesOf(byte[] bytes)
    {
        using MemoryStream input = new(bytes);
        return await Read(FileSources.Open("-", input, new FileSourceOptions()));
    }

    public static Task<List<BacklogEntry>> EntriesOfPath(string path) => Read(FileSources.Open(path, Stream.Null, new FileSourceOptions()));

    public static Task<List<BacklogEntry>> EntriesOfPayload(string name) => EntriesOfPath(PayloadPath(name));

    public static BacklogItem Item(this BacklogEntry entry) => Assert.IsType<BacklogEntry.Item>(entry).Value;

    public static BacklogEntry.Unreadable Unreadable(this BacklogEntry entry) => Assert.IsType<BacklogEntry.Unreadable>(entry);

    public static RelatedText Text(this BacklogItem item, string where) => Assert.Single(item.Related, related => related.Where == where);

    private static async Task<List<BacklogEntry>> Read(IBacklogSource source)
    {
        List<BacklogEntry> entries = [];
        await foreach (BacklogEntry entry in source.ReadAsync(CancellationToken.None))
        {
            entries.Add(entry);
        }

        return entries;
    }
}
