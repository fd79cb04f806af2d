using ReadinessCheck.Comments;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using ReadinessCheck.Tests.Reporting;
using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.Text;

public sealed class OwnCommentTests
{
    [Theory]
    [InlineData("> Who needs it?\n> <!-- readiness-check:v1 -->\n\nAgents do.")]
    [InlineData("> Who needs it?\n>\n> readiness-check: 2 gaps\n\nAgents do.")]
    public void A_quote_of_it_is_masked_and_the_answer_is_not(string body)
    {
        IReadOnlyList<Passage> passages = Reading.Body(body);

        Assert.All(passages.SkipLast(1), passage => Assert.Equal(Mask.OwnComment, passage.Mask));
        Assert.Equal(("Agents do.", Mask.None), (passages[^1].Text, passages[^1].Mask));
    }

    [Fact]
    public void A_quote_of_a_person_who_mentions_it_is_not_masked() =>
        Assert.Equal(Mask.None, Assert.Single(Reading.Body("> We run readiness-check: it asks good questions.")).Mask);

    [Theory]
    [InlineData("/readiness waive reason until 2027-03-01 The pilot customers are known, and we lose 5,000 euros a week without it.")]
    [InlineData("/readiness answered priority")]
    [InlineData("\n  /Readiness skip\nbecause the depots close their books on 31 January")]
    public void A_word_to_the_checker_says_nothing_of_the_item(string comment)
    {
        BacklogItem item = new() { Key = "T-1", Title = "Dark mode", Body = "We need a dark mode.", Related = [new RelatedText("comment", comment, Markup.Markdown)] };

        Assert.All(ItemText.Of(item).Passages.Where(passage => passage.Source.Where == "comment"), passage => Assert.Equal(Mask.Command, passage.Mask));
        Assert.Equal(Levels(item with { Related = [] }), Levels(item));
    }

    [Fact]
    public void A_comment_that_speaks_of_the_command_is_heard()
    {
        BacklogItem item = new() { Key = "T-1", Title = "Dark mode", Related = [new RelatedText("comment", "I would not /readiness skip it.", Markup.Markdown)] };

        Assert.Equal(Mask.None, ItemText.Of(item).Passages[^1].Mask);
    }

    [Theory]
    [InlineData(Markup.Markdown, "**Who needs it?**\n\n<!-- readiness-check:v1 -->")]
    [InlineData(Markup.Wiki, "Who needs it?\n\n^readiness-check: 2 gaps^")]
    public void The_comment_itself_is_masked(Markup markup, string comment)
    {
        ItemText text = ItemText.Of(new BacklogItem { Key = "T-1", Title = "Dark mode", Related = [new RelatedText("comment", comment, markup)] });

        Assert.All(text.Passages.Skip(1), passage => Assert.Equal(Mask.OwnComment, passage.Mask));
    }

    [Fact]
    public void Our_own_comment_is_masked_in_every_markup()
    {
        CommentContent content = CommentContent.Of(CommentAsk.Of(SomeVerdict.Of(findings: SomeVerdict.Missing(CriterionIds.CustomerNeed))));

        Assert.All(
            [
                new RelatedText("comment", MarkdownCommentRenderer.Render(content), Markup.Markdown),
                new RelatedText("comment", AtlassianCommentRenderer.Render(content), Markup.AtlassianDocument),
                new RelatedText("comment", WikiCommentRenderer.Render(content), Markup.Wiki),
            ],
            comment => Assert.All(
                ItemText.Of(new BacklogItem { Key = "T-1", Related = [comment] }).Passages.Where(passage => passage.Source.Where == "comment"),
                passage => Assert.Equal(Mask.OwnComment, passage.Mask)));
    }

    [Fact]
    public void A_quote_of_it_in_Jira_is_masked_and_the_answer_is_not()
    {
        CommentContent content = CommentContent.Of(CommentAsk.Of(SomeVerdict.Of(findings: SomeVerdict.Missing(CriterionIds.CustomerNeed))));
        string document = AtlassianCommentRenderer.Render(content);
        string blocks = document[document.IndexOf('[', StringComparison.Ordinal)..^1];
        IReadOnlyList<Passage>[] readings =
        [
            Reading.Body($$"""{"version":1,"type":"doc","content":[{"type":"blockquote","content":{{blocks}}},{"type":"paragraph","content":[{"type":"text","text":"Agents do."}]}]}""", Markup.AtlassianDocument),
            Reading.Body($"{{quote}}{WikiCommentRenderer.Render(content)}{{quote}}\nAgents do.", Markup.Wiki),
        ];

        Assert.All(readings, passages =>
        {
            Assert.All(passages.SkipLast(1), passage => Assert.Equal((Mask.OwnComment, true), (passage.Mask, passage.Quoted)));
            Assert.Equal(("Agents do.", Mask.None), (passages[^1].Text, passages[^1].Mask));
        });
    }

    private static IEnumerable<(string, Level)> Levels(BacklogItem item) => new ReadinessChecker().Check(item).Findings.Select(finding => (finding.Criterion, finding.Level));
}
