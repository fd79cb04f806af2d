using ReadinessCheck.Connectors.Files.Labelled;

namespace ReadinessCheck.Connectors.Tests.Files.Labelled;

/// <summary>Labelled items for tests.</summary>
internal static class SomeLabelled
{
    public static async Task<List<LabelledEntry>> Read(LabelledSource source)
    {
        List<LabelledEntry> entries = [];
        await foreach (LabelledEntry entry in source.ReadAsync(CancellationToken.None))
        {
            entries.Add(entry);
        }

        return entries;
    }
}
