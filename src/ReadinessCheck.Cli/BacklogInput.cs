using ReadinessCheck.Cli.Output;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Connectors.Files;

namespace ReadinessCheck.Cli;

/// <summary>Opens the backlog that a command reads.</summary>
internal sealed class BacklogInput(Configuration configuration, Messages messages, TimeProvider time)
{
    // What a tracker's items are chosen by; in a file that was exported, the choice was made.
    private static readonly ConfigurationKey[] Selection =
        [ConfigurationKeys.Project, ConfigurationKeys.Status, ConfigurationKeys.Milestone, ConfigurationKeys.Label, ConfigurationKeys.Type];

    /// <summary>Opens what the command line or the configuration names or, when nothing is named, what is piped in.</summary>
    /// <param name="enough">How many upcoming items suffice; null for all.</param>
    /// <exception cref="InputException">Nothing was named and nothing is piped in, or what was named cannot be read.</exception>
    public IBacklogSource Open(int? enough = null)
    {
        Setting<string?> source = configuration.Get(ConfigurationKeys.Source);
        if (source.Value is null && !Console.IsInputRedirected)
        {
            throw new InputException(
                "Which backlog? Name a file, a folder or github:owner/repository ('readiness-check check backlog.json'), pipe one in,"
                + $" or set 'source' in {ConfigurationFile.StandardName}.");
        }

        // What is wrong with a repository may be in any of many settings, so its place is not told.
        return GitHubInput.Is(source.Value ?? "")
            ? GitHubInput.Open(source.Value!, configuration, enough, time, messages)
            : OpenFile(source);
    }

    private IBacklogSource OpenFile(Setting<string?> setting)
    {
        string source = setting.Value ?? FileSources.StandardInput;
        if (Selection.Select(key => configuration.Settings.First(setting => setting.Key == key).Origin).OfType<Origin.Option>().FirstOrDefault() is { } option)
        {
            throw new InputException($"{option.Name} chooses among a tracker's items, and '{source}' is none: leave it out, or name github:owner/repository.");
        }

        try
        {
            return FileSources.Open(source, Console.OpenStandardInput(), new FileSourceOptions { Unordered = configuration.Get(ConfigurationKeys.Unordered).Value });
        }
        catch (InputException exception) when (setting.Origin is Origin.File or Origin.Variable)
        {
            throw new Place(setting.Origin).Mistake(exception.Message, exception);
        }
    }
}
