using ReadinessCheck.Comments;
using ReadinessCheck.Connectors.Files;
using ReadinessCheck.Connectors.Files.Json;
using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>Turns Jira's comments into those of the core. Pure.</summary>
internal static class JiraCommentMapper
{
    /// <summary>Gives the thread of an issue.</summary>
    /// <param name="thread">What was read.</param>
    /// <param name="memory">What is noted with the issue.</param>
    /// <param name="me">The account that we run under.</param>
    /// <param name="writers">The accounts of which it was found that they may give commands.</param>
    /// <param name="canRemember">Whether we may note anything with the issue.</param>
    public static CommentThread Thread(JiraThread thread, JiraMemory memory, AccountPayload me, IReadOnlySet<string> writers, bool canRemember) => new(
        [.. thread.Comments.Select(comment => Comment(comment, memory, me, writers, canRemember))],
        [.. Acts(thread, memory, canRemember)],
        HasMore: !thread.IsWhole);

    /// <summary>The accounts of which it matters whether they may give commands: it is asked of no others.</summary>
    public static IEnumerable<string> InQuestion(JiraThread thread, JiraMemory memory, AccountPayload me) => thread.Comments
        .Where(comment => comment is { Author.IsApp: false } && !memory.HasObeyed(comment.Id!) && ItemComment.MattersWhoseItIs(PlainText(comment)) && !IsOurs(comment, me))
        .Select(comment => comment.Author!.Id)
        .Distinct();

    /// <summary>Gives a comment's words.</summary>
    public static string PlainText(CommentPayload comment)
    {
        (string text, Markup markup) = comment.Body.RichText(Markup.Wiki);
        return ItemText.PlainForm(text, markup);
    }

    private static ItemComment Comment(CommentPayload comment, JiraMemory memory, AccountPayload me, IReadOnlySet<string> writers, bool canRemember)
    {
        string id = comment.Id!;
        string author = comment.Author?.Id ?? "";
        DateTimeOffset? created = IsoDate.Moment(comment.Created ?? "");
        DateTimeOffset? updated = IsoDate.Moment(comment.Updated ?? "");
        string text = PlainText(comment);
        bool isNoted = memory.Comment == id;
        bool isWrittenInto = author == me.Id && comment.UpdateAuthor is { } editor && editor.Id != me.Id;
        return new ItemComment(
            id,
            new CommentAuthor(
                comment.Author?.Shown ?? "somebody",
                IsUs: author == me.Id,
                MayWrite: writers.Contains(author) || memory.HasObeyed(id) || comment.Author?.IsApp == true,
                IsApp: comment.Author?.IsApp == true),
            text,
            created ?? DateTimeOffset.MinValue,
            updated > created ? updated : null,
            IsMinimised: false,
            IsAcknowledged: !canRemember || memory.HasObeyed(id))
        {
            IsWrittenInto = isWrittenInto,
            IsNoted = isNoted,
            // A note that it is gone, made when it was about to be written, would count when it is deleted one day.
            NeedsNote = canRemember && !(isNoted && memory.FoundDeletedAt is null),
            IsRestricted = comment.Visibility is not null,
            // Jira may have changed the last line while it took it in; what a person changed is not ours any more.
            Marker = CommentMarker.Read(text) ?? (isNoted && !isWrittenInto && memory.Hash is { } hash ? CommentMarker.Of(hash) : null),
        };
    }

    // Jira keeps no record of it: what was noted and is not there any more was deleted by somebody, since we take our note back first.
    // An old note that cannot be brought up to date would tell the same for ever.
    private static IEnumerable<PersonAct> Acts(JiraThread thread, JiraMemory memory, bool canRemember)
    {
        if (canRemember && thread.IsWhole && memory.Comment is { } id && thread.Comment(id) is null)
        {
            yield return new PersonAct(PersonActKind.Deleted, memory.FoundDeletedAt) { IsNew = memory.FoundDeletedAt is null };
        }
    }

    private static bool IsOurs(CommentPayload comment, AccountPayload me) => comment.Author?.Id == me.Id && CommentMarker.Read(PlainText(comment)) is not null;
}
