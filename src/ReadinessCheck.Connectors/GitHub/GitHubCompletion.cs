namespace ReadinessCheck.Connectors.GitHub;

/// <summary>
/// Reads the rest of the long threads of items that are to be judged: a page brings an item's last comments, whoever wrote them, and ten of
/// programs must not hide the answer that a person gave before.
/// </summary>
internal sealed class GitHubCompletion(GitHubOptions options, GitHubClient client, GitHubMapper mapper)
{
    private readonly GitHubCommentReader _reader = new(options, client);

    /// <summary>Completes the rows of as many items as are enough, from the top. What cannot be read stays as it came.</summary>
    /// <param name="rows">The rows in their order.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The same rows in the same order.</returns>
    /// <exception cref="ConnectorException">A rate limit asks for too long a wait, or GitHub does not accept the token any more.</exception>
    public async Task<IReadOnlyList<GitHubRow>> CompleteAsync(IReadOnlyList<GitHubRow> rows, CancellationToken cancellationToken)
    {
        GitHubIssue[] partial = [.. rows.Where(row => mapper.Entry(row) is BacklogEntry.Item)
            .Take(options.Enough ?? int.MaxValue)
            .Select(row => mapper.PlaceOf(row.Issue!))
            .OfType<GitHubIssue>()
            .Where(issue => !issue.Thread.IsWhole)];
        Dictionary<string, GitHubThread> whole = await ReadAsync(partial, cancellationToken);
        return whole.Count == 0 ? rows : [.. rows.Select(row => row.Issue is { Id: { } id } issue && whole.TryGetValue(id, out GitHubThread? thread)
            ? row with { Issue = thread.PutInto(issue) }
            : row)];
    }

    private async Task<Dictionary<string, GitHubThread>> ReadAsync(GitHubIssue[] partial, CancellationToken cancellationToken)
    {
        Dictionary<string, GitHubThread> whole = [];
        try
        {
            await foreach (GitHubIssue issue in _reader.ReadAsync(partial, passesOver: true, cancellationToken))
            {
                whole[issue.Id] = issue.Thread;
            }
        }
        catch (ConnectorException exception) when (!exception.IsOfAll)
        {
            // Whoever writes comments reads the rest again, and says what is wrong.
        }

        return whole;
    }
}
