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
    /// <returns>Markdown without a final line break; null when the item has no sure gap and nothing is to be said.</returns>
    public static string? Render(Verdict verdict)
    {
        Finding[] gaps = [.. verdict.Gaps];
        return gaps.Length == 0 ? null : Render(CommentContent.Asking(verdict.Item.Kind, gaps));
    }

    /// <summary>Renders a comment.</summary>
    /// <param name="content">What it says.</param>
    /// <returns>Markdown without a final line break, at most <see cref="MaxLength"/> characters.</returns>
    public static string Render(CommentContent content)
    {
        StringBuilder body = new(content.Lead);
        if (content.Questions.Count > 0)
        {
            body.Append("\n\n").AppendJoin('\n', content.Questions.Select(Bullet));
        }

        if (content.AlsoOpen.Count > 0)
        {
            body.Append("\n\nAlso open: ").Append(Enumeration.Of(content.AlsoOpen)).Append('.');
        }

        if (content.Marker is { } marker)
        {
            body.Append(Ways(content.Questions)).Append("\n\n").Append(marker.Hidden());
        }

        return body.ToString();
    }

    // Who is asked must be able to say no; a shown comment is not there to be answered.
    private static string Ways(IReadOnlyList<CommentQuestion> questions) => questions.Count == 0 ? ""
        : $"\n\n<sub>Answer in the text or in a comment, and this one is brought up to date. To say no, comment just `/readiness answered {questions[0].Word}`,"
            + $" `/readiness waive {questions[0].Word}` and a reason, or `/readiness skip`.</sub>";

    // The question may echo the item, so all of it is treated as the item's text.
    private static string Bullet(CommentQuestion question) => $"- **{Capitalised(question.Name)}:** {MarkdownText.Escape(question.Text)}";

    private static string Capitalised(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
