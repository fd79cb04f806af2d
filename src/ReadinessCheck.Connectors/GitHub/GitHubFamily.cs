namespace ReadinessCheck.Connectors.GitHub;

/// <summary>Which of a list's issues are sub-issues of which, and in which order. Pure.</summary>
internal sealed class GitHubFamily
{
    /// <summary>Orders the paths that <see cref="PathOf"/> gives: an issue before its sub-issues.</summary>
    public static readonly IComparer<List<int>> PathOrder = Comparer<List<int>>.Create(Compare);

    private readonly Dictionary<GitHubRow, int> _places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, GitHubRow> _byKey = new(StringComparer.OrdinalIgnoreCase);
    private readonly Func<IssueNode, string> _keyOf;

    /// <param name="rows">The list, in the order in which those without a parent come.</param>
    /// <param name="keyOf">Gives an issue's key.</param>
    public GitHubFamily(IReadOnlyList<GitHubRow> rows, Func<IssueNode, string> keyOf)
    {
        _keyOf = keyOf;
        foreach (GitHubRow row in rows.Where(row => row.Issue is not null))
        {
            _byKey.TryAdd(keyOf(row.Issue!), row);
        }

        foreach (GitHubRow row in rows)
        {
            _places.Add(row, _places.Count);
            if (row.Issue?.Parent is { } parent && !_byKey.ContainsKey(keyOf(parent)))
            {
                // A parent that is closed, or not of the list for another reason, stands where its first child does.
                GitHubRow absent = new(keyOf(parent), parent);
                _byKey.Add(absent.Id, absent);
                _places.Add(absent, _places.Count);
            }
        }
    }

    /// <summary>Gives the place of the topmost ancestor, then at each level down the place among the sub-issues.</summary>
    public List<int> PathOf(GitHubRow row)
    {
        List<int> path = [];
        HashSet<GitHubRow> seen = new(ReferenceEqualityComparer.Instance);
        while (seen.Add(row) && row.Issue?.Parent is { } parent)
        {
            path.Add(PlaceBelowParent(row)?.Place ?? int.MaxValue);
            row = _byKey[_keyOf(parent)];
        }

        path.Add(_places[row]);
        path.Reverse();
        return path;
    }

    /// <summary>
    /// Gives the key of a row's parent and the place among its sub-issues; null when it has none, or its parent has more than are read.
    /// </summary>
    public (string Parent, int Place)? PlaceBelowParent(GitHubRow row)
    {
        if (row.Issue is not { Parent: { } parent } issue)
        {
            return null;
        }

        string key = _keyOf(issue);
        int place = parent.SubIssues.Present().ToList().FindIndex(child => _keyOf(child) == key);
        return place < 0 ? null : (_keyOf(parent), place);
    }

    private static int Compare(List<int> x, List<int> y)
    {
        int shared = Math.Min(x.Count, y.Count);
        for (int level = 0; level < shared; level++)
        {
            if (x[level] != y[level])
            {
                return x[level].CompareTo(y[level]);
            }
        }

        return x.Count.CompareTo(y.Count);
    }
}
