using System.Runtime.CompilerServices;

namespace ReadinessCheck.Connectors.Files.Markdown;

/// <summary>Reads the one item of a Markdown text.</summary>
internal static class MarkdownFile
{
    /// <summary>Reads a text that is a backlog of one item.</summary>
    public static async IAsyncEnumerable<BacklogEntry> ReadAsync(
        TextReader reader, string name, string fileName, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string text = await reader.ReadToEndAsync(cancellationToken);
        foreach (BacklogEntry entry in Entries(text, name, fileName, row => row, new EntryBuilder()))
        {
            yield return entry;
        }
    }

    /// <summary>Gives the item, and before it what is wrong with its front matter.</summary>
    /// <param name="text">All of the text.</param>
    /// <param name="place">What to call it in messages.</param>
    /// <param name="fileName">The name of the file without its ending; empty when there is none.</param>
    /// <param name="complete">Adds what stands in other files.</param>
    /// <param name="entries">What turns rows of this source into entries.</param>
    public static IEnumerable<BacklogEntry> Entries(
        string text, string place, string fileName, Func<ItemRow, ItemRow> complete, EntryBuilder entries)
    {
        FrontMatter matter = FrontMatter.Read(text);
        if (matter.Problem is not null)
        {
            yield return new BacklogEntry.Unreadable(new RowPlace(place, matter.Line, matter.Column, "").ToString(), matter.Problem);
        }

        ItemRow row = MarkdownItemMapper.Map(text, matter, fileName);
        foreach (BacklogEntry entry in entries.Entries(complete(row), new RowPlace(place, 0, 0, "item 1")))
        {
            yield return entry;
        }
    }
}
