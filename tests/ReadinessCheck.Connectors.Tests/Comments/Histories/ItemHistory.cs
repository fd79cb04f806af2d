using ReadinessCheck.Comments;

namespace ReadinessCheck.Connectors.Tests.Comments.Histories;

/// <summary>What people did to an item so far, and what they may expect for it.</summary>
internal sealed class ItemHistory
{
    public DateTimeOffset? EditedAt { get; set; }

    public DateTimeOffset? DeletedOursAt { get; private set; }

    /// <summary>When a run could know of it: at once, or at the end of the first run without trouble; null before that.</summary>
    public DateTimeOffset? DeletionSeenAt { get; private set; }

    public bool IsSkipped { get; set; }

    public bool IsClosed { get; set; }

    /// <summary>Whether a run looks at it only to take back what it asked before.</summary>
    public bool IsOnlySkipped => IsSkipped && !IsClosed;

    /// <summary>The commands of people with write access that still stand there.</summary>
    public List<(string Id, DateTimeOffset At, PersonCommand Command)> Commands { get; } = [];

    /// <summary>The comments of others, by id.</summary>
    public Dictionary<string, (string Text, Person Author)> Theirs { get; } = [];

    /// <summary>Our comments that a person folded away.</summary>
    public Dictionary<string, PersonsFold> Minimised { get; } = [];

    /// <summary>Our comments that we had folded away and a person brought back to sight: their text then.</summary>
    public Dictionary<string, string> BroughtBack { get; } = [];

    /// <summary>Our comments that somebody wrote into.</summary>
    public List<string> WrittenInto { get; } = [];

    public bool SaysSkip => Commands.LastOrDefault(each => each.Command.Skips || each.Command.Rechecks).Command is { Skips: true };

    /// <summary>Whether nobody knows who deleted a comment of ours, because our account is a person's.</summary>
    /// <param name="deletedByUsAt">When our account last did.</param>
    public bool MayBeHushed(DateTimeOffset? deletedByUsAt) => deletedByUsAt is { } at && !(EditedAt > at);

    public bool IsHushedByDeletion => DeletedOursAt is { } at && !(EditedAt > at);

    /// <summary>Whether the item was edited after our comment was deleted and before a run found it gone: then nobody knows which came first.</summary>
    public bool MayBeHushedByDeletion => DeletedOursAt is { } at && EditedAt > at && !(EditedAt > DeletionSeenAt);

    /// <summary>Whether an account with write access, or a program, pasted our marker.</summary>
    public bool HasMarkOfWriter => Theirs.Values.Any(each => each.Author != Person.Guest && CommentMarker.Read(each.Text) is not null);

    /// <summary>The questions that are waived or answered at a time.</summary>
    public HashSet<string> Settled(DateTimeOffset now)
    {
        DateOnly today = DateOnly.FromDateTime(now.UtcDateTime);
        return
        [
            .. Commands.Where(each => each.Command.Waives is not null).GroupBy(each => each.Command.Waives!).Select(group => group.Last())
                .Where(each => (each.Command.Until ?? DateOnly.FromDateTime(each.At.UtcDateTime).AddDays(90)) >= today).Select(each => each.Command.Waives!),
            .. Commands.Where(each => each.Command.Answers is not null).GroupBy(each => each.Command.Answers!).Select(group => group.Last())
                .Where(each => !(EditedAt > each.At)).Select(each => each.Command.Answers!),
        ];
    }

    /// <summary>The writer has no say any more, but for what we acknowledged before.</summary>
    /// <param name="comments">The comments on the item.</param>
    public void LoseWrite(IReadOnlyList<WorldComment> comments)
    {
        Commands.RemoveAll(command => comments.Any(comment => comment.Id == command.Id && comment.Acknowledgements == 0));
        foreach ((string id, (string text, Person author)) in Theirs.ToArray())
        {
            Theirs[id] = (text, author == Person.Writer ? Person.Guest : author);
        }
    }

    /// <summary>A person deletes our comment.</summary>
    public void DeleteOurs(DateTimeOffset now, bool isSeen)
    {
        DeletedOursAt = now;
        DeletionSeenAt = isSeen ? now : null;
    }

    public void NoteSeen(DateTimeOffset now)
    {
        DeletionSeenAt ??= now;
        foreach ((string id, PersonsFold fold) in Minimised.ToArray())
        {
            Minimised[id] = fold with { SeenAt = fold.SeenAt ?? now };
        }
    }

    /// <summary>Whether a comment of ours, as it stood before the last run, is to stay out of sight; null where it may or may not.</summary>
    /// <param name="before">The comment.</param>
    /// <param name="mayBeHushed">Whether a deletion by our account may have been a person's.</param>
    public bool? IsHidden(WorldComment before, bool mayBeHushed)
    {
        if (!before.IsMinimised)
        {
            return false;
        }

        if (IsHushedByDeletion)
        {
            return true;
        }

        // Where we did, it comes back.
        bool? isHidden = !Minimised.TryGetValue(before.Id, out PersonsFold? fold) ? false
            : !fold.IsPlain ? null
            : !(EditedAt > fold.At) ? true
            : EditedAt > fold.SeenAt ? false
            : null;
        return isHidden == false && mayBeHushed ? null : isHidden;
    }
}

/// <summary>A person folded a comment of ours away.</summary>
/// <param name="At">When.</param>
/// <param name="IsPlain">Whether nothing in the comment spoke of an earlier fold, ours or a person's, which this one cannot be told from.</param>
/// <param name="SeenAt">The end of the first run without trouble after that; null before that.</param>
internal sealed record PersonsFold(DateTimeOffset At, bool IsPlain, DateTimeOffset? SeenAt = null);
