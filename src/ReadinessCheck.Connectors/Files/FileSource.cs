using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using ReadinessCheck.Connectors.Files.Csv;
using ReadinessCheck.Connectors.Files.Json;
using ReadinessCheck.Connectors.Files.Markdown;

namespace ReadinessCheck.Connectors.Files;

/// <summary>A backlog in one file or on standard input. Its form is recognised from a beginning of bounded length.</summary>
internal sealed class FileSource(string name, Func<Stream> open, bool ownsStream, FileSourceOptions options) : IBacklogSource
{
    private const int PrefixLength = 64 * 1024;

    private const string Expected =
        "a backlog is expected, as JSON, JSON Lines, an export of GitHub or Jira (JSON or CSV), or Markdown.";

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public bool IsOrdered => !options.Unordered;

    /// <inheritdoc/>
    public async IAsyncEnumerable<BacklogEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Stream stream = open();
        try
        {
            PipeReader bytes = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));
            byte[] prefix = await PeekAsync(bytes, cancellationToken);
            Encoding encoding = TextEncoding.Detect(prefix);
            FileForm form = FormRecognizer.Recognize(TextEncoding.DecodePrefix(encoding, prefix));
            using StreamReader reader = TextEncoding.Reader(bytes.AsStream(), encoding);
            await using IAsyncEnumerator<BacklogEntry> entries = Read(form, reader, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (await NextAsync(entries) is { } entry)
            {
                yield return entry;
            }
        }
        finally
        {
            if (ownsStream)
            {
                await stream.DisposeAsync();
            }
        }
    }

    private async Task<byte[]> PeekAsync(PipeReader bytes, CancellationToken cancellationToken)
    {
        try
        {
            ReadResult result = await bytes.ReadAtLeastAsync(PrefixLength, cancellationToken);
            byte[] prefix = result.Buffer.Slice(0, Math.Min(result.Buffer.Length, PrefixLength)).ToArray();
            bytes.AdvanceTo(result.Buffer.Start);
            return prefix;
        }
        catch (IOException e)
        {
            throw new InputException($"'{name}' could not be read ({e.Message.TrimEnd('.')}).", e);
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
        FileForm.JsonLines => new JsonBacklog(name).ReadLinesAsync(reader, cancellationToken),
        FileForm.Json => new JsonBacklog(name).ReadDocumentAsync(reader, cancellationToken),
        FileForm.Csv => new CsvBacklog(name).ReadAsync(reader, cancellationToken),
        FileForm.Markdown => MarkdownFile.ReadAsync(reader, name, ownsStream ? Path.GetFileNameWithoutExtension(name) : "", cancellationToken),
        FileForm.Empty => throw new InputException($"'{name}' is empty: {Expected}"),
        FileForm.Xml => throw new InputException($"'{name}' is XML or HTML: {Expected}"),
        _ => throw new InputException($"'{name}' is not a text file (a workbook must be saved as CSV): {Expected}"),
    };
}
