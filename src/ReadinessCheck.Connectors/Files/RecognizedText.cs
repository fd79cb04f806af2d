using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace ReadinessCheck.Connectors.Files;

/// <summary>A text that is about to be read: its encoding and form are known from a beginning of bounded length.</summary>
internal sealed class RecognizedText : IAsyncDisposable
{
    private const int PrefixLength = 64 * 1024;

    private readonly Stream? _owned;

    private RecognizedText(FileForm form, StreamReader reader, Stream? owned)
    {
        Form = form;
        Reader = reader;
        _owned = owned;
    }

    public FileForm Form { get; }

    /// <summary>Reads the text from its start.</summary>
    public StreamReader Reader { get; }

    /// <summary>Looks at the beginning of a stream.</summary>
    /// <param name="name">What to call the source in messages.</param>
    /// <param name="stream">The bytes.</param>
    /// <param name="ownsStream">Whether the stream is closed in the end.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InputException">The stream cannot be read.</exception>
    public static async Task<RecognizedText> OfAsync(string name, Stream stream, bool ownsStream, CancellationToken cancellationToken)
    {
        try
        {
            PipeReader bytes = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));
            ReadResult result = await bytes.ReadAtLeastAsync(PrefixLength, cancellationToken);
            byte[] prefix = result.Buffer.Slice(0, Math.Min(result.Buffer.Length, PrefixLength)).ToArray();
            bytes.AdvanceTo(result.Buffer.Start);
            Encoding encoding = TextEncoding.Detect(prefix);
            FileForm form = FormRecognizer.Recognize(TextEncoding.DecodePrefix(encoding, prefix));
            return new RecognizedText(form, TextEncoding.Reader(bytes.AsStream(), encoding), ownsStream ? stream : null);
        }
        catch (IOException e)
        {
            throw new InputException($"'{name}' could not be read ({e.Message.TrimEnd('.')}).", e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Reader.Dispose();
        if (_owned is not null)
        {
            await _owned.DisposeAsync();
        }
    }
}
