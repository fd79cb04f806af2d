using ReadinessCheck.Comments;

namespace ReadinessCheck.Reporting;

/// <summary>Writes the comment on an item in Jira's wiki markup, for Data Center.</summary>
public static class WikiCommentRenderer
{
    /// <summary>The longest comment that Jira takes, in characters.</summary>
    /// <inheritdoc cref="AtlassianCommentRenderer.MaxLength"/>
    public const int MaxLength = AtlassianCommentRenderer.MaxLength;

    /// <summary>Renders a comment.</summary>
    /// <param name="content">What it says.</param>
    /// <returns>Wiki markup without a final line break, at most <see cref="MaxLength"/> characters.</returns>
    public static string Render(CommentContent content)
    {
        IEnumerable<string?> paragraphs =
        [
            WikiText.Escape(content.Lead),
            string.Join('\n', content.Questions.Select(Bullet)),
            WikiText.Escape(CommentWording.AlsoOpen(content)),
            Quiet(string.Concat(CommentWording.Ways(content).Select(Marked))),
            Quiet(WikiText.Escape(CommentWording.Noted(content) ?? "")),
            content.Marker?.Wiki(),
        ];
        return string.Join("\n\n", paragraphs.Where(paragraph => !string.IsNullOrEmpty(paragraph)));
    }

    private static string Quiet(string wiki) => wiki.Length == 0 ? "" : $"{{color:{AtlassianCommentRenderer.Quiet}}}{wiki}{{color}}";

    private static string Marked(CommentPart part) => CommentWording.Marked(part, command => $"{{{{{command}}}}}", WikiText.Escape);

    // The question may echo the item, so all of it is treated as the item's text.
    private static string Bullet(CommentQuestion question) => $"* *{CommentWording.Label(question)}* {WikiText.Escape(question.Text)}";
}
