using Microsoft.Extensions.Logging;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Connectors.GitHub;

namespace ReadinessCheck.Cli;

/// <summary>Makes the source of a backlog on GitHub from the configuration.</summary>
internal static class GitHubInput
{
    /// <summary>How a source is written.</summary>
    public const string Form = "github:owner/repository";

    // The second is what a browser's address line has.
    private static readonly string[] Prefixes = ["github:", "https://github.com/"];

    /// <summary>What can be said of such a backlog, and not of any.</summary>
    public static IReadOnlyList<ConfigurationKey> Keys { get; } =
        [ConfigurationKeys.Project, ConfigurationKeys.Status, ConfigurationKeys.Milestone, ConfigurationKeys.Label, ConfigurationKeys.Type, ConfigurationKeys.MaxComments];

    /// <summary>Whether a source's name is that of a repository.</summary>
    public static bool Is(string source) => Prefix(source) is not null;

    /// <summary>Makes the source; nothing is sent yet.</summary>
    /// <param name="source">The repository, <c>github:owner/name</c>, or its address.</param>
    /// <param name="configuration">What of it to read.</param>
    /// <param name="enough">How many upcoming items suffice; null for all.</param>
    /// <param name="time">The clock.</param>
    /// <param name="notices">Is told of every wait.</param>
    /// <param name="log">Is told of every request.</param>
    /// <exception cref="InputException">The name, the selection or the environment is wrong.</exception>
    public static GitHubSource Open(string source, Configuration configuration, int? enough, TimeProvider time, IProgress<string> notices, ILogger log)
    {
        string[] parts = source[Prefix(source)!.Length..].TrimEnd('/').Split('/');
        if (parts.Length != 2)
        {
            throw new InputException($"'{source}' is no repository of GitHub: write {Form}.");
        }

        int? project = configuration.Get(ConfigurationKeys.Project).Value;
        GitHubOptions options = new()
        {
            Owner = parts[0],
            Repository = parts[1],
            Project = project,
            Statuses = configuration.Get(ConfigurationKeys.Status).Value,
            Milestone = configuration.Get(ConfigurationKeys.Milestone).Value,
            Labels = configuration.Get(ConfigurationKeys.Label).Value,
            Type = configuration.Get(ConfigurationKeys.Type).Value,
            // A board has its own.
            Order = project is null ? [.. configuration.Get(ConfigurationKeys.Order).Value.Select(Key)] : [],
            DueField = configuration.Get(ConfigurationKeys.DueField).Value,
            Enough = enough,
            SkipLabels = configuration.Get(ConfigurationKeys.SkipLabels).Value,
            Exempt = configuration.Exempt(time),
            Fields = configuration.OwnFields,
            MaxWait = TimeSpan.FromMinutes(configuration.Get(ConfigurationKeys.MaxWait).Value ?? 0),
        };
        return new GitHubSource(GitHubEnvironment.AddTo(options, Environment.GetEnvironmentVariable), time, notices, log);
    }

    private static string? Prefix(string source) => Prefixes.FirstOrDefault(prefix => source.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    // In YAML, # begins a comment where it is not quoted.
    private static string Key(string written) => written.All(char.IsAsciiDigit) ? $"#{written}" : written;
}
