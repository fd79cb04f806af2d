namespace ReadinessCheck.Comments;

/// <summary>What a run does, or would do, about the comments on the items of a tracker.</summary>
/// <param name="IsPosted">Whether it was to be done; otherwise it was a dry run.</param>
/// <param name="Outcomes">The items, in backlog order.</param>
public sealed record CommentReport(bool IsPosted, IReadOnlyList<CommentOutcome> Outcomes)
{
    /// <summary>Why the rest was left to the next run, in a sentence; null when nothing stopped it.</summary>
    public string? Stopped { get; init; }

    /// <summary>What the commands on the items mean, by the items' keys; an item whose comments could not be read has none.</summary>
    public IReadOnlyDictionary<string, ItemCommands> Commands { get; init; } = new Dictionary<string, ItemCommands>();

    /// <summary>What makes the run incomplete: each problem once, with the items that it befell.</summary>
    public IEnumerable<BacklogEntry.Unreadable> Problems => Outcomes
        .Where(outcome => outcome is { State: CommentState.Failed, Problem: not null })
        .GroupBy(outcome => outcome.Problem!)
        .Select(group => new BacklogEntry.Unreadable(Items([.. group.Select(outcome => outcome.Item)]), group.Key));

    private static string Items(string[] keys) => keys.Length <= 3 ? string.Join(", ", keys) : $"{keys[0]}, {keys[1]} and {keys.Length - 2} more";
}
