using ReadinessCheck.Connectors.Files;

namespace ReadinessCheck.Connectors.GitHub;

/// <summary>
/// Puts a repository's issues in the order that is known of them, and says what is known: first what a list names, then milestones by due
/// date; within one tier an issue before its sub-issues and these in their own order; last what is undecided, oldest first. Pure.
/// </summary>
internal static class GitHubOrder
{
    /// <summary>Sorts the rows.</summary>
    /// <param name="rows">The rows, oldest first.</param>
    /// <param name="list">The keys of those that come first, in their order.</param>
    /// <param name="keyOf">Gives an issue's key.</param>
    /// <returns>The rows with their places.</returns>
    public static IReadOnlyList<GitHubRow> Sort(IReadOnlyList<GitHubRow> rows, IReadOnlyList<string> list, Func<IssueNode, string> keyOf)
    {
        GitHubFamily family = new(rows, keyOf);
        Dictionary<GitHubRow, int?> tiers = TiersOf(rows, list, keyOf);
        return
        [
            .. rows.OrderBy(row => tiers[row] ?? int.MaxValue)
                .ThenBy(family.PathOf, GitHubFamily.PathOrder)
                .Select(row => row with { Place = PlaceOf(row, tiers[row], family) }),
        ];
    }

    // Milestones that are due on one day are one tier: neither is the earlier one.
    private static Dictionary<GitHubRow, int?> TiersOf(IReadOnlyList<GitHubRow> rows, IReadOnlyList<string> list, Func<IssueNode, string> keyOf)
    {
        Dictionary<string, int> listed = new(StringComparer.OrdinalIgnoreCase);
        foreach (string key in list)
        {
            listed.TryAdd(key, listed.Count);
        }

        DateOnly[] days = [.. rows.Select(DayOf).OfType<DateOnly>().Distinct().Order()];
        return new(
            rows.Select(row => KeyValuePair.Create(row, row.Issue is { } issue && listed.TryGetValue(keyOf(issue), out int place) ? place
                : DayOf(row) is { } day ? listed.Count + Array.BinarySearch(days, day)
                : (int?)null)),
            ReferenceEqualityComparer.Instance);
    }

    private static DateOnly? DayOf(GitHubRow row) => IsoDate.Day(row.Issue?.Milestone?.DueOn ?? "");

    private static ItemPlace PlaceOf(GitHubRow row, int? tier, GitHubFamily family) => family.PlaceBelowParent(row) is var (parent, place)
        ? new ItemPlace(tier, parent, place)
        : new ItemPlace(tier);
}
