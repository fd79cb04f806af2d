namespace ReadinessCheck.Connectors.Files;

/// <summary>Opens backlogs that are kept in files. <c>docs/backlog-files.md</c> describes the forms.</summary>
public static class FileSources
{
    /// <summary>The argument that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>
    /// Opens a backlog file, a folder of Markdown files, or standard input. The form is recognised by its content when it is read.
    /// </summary>
    /// <param name="pathOrDash">A file, a folder, or <c>-</c>.</param>
    /// <param name="standardInput">What <c>-</c> reads; it is not closed.</param>
    /// <param name="options">How to read it.</param>
    /// <returns>The source.</returns>
    /// <exception cref="InputException">There is no such file or folder, or the folder holds no Markdown files.</exception>
    public static IBacklogSource Open(string pathOrDash, Stream standardInput, FileSourceOptions options) =>
        new TeamSource(OpenBare(pathOrDash, standardInput, options), options);

    /// <summary>Whether a file in a folder that is read is taken for an item, by its name.</summary>
    /// <param name="file">The file.</param>
    public static bool IsItem(string file) => Markdown.MarkdownFolderSource.Endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static IBacklogSource OpenBare(string pathOrDash, Stream standardInput, FileSourceOptions options)
    {
        if (pathOrDash == StandardInput)
        {
            return new FileSource("standard input", () => standardInput, ownsStream: false, options);
        }

        if (Directory.Exists(pathOrDash))
        {
            return new Markdown.MarkdownFolderSource(pathOrDash, options);
        }

        if (!File.Exists(pathOrDash))
        {
            throw new InputException($"There is no file or folder '{pathOrDash}': check the name, or give '-' to read standard input.");
        }

        return new FileSource(pathOrDash, () => OpenFile(pathOrDash), ownsStream: true, options);
    }

    /// <summary>Opens a file for reading, and says in a sentence why it cannot be opened.</summary>
    internal static FileStream OpenFile(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, useAsync: true);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new InputException($"'{path}' may not be read: give yourself the right to read it and try again.", e);
        }
        catch (IOException e)
        {
            throw new InputException($"'{path}' could not be opened ({e.Message.TrimEnd('.')}).", e);
        }
    }
}
