using ReadinessCheck.Cli.Settings;

namespace ReadinessCheck.Cli.Setup;

/// <summary>A folder that is set up, and the repository that it is in.</summary>
/// <param name="Folder">The folder, as the user names it.</param>
/// <param name="Repository">The repository's folder, with its whole path; that of the folder where it is in no repository.</param>
internal sealed record SetupPlace(string Folder, string Repository)
{
    /// <summary>The configuration's path, as the user would say it.</summary>
    public string Configuration { get; } = Folder is "." or "" ? ConfigurationFile.StandardName : Path.Combine(Folder, ConfigurationFile.StandardName);

    /// <summary>The folder's path from the repository's, with slashes; empty where they are one.</summary>
    public string Below { get; } = Path.GetRelativePath(Repository, Path.TrimEndingDirectorySeparator(Path.GetFullPath(Folder))) is var path and not "." ? path.Replace(Path.DirectorySeparatorChar, '/') : "";

    /// <summary>Finds the place of a folder.</summary>
    /// <remarks>Of a second work tree or a submodule, <c>.git</c> is a file: https://git-scm.com/docs/gitrepository-layout</remarks>
    public static SetupPlace Of(string folder)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        string? repository = full;
        while (repository is not null && !Path.Exists(Path.Combine(repository, ".git")))
        {
            repository = Path.GetDirectoryName(repository);
        }

        return new SetupPlace(folder, repository ?? full);
    }

    /// <summary>Gives the path of one of the repository's files, as the user would say it.</summary>
    /// <param name="name">Its path from the repository's folder.</param>
    public string OfRepository(string name)
    {
        string path = Path.Combine(Repository, name);
        return Path.IsPathRooted(Folder) ? path : Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
    }
}
