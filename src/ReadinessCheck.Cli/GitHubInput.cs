using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Connectors.GitHub;

namespace ReadinessCheck.Cli;

/// <summary>Makes the source of a backlog on GitHub from the configuration.</summary>
internal static class GitHubInput
{
    private const string Prefix = "github:";

    /// <summary>Whether a source's name is that of a repository.</summary>
    public static bool Is(string source) => source.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Makes the source; nothing is sent yet.</summary>
    /// <param name="source">The repository, <c>github:owner/name</c>.</param>
    /// <param name="configuration">What of it to read.</param>
    /// <param name="time">The clock.</param>
    /// <param name="notices">Is told of every wait.</param>
    /// <exception cref="InputException">The name, the selection or the environment is wrong.</exception>
    public static GitHubSource Open(string source, Configuration configuration, TimeProvider time, IProgress<string> notices)
    {
        string[] parts = source[Prefix.Length..].Split('/');
        if (parts.Length != 2)
        {
            throw new InputException($"'{source}' is no repository of GitHub: write github:owner/repository.");
        }

        GitHubOptions options = new()
        {
            Owner = parts[0],
            Repository = parts[1],
            Project = configuration.Get(ConfigurationKeys.Project).Value,
            Statuses = configuration.Get(ConfigurationKeys.Status).Value,
            Milestone = configuration.Get(ConfigurationKeys.Milestone).Value,
            Labels = configuration.Get(ConfigurationKeys.Label).Value,
            Type = configuration.Get(ConfigurationKeys.Type).Value,
            SkipLabels = configuration.Get(ConfigurationKeys.SkipLabels).Value,
            MaxWait = TimeSpan.FromMinutes(configuration.Get(ConfigurationKeys.MaxWait).Value ?? 0),
        };
        return new GitHubSource(GitHubEnvironment.AddTo(options, Environment.GetEnvironmentVariable), time, notices);
    }
}
