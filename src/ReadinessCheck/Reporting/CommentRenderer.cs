using System.Text;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Reporting;

/// <summary>Words the comment on an item: its sure gaps as questions, never an answer, a score or blame.</summary>
public static class CommentRenderer
{
    /// <summary>The most questions that a comment spells out. A wall of questions is not answered; the rest are named in one line.</summary>
    public const int MostQuestions = 3;

    /// <summary>Renders the comment.</summary>
    /// <param name="verdict">The item's verdict.</param>
    /// <returns>Markdown without a final line break; null when the item has no sure gap and nothing is to be said.</returns>
    public static string? Render(Verdict verdict)
    {
        Finding[] gaps = [.. verdict.Gaps];
        if (gaps.Length == 0)
        {
            return null;
        }

        string these = gaps.Length == 1 ? "this" : "each of these";
        StringBuilder body = new();
        body.Append($"Before work on this {ItemKinds.Noun(verdict.Item.Kind)} begins, a sentence on {these} would help whoever picks it up:\n\n");
        body.AppendJoin('\n', gaps.Take(MostQuestions).Select(Bullet));
        if (gaps.Length > MostQuestions)
        {
            body.Append("\n\nAlso open: ").Append(Enumeration.Of([.. gaps.Skip(MostQuestions).Select(Name)])).Append('.');
        }

        return body.ToString();
    }

    // The question may echo the item, so all of it is treated as the item's text.
    private static string Bullet(Finding gap) => $"- **{Capitalised(Name(gap))}:** {MarkdownText.Escape(gap.Question ?? gap.Reason)}";

    private static string Name(Finding gap) => CriterionLabel.Of(gap.Criterion).Name;

    private static string Capitalised(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
