using System.Text.RegularExpressions;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using ReadinessCheck.Reporting.Learning;
using ReadinessCheck.Tests.Reporting.Agenda;

namespace ReadinessCheck.Tests.Reporting.Learning;

public sealed partial class LearningRendererTests
{
    public static TheoryData<string> Hostile => AgendaRendererTests.Hostile;

    [Fact]
    public void The_learning_gap_as_Markdown()
    {
        Finding weak = SomeVerdict.Weak(CriterionIds.TradeOff) with { Lack = Lack.Weighing };
        Practice practice = PracticeBook.For(CriterionIds.TradeOff, Lack.Weighing);

        string markdown = Markdown([.. SomeLearning.Items(8, weak), SomeVerdict.Of("S-9", "Done *well*", findings: SomeVerdict.Answered(CriterionIds.TradeOff, "We leave out gift cards, which one shop alone sells."))]);

        Assert.StartsWith(
            $"""
            # What shop.json leaves out most

            Of the five questions, trade-off is missed most: in 8 of the 9 items that are asked.

            This is incomplete: 1 problem came up on the way; see the messages.

            ## Trade-off: What does choosing this cost, or leave out?

            - In 8 items, another way or a risk is mentioned, and not weighed.
              - **S-1** Item 1: “Must have.”
              - **S-2** Item 2: “Must have.”

            ### Done well in this backlog

            - **S-9** Done \*well\*: “We leave out gift cards, which one shop alone sells.”

            ### One thing to try

            {practice.Text}

            To ask yourself: *{practice.Ask}*

            ## All questions

            - Customer need: missed in 0 of 9 items.
            """.ReplaceLineEndings("\n"),
            markdown,
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_item_stays_words_in_the_page_and_in_its_fragment(string text)
    {
        string plain = Html(Verdicts("plain"));
        string html = Html(Verdicts(text));

        Assert.Equal(Tags(plain), Tags(html));
        Assert.DoesNotContain(html, character => char.IsControl(character) && character != '\n');
        Assert.Equal(
            Tags(HtmlLearningRenderer.Content(SomeLearning.Page(Verdicts("plain")), level: 2).Text),
            Tags(HtmlLearningRenderer.Content(SomeLearning.Page(Verdicts(text)), level: 2).Text));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_item_stays_words_in_Markdown(string text)
    {
        string markdown = Markdown(Verdicts(text));

        Assert.Contains(MarkdownText.Escape(text), markdown, StringComparison.Ordinal);
        Assert.DoesNotMatch("<[a-z/!]", markdown);
    }

    [Fact]
    public void The_fragment_has_its_place_in_a_page_of_others()
    {
        string fragment = HtmlLearningRenderer.Content(SomeLearning.Page(Verdicts("plain")), level: 2).Text;

        Assert.Contains("<h2>Trade-off: What does choosing this cost, or leave out?</h2>", fragment, StringComparison.Ordinal);
        Assert.Contains("<div class=\"practice\">", fragment, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", fragment, StringComparison.Ordinal);
        Assert.DoesNotContain("<h1>", fragment, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_was_not_begun_cannot_be_completed()
    {
        Assert.Throws<InvalidOperationException>(() => new MarkdownLearningRenderer(TextWriter.Null).Complete(new ReportTally().ToTotals()));
        Assert.Throws<InvalidOperationException>(() => new HtmlLearningRenderer(TextWriter.Null).Complete(new ReportTally().ToTotals()));
    }

    private static Verdict[] Verdicts(string text) =>
    [
        .. Enumerable.Range(1, 8).Select(i => SomeVerdict.Of($"K-{i}", text, findings: SomeVerdict.Weak(CriterionIds.TradeOff) with { Evidence = [SomeVerdict.Quote($"{text} or so")] })),
        SomeVerdict.Of("K-9", text, findings: SomeVerdict.Answered(CriterionIds.TradeOff, $"{text} is what we leave out, because one shop alone sells it.")),
    ];

    private static string Markdown(Verdict[] verdicts) => SomeReport.With(output => new MarkdownLearningRenderer(output), verdicts);

    private static string Html(Verdict[] verdicts) => SomeReport.With(output => new HtmlLearningRenderer(output), verdicts);

    private static string[] Tags(string html) => [.. Tag().Matches(html).Select(match => match.Value)];

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
