using ReadinessCheck.Connectors.Files;

namespace ReadinessCheck.Connectors.GitHub;

/// <summary>
/// Puts a repository's issues in the order that is known of them: milestones by due date, an issue before its sub-issues and these in
/// their own order, then what is undecided, oldest first. Pure.
/// </summary>
internal static class GitHubOrder
{
    /// <summary>Sorts the rows.</summary>
    /// <param name="rows">The rows, oldest first.</param>
    /// <param name="keyOf">Gives an issue's key.</param>
    public static IReadOnlyList<GitHubRow> Sort(IReadOnlyList<GitHubRow> rows, Func<IssueNode, string> keyOf)
    {
        Family family = new(rows, keyOf);
        return
        [
            .. rows.OrderBy(row => IsoDate.Day(row.Issue?.Milestone?.DueOn ?? "") ?? DateOnly.MaxValue)
                .ThenBy(row => row.Issue?.Milestone?.Number ?? int.MaxValue)
                .ThenBy(family.PathOf, PathOrder.Instance),
        ];
    }

    private sealed class Family(IReadOnlyList<GitHubRow> rows, Func<IssueNode, string> keyOf)
    {
        private readonly Dictionary<GitHubRow, int> _places = Numbered(rows);
        private readonly Dictionary<string, GitHubRow> _byKey = ByKey(rows, keyOf);

        // The place of the topmost ancestor, then at each level down the place among the sub-issues.
        public List<int> PathOf(GitHubRow row)
        {
            List<int> path = [];
            HashSet<GitHubRow> seen = new(ReferenceEqualityComparer.Instance);
            while (seen.Add(row) && row.Issue?.Parent is { } parent && _byKey.TryGetValue(keyOf(parent), out GitHubRow? above))
            {
                path.Add(PlaceBelow(above, row.Issue));
                row = above;
            }

            path.Add(_places[row]);
            path.Reverse();
            return path;
        }

        private int PlaceBelow(GitHubRow above, IssueNode issue)
        {
            string key = keyOf(issue);
            int place = above.Issue!.SubIssues.Present().ToList().FindIndex(child => keyOf(child) == key);
            return place < 0 ? int.MaxValue : place;
        }

        private static Dictionary<GitHubRow, int> Numbered(IReadOnlyList<GitHubRow> rows)
        {
            Dictionary<GitHubRow, int> places = new(ReferenceEqualityComparer.Instance);
            foreach (GitHubRow row in rows)
            {
                places.Add(row, places.Count);
            }

            return places;
        }

        private static Dictionary<string, GitHubRow> ByKey(IReadOnlyList<GitHubRow> rows, Func<IssueNode, string> keyOf)
        {
            Dictionary<string, GitHubRow> byKey = new(StringComparer.OrdinalIgnoreCase);
            foreach (GitHubRow row in rows.Where(row => row.Issue is not null))
            {
                byKey.TryAdd(keyOf(row.Issue!), row);
            }

            return byKey;
        }
    }

    private sealed class PathOrder : IComparer<List<int>>
    {
        public static readonly PathOrder Instance = new();

        public int Compare(List<int>? x, List<int>? y)
        {
            int shared = Math.Min(x!.Count, y!.Count);
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
}
