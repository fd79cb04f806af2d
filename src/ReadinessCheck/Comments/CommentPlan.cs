using ReadinessCheck.Findings;

namespace ReadinessCheck.Comments;

/// <summary>What to do about our comment on one item. A dry run shows it, posting carries it out.</summary>
/// <param name="Action">What happens, in a word.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Steps">The calls to make, in this order; when one fails, the rest are left to the next run. Empty when there is nothing to do.</param>
/// <param name="Commands">What the commands on the item mean now, for those to be acknowledged.</param>
public sealed record CommentPlan(CommentAction Action, string Reason, IReadOnlyList<CommentStep> Steps, ItemCommands Commands)
{
    /// <summary>Plans. Carrying the plan out and planning again, at the same time, gives a plan without steps.</summary>
    /// <param name="verdict">The item's verdict.</param>
    /// <param name="thread">What is known of the item's comments.</param>
    /// <param name="settings">How comments behave.</param>
    /// <param name="now">The time.</param>
    /// <returns>The plan.</returns>
    public static CommentPlan For(Verdict verdict, CommentThread thread, CommentSettings settings, DateTimeOffset now) =>
        new CommentPlanner(verdict, thread, settings, now).Plan();

    /// <summary>Plans for an item that is to be skipped: nothing new is asked, and what we asked before is taken back.</summary>
    /// <param name="thread">What is known of the item's comments.</param>
    /// <param name="settings">How comments behave.</param>
    /// <param name="now">The time.</param>
    /// <returns>The plan.</returns>
    public static CommentPlan ForSkipped(CommentThread thread, CommentSettings settings, DateTimeOffset now) =>
        new CommentPlanner(verdict: null, thread, settings, now).Plan();
}

/// <summary>What a <see cref="CommentPlan"/> does.</summary>
public enum CommentAction
{
    /// <summary>Nothing.</summary>
    Leave,

    /// <summary>Nothing can be decided before the rest of the comments are read; read them and plan again.</summary>
    ReadRest,

    /// <summary>Ask in a new comment.</summary>
    Create,

    /// <summary>Change what our comment says, or bring it back to sight.</summary>
    Edit,

    /// <summary>Fold our comment away.</summary>
    Minimise,

    /// <summary>Delete our comment.</summary>
    Delete,

    /// <summary>Leave our comment, and delete later ones that came up by accident.</summary>
    Heal,

    /// <summary>Leave all as it is, and note what a person did or where our comment is, where the tracker keeps no record of it.</summary>
    Note,
}

/// <summary>One call to a tracker.</summary>
/// <param name="Kind">Which.</param>
/// <param name="CommentId">The comment; null for a new one.</param>
/// <param name="Content">What to write; null where nothing is written.</param>
/// <param name="Marker">The marker to put in the place of the one that is there; null where that is not the step.</param>
public sealed record CommentStep(CommentStepKind Kind, string? CommentId = null, CommentContent? Content = null, CommentMarker? Marker = null);

/// <summary>The kinds of <see cref="CommentStep"/>.</summary>
public enum CommentStepKind
{
    /// <summary>Write a new comment.</summary>
    Create,

    /// <summary>Change a comment's text.</summary>
    Edit,

    /// <summary>Change a comment's marker alone.</summary>
    Mark,

    /// <summary>Bring a minimised comment back to sight.</summary>
    Reveal,

    /// <summary>Minimise a comment, as outdated.</summary>
    Minimise,

    /// <summary>Delete a comment.</summary>
    Delete,

    /// <summary>Note with the item, out of sight, which comment is ours; or, without a comment, that the noted one is found deleted.</summary>
    Remember,
}

/// <summary>How comments behave.</summary>
/// <param name="WhenAnswered">What becomes of our comment when every question is answered.</param>
/// <param name="CanMinimise">Whether the tracker can fold comments away; where it cannot, they are edited instead.</param>
/// <param name="CanDelete">Whether what we delete can be told from what a person deleted; where it cannot, what is answered is edited instead.</param>
/// <param name="NotesCommands">Whether our comment tells which commands are obeyed, because there is no other sign to leave where people see it.</param>
public sealed record CommentSettings(
    WhenAnswered WhenAnswered = WhenAnswered.Edit, bool CanMinimise = true, bool CanDelete = true, bool NotesCommands = false)
{
    /// <summary>The words around the questions.</summary>
    public CommentWords Words { get; init; } = CommentWords.Standard;
}

/// <summary>What becomes of our comment when every question is answered.</summary>
public enum WhenAnswered
{
    /// <summary>It says so in a line.</summary>
    Edit,

    /// <summary>It says so in a line, and is folded away.</summary>
    Minimise,

    /// <summary>It is deleted; when a person replied after it, it says so in a line instead.</summary>
    Delete,
}
