namespace ReadinessCheck.Connectors.GitHub;

/// <summary>What different permissions may be needed for.</summary>
internal enum GitHubRight
{
    /// <summary>To write, change and delete comments of one's own, and to react.</summary>
    Comment,

    /// <summary>To minimise comments.</summary>
    Minimise,
}

/// <summary>Remembers what the token may not do: what it may not do once in a repository, it may not do there at all.</summary>
internal sealed class GitHubRefusals
{
    private readonly Dictionary<(string Repository, GitHubRight Right), string> _refused = [];
    private readonly HashSet<string> _missing = [];

    /// <summary>Makes a call, unless one like it was refused before.</summary>
    /// <returns>What the call gives: where people see what was written.</returns>
    /// <exception cref="ConnectorException">It is refused, or fails otherwise.</exception>
    public async Task<Uri?> UnlessRefusedAsync(GitHubIssue issue, GitHubRight right, Func<Task<Uri?>> call)
    {
        if (_refused.TryGetValue((issue.Repository, right), out string? before))
        {
            throw new ConnectorException(ConnectorFailure.Permission, before);
        }

        try
        {
            return await call();
        }
        catch (ConnectorException exception) when (exception.Kind == ConnectorFailure.Permission)
        {
            _refused[(issue.Repository, right)] = exception.Message;
            throw;
        }
    }

    /// <summary>
    /// Makes a call that writes to an issue. To a classic token without the scope, an issue that it may read and not write looks as if it
    /// were gone: one that is tried again, and so was found again, is not.
    /// </summary>
    /// <returns>What the call gives: where people see what was written.</returns>
    /// <exception cref="ConnectorException">It is refused, or fails otherwise.</exception>
    public async Task<Uri?> UnlessHiddenAsync(GitHubIssue issue, Func<Task<Uri?>> call)
    {
        try
        {
            return await call();
        }
        catch (ConnectorException exception) when (exception.Kind == ConnectorFailure.Missing && !_missing.Add(issue.Key))
        {
            throw new ConnectorException(ConnectorFailure.Permission, exception.Message);
        }
    }
}
