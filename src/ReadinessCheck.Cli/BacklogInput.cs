using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Connectors.Files;

namespace ReadinessCheck.Cli;

/// <summary>Chooses the backlog that a command reads.</summary>
internal static class BacklogInput
{
    /// <summary>Opens what the command line or the configuration names or, when nothing is named, what is piped in.</summary>
    /// <exception cref="InputException">Nothing was named and nothing is piped in, or there is no such file or folder.</exception>
    public static IBacklogSource Open(Configuration configuration)
    {
        Setting<string?> source = configuration.Get(ConfigurationKeys.Source);
        if (source.Value is null && !Console.IsInputRedirected)
        {
            throw new InputException(
                $"Which backlog? Name a file or a folder ('readiness-check check backlog.json'), pipe one in, or set 'source' in {ConfigurationFile.StandardName}.");
        }

        FileSourceOptions options = new() { Unordered = configuration.Get(ConfigurationKeys.Unordered).Value };
        try
        {
            return FileSources.Open(source.Value ?? FileSources.StandardInput, Console.OpenStandardInput(), options);
        }
        catch (InputException exception) when (source.Origin is Origin.File or Origin.Variable)
        {
            throw new Place(source.Origin).Mistake(exception.Message, exception);
        }
    }
}
