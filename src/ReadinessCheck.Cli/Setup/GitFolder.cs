namespace ReadinessCheck.Cli.Setup;

/// <summary>Finds the configuration of a repository, which a second work tree and a submodule keep elsewhere.</summary>
/// <remarks>https://git-scm.com/docs/gitrepository-layout</remarks>
internal static class GitFolder
{
    private const string Pointer = "gitdir:";

    /// <summary>Gives the text of the repository's configuration; null where there is no repository.</summary>
    public static string? Configuration(string folder, SmallText texts)
    {
        string git = Path.Combine(folder, ".git");
        if (File.Exists(git))
        {
            if (texts.Read(git)?.Trim() is not { } text || !text.StartsWith(Pointer, StringComparison.Ordinal))
            {
                return null;
            }

            git = Path.Combine(folder, text[Pointer.Length..].Trim());
            string common = Path.Combine(git, "commondir");
            git = File.Exists(common) && texts.Read(common)?.Trim() is { Length: > 0 } shared ? Path.Combine(git, shared) : git;
        }

        string configuration = Path.Combine(git, "config");
        return File.Exists(configuration) ? texts.Read(configuration) : null;
    }
}
