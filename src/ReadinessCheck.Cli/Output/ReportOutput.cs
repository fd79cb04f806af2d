using System.Text;

namespace ReadinessCheck.Cli.Output;

/// <summary>Where the report goes. A file appears whole or not at all.</summary>
internal sealed class ReportOutput : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string? _file;
    private readonly string? _temporary;

    private ReportOutput(TextWriter writer, bool isTerminal, string? file = null, string? temporary = null)
    {
        Writer = writer;
        IsTerminal = isTerminal;
        _file = file;
        _temporary = temporary;
    }

    public TextWriter Writer { get; }

    public bool IsTerminal { get; }

    /// <summary>Opens a file, or standard output.</summary>
    /// <param name="file">The file to write; null for standard output.</param>
    /// <param name="isText">Whether it is text for people, in the terminal's encoding; everything else is in UTF-8.</param>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static ReportOutput Open(string? file, bool isText)
    {
        if (file is not null)
        {
            return OpenFile(file);
        }

        if (!Console.IsOutputRedirected && isText)
        {
            return new ReportOutput(Console.Out, isTerminal: true);
        }

        // The console's stream, not the bare handle: it takes a reader that went away, such as head, for the end of the matter.
        Encoding encoding = isText ? Console.OutputEncoding : Utf8;
        StreamWriter writer = new(Console.OpenStandardOutput(), WithoutPreamble(encoding));
        return new ReportOutput(BuildEnvironment.IsGitHub ? new CommandGuard(writer, isText) : writer, !Console.IsOutputRedirected);
    }

    /// <summary>For a run whose report nobody wants.</summary>
    public static ReportOutput Nowhere() => new(TextWriter.Null, isTerminal: false);

    /// <summary>Puts what was written in its place.</summary>
    public void Complete()
    {
        Writer.Flush();
        if (_temporary is not null)
        {
            Writer.Dispose();
            File.Move(_temporary, _file!, overwrite: true);
        }
    }

    public void Dispose()
    {
        if (Writer != Console.Out)
        {
            Writer.Dispose();
        }

        if (_temporary is not null)
        {
            File.Delete(_temporary);
        }
    }

    private static ReportOutput OpenFile(string file)
    {
        try
        {
            string path = Path.GetFullPath(file);
            path = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;

            // A device is written to, never replaced.
            if (path.StartsWith("/dev/", StringComparison.Ordinal))
            {
                return new ReportOutput(new StreamWriter(path, Utf8, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Write }), isTerminal: false);
            }

            if (Directory.Exists(path))
            {
                throw new InputException($"'{file}' is a folder; --output takes a file.");
            }

            if (Path.GetDirectoryName(path) is { } folder && !Directory.Exists(folder))
            {
                throw new InputException($"The report cannot be written to '{file}': there is no folder '{Path.GetDirectoryName(file)}'. Make it first.");
            }

            string temporary = $"{path}.{Path.GetRandomFileName()}";
            return new ReportOutput(new StreamWriter(temporary, append: false, Utf8), isTerminal: false, path, temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"The report cannot be written to '{file}': {exception.Message}", exception);
        }
    }

    private static Encoding WithoutPreamble(Encoding encoding) => encoding.CodePage == Utf8.CodePage ? Utf8 : encoding;
}
