using Microsoft.Extensions.Logging;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Connectors.Files;
using ReadinessCheck.Connectors.Jira;

namespace ReadinessCheck.Cli;

/// <summary>Opens the backlog that a command reads.</summary>
internal sealed class BacklogInput(Configuration configuration, IProgress<string> notices, TimeProvider time, ILogger<BacklogInput> logger)
{
    /// <summary>How the trackers' backlogs are written.</summary>
    public const string Trackers = $"{GitHubInput.Form}, {JiraInput.Form}";

    // Of a file that was exported none can be said: there, the choice was made.
    private static readonly ConfigurationKey[] OfTrackers = [.. GitHubInput.Keys.Union(JiraInput.Keys)];

    /// <summary>Opens what the command line or the configuration names or, when nothing is named, what is piped in.</summary>
    /// <param name="enough">How many upcoming items suffice; null for all.</param>
    /// <exception cref="InputException">Nothing was named and nothing is piped in, or what was named cannot be read.</exception>
    public IBacklogSource Open(int? enough = null)
    {
        Setting<string?> source = configuration.Get(ConfigurationKeys.Source);
        if (source.Value is null && !Console.IsInputRedirected)
        {
            throw new InputException(
                $"Which backlog? Name a file, a folder or a tracker's ({Trackers}), as in 'readiness-check check backlog.json', pipe one in,"
                + $" or set 'source' in {ConfigurationFile.StandardName}.");
        }

        // What is wrong with a tracker's may be in any of many settings, so its place is not told.
        string name = source.Value ?? FileSources.StandardInput;
        logger.Reads(name);
        if (GitHubInput.Is(name))
        {
            Refuse(name, GitHubInput.Keys);
            return GitHubInput.Open(name, configuration, enough, time, notices, logger);
        }

        if (JiraInput.Is(name))
        {
            Refuse(name, JiraInput.Keys);
            return JiraInput.Open(name, configuration, enough, time, notices, logger);
        }

        if (name.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || name.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        {
            throw new InputException($"'{name}' is an address: write {Trackers}; where your Jira is, {JiraEnvironment.AddressVariable} says.");
        }

        Refuse(name, []);
        return OpenFile(name, source.Origin);
    }

    // A file of settings may serve several sources; what is said on the command line is meant for this one.
    private void Refuse(string source, IReadOnlyList<ConfigurationKey> known)
    {
        if (configuration.Settings.FirstOrDefault(setting => setting.Origin is Origin.Option && OfTrackers.Contains(setting.Key) && !known.Contains(setting.Key))
            is { Origin: Origin.Option option, Key: { } key })
        {
            string others = GitHubInput.Keys.Contains(key) && JiraInput.Keys.Contains(key) ? Trackers
                : GitHubInput.Keys.Contains(key) ? GitHubInput.Form
                : JiraInput.Form;
            throw new InputException($"{option.Name} is not for '{source}': leave it out, or name {others}.");
        }
    }

    private IBacklogSource OpenFile(string source, Origin origin)
    {
        try
        {
            FileSourceOptions options = new()
            {
                Unordered = configuration.Get(ConfigurationKeys.Unordered).Value,
                Fields = configuration.OwnFields,
                Exempt = configuration.Exempt(time),
            };
            return FileSources.Open(source, Console.OpenStandardInput(), options);
        }
        catch (InputException exception) when (origin is Origin.File or Origin.Variable)
        {
            throw new Place(origin).Mistake(exception.Message, exception);
        }
    }
}
