using System.Runtime.CompilerServices;
using ReadinessCheck.Connectors.Files.Json;

namespace ReadinessCheck.Connectors.Files.Labelled;

/// <summary>Items in our own form with the levels that a careful reader gave them. <c>docs/labelled-items.md</c> describes the form.</summary>
public sealed class LabelledSource
{
    private readonly Func<Stream> _open;
    private readonly bool _ownsStream;

    private LabelledSource(string name, Func<Stream> open, bool ownsStream)
    {
        Name = name;
        _open = open;
        _ownsStream = ownsStream;
    }

    /// <summary>What to call the source in messages: the file's name, or <c>standard input</c>.</summary>
    public string Name { get; }

    /// <summary>Opens a file of labelled items, or standard input.</summary>
    /// <param name="fileOrDash">A file, or <c>-</c>.</param>
    /// <param name="standardInput">What <c>-</c> reads; it is not closed.</param>
    /// <returns>The source.</returns>
    /// <exception cref="InputException">There is no such file.</exception>
    public static LabelledSource Open(string fileOrDash, Stream standardInput)
    {
        if (fileOrDash == FileSources.StandardInput)
        {
            return new LabelledSource("standard input", () => standardInput, ownsStream: false);
        }

        if (!File.Exists(fileOrDash))
        {
            throw new InputException($"There is no file '{fileOrDash}': name a file of labelled items, or give '-' to read standard input.");
        }

        return new LabelledSource(fileOrDash, () => FileSources.OpenFile(fileOrDash), ownsStream: true);
    }

    /// <summary>Reads the items without holding them in memory. It may be enumerated once.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The entries in the order of the file.</returns>
    /// <exception cref="InputException">The file cannot be read, or holds something else.</exception>
    public async IAsyncEnumerable<LabelledEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using RecognizedText text = await RecognizedText.OfAsync(Name, _open(), _ownsStream, cancellationToken);
        JsonItems json = new(Name);
        IAsyncEnumerable<JsonItem> items = text.Form switch
        {
            FileForm.JsonLines => json.ReadLinesAsync(text.Reader, cancellationToken),
            FileForm.Json => json.ReadDocumentAsync(text.Reader, cancellationToken),
            FileForm.Empty => throw new InputException($"'{Name}' is empty: labelled items are expected, as JSON or JSON Lines."),
            _ => throw new InputException($"'{Name}' holds no JSON: labelled items are expected, as JSON or JSON Lines."),
        };

        EntryBuilder builder = new();
        await foreach (JsonItem item in items)
        {
            foreach (LabelledEntry entry in Entries(item, builder))
            {
                yield return entry;
            }
        }
    }

    private static IEnumerable<LabelledEntry> Entries(JsonItem item, EntryBuilder builder)
    {
        if ((item.Problem ?? LabelMapper.Problem(item.Element)) is { } problem)
        {
            return [new LabelledEntry.Unreadable(new BacklogEntry.Unreadable(item.Place.ToString(), problem))];
        }

        // Labels hold whether or not work on the item has begun.
        ItemRow row = OwnItemMapper.Map(item.Element) with { LeftOut = null };
        return builder.Entries(row, item.Place).Select(LabelledEntry (entry) => entry switch
        {
            BacklogEntry.Item { Value: var value } => new LabelledEntry.Item(LabelMapper.Map(item.Element, value)),
            BacklogEntry.Unreadable unreadable => new LabelledEntry.Unreadable(unreadable),
            _ => throw new InvalidOperationException($"A row that is not left out gave {entry}."),
        });
    }
}
