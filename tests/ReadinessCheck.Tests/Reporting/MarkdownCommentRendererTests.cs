using ReadinessCheck.Comments;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Tests.Reporting;

public sealed class MarkdownCommentRendererTests
{
    [Fact]
    public void An_item_without_sure_gaps_gets_no_comment() =>
        Assert.Null(MarkdownCommentRenderer.Render(SomeVerdict.Of(findings: SomeVerdict.Unsure(CriterionIds.Ordering))));

    [Fact]
    public void One_gap_is_one_question()
    {
        Verdict verdict = SomeVerdict.Of(kind: ItemKind.Bug, findings: SomeVerdict.Missing(CriterionIds.Ordering, "What makes this come first?"));

        Assert.Equal(
            "Before work on this bug begins, a sentence on this would help whoever picks it up:\n\n- **Ordering:** What makes this come first?",
            MarkdownCommentRenderer.Render(verdict));
    }

    [Fact]
    public void Beyond_three_questions_the_rest_are_named_in_one_line()
    {
        Verdict verdict = SomeVerdict.Of(findings: [.. CriteriaCatalog.All.Select(criterion => SomeVerdict.Missing(criterion.Id))]);

        string[] lines = MarkdownCommentRenderer.Render(verdict)!.Split('\n');

        Assert.Equal(
            ["- **Customer need:** What about customer-need?", "- **Business reason:** What about business-reason?", "- **Expected outcome:** What about expected-outcome?"],
            lines[2..5]);
        Assert.Equal("Also open: ordering and trade-off.", lines[^1]);
        Assert.Equal(7, lines.Length);
    }

    [Fact]
    public void A_comment_that_is_posted_says_in_a_small_line_how_to_say_no_and_ends_with_the_marker()
    {
        CommentContent content = CommentContent.Of(CommentAsk.Of(SomeVerdict.Of(findings: SomeVerdict.Missing(CriterionIds.TradeOff))));

        string[] lines = MarkdownCommentRenderer.Render(content).Split('\n');

        Assert.Equal(
            "<sub>Answer in the text or in a comment, and this one is brought up to date. To say no, comment just `/readiness answered trade-off`,"
                + " `/readiness waive trade-off` and why, or `/readiness skip`.</sub>",
            lines[^3]);
        Assert.Equal(content.Marker!.Hidden(), lines[^1]);
        Assert.Equal(new CommentCommand(CommandKind.Answered, CriterionIds.TradeOff), CommentCommand.Parse("/readiness answered trade-off"));
    }

    [Fact]
    public void Commands_are_noted_in_a_small_line_with_who_gave_them()
    {
        CommentContent content = new("Nothing is asked here any more.", [], [])
        {
            Noted = [new NotedCommand("Olga", "/readiness waive need for @ana"), new NotedCommand("Gustav", "/readiness skip")],
        };

        Assert.Equal(
            "Nothing is asked here any more.\n\n<sub>Noted: /readiness waive need for @&#8203;ana (Olga); /readiness skip (Gustav).</sub>",
            MarkdownCommentRenderer.Render(content));
    }

    [Fact]
    public void A_comment_that_asks_nothing_says_only_that() => Assert.Equal(
        $"All that was asked here is answered. Thank you.\n\n{CommentMarker.Of(CommentAsk.Of(SomeVerdict.Of()).Hash).Hidden()}",
        MarkdownCommentRenderer.Render(CommentContent.Of(CommentAsk.Of(SomeVerdict.Of()))));

    [Fact]
    public void Words_of_the_item_in_a_question_stay_words()
    {
        Verdict verdict = SomeVerdict.Of(findings: SomeVerdict.Weak(CriterionIds.Ordering, "You write “@ana says\n# #12 is <b>urgent</b>”: why?"));

        Assert.EndsWith("“@&#8203;ana says \\# \\#&#8203;12 is &lt;b&gt;urgent&lt;/b&gt;”: why?", MarkdownCommentRenderer.Render(verdict), StringComparison.Ordinal);
    }
}
