using ReadinessCheck.Connectors.Files;

namespace ReadinessCheck.Benchmarks;

/// <summary>The items that are measured on.</summary>
internal static class Corpus
{
    private const int GeneratedItems = 2500;

    /// <summary>Loads the labelled items where <c>READINESS_LABELLED_DATA</c> names their folder, otherwise makes about as many.</summary>
    public static async Task<BacklogItem[]> LoadAsync()
    {
        if (Environment.GetEnvironmentVariable("READINESS_LABELLED_DATA") is not { Length: > 0 } folder)
        {
            return [.. GeneratedBacklog.Items(GeneratedItems)];
        }

        List<BacklogItem> items = [];
        IBacklogSource source = FileSources.Open(Path.Combine(folder, "train.jsonl"), Stream.Null, new FileSourceOptions());
        await foreach (BacklogEntry entry in source.ReadAsync(CancellationToken.None))
        {
            if (entry is BacklogEntry.Item { Value: var item })
            {
                items.Add(item);
            }
        }

        return [.. items];
    }
}
