using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Connectors.Files;

namespace ReadinessCheck.Cli;

/// <summary>The files that a run goes by, which what it writes must not replace.</summary>
internal sealed class KeptFiles
{
    private static readonly StringComparison Case =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private readonly List<(string Path, string What)> _files = [];

    /// <summary>Refuses a report that would replace what the configuration reads.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="output">The report's file; null for standard output.</param>
    /// <exception cref="InputException">It would.</exception>
    public static void RefuseLoss(Configuration configuration, string? output)
    {
        KeptFiles kept = new();
        kept.Add(configuration);
        if (output is not null && kept.LostBy(output) is { } lost)
        {
            throw new InputException($"The report would replace {lost} ('{output}'): give --output another file.");
        }
    }

    /// <summary>Adds a file.</summary>
    /// <param name="file">The file, or a folder whose items are kept; null for none.</param>
    /// <param name="what">What it is, in a few words.</param>
    public void Add(string? file, string what)
    {
        if (file is not null)
        {
            _files.Add((Real(file), what));
        }
    }

    /// <summary>Adds all that a configuration reads, and the configuration itself.</summary>
    public void Add(Configuration configuration)
    {
        string? source = configuration.Get(ConfigurationKeys.Source).Value;
        Add(Path.Exists(source) ? source : null, "the backlog");
        Add(configuration.File, "the configuration");
        Add(configuration.Get(SettlingKeys.BaselineFile).Value, "the baseline");
    }

    /// <summary>Tells what would be lost if a file were written; null when nothing would.</summary>
    public string? LostBy(string file)
    {
        string path = Real(file);
        return _files.Find(kept => IsSame(kept.Path, path) || (IsSame(kept.Path, Path.GetDirectoryName(path)) && FileSources.IsItem(path))).What;
    }

    private static bool IsSame(string one, string? other) => string.Equals(Path.TrimEndingDirectorySeparator(one), other, Case);

    // A link on the way would make one file look like two.
    private static string Real(string file)
    {
        string path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(file));
        if (Path.GetDirectoryName(path) is not { } folder)
        {
            return path;
        }

        string here = Path.Combine(Real(folder), Path.GetFileName(path));
        try
        {
            return Path.Exists(here) ? new FileInfo(here).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? here : here;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A link in a circle is no file, and whoever writes to it is told so.
            return here;
        }
    }
}
