using ReadinessCheck.Comments;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using ReadinessCheck.Tests.Reporting;
using static ReadinessCheck.Tests.Comments.SomeComments;

namespace ReadinessCheck.Tests.Comments;

/// <summary>A comment in a team's own words.</summary>
public sealed class CommentWordsTests
{
    private static readonly CommentWords Own = new()
    {
        Lead = "Bevor wir diese {kind} ziehen, hilft ein Satz zu {each}:",
        Answered = "Alles beantwortet, danke & *Gruß*.",
        AlsoOpen = "Noch offen: {questions}.",
        Ways = "{answered}, {waive} oder {skip} – mehr braucht es nicht #5.",
    };

    private static readonly Verdict Four = SomeVerdict.Of(findings: [.. CriterionIds.All.Skip(1).Select(id => SomeVerdict.Missing(id))]);

    [Fact]
    public void The_words_stand_around_the_questions()
    {
        string[] lines = MarkdownCommentRenderer.Render(CommentContent.Of(CommentAsk.Of(Four), words: Own)).Split("\n\n");

        Assert.Equal("Bevor wir diese story ziehen, hilft ein Satz zu each of these:", lines[0]);
        Assert.StartsWith("Noch offen: ", lines[2], StringComparison.Ordinal);
        Assert.Matches(@"^<sub>`/readiness answered [a-z-]+`, `/readiness waive [a-z-]+` oder `/readiness skip` – mehr braucht es nicht \\#&#8203;5\.</sub>$", lines[3]);
    }

    [Fact]
    public void They_stay_words_in_every_markup()
    {
        CommentContent answered = CommentContent.Of(CommentAsk.Of(Answered), words: Own);

        Assert.StartsWith(@"Alles beantwortet, danke &amp; \*Gruß\*.", MarkdownCommentRenderer.Render(answered), StringComparison.Ordinal);
        Assert.StartsWith(@"Alles beantwortet, danke & \*Gruß\*.", WikiCommentRenderer.Render(answered), StringComparison.Ordinal);
        Assert.Contains("\"Alles beantwortet, danke & *Gruß*.\"", AtlassianCommentRenderer.Render(answered), StringComparison.Ordinal);
    }

    [Fact]
    public void Our_own_words_are_as_before_in_every_markup()
    {
        CommentContent ask = CommentContent.Of(CommentAsk.Of(Four));
        const string lead = "Before work on this story begins, a sentence on each of these would help whoever picks it up:";
        const string ways = "Answer in the text or in a comment, and this one is brought up to date. To say no, comment just ";

        Assert.StartsWith(lead + "\n\n- **", MarkdownCommentRenderer.Render(ask), StringComparison.Ordinal);
        Assert.Contains("\n\n<sub>" + ways + "`/readiness answered ", MarkdownCommentRenderer.Render(ask), StringComparison.Ordinal);
        Assert.StartsWith(lead + "\n\n* *", WikiCommentRenderer.Render(ask), StringComparison.Ordinal);
        Assert.Contains("}" + ways + "{{/readiness answered ", WikiCommentRenderer.Render(ask), StringComparison.Ordinal);
        Assert.Contains($"\"{lead}\"", AtlassianCommentRenderer.Render(ask), StringComparison.Ordinal);
        Assert.Contains($"\"{ways}\"", AtlassianCommentRenderer.Render(ask), StringComparison.Ordinal);
        Assert.Contains("`, `", MarkdownCommentRenderer.Render(ask), StringComparison.Ordinal);
        Assert.Contains("` and why, or `/readiness skip`.</sub>", MarkdownCommentRenderer.Render(ask), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_that_asks_the_same_is_not_edited_for_other_words()
    {
        CommentSettings settings = new() { Words = Own };

        Assert.Equal(
            CommentContent.Of(CommentAsk.Of(Gap)).Marker,
            CommentContent.Of(CommentAsk.Of(Gap), words: Own).Marker);
        Assert.Equal(CommentAction.Leave, CommentPlan.For(Gap, Thread(Ours(Gap)), settings, Start.AddDays(1)).Action);
        CommentPlan changed = CommentPlan.For(OtherGap, Thread(Ours(Gap)), settings, Start.AddDays(1));
        Assert.StartsWith("Bevor wir", Assert.Single(changed.Steps).Content!.Lead, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string> Wrong() => new()
    {
        { "lead", "", "must be words in one line" },
        { "lead", "One line\nand another:", "must be words in one line" },
        { "lead", "Unseen\u200B sign:", "must be words in one line" },
        { "lead", "Two  spaces:", "must be words in one line" },
        { "lead", new string('a', 241), "is 241 characters long: 240 are the most" },
        { "lead", "Ask <b>now</b>:", "must hold no HTML" },
        { "lead", "Dear @olga:", "must call nobody" },
        { "lead", "See /readiness skip:", "must hold no mark or command" },
        { "lead", "readiness-check:v1 0123456789abcdef", "must hold no mark or command" },
        { "lead", "# Questions", "must begin with a word" },
        { "lead", "- Questions", "must begin with a word" },
        { "lead", "1. Questions", "must begin with a word" },
        { "lead", "About {kinds}:", "has {kinds}, which is no slot of it: there are {kind} and {each}" },
        { "lead", "About {kind:", "has {, which is no slot of it" },
        { "answered", "Thanks for the {kind}.", "has {kind}, which is no slot of it: it has none" },
        { "also-open", "More is open.", "does not have {questions}: put it where it belongs" },
        { "ways", "Say {skip}.", "does not have {answered} and {waive}: put them where they belong" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_would_not_stay_words_or_leaves_something_out_is_refused(string name, string words, string problem)
    {
        CommentSentence sentence = CommentSentence.All.Single(each => each.Name == name);

        Assert.StartsWith(problem, sentence.ProblemOf(words), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => name switch
        {
            "lead" => new CommentWords { Lead = words },
            "answered" => new CommentWords { Answered = words },
            "also-open" => new CommentWords { AlsoOpen = words },
            _ => new CommentWords { Ways = words },
        });
    }

    [Fact]
    public void Our_own_words_pass_their_own_check() => Assert.All(CommentSentence.All, sentence => Assert.Null(sentence.ProblemOf(sentence.Standard)));

    [Theory]
    [InlineData('"')]
    [InlineData('\\')]
    [InlineData('*')]
    [InlineData('ß')]
    public void The_longest_words_and_questions_fit_into_a_comment_of_Jira(char sign)
    {
        CommentWords longest = new() { Lead = Long("W", sign), AlsoOpen = Long("W{questions}", sign), Ways = Long("W{answered}{waive}{skip}", sign) };
        CommentContent content = CommentContent.Of(CommentAsk.Of(Four), words: longest) with
        {
            Questions = [.. Enumerable.Repeat(new CommentQuestion("business reason", "trade-off", new string(sign, CommentContent.LongestQuestion)), CommentContent.MostQuestions)],
            Noted = [.. Enumerable.Repeat(new NotedCommand(new string(sign, 60), new string(sign, 200)), CommentContent.MostNoted)],
        };

        Assert.InRange(AtlassianCommentRenderer.Render(content).Length, 5_000, AtlassianCommentRenderer.MaxLength);
        Assert.InRange(WikiCommentRenderer.Render(content).Length, 5_000, WikiCommentRenderer.MaxLength);
        Assert.InRange(MarkdownCommentRenderer.Render(content).Length, 5_000, MarkdownCommentRenderer.MaxLength);
    }

    private static string Long(string words, char sign) => words + new string(sign, CommentSentence.Longest - words.Length);
}
