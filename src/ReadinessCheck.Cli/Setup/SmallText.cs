using System.Text;

namespace ReadinessCheck.Cli.Setup;

/// <summary>Reads the small files of a repository, and says in a sentence why one cannot be read.</summary>
/// <param name="problems">Is told of what could not be read.</param>
internal sealed class SmallText(ICollection<string> problems)
{
    // Ten times what anybody writes into a template by hand.
    private const int MostBytes = 256 * 1024;

    private const int MostFiles = 100;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Gives the files of a folder by their endings, in the order of their names; none where there is no such folder.</summary>
    public IReadOnlyList<string> FilesIn(string folder, params string[] endings)
    {
        try
        {
            return !Directory.Exists(folder) ? []
                : [.. Directory.EnumerateFiles(folder)
                    .Where(file => endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                    .Order(StringComparer.Ordinal)
                    .Take(MostFiles)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add($"'{folder}' was passed over ({exception.Message.TrimEnd('.')}).");
            return [];
        }
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Its text; null where there is none, or it cannot be read.</returns>
    public string? Read(string path)
    {
        try
        {
            long length = new FileInfo(path).Length;
            if (length > MostBytes)
            {
                problems.Add(FormattableString.Invariant($"'{path}' was passed over: {length / 1024:N0} KB are too many to be looked through here."));
                return null;
            }

            // A pipe that bears a template's name has no length, and would be waited for.
            return length == 0 ? null : Strict.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException)
        {
            problems.Add($"'{path}' was passed over: it is not in UTF-8; save it as UTF-8 if it is a text.");
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add($"'{path}' was passed over ({exception.Message.TrimEnd('.')}).");
            return null;
        }
    }
}
