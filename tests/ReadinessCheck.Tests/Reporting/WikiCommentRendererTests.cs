using System.Text.RegularExpressions;
using CsCheck;
using ReadinessCheck.Comments;
using ReadinessCheck.Reporting;
using ReadinessCheck.Tests.Comments;

namespace ReadinessCheck.Tests.Reporting;

public sealed partial class WikiCommentRendererTests
{
    [Fact]
    public void A_comment_is_a_lead_a_list_what_is_left_the_ways_what_was_noted_and_the_marker()
    {
        CommentContent content = new(
            "Before work on this story begins, a sentence on each of these would help whoever picks it up:",
            [new CommentQuestion("customer need", "need", "Who needs it?"), new CommentQuestion("ordering", "priority", "Why now?")],
            ["trade-off"],
            CommentMarker.Of("0123456789abcdef"))
        {
            Noted = [new NotedCommand("Olga Nordmann", "/readiness waive trade-off until 2027-03-01 for the *fair*")],
        };

        Assert.Equal(
            """
            Before work on this story begins, a sentence on each of these would help whoever picks it up:

            * *Customer need:* Who needs it?
            * *Ordering:* Why now?

            Also open: trade-off.

            {color:#6b778c}Answer in the text or in a comment, and this one is brought up to date. To say no, comment just {{/readiness answered need}}, {{/readiness waive need}} and why, or {{/readiness skip}}.{color}

            {color:#6b778c}Noted: /readiness waive trade-off until 2027-03-01 for the \*fair\* (Olga Nordmann).{color}

            {color:#8993a4}~readiness-check:v1 0123456789abcdef~{color}
            """,
            WikiCommentRenderer.Render(content));
    }

    [Fact]
    public void Whatever_the_words_the_structure_is_ours_alone() => HostileWords.Contents.Sample(
        content =>
        {
            string wiki = WikiCommentRenderer.Render(content);
            Match match = Whole().Match(wiki);

            Assert.True(match.Success, wiki);
            string[] echoes = [.. match.Groups["question"].Captures.Select(echo => echo.Value)];
            string noted = match.Groups["noted"].Value;
            Assert.Equal(content.Questions.Select(question => VisibleText.Of(question.Text)), echoes.Select(RenderedWiki.Shown));
            Assert.Equal(VisibleText.Of(CommentWording.Noted(content) ?? ""), RenderedWiki.Shown(noted));
            Assert.All(echoes.Append(noted), RenderedWiki.AssertPlain);
            Assert.Equal(content.Marker, CommentMarker.Read(wiki));
            Assert.Null(CommentCommand.Parse(wiki));
        },
        iter: 2_000);

    [Theory]
    [InlineData("a")]
    [InlineData("\\")]
    [InlineData("&")]
    [InlineData("{")]
    public void Even_the_longest_comment_is_one_that_Jira_takes(string text) => Assert.InRange(
        WikiCommentRenderer.Render(AtlassianCommentRendererTests.Longest(text)).Length, 5_000, WikiCommentRenderer.MaxLength);

    [GeneratedRegex(
        @"\A[\w :]+(\n\n(\* \*[A-Z][\w -]*:\* (?<question>[^\n]*)\n?)+(?<!\n))?(\n\nAlso open: [\w ]+\.)?(\n\n\{color:#6b778c\}Answer [^{}\n]+(\{\{/readiness [\w -]+\}\}[^{}\n]+){3}\{color\})?"
            + @"(\n\n\{color:#6b778c\}(?<noted>Noted: [^\n]*)\{color\})?(\n\n\{color:#8993a4\}~readiness-check:v1[^\n{}~]*~\{color\})?\z")]
    private static partial Regex Whole();
}
