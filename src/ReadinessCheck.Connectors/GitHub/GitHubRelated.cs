using ReadinessCheck.Comments;
using ReadinessCheck.Connectors.Files;
using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.GitHub;

/// <summary>Gives the texts that belong to an issue and stand elsewhere. Pure.</summary>
internal static class GitHubRelated
{
    /// <summary>Gives them: comments by people, the parent, the milestone.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="parentKey">The key of its parent; not looked at when it has none.</param>
    public static IEnumerable<RelatedText> Of(IssueNode issue, string parentKey) =>
        [.. Comments(issue), .. Parent(issue.Parent, parentKey), .. Milestone(issue.Milestone)];

    /// <summary>Gives those of a board's fields: a field such as "Why now" may answer what the text does not.</summary>
    /// <remarks>Numbers, days and choices count by the field's name, as they do in files: a size or an estimate is book-keeping.</remarks>
    /// <param name="fields">The fields.</param>
    /// <param name="own">What the team says its fields are called that answer a question, by the criterion's id.</param>
    public static IEnumerable<RelatedText> Of(IEnumerable<GitHubField> fields, IReadOnlyDictionary<string, string> own) =>
        from field in fields
        let question = own.FirstOrDefault(each => GitHubMapper.SameName(field.Name, each.Value)).Key
        let slug = question ?? FieldNames.Slug(field.Name)
        where slug.Length > 0 && (question is not null || field.IsProse || FieldNames.IsTelling(slug))
        select new RelatedText(RelatedText.FieldPrefix + slug, field.Value, Markup.Plain);

    /// <summary>Gives the members that are there: beside an error, each may be null.</summary>
    public static IEnumerable<T> Present<T>(this Connection<T>? connection)
        where T : class =>
        connection?.Nodes?.OfType<T>() ?? [];

    // Programs answer no question, and neither do we, whoever's account we run under, or a word to us. Somebody whose account is gone has no author any more.
    private static IEnumerable<RelatedText> Comments(IssueNode issue) =>
        from comment in issue.Comments.Present()
        let text = comment.Body ?? ""
        where !comment.IsMinimized && comment.Author?.TypeName != "Bot" && !(comment.ViewerDidAuthor && CommentMarker.StandsIn(text))
            && !string.IsNullOrWhiteSpace(text) && !CommentCommand.IsMeant(text)
        select new RelatedText(RelatedText.Comment, text, Markup.Markdown, comment.Author?.Login, comment.CreatedAt);

    private static IEnumerable<RelatedText> Parent(IssueNode? parent, string key)
    {
        if (!string.IsNullOrWhiteSpace(parent?.Title))
        {
            yield return new RelatedText(RelatedText.ParentPrefix + key, parent.Title, Markup.Plain);
        }

        if (!string.IsNullOrWhiteSpace(parent?.Body))
        {
            yield return new RelatedText(RelatedText.ParentPrefix + key, parent.Body, Markup.Markdown);
        }
    }

    private static IEnumerable<RelatedText> Milestone(MilestoneNode? milestone)
    {
        string text = string.Join(": ", new[] { milestone?.Title, milestone?.Description }.Where(part => !string.IsNullOrWhiteSpace(part)));
        if (text.Length > 0)
        {
            yield return new RelatedText("field:milestone", text, Markup.Markdown);
        }

        if (IsoDate.Day(milestone?.DueOn ?? "") is { } due)
        {
            yield return new RelatedText(FieldNames.DueDate, IsoDate.Write(due), Markup.Plain);
        }
    }
}
