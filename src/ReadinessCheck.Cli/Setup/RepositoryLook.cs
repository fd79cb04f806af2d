using ReadinessCheck.Connectors.Files;

namespace ReadinessCheck.Cli.Setup;

/// <summary>What there is in a folder that a configuration can go by.</summary>
internal sealed record RepositoryLook
{
    private static readonly string[] BacklogNames = ["backlog", "issues", "items", "stories", "export", "jira"];
    private static readonly string[] BacklogEndings = [".json", ".jsonl", ".csv"];
    private static readonly string[] BacklogFolders = ["backlog", "docs/backlog", "items", "stories", "issues"];

    /// <summary>Where the repository is kept; null where that is not known.</summary>
    public RemoteAddress? Origin { get; private init; }

    /// <summary>The headings of its issue templates.</summary>
    public IReadOnlyList<FoundHeading> Headings { get; private init; } = [];

    /// <summary>The files and folders that hold items, as they are called from the folder.</summary>
    public IReadOnlyList<string> Backlogs { get; private init; } = [];

    /// <summary>The job that already runs the check, as it is called from the repository's folder; null for none.</summary>
    public string? Job { get; private init; }

    /// <summary>What could not be read, a sentence each.</summary>
    public IReadOnlyList<string> Problems { get; private init; } = [];

    /// <summary>Looks at a folder. What cannot be read is told, and passed over.</summary>
    public static async Task<RepositoryLook> AtAsync(SetupPlace place, CancellationToken cancellationToken)
    {
        List<string> problems = [];
        SmallText texts = new(problems);
        return new RepositoryLook
        {
            Origin = GitFolder.Configuration(place.Repository, texts) is { } git ? RemoteAddress.OfGit(git) : null,
            Headings = [.. HeadingsIn(place.Repository, texts, problems)],
            Backlogs = await BacklogsAsync(place.Folder, problems, cancellationToken),
            Job = texts.FilesIn(Path.Combine(place.Repository, ".github", "workflows"), ".yml", ".yaml")
                .Concat(texts.FilesIn(place.Repository, ".yml").Where(file => Path.GetFileName(file).StartsWith(".gitlab-ci", StringComparison.Ordinal)))
                .FirstOrDefault(file => texts.Read(file)?.Contains("readiness-check", StringComparison.Ordinal) == true) is { } job
                ? Path.GetRelativePath(place.Repository, job).Replace(Path.DirectorySeparatorChar, '/')
                : null,
            Problems = problems,
        };
    }

    private static IEnumerable<FoundHeading> HeadingsIn(string folder, SmallText texts, List<string> problems)
    {
        string onGitHub = Path.Combine(folder, ".github", "ISSUE_TEMPLATE");
        IEnumerable<string> files = texts.FilesIn(onGitHub, ".md", ".yml", ".yaml")
            // Its settings are beside the forms.
            .Where(file => !Path.GetFileNameWithoutExtension(file).Equals("config", StringComparison.OrdinalIgnoreCase))
            .Concat(texts.FilesIn(Path.Combine(folder, ".gitlab", "issue_templates"), ".md"));
        foreach (string file in files)
        {
            foreach (string heading in texts.Read(file) is { } text ? Of(file, text, problems) : [])
            {
                yield return new FoundHeading(heading, Path.GetFileName(file));
            }
        }
    }

    private static IReadOnlyList<string> Of(string file, string text, List<string> problems)
    {
        try
        {
            return file.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? TemplateHeadings.OfMarkdown(text) : TemplateHeadings.OfForm(file, text);
        }
        catch (InputException exception)
        {
            problems.Add($"{exception.Message} This template was passed over.");
            return [];
        }
    }

    private static async Task<IReadOnlyList<string>> BacklogsAsync(string folder, List<string> problems, CancellationToken cancellationToken)
    {
        List<string> found = [];
        IEnumerable<string> candidates = new SmallText(problems).FilesIn(folder, BacklogEndings)
            .Where(file => BacklogNames.Any(name => Path.GetFileName(file).StartsWith(name, StringComparison.OrdinalIgnoreCase)))
            .Concat(BacklogFolders.Select(name => Path.Combine(folder, name)).Where(Directory.Exists));
        foreach (string candidate in candidates)
        {
            if (await HoldsItemsAsync(candidate, problems, cancellationToken))
            {
                found.Add(Path.GetRelativePath(folder, candidate));
            }
        }

        return found;
    }

    // Whether it does, those who read it say. That something is called so and is no backlog, is no problem.
    private static async Task<bool> HoldsItemsAsync(string path, List<string> problems, CancellationToken cancellationToken)
    {
        const int MostLookedAt = 20;
        int looked = 0;
        try
        {
            await foreach (BacklogEntry entry in FileSources.Open(path, Stream.Null, new FileSourceOptions()).ReadAsync(cancellationToken))
            {
                if (entry is BacklogEntry.Item || ++looked == MostLookedAt)
                {
                    return entry is BacklogEntry.Item;
                }
            }
        }
        catch (InputException)
        {
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add($"'{path}' was passed over ({exception.Message.TrimEnd('.')}).");
        }

        return false;
    }
}
