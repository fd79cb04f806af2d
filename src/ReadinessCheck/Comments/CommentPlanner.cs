using ReadinessCheck.Findings;

namespace ReadinessCheck.Comments;

/// <summary>Makes a <see cref="CommentPlan"/>.</summary>
internal sealed class CommentPlanner
{
    private readonly CommentThread _thread;
    private readonly CommentSettings _settings;
    private readonly DateTimeOffset _now;
    private readonly DateTimeOffset? _itemEditedAt;
    private readonly ItemCommands _commands;
    private readonly CommentAsk _ask;
    private readonly CommentContent _content;

    /// <summary>Makes the planner of one item.</summary>
    /// <param name="verdict">The item's verdict; null when it is to be skipped, whatever it says.</param>
    /// <param name="thread">Its comments.</param>
    /// <param name="settings">How comments behave.</param>
    /// <param name="now">The time.</param>
    public CommentPlanner(Verdict? verdict, CommentThread thread, CommentSettings settings, DateTimeOffset now)
    {
        _thread = thread;
        _settings = settings;
        _now = now;
        _itemEditedAt = verdict?.Item.EditedAt;
        _commands = ItemCommands.At(thread.Comments, _itemEditedAt, now);
        _ask = verdict is null || _commands.IsSkipped ? CommentAsk.Nothing(Rest.Skipped) : CommentAsk.Of(verdict, _commands.Settled);
        _content = CommentContent.Of(_ask, settings.NotesCommands ? _commands.Repeatable : [], settings.Words);
    }

    private string Hash => _content.Marker!.Hash;

    public CommentPlan Plan()
    {
        ItemComment[] ours = [.. _thread.Comments.Where(comment => comment is { IsOurs: true, IsWrittenInto: false }).OrderBy(comment => comment.CreatedAt).ThenBy(comment => comment.Id, StringComparer.Ordinal)];
        if (ours.Any(comment => comment.Marker!.Version > CommentMarker.CurrentVersion))
        {
            return Leave(CommentReasons.NewerVersion);
        }

        CommentPlan plan = ours.Length == 0 ? WithoutOurs() : WithOurs(ours[0]);

        // They say what the oldest says, so that a reply to one is a reply to the oldest.
        CommentStep[] healing = [.. ours.Skip(1).Select(duplicate => new CommentStep(CommentStepKind.Delete, duplicate.Id))];
        if (healing.Length > 0)
        {
            // First, so that what a run leaves over when it is cut off is the oldest.
            plan = plan with
            {
                Action = plan.Action == CommentAction.Leave ? CommentAction.Heal : plan.Action,
                Reason = $"{plan.Reason} {CommentReasons.Duplicates(healing.Length)}",
                Steps = [.. healing, .. plan.Steps],
            };
        }

        if (ours.Length > 0 && ours[0].NeedsNote && !plan.Steps.Any(step => step.CommentId == ours[0].Id && step.Kind is (CommentStepKind.Edit or CommentStepKind.Delete)))
        {
            plan = plan with
            {
                Action = plan.Action == CommentAction.Leave ? CommentAction.Note : plan.Action,
                Reason = $"{plan.Reason} {CommentReasons.Unremembered}",
                Steps = [.. plan.Steps, new CommentStep(CommentStepKind.Remember, ours[0].Id)],
            };
        }

        // Ours, a skip or a waiver may stand among the comments that were not read.
        return _thread.HasMore && (plan.Steps.Count > 0 || ours.Length == 0)
            ? Do(CommentAction.ReadRest, CommentReasons.Unread)
            : plan;
    }

    private CommentPlan WithoutOurs()
    {
        if (_thread.Acts.FirstOrDefault(each => each.IsNew) is { } found)
        {
            // Before anything else, so that only what is edited from now on is asked about again.
            return Do(CommentAction.Note, CommentReasons.Of(found), new CommentStep(CommentStepKind.Remember));
        }

        if (_ask.Rest is { } rest)
        {
            return Leave(CommentReasons.Of(rest));
        }

        if (_thread.Comments.FirstOrDefault(comment => comment is { Author: { MayWrite: true, IsUs: false }, Marker: not null }) is { } other)
        {
            return Leave(CommentReasons.OfAnother(other.Author));
        }

        if (_thread.Comments.Any(comment => comment.Author.IsUs && (comment.IsNoted || CommentMarker.StandsIn(comment.Body))))
        {
            return Leave(CommentReasons.WrittenInto);
        }

        return HushingAct() is { } act
            ? Leave(CommentReasons.Of(act))
            : Do(CommentAction.Create, CommentReasons.Asks(_ask), new CommentStep(CommentStepKind.Create, Content: _content));
    }

    private CommentPlan WithOurs(ItemComment comment)
    {
        CommentMarker marker = comment.Marker!;
        bool isPersons = comment.IsMinimised && marker.Fold == Fold.None;
        if (isPersons && marker.HushedAt is null && !_thread.Acts.Any(each => each.Kind == PersonActKind.Minimised))
        {
            // The tracker does not tell when, so that of this very moment is kept: no edit before it brings the comment back.
            PersonAct seen = new(PersonActKind.Minimised, At: null);
            return Do(CommentAction.Note, CommentReasons.Of(seen), new CommentStep(CommentStepKind.Mark, comment.Id, Marker: marker with { HushedAt = _now }));
        }

        if (comment.IsMinimised && HushingAct(comment) is { } act && (_ask.Rest is null || isPersons))
        {
            return Leave(CommentReasons.Of(act));
        }

        if (_ask.Rest == Rest.Answered && _settings is { WhenAnswered: Comments.WhenAnswered.Minimise, CanMinimise: true } && !isPersons)
        {
            return Folding(comment, marker);
        }

        // What stays hidden stays marked by whom.
        CommentMarker wanted = (comment.IsMinimised && _ask.Rest is not null ? marker : CommentMarker.Of("")) with { Hash = Hash };
        CommentStep[] edit = marker == wanted ? [] : [Edit(comment, wanted)];
        return _ask.Rest switch
        {
            // Brought back before it is edited: cut off in between, it would look like a question that a person minimised.
            null when comment.IsMinimised => Do(
                CommentAction.Edit, CommentReasons.Asks(_ask), [new CommentStep(CommentStepKind.Reveal, comment.Id), .. edit]),
            Rest.Answered => WhenAnswered(comment, edit),
            _ => edit.Length == 0 ? Leave(CommentReasons.UpToDate(_ask)) : Do(CommentAction.Edit, CommentReasons.Changed(_ask), edit),
        };
    }

    // The marker says first what is about to happen and then that it did, so that wherever a run dies, a comment in sight that was folded
    // is one that a person brought back.
    private CommentPlan Folding(ItemComment comment, CommentMarker marker)
    {
        string reason = CommentReasons.Of(Rest.Answered);
        CommentMarker done = CommentMarker.Of(Hash) with { Fold = Fold.Done };
        CommentMarker begun = done with { Fold = Fold.Begun };
        return comment.IsMinimised
            ? marker == done ? Leave(reason) : Do(CommentAction.Minimise, reason, Edit(comment, done))
            : marker == done ? Leave(CommentReasons.BroughtBack)
            : Do(
                CommentAction.Minimise,
                reason,
                [.. marker == begun ? [] : new[] { Edit(comment, begun) }, new CommentStep(CommentStepKind.Minimise, comment.Id), Edit(comment, done)]);
    }

    private CommentPlan WhenAnswered(ItemComment comment, CommentStep[] edit)
    {
        string reason = CommentReasons.Of(Rest.Answered);
        if (_settings is { WhenAnswered: Comments.WhenAnswered.Delete, CanDelete: true })
        {
            if (!IsRepliedTo(comment))
            {
                return Do(CommentAction.Delete, reason, new CommentStep(CommentStepKind.Delete, comment.Id));
            }

            reason += " " + CommentReasons.RepliedTo;
        }

        return edit.Length == 0 ? Leave(reason) : Do(CommentAction.Edit, reason, edit);
    }

    private CommentStep Edit(ItemComment comment, CommentMarker marker) =>
        new(CommentStepKind.Edit, comment.Id, _content with { Marker = marker });

    // Any comment of anybody, but for programs; one of the same moment may be a reply.
    private bool IsRepliedTo(ItemComment ours) => _thread.Comments.Any(comment => comment is { IsOurs: false, Author.IsApp: false } && comment.CreatedAt >= ours.CreatedAt);

    /// <summary>The act by which a person wants no comment of ours, until the item is edited; null when there is none.</summary>
    private PersonAct? HushingAct(ItemComment? minimised = null)
    {
        PersonAct[] noted = minimised?.Marker?.HushedAt is { } time ? [new PersonAct(PersonActKind.Minimised, time)] : [];
        return _thread.Acts.Concat(noted).FirstOrDefault(act => act.At is null || !(_itemEditedAt > act.At));
    }

    private CommentPlan Leave(string reason) => Do(CommentAction.Leave, reason);

    private CommentPlan Do(CommentAction action, string reason, params CommentStep[] steps) => new(action, reason, steps, _commands);
}
