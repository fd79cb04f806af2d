using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using ReadinessCheck.Comments;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Order;
using ReadinessCheck.Questions;
using ReadinessCheck.Reporting;
using ReadinessCheck.Tests.Reporting;

namespace ReadinessCheck.Tests.Comments;

/// <summary>Whatever an item and its neighbours are called and say, a comment on GitHub stays a few lines of words.</summary>
public sealed partial class CommentSafetyTests
{
    // What GitHub's Markdown has and CommonMark has not.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseAutoLinks().UseEmojiAndSmiley(enableSmileys: false).UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Subscript)
        .UseFootnotes().UseMathematics().UsePipeTables().UseTaskLists()
        .Build();

    [Fact]
    public void A_question_that_names_neighbours_and_quotes_stays_words() => Gen.Select(HostileWords.Any, HostileWords.Any, HostileWords.Any, HostileWords.Any).Sample(
        (key, title, other, quote) =>
        {
            NeighbourCoverage[] neighbours = [new(key, title, Coverage.Uncovered), new(other, quote, Coverage.Covered), new(key, title, Coverage.Same)];
            BacklogItem item = new() { Key = other, Title = title };

            AssertHarmless(NeighbourQuestions.For(item, Level.Weak, neighbours, quote));
            AssertHarmless(QuestionBook.For(CriterionIds.CustomerNeed, Level.Weak, item, quote));
        },
        iter: 1_000);

    [Fact]
    public void Any_text_in_place_of_a_question_stays_words() => HostileWords.Any.Sample(AssertHarmless, iter: 1_000);

    [Theory]
    [InlineData("#1 ")]
    [InlineData("#1")]
    [InlineData("<&>")]
    [InlineData("@a")]
    [InlineData(":a:")]
    [InlineData("www.")]
    [InlineData("🙂")]
    public void Even_the_longest_comment_is_one_that_GitHub_takes(string text)
    {
        string question = "x" + string.Concat(Enumerable.Repeat(text, 100_000 / text.Length));
        string body = Body([.. CriteriaCatalog.All.Select(criterion => SomeVerdict.Missing(criterion.Id, question))]);

        Assert.InRange(body.Length, 1_000, MarkdownCommentRenderer.MaxLength);
        Assert.NotNull(CommentMarker.Read(body));
        Assert.DoesNotContain("\uFFFD", body, StringComparison.Ordinal);
        string[] shown = [.. ListItem().Matches(Markdown.ToHtml(body, Pipeline)).Select(match => Shown(match.Groups[1].Value))];
        Assert.True(shown.Length == 3, Markdown.ToHtml(body, Pipeline)[..500]);
        Assert.All(shown, each => Assert.StartsWith(each[(each.IndexOf('x', StringComparison.Ordinal))..^1], question, StringComparison.Ordinal));
        Assert.All(shown, each => Assert.EndsWith("…", each, StringComparison.Ordinal));
    }

    private static void AssertHarmless(string question)
    {
        string body = Body(SomeVerdict.Missing(CriterionIds.CustomerNeed, question));
        string html = Markdown.ToHtml(body, Pipeline);

        // One list of one line, ours below it, and the marker: nothing that was echoed became a tag.
        Match match = Whole().Match(html);
        Assert.True(match.Success, html);
        string shown = WebUtility.HtmlDecode(match.Groups["text"].Value);
        Assert.Equal(VisibleText.Of(question), shown.Replace("\u200B", "", StringComparison.Ordinal));
        Assert.DoesNotMatch(Triggers(), shown);
        Assert.DoesNotMatch(Tricks(), shown);
        Assert.Equal(CommentAsk.Of(SomeComments.Gap).Hash, CommentMarker.Read(body)?.Hash);
        Assert.Null(CommentCommand.Parse(body));
    }

    private static string Body(params Finding[] findings) => SomeComments.Body(SomeVerdict.Of(findings: findings));

    private static string Shown(string html) => WebUtility.HtmlDecode(html).Replace("\u200B", "", StringComparison.Ordinal);

    [GeneratedRegex(@"<li><strong>[^<]*</strong> ([^<]*)</li>")]
    private static partial Regex ListItem();

    [GeneratedRegex(@"\A<p>[^<]*</p>\s*<ul>\s*<li><strong>Customer need:</strong> ?(?<text>[^<]*)</li>\s*</ul>\s*<p><sub>[^<]*(?:<code>/readiness [a-z ]+</code>[^<]*){3}</sub></p>\s*<!-- readiness-check:v1 [0-9a-f]{16} -->\s*\z")]
    private static partial Regex Whole();

    // What GitHub makes mentions, references, links and emoji of, in the text that it shows.
    [GeneratedRegex(@"@[a-z0-9]|#[0-9]|\bgh-[0-9]|://|\bwww\.|:[a-z0-9_+-]+:|\b(?=[0-9a-f]*[0-9])(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Triggers();

    [GeneratedRegex(@"[\p{Cc}\u034F\u200E\u200F\u202A-\u202E\u2060-\u2069\u3164\uFEFF]")]
    private static partial Regex Tricks();
}
