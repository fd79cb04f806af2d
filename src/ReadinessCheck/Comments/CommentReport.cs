namespace ReadinessCheck.Comments;

/// <summary>What a run does, or would do, about the comments on the items of a tracker.</summary>
/// <param name="IsPosted">Whether it was to be done; otherwise it was a dry run.</param>
/// <param name="Outcomes">The items, in backlog order.</param>
public sealed record CommentReport(bool IsPosted, IReadOnlyList<CommentOutcome> Outcomes)
{
    /// <summary>Why the rest was left to the next run, in a sentence; null when nothing stopped it.</summary>
    public string? Stopped { get; init; }

    /// <summary>Whether what stopped it is worth trying again; null when somebody has to put something right first, or nothing did.</summary>
    public Retry? Retry { get; init; }

    /// <summary>What the commands on the items mean, by the items' keys; an item whose comments could not be read has none.</summary>
    public IReadOnlyDictionary<string, ItemCommands> Commands { get; init; } = new Dictionary<string, ItemCommands>();

    /// <summary>What makes the run incomplete: each problem once, with the items that it befell.</summary>
    public IEnumerable<BacklogEntry.Unreadable> Problems => Outcomes
        .Where(outcome => outcome is { State: CommentState.Failed, Problem: not null })
        .GroupBy(outcome => (Problem: outcome.Problem!, outcome.Retry))
        .Select(group => new BacklogEntry.Unreadable(Items([.. group.Select(outcome => outcome.Item)]), group.Key.Problem)
        {
            Retry = group.Key.Retry,
            IsOfTracker = true,
        });

    private static string Items(string[] keys) => keys.Length <= 3 ? string.Join(", ", keys) : $"{keys[0]}, {keys[1]} and {keys.Length - 2} more";
}
