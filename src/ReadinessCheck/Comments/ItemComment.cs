namespace ReadinessCheck.Comments;

/// <summary>A comment as it stands on an item.</summary>
/// <param name="Id">The tracker's id.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Body">Its text: in Markdown, or without markup where the tracker's own markup is another.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="EditedAt">When it was last changed; null when it never was.</param>
/// <param name="IsMinimised">Whether it is folded away; never so in Jira.</param>
/// <param name="IsAcknowledged">Whether our reaction stands on it, or what is noted with the item says that its command was obeyed.</param>
public sealed record ItemComment(
    string Id, CommentAuthor Author, string Body, DateTimeOffset CreatedAt, DateTimeOffset? EditedAt = null, bool IsMinimised = false, bool IsAcknowledged = false)
{
    /// <summary>
    /// Whether our account wrote it and another account changed it last, so that words of a person may stand in it; false where the
    /// tracker does not tell.
    /// </summary>
    public bool IsWrittenInto { get; init; }

    /// <summary>Whether a note with the item, out of sight, says that it is ours.</summary>
    public bool IsNoted { get; init; }

    /// <summary>Whether such a note is to be made; false as well where the tracker notes nothing.</summary>
    public bool NeedsNote { get; init; }

    /// <summary>Whether only some of those who see the item may read it, so that it is repeated to nobody.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>Whether it is ours: our account wrote it, and it ends with our marker.</summary>
    public bool IsOurs => Author.IsUs && Marker is not null;

    /// <summary>The marker that it ends with, or that a note stands in for; null when there is neither. It may have been pasted.</summary>
    public CommentMarker? Marker { get; init; } = CommentMarker.Read(Body);

    /// <summary>Says of a comment's text whether it matters what its author may do: it is a command, or has a marker.</summary>
    /// <param name="body">The text.</param>
    public static bool MattersWhoseItIs(string body) => CommentCommand.Parse(body) is not null || CommentMarker.Read(body) is not null;
}

/// <summary>The account that wrote a comment.</summary>
/// <param name="Name">Its name in the tracker.</param>
/// <param name="IsUs">Whether it is the account that we run under. A person may share it with us, where we run under a person's token.</param>
/// <param name="MayWrite">Whether it may change the repository or project.</param>
/// <param name="IsApp">Whether it is a program.</param>
public sealed record CommentAuthor(string Name, bool IsUs = false, bool MayWrite = false, bool IsApp = false);

/// <summary>What a person did to a comment of ours.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">When; null when the tracker does not say.</param>
public sealed record PersonAct(PersonActKind Kind, DateTimeOffset? At)
{
    /// <summary>Whether it was found only now and nothing notes it yet; then the time of finding is to be noted as its time.</summary>
    public bool IsNew { get; init; }
}

/// <summary>The kinds of <see cref="PersonAct"/>.</summary>
public enum PersonActKind
{
    /// <summary>Our comment was deleted.</summary>
    Deleted,

    /// <summary>Our comment was minimised.</summary>
    Minimised,
}

/// <summary>All that is known of the comments on an item.</summary>
/// <param name="Comments">The comments, in any order.</param>
/// <param name="Acts">What people did to comments of ours, in any order.</param>
/// <param name="HasMore">Whether there are comments that were not read yet.</param>
public sealed record CommentThread(IReadOnlyList<ItemComment> Comments, IReadOnlyList<PersonAct> Acts, bool HasMore = false);
