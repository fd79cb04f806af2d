using ReadinessCheck.Findings;

namespace ReadinessCheck.Comments;

/// <summary>Makes a <see cref="CommentPlan"/>.</summary>
internal sealed class CommentPlanner
{
    private readonly CommentThread _thread;
    private readonly CommentSettings _settings;
    private readonly DateTimeOffset? _itemEditedAt;
    private readonly ItemCommands _commands;
    private readonly CommentAsk _ask;

    public CommentPlanner(Verdict verdict, CommentThread thread, CommentSettings settings, DateTimeOffset now)
    {
        _thread = thread;
        _settings = settings;
        _itemEditedAt = verdict.Item.EditedAt;
        _commands = ItemCommands.At(thread.Comments, _itemEditedAt, now);
        _ask = CommentAsk.Of(verdict, thread.HasSkipLabel || _commands.IsSkipped, _commands.Settled);
    }

    public CommentPlan Plan()
    {
        ItemComment[] ours = [.. _thread.Comments.Where(comment => comment.IsOurs).OrderBy(comment => comment.CreatedAt).ThenBy(comment => comment.Id, StringComparer.Ordinal)];
        if (ours.Any(comment => comment.Marker!.Version > CommentMarker.CurrentVersion))
        {
            return Leave(CommentReasons.NewerVersion);
        }

        CommentPlan plan = ours.Length == 0 ? WithoutOurs() : WithOurs(ours[0]);
        CommentStep[] healing = [.. ours.Skip(1).SelectMany(PutAway)];
        if (healing.Length > 0)
        {
            // First, so that what a run leaves over when it is cut off is the oldest.
            plan = plan with
            {
                Action = plan.Action == CommentAction.Leave ? CommentAction.Heal : plan.Action,
                Reason = $"{plan.Reason} {CommentReasons.Duplicates(healing)}",
                Steps = [.. healing, .. plan.Steps],
            };
        }

        // Ours, a skip or a waiver may stand among the comments that were not read.
        return _thread.HasMore && (plan.Steps.Count > 0 || ours.Length == 0)
            ? Do(CommentAction.ReadRest, CommentReasons.Unread)
            : plan;
    }

    private CommentPlan WithoutOurs()
    {
        if (_ask.Rest is { } rest)
        {
            return Leave(CommentReasons.Of(rest));
        }

        if (_thread.Comments.FirstOrDefault(comment => comment.Author.MayWrite && comment.Marker is not null) is { } other)
        {
            return Leave(CommentReasons.OfAnother(other.Author));
        }

        if (_thread.Comments.Any(comment => comment.Author.IsUs && CommentMarker.StandsIn(comment.Body)))
        {
            return Leave(CommentReasons.WrittenInto);
        }

        return HushingAct() is { } act
            ? Leave(CommentReasons.Of(act))
            : Do(CommentAction.Create, CommentReasons.Asks(_ask), new CommentStep(CommentStepKind.Create, Content: CommentContent.Of(_ask)));
    }

    private CommentPlan WithOurs(ItemComment comment)
    {
        if (comment.IsMinimised && HushingAct(comment) is { } act && (_ask.Rest is null || CommentAsk.Asks(comment.Marker!)))
        {
            return Leave(CommentReasons.Of(act));
        }

        CommentStep[] edit = comment.Marker == CommentMarker.Of(_ask.Hash)
            ? []
            : [new CommentStep(CommentStepKind.Edit, comment.Id, CommentContent.Of(_ask))];
        return _ask.Rest switch
        {
            // Brought back before it is edited: cut off in between, it would look like a question that a person minimised.
            null when comment.IsMinimised => Do(
                CommentAction.Edit, CommentReasons.Asks(_ask), [new CommentStep(CommentStepKind.Reveal, comment.Id), .. edit]),
            Rest.Answered => WhenAnswered(comment, edit),
            _ => edit.Length == 0 ? Leave(CommentReasons.UpToDate(_ask)) : Do(CommentAction.Edit, CommentReasons.Changed(_ask), edit),
        };
    }

    private CommentPlan WhenAnswered(ItemComment comment, CommentStep[] edit)
    {
        string reason = CommentReasons.Of(Rest.Answered);
        if (_settings.WhenAnswered == Comments.WhenAnswered.Delete)
        {
            if (!IsRepliedTo(comment))
            {
                return Do(CommentAction.Delete, reason, new CommentStep(CommentStepKind.Delete, comment.Id));
            }

            reason += " " + CommentReasons.RepliedTo;
        }

        // Edited before it is put away: a minimised comment that asks is one that a person minimised.
        return _settings is { WhenAnswered: Comments.WhenAnswered.Minimise, CanMinimise: true } && !comment.IsMinimised
            ? Do(CommentAction.Minimise, reason, [.. edit, new CommentStep(CommentStepKind.Minimise, comment.Id)])
            : edit.Length == 0 ? Leave(reason) : Do(CommentAction.Edit, reason, edit);
    }

    // With a reply behind it, a duplicate is folded away where that can be done, so that the reply keeps what it speaks of.
    private IEnumerable<CommentStep> PutAway(ItemComment duplicate)
    {
        if (!_settings.CanMinimise || !IsRepliedTo(duplicate))
        {
            return [new CommentStep(CommentStepKind.Delete, duplicate.Id)];
        }

        if (duplicate.IsMinimised)
        {
            return [];
        }

        CommentStep minimise = new(CommentStepKind.Minimise, duplicate.Id);
        return CommentAsk.Asks(duplicate.Marker!)
            ? [new CommentStep(CommentStepKind.Edit, duplicate.Id, CommentContent.Of(CommentAsk.Twice(_ask.Kind))), minimise]
            : [minimise];
    }

    // Any comment of anybody, but for programs; one of the same moment may be a reply.
    private bool IsRepliedTo(ItemComment ours) => _thread.Comments.Any(comment => comment is { IsOurs: false, Author.IsApp: false } && comment.CreatedAt >= ours.CreatedAt);

    /// <summary>The act by which a person wants no comment of ours, until the item is edited; null when there is none.</summary>
    private PersonAct? HushingAct(ItemComment? minimised = null)
    {
        // What asks and is minimised was minimised by a person, even where the tracker keeps no record of it.
        bool isUnrecorded = minimised is not null && CommentAsk.Asks(minimised.Marker!) && !_thread.Acts.Any(act => act.Kind == PersonActKind.Minimised);
        return _thread.Acts.FirstOrDefault(act => act.At is null || !(_itemEditedAt > act.At))
            ?? (isUnrecorded ? new PersonAct(PersonActKind.Minimised, At: null) : null);
    }

    private CommentPlan Leave(string reason) => Do(CommentAction.Leave, reason);

    private CommentPlan Do(CommentAction action, string reason, params CommentStep[] steps) => new(action, reason, steps, _commands);
}
