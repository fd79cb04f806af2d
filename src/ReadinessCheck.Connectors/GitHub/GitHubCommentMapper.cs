using System.Globalization;
using ReadinessCheck.Comments;

namespace ReadinessCheck.Connectors.GitHub;

/// <summary>Turns GitHub's comments into those of the core. Pure.</summary>
internal static class GitHubCommentMapper
{
    /// <summary>
    /// Our sign on a comment whose command was obeyed, as GraphQL and as REST name it. A thumb up says "done"; the eyes, which programs
    /// like as well, only say "seen".
    /// </summary>
    public const string Sign = "THUMBS_UP";

    /// <inheritdoc cref="Sign"/>
    public const string RestSign = "+1";

    private const string BotEnding = "[bot]";

    /// <summary>Gives the thread of an issue.</summary>
    /// <param name="thread">What was read.</param>
    /// <param name="viewer">Whose token it is; null when that is not known.</param>
    /// <param name="writers">The accounts of which it was asked and found that they may change the repository.</param>
    public static CommentThread Thread(GitHubThread thread, string? viewer, IReadOnlySet<string> writers) => new(
        [.. thread.Comments.Select(comment => Comment(comment, viewer, writers))],
        [.. thread.Deletions.Where(each => IsPersonsAct(each, viewer)).Select(each => new PersonAct(PersonActKind.Deleted, each.CreatedAt))],
        HasMore: !thread.IsWhole);

    /// <summary>Gives the id by which a comment is known: REST's, in which later comments have longer or higher numbers.</summary>
    public static string IdOf(CommentNode comment) => comment.FullDatabaseId?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>The accounts of which it matters whether they may write, and GitHub's hint does not tell: it is asked of no others.</summary>
    /// <param name="thread">The comments.</param>
    public static IEnumerable<string> InQuestion(GitHubThread thread) => thread.Comments
        .Where(comment => !IsOurs(comment) && !IsKnownWriter(comment) && !WasObeyed(comment) && ItemComment.MattersWhoseItIs(comment.Body ?? ""))
        .Select(comment => comment.Author is { IsBot: false, Login: { } login } ? login : null)
        .OfType<string>()
        .Distinct(StringComparer.OrdinalIgnoreCase);

    private static ItemComment Comment(CommentNode comment, string? viewer, IReadOnlySet<string> writers)
    {
        CommentAuthor author = new(
            comment.Author?.Login ?? "ghost",
            IsUs: comment.ViewerDidAuthor,
            MayWrite: IsKnownWriter(comment) || WasObeyed(comment) || (comment.Author?.Login is { } login && writers.Contains(login)),
            IsApp: comment.Author?.IsBot == true);
        return new ItemComment(
            IdOf(comment),
            author,
            comment.Body ?? "",
            comment.CreatedAt ?? DateTimeOffset.MinValue,
            comment.LastEditedAt,
            comment.IsMinimized,
            HasOurSign(comment))
        {
            IsWrittenInto = IsWrittenInto(comment, viewer),
        };
    }

    // Where nobody knows who we are, the author of our comment is.
    private static bool IsWrittenInto(CommentNode comment, string? viewer) =>
        comment is { ViewerDidAuthor: true, Editor: { Login: not null } editor } && !(viewer is null ? editor == comment.Author : IsViewer(editor, viewer));

    private static bool IsOurs(CommentNode comment) => comment.ViewerDidAuthor && CommentMarker.Read(comment.Body ?? "") is not null;

    private static bool HasOurSign(CommentNode comment) =>
        comment.ReactionGroups?.Any(group => group is { Content: Sign, ViewerHasReacted: true }) == true;

    // What somebody who might was obeyed in is not undone by their leaving, and need not be asked about in every run.
    private static bool WasObeyed(CommentNode comment) => HasOurSign(comment) && CommentCommand.Parse(comment.Body ?? "") is not null;

    // A member or collaborator may be one who only reads, so those are hints. A program must have been let in to comment at all.
    private static bool IsKnownWriter(CommentNode comment) => comment.AuthorAssociation == "OWNER" || comment.Author?.IsBot == true;

    // Our own deletions are none, but of an account that a person shares with us nobody knows which of the two it was: silence is the safe side.
    private static bool IsPersonsAct(EventNode deletion, string? viewer) =>
        viewer is null || (IsViewer(deletion.DeletedCommentAuthor, viewer) && (!IsViewer(deletion.Actor, viewer) || !IsBot(viewer)));

    // "viewer" gives a program's name with an ending that its comments' authors do not have.
    private static bool IsViewer(ActorNode? actor, string viewer) =>
        actor is { Login: { } login } && actor.IsBot == IsBot(viewer)
        && string.Equals(WithoutEnding(login), WithoutEnding(viewer), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a name that a token gives of itself is a program's.</summary>
    public static bool IsBot(string login) => login.EndsWith(BotEnding, StringComparison.OrdinalIgnoreCase);

    private static string WithoutEnding(string login) => IsBot(login) ? login[..^BotEnding.Length] : login;
}
