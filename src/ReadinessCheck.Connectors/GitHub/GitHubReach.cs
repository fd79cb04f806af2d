namespace ReadinessCheck.Connectors.GitHub;

/// <summary>Tells while a board is read from its top when there are enough items, each with the three that stand next below it.</summary>
/// <param name="enough">How many items are enough.</param>
/// <param name="mapper">Tells which rows are items.</param>
internal sealed class GitHubReach(int enough, GitHubMapper mapper)
{
    private readonly Backlog<BacklogItem> _backlog = new(item => item.Key, item => item.Parent);
    private int _settled;

    /// <summary>Takes in the next page.</summary>
    /// <returns>Whether there are enough.</returns>
    public bool Add(GitHubPage page)
    {
        foreach (BacklogEntry.Item item in page.Rows.Select(mapper.Entry).OfType<BacklogEntry.Item>())
        {
            _settled += _backlog.Add(item.Value).Count;
        }

        return _settled >= enough;
    }
}
