using ReadinessCheck.Connectors.Files;

namespace ReadinessCheck.Cli;

/// <summary>Chooses the backlog that a command reads.</summary>
internal static class BacklogInput
{
    /// <summary>Opens what the user named or, when nothing was named, what is piped in.</summary>
    /// <exception cref="InputException">Nothing was named and nothing is piped in, or there is no such file or folder.</exception>
    public static IBacklogSource Open(string? source, bool unordered)
    {
        if (source is null && !Console.IsInputRedirected)
        {
            throw new InputException("Which backlog? Name a file or a folder ('readiness-check check backlog.json'), or pipe one in.");
        }

        return FileSources.Open(source ?? FileSources.StandardInput, Console.OpenStandardInput(), new FileSourceOptions { Unordered = unordered });
    }
}
