using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting.Page;
using ReadinessCheck.Tests.Criteria;
using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.Reporting.Page;

public sealed class PageTextsTests
{
    private static readonly DateTimeOffset Written = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_quotes_of_a_real_verdict_are_marked_in_the_text()
    {
        Verdict verdict = SomeItem.Judge("Support agents retype the address on every call because the form forgets it.\n\nFourteen tickets a week cost us 900 euros.", "Keep the address");
        Evidence[] quotes = [.. verdict.Findings.SelectMany(finding => finding.Evidence)];

        PageText body = Assert.Single(PageTexts.Of(verdict, TeamWords.None), text => text.Caption == "Description");

        Assert.NotEmpty(quotes);
        string marked = string.Concat(body.Parts.SelectMany(part => part.Runs).Where(run => run.Labels is not null).Select(run => run.Text));
        Assert.All(quotes.Where(quote => quote.Where == "body"), quote => Assert.Contains(quote.Quote, marked, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_text_is_named_by_where_it_stands_and_by_whom()
    {
        PageText[] texts = Of(
            "The body.",
            new RelatedText(RelatedText.Comment, "A word.", Markup.Plain, "ann", Written),
            new RelatedText("parent:SHOP-9", "The whole.", Markup.Plain),
            new RelatedText("field:business-value", "High.", Markup.Plain),
            new RelatedText(RelatedText.Comment, "   ", Markup.Plain, "bob"));

        Assert.Equal(["Description", "Comment by ann, 4 March 2026", "From its parent SHOP-9", "Field business-value"], texts.Select(text => text.Caption));
        Assert.Equal([null, "2 more words", "2 more words", "1 more word"], texts.Select(text => text.Parts[0].Fold));
    }

    [Fact]
    public void Of_two_comments_the_one_that_was_quoted_is_marked()
    {
        Finding finding = SomeVerdict.Answered(CriterionIds.TradeOff) with
        {
            Evidence = [new Evidence { Quote = "left out", Where = RelatedText.Comment, Start = 4, End = 12, Author = "bob" }],
        };
        Verdict verdict = Verdict(finding, "", new RelatedText(RelatedText.Comment, "Are left out of it.", Markup.Plain, "ann"), new RelatedText(RelatedText.Comment, "Are left out of it.", Markup.Plain, "bob"));

        PageText[] texts = [.. PageTexts.Of(verdict, TeamWords.None)];

        Assert.Equal([false, false, true], texts.Select(text => text.Parts.Any(part => part.Runs.Any(run => run.Labels == "trade-off"))));
        Assert.Null(texts[2].Parts[0].Fold);
    }

    [Fact]
    public void An_empty_description_is_shown_to_be_empty() => Assert.Equal([("Description", 0)], Of("").Select(text => (text.Caption, text.Parts.Count)));

    [Fact]
    public void The_title_is_shown_where_it_was_quoted()
    {
        Finding finding = SomeVerdict.Answered(CriterionIds.CustomerNeed) with { Evidence = [new Evidence { Quote = "agents", Where = "title", Start = 4, End = 10 }] };

        PageText title = PageTexts.Of(Verdict(finding, "Body.") with { Item = new BacklogItem { Key = "K", Title = "For agents only", Body = "Body." } }, TeamWords.None)[0];

        Assert.Equal("Title", title.Caption);
        Assert.Equal([new("For ", null, null), new("agents", null, "need"), new(" only", null, null)], title.Parts[0].Runs);
    }

    [Fact]
    public void Commands_to_the_checker_and_its_own_comments_are_left_out() =>
        Assert.Equal(["Description"], Of("Body.", new RelatedText(RelatedText.Comment, "/readiness skip", Markup.Markdown, "ann")).Select(text => text.Caption));

    [Fact]
    public void A_text_without_end_is_cut_and_says_so()
    {
        PageText body = Assert.Single(Of(new string('x', 200_000)));

        PagePart folded = body.Parts[^1];
        Assert.NotNull(folded.Fold);
        Assert.Equal(PageTexts.MostFolded, folded.Runs.Sum(run => run.Text.Length));
        Assert.Matches("^1[0-9]{2},[0-9]{3} more characters of it are not on this page\\.$", folded.Rest);
    }

    [Fact]
    public void A_finding_that_is_not_asked_marks_nothing()
    {
        Finding finding = SomeVerdict.NotAsked(CriterionIds.TradeOff) with { Evidence = [new Evidence { Quote = "Body", Where = "body", Start = 0, End = 4 }] };

        Assert.All(PageTexts.Of(Verdict(finding, "Body."), TeamWords.None).SelectMany(text => text.Parts).SelectMany(part => part.Runs), run => Assert.Null(run.Labels));
    }

    [Fact]
    public void A_quote_that_is_not_there_marks_nothing()
    {
        Finding finding = SomeVerdict.Answered(CriterionIds.TradeOff) with { Evidence = [new Evidence { Quote = "Elsewhere", Where = "body", Start = 2, End = 400 }] };

        Assert.Equal([new("Body.", null, null)], Assert.Single(PageTexts.Of(Verdict(finding, "Body."), TeamWords.None)).Parts[0].Runs);
    }

    [Theory]
    [InlineData(' ')]
    [InlineData('\n')]
    [InlineData('\u200b')]
    public void What_has_no_words_is_not_folded_away(char blank)
    {
        PageText body = Assert.Single(Of($"The clerk counts by hand.{new string(blank, 1000)}"));

        Assert.Equal([null], body.Parts.Select(part => part.Fold));
    }

    [Fact]
    public void What_the_team_discounts_is_shown_as_passed_over()
    {
        Verdict verdict = Verdict(SomeVerdict.Missing(CriterionIds.TradeOff), "Good for support tickets.\n\nThe clerk counts by hand.");

        PageText body = Assert.Single(PageTexts.Of(verdict, new TeamWords(discounted: ["support tickets"])));

        Assert.Equal([("Good for support tickets.", "aside")], body.Parts.SelectMany(part => part.Runs).Where(run => run.Style is not null).Select(run => (run.Text, run.Style)));
        Assert.All(Of("Good for support tickets.").SelectMany(text => text.Parts).SelectMany(part => part.Runs), run => Assert.Null(run.Style));
    }

    private static PageText[] Of(string body, params RelatedText[] related) => [.. PageTexts.Of(Verdict(SomeVerdict.Missing(CriterionIds.TradeOff), body, related), TeamWords.None)];

    private static Verdict Verdict(Finding finding, string body, params RelatedText[] related) =>
        new(new BacklogItem { Key = "SHOP-1", Title = "Title", Body = body, Related = related }, [finding], Noise: false);
}
