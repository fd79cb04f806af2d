using ReadinessCheck.Comments;

namespace ReadinessCheck.Connectors.Tests.Comments.Histories;

/// <summary>What people did to an item so far, and what they may expect for it.</summary>
internal sealed class ItemHistory
{
    public DateTimeOffset? EditedAt { get; set; }

    public DateTimeOffset? DeletedOursAt { get; set; }

    public bool IsSkipped { get; set; }

    /// <summary>The commands of people with write access that still stand there.</summary>
    public List<(string Id, DateTimeOffset At, PersonCommand Command)> Commands { get; } = [];

    /// <summary>The comments of others, by id.</summary>
    public Dictionary<string, (string Text, Person Author)> Theirs { get; } = [];

    /// <summary>Our comments that a person folded away: when, and the end of the first run without trouble after that.</summary>
    public Dictionary<string, (DateTimeOffset At, DateTimeOffset? SeenAt)> Minimised { get; } = [];

    /// <summary>Our comments that somebody wrote into.</summary>
    public List<string> WrittenInto { get; } = [];

    public bool SaysSkip => Commands.LastOrDefault(each => each.Command.Skips || each.Command.Rechecks).Command is { Skips: true };

    public bool IsHushedByDeletion => DeletedOursAt is { } at && !(EditedAt > at);

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

    public void NoteSeen(DateTimeOffset now)
    {
        foreach ((string id, (DateTimeOffset at, DateTimeOffset? seenAt)) in Minimised.ToArray())
        {
            Minimised[id] = (at, seenAt ?? now);
        }
    }

    /// <summary>Whether a comment of ours, as it stood before the last run, is to stay out of sight; null where it may or may not.</summary>
    public bool? IsHidden(WorldComment before)
    {
        if (!before.IsMinimised)
        {
            return false;
        }

        if (!Minimised.TryGetValue(before.Id, out var minimised))
        {
            // We did: it comes back unless a person deleted one of ours since the last edit.
            return IsHushedByDeletion;
        }

        return IsHushedByDeletion || !(EditedAt > minimised.At) ? true
            : EditedAt > minimised.SeenAt ? false
            : null;
    }
}
