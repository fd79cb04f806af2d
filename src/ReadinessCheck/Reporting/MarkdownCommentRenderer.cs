using System.Text;
using ReadinessCheck.Comments;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Reporting;

/// <summary>Writes the comment on an item in GitHub's Markdown: its sure gaps as questions, never an answer, a score or blame.</summary>
public static class MarkdownCommentRenderer
{
    /// <summary>The longest comment that GitHub takes, in characters.</summary>
    public const int MaxLength = 65_536;

    /// <summary>Renders the comment that a verdict alone leads to, without its marker.</summary>
    /// <param name="verdict">The item's verdict.</param>
    /// <param name="words">The words around the questions; null for our own.</param>
    /// <returns>Markdown without a final line break; null when the item has no sure gap and nothing is to be said.</returns>
    public static string? Render(Verdict verdict, CommentWords? words = null)
    {
        Finding[] gaps = [.. verdict.Gaps];
        return gaps.Length == 0 ? null : Render(CommentContent.Asking(verdict.Item.Kind, gaps, words ?? CommentWords.Standard));
    }

    /// <summary>Renders a comment.</summary>
    /// <param name="content">What it says.</param>
    /// <returns>Markdown without a final line break, at most <see cref="MaxLength"/> characters.</returns>
    public static string Render(CommentContent content)
    {
        StringBuilder body = new(MarkdownText.Escape(content.Lead));
        if (content.Questions.Count > 0)
        {
            body.Append("\n\n").AppendJoin('\n', content.Questions.Select(Bullet));
        }

        Append(body, MarkdownText.Escape(CommentWording.AlsoOpen(content)));
        Append(body, Small(string.Concat(CommentWording.Ways(content).Select(Marked))));
        Append(body, Small(MarkdownText.Escape(CommentWording.Noted(content) ?? "")));
        Append(body, content.Marker?.Hidden());
        return body.ToString();
    }

    private static void Append(StringBuilder body, string? paragraph)
    {
        if (!string.IsNullOrEmpty(paragraph))
        {
            body.Append("\n\n").Append(paragraph);
        }
    }

    private static string Small(string markdown) => markdown.Length == 0 ? "" : $"<sub>{markdown}</sub>";

    private static string Marked(CommentPart part) => CommentWording.Marked(part, command => $"`{command}`", MarkdownText.Escape);

    // The question may echo the item, so all of it is treated as the item's text.
    private static string Bullet(CommentQuestion question) => $"- **{CommentWording.Label(question)}** {MarkdownText.Escape(question.Text)}";
}
