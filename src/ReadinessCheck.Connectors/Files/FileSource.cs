using System.Runtime.CompilerServices;
using ReadinessCheck.Connectors.Files.Csv;
using ReadinessCheck.Connectors.Files.Json;
using ReadinessCheck.Connectors.Files.Markdown;

namespace ReadinessCheck.Connectors.Files;

/// <summary>A backlog in one file or on standard input.</summary>
internal sealed class FileSource(string name, Func<Stream> open, bool ownsStream, FileSourceOptions options) : IBacklogSource
{
    private const string Expected =
        "a backlog is expected, as JSON, JSON Lines, an export of GitHub or Jira (JSON or CSV), or Markdown.";

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public bool IsOrdered => !options.Unordered;

    /// <inheritdoc/>
    public async IAsyncEnumerable<BacklogEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using RecognizedText text = await RecognizedText.OfAsync(name, open(), ownsStream, cancellationToken);
        await using IAsyncEnumerator<BacklogEntry> entries = Read(text.Form, text.Reader, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(entries) is { } entry)
        {
            yield return entry;
        }
    }

    // A disk or a network share may fail in the middle: what was read until then counts, and the reader has ended with the exception.
    private async ValueTask<BacklogEntry?> NextAsync(IAsyncEnumerator<BacklogEntry> entries)
    {
        try
        {
            return await entries.MoveNextAsync() ? entries.Current : null;
        }
        catch (IOException e)
        {
            return new BacklogEntry.Unreadable(name, $"The rest could not be read ({e.Message.TrimEnd('.')}): try again.");
        }
    }

    private IAsyncEnumerable<BacklogEntry> Read(FileForm form, TextReader reader, CancellationToken cancellationToken) => form switch
    {
        FileForm.JsonLines => JsonBacklog.ReadAsync(new JsonItems(name).ReadLinesAsync(reader, cancellationToken), cancellationToken),
        FileForm.Json => JsonBacklog.ReadAsync(new JsonItems(name).ReadDocumentAsync(reader, cancellationToken), cancellationToken),
        FileForm.Csv => new CsvBacklog(name, options.Fields.Values).ReadAsync(reader, cancellationToken),
        FileForm.Markdown => MarkdownFile.ReadAsync(reader, name, ownsStream ? Path.GetFileNameWithoutExtension(name) : "", cancellationToken),
        FileForm.Empty => throw new InputException($"'{name}' is empty: {Expected}"),
        FileForm.Xml => throw new InputException($"'{name}' is XML or HTML: {Expected}"),
        _ => throw new InputException($"'{name}' is not a text file (a workbook must be saved as CSV): {Expected}"),
    };
}
