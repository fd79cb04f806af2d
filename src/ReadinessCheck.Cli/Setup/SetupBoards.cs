using ReadinessCheck.Connectors;
using ReadinessCheck.Connectors.GitHub;
using ReadinessCheck.Connectors.Jira;

namespace ReadinessCheck.Cli.Setup;

/// <summary>Asks the trackers for their boards, where the environment says who may. A refusal is told in a line, and is no failure.</summary>
/// <param name="time">The clock.</param>
/// <param name="variable">Gives an environment variable; null when it is not set.</param>
/// <param name="problems">Is told why there is no list.</param>
internal sealed class SetupBoards(TimeProvider time, Func<string, string?> variable, Action<string> problems)
{
    // Whoever waits at a prompt does not wait for a limit that takes minutes.
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(10);

    /// <summary>The variable that gives a token for GitHub; null for none.</summary>
    public string? GitHubToken
    {
        get
        {
            try
            {
                return GitHubEnvironment.TokenSetBy(variable);
            }
            catch (InputException)
            {
                // Two are one too many, which is said once GitHub is to be asked.
                return GitHubEnvironment.TokenVariable;
            }
        }
    }

    /// <summary>Whether it is known where Jira is.</summary>
    public bool CanAskJira => !string.IsNullOrWhiteSpace(variable(JiraEnvironment.AddressVariable));

    /// <summary>Gives the open boards of a repository's owner; none where they cannot be had.</summary>
    /// <param name="source">The repository, as a source.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<IReadOnlyList<TrackerBoard>> OfGitHubAsync(string source, CancellationToken cancellationToken)
    {
        string[] parts = source[(source.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('/');
        return ToldAsync(() => GitHubBoards.ReadAsync(
            GitHubEnvironment.AddTo(new GitHubOptions { Owner = parts[0], Repository = parts[^1], MaxWait = MaxWait }, variable), time, cancellationToken));
    }

    /// <summary>Gives the boards of the site; none where they cannot be had.</summary>
    public Task<IReadOnlyList<TrackerBoard>> OfJiraAsync(CancellationToken cancellationToken) =>
        ToldAsync(() => JiraBoards.ReadAsync(JiraEnvironment.AddTo(new JiraOptions { MaxWait = MaxWait }, variable), time, cancellationToken));

    private async Task<IReadOnlyList<TrackerBoard>> ToldAsync(Func<Task<IReadOnlyList<TrackerBoard>>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception exception) when (exception is ConnectorException or InputException)
        {
            problems($"No boards are offered. {exception.Message}");
            return [];
        }
    }
}
