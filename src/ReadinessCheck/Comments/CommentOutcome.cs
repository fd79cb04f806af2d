namespace ReadinessCheck.Comments;

/// <summary>What a run does, or would do, about the comment on one item.</summary>
/// <param name="Item">The item's key.</param>
/// <param name="Action">What the plan says.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="State">How far it came.</param>
public sealed record CommentOutcome(string Item, CommentAction Action, string Reason, CommentState State)
{
    /// <summary>How many commands are acknowledged for the first time.</summary>
    public int Acknowledged { get; init; }

    /// <summary>How many comments are to the checker and were not understood.</summary>
    public int NotUnderstood { get; init; }

    /// <summary>Why it was not done, and what to do, in a sentence; null when nothing failed.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether what failed is worth trying again; null when somebody has to put something right first, or nothing failed.</summary>
    public Retry? Retry { get; init; }

    /// <summary>Where people see the comment that was written; null where none was, or the tracker does not say.</summary>
    public Uri? Url { get; init; }

    /// <summary>Tells what is made of a plan.</summary>
    /// <param name="item">The item's key.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="state">How far it came.</param>
    /// <param name="problem">Why it was not done; null when nothing failed.</param>
    /// <returns>The outcome.</returns>
    public static CommentOutcome Of(string item, CommentPlan plan, CommentState state, string? problem = null) => new(item, plan.Action, plan.Reason, state)
    {
        Acknowledged = plan.Commands.ToAcknowledge.Count(),
        NotUnderstood = plan.Commands.NotUnderstood,
        Problem = problem,
    };
}

/// <summary>How far a <see cref="CommentPlan"/> came.</summary>
public enum CommentState
{
    /// <summary>It was only made.</summary>
    Planned,

    /// <summary>It was carried out.</summary>
    Done,

    /// <summary>It is left to the next run.</summary>
    Left,

    /// <summary>It could not be carried out, in whole or in part.</summary>
    Failed,
}
