using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Order;
using ReadinessCheck.Reporting;
using ReadinessCheck.Reporting.Agenda;
using ReadinessCheck.Reporting.Learning;
using ReadinessCheck.Reporting.Page;

namespace ReadinessCheck.Tests.Reporting.Page;

public sealed partial class HtmlReportRendererTests
{
    [Fact]
    public void Each_item_has_a_row_with_its_standings_in_words_and_a_link_to_each_question()
    {
        string page = Page(SomeVerdict.Of(findings: [SomeVerdict.Missing(CriterionIds.TradeOff), SomeVerdict.Unsure(CriterionIds.Ordering), SomeVerdict.NotAsked(CriterionIds.ExpectedOutcome)]));

        Assert.Contains("""<td class="missing"><a href="#item-1-trade-off"><i aria-hidden="true">○</i><b>missing</b></a></td>""", page, StringComparison.Ordinal);
        Assert.Contains("""<td class="untold"><a href="#item-1-ordering"><i aria-hidden="true">?</i><b>could not tell</b></a></td>""", page, StringComparison.Ordinal);
        Assert.All(CriterionIds.All, id => Assert.Contains($"id=\"item-1-{id}\"", page, StringComparison.Ordinal));
        Assert.Contains("data-standings=\"answered answered missing not-asked untold\"", page, StringComparison.Ordinal);
        Assert.Contains(">1 question to ask, 1 not sure<", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Gaps_come_first_in_an_item_the_most_decisive_before_the_others()
    {
        string page = Page(SomeVerdict.Of(findings: [SomeVerdict.Weak(CriterionIds.BusinessReason), SomeVerdict.Missing(CriterionIds.Ordering), SomeVerdict.Unsure(CriterionIds.CustomerNeed)]));

        Assert.Equal(
            ["ordering", "business-reason", "customer-need", "trade-off", "expected-outcome"],
            Findings().Matches(page).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void What_is_settled_says_by_whom_until_when_and_why()
    {
        Finding settled = SomeVerdict.Missing(CriterionIds.TradeOff) with
        {
            Settled = new Settlement(SettlementKind.Waived) { Owner = "Ann <b>", Until = new DateOnly(2027, 3, 1), Reason = "The law leaves no choice." },
        };

        string page = Page(SomeVerdict.Of(findings: settled));

        Assert.Contains("Waived until 1 March 2027 by Ann <b>, “The law leaves no choice.”", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("What about trade-off", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann <b>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_items_next_below_are_named_with_what_explains_them()
    {
        Finding ordering = SomeVerdict.Weak(CriterionIds.Ordering) with
        {
            Neighbours =
            [
                new NeighbourCoverage("SHOP-2", "Second", Coverage.Covered, new OrderReason(ReasonKind.Date, [], null, new DateOnly(2027, 3, 1))),
                new NeighbourCoverage("SHOP-3", "Third", Coverage.Same, new OrderReason(ReasonKind.CostOfDelay, [], null)),
                new NeighbourCoverage("SHOP-4", "Fourth", Coverage.Uncovered),
            ],
        };

        string page = Page(SomeVerdict.Of(findings: ordering));

        Assert.Contains(">explained: by 1 Mar 2027<", page, StringComparison.Ordinal);
        Assert.Contains(">has the same reason: cost of delay<", page, StringComparison.Ordinal);
        Assert.Contains(">nothing written explains it<", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_and_disagreements_stand_above_the_items()
    {
        string page = Page(SomeVerdict.Of());

        Assert.InRange(page.IndexOf("The object is not closed.", StringComparison.Ordinal), 0, page.IndexOf("SHOP-2 says that it goes before SHOP-1", StringComparison.Ordinal));
        Assert.InRange(page.IndexOf("SHOP-2 says that it goes before SHOP-1", StringComparison.Ordinal), 0, page.IndexOf("id=\"rows\"", StringComparison.Ordinal));

        // SHOP-2 is not on the page.
        Assert.Equal(["SHOP-1 Refund without the bank"], DisagreementLinks().Matches(page).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void Problems_are_not_told_again_at_the_end()
    {
        string page = Page(SomeVerdict.Of());

        Assert.Contains("The object is not closed.", page, StringComparison.Ordinal);
        Assert.Contains("Left out: 2 closed and 1 pull request.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Incomplete: 1 problem", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_most_has_a_section_of_its_own_in_which_an_items_words_stay_words()
    {
        Verdict[] verdicts = [.. Enumerable.Range(1, 9).Select(number => SomeVerdict.Of($"SHOP-{number}", "<b>T</b>", findings: SomeVerdict.Missing(CriterionIds.TradeOff)))];

        string page = Page(verdicts);

        Assert.Contains("<h2 id=\"learning\">What is left out most</h2>", page, StringComparison.Ordinal);
        Assert.Contains("Of the five questions, trade-off is missed most: in 9 of the 9 items that are asked.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>T</b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Missing most often", page, StringComparison.Ordinal);
        Assert.Contains("<h3>Trade-off: ", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_baseline_holds_back_is_learnt_from()
    {
        Finding held = SomeVerdict.Missing(CriterionIds.TradeOff) with { Settled = new Settlement(SettlementKind.HeldBack) { Until = new DateOnly(2027, 3, 1) } };

        Assert.Contains("trade-off is missed most: in 9 of the 9", Page([.. Enumerable.Range(1, 9).Select(number => SomeVerdict.Of($"SHOP-{number}", findings: held))]), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_could_be_read_the_summary_says_so()
    {
        ReportTally tally = new();
        tally.Add(new BacklogEntry.Unreadable("shop.json", "It is empty."));

        Assert.Contains("Nothing in shop.json could be checked.", Render(new ReportHeader("shop.json", Ordered: true), tally.ToTotals()), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_team_discounts_is_greyed()
    {
        Verdict verdict = SomeVerdict.Of();
        verdict = verdict with { Item = verdict.Item with { Body = "Good for support tickets." } };

        string page = SomeReport.With(output => new HtmlReportRenderer(output, new TeamWords(discounted: ["support tickets"])), verdict);

        Assert.Contains(">Good for support tickets.</span>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">Good for support tickets.</span>", Page(verdict), StringComparison.Ordinal);
    }

    // A browser hashes line feeds, whatever stands in the file.
    [Fact]
    public void No_page_has_a_carriage_return()
    {
        Verdict[] verdicts = [.. Enumerable.Range(1, 9).Select(i => SomeVerdict.Of($"SHOP-{i}", findings: SomeVerdict.Missing(CriterionIds.TradeOff)))];

        Assert.DoesNotContain('\r', Page(verdicts));
        Assert.DoesNotContain('\r', SomeReport.With(output => new HtmlLearningRenderer(output), verdicts));
        Assert.DoesNotContain('\r', SomeReport.With(output => new HtmlAgendaRenderer(output, 60), verdicts));
    }

    [Fact]
    public void A_backlog_in_no_order_says_so_and_has_no_picture()
    {
        string page = Render(new ReportHeader("shop.json", Ordered: false), new ReportTally().ToTotals(), SomeVerdict.Of());

        Assert.Contains("The list is in no particular order.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg class=\"order-picture\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_upcoming_is_a_page_too()
    {
        string page = Render(new ReportHeader("shop.json", Ordered: true), new ReportTally().ToTotals());

        Assert.Contains("Nothing upcoming in shop.json.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<table", page, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_was_stopped_shows_what_was_read_and_that_the_rest_was_not()
    {
        ReportTally tally = new();
        tally.Add(SomeVerdict.Of());
        tally.Add(new BacklogEntry.Unreadable("shop.json", "The run was interrupted; the rest was not read."));

        string page = Render(new ReportHeader("shop.json", Ordered: true), tally.ToTotals(), SomeVerdict.Of());

        Assert.Contains("The run was interrupted; the rest was not read.", page, StringComparison.Ordinal);
        Assert.Contains("Refund without the bank", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_order_is_pictured_from_its_top_and_links_to_the_items()
    {
        ReportTotals totals = new ReportTally().ToTotals() with { Order = SomeOrder.Tangle(100, 0) };

        string page = Render(new ReportHeader("shop.json", Ordered: true), totals, SomeVerdict.Of("T-2"));

        Assert.Contains("The picture shows the first 40 of 100 items.", page, StringComparison.Ordinal);
        Assert.Contains("Not drawn: 60 more items.", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#item-1\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("shop.example", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_has_the_hashes_of_what_is_inlined_and_allows_nothing_else()
    {
        string page = Page(SomeVerdict.Of());
        string policy = WebUtility.HtmlDecode(Policy().Match(page).Groups[1].Value);

        Assert.Equal(
            $"default-src 'none'; style-src '{HashOf(Between(page, "<style>", "</style>"))}'; script-src '{HashOf(Between(page, "<script>", "</script>"))}'; base-uri 'none'; form-action 'none'",
            policy);
        Assert.True(page.IndexOf("Content-Security-Policy", StringComparison.Ordinal) < page.IndexOf("<style>", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_styled_or_scripted_in_an_attribute_and_nothing_comes_from_elsewhere()
    {
        ReportTotals totals = new ReportTally().ToTotals() with { Order = SomeOrder.Shop, Disagreements = SomeOrder.Shop.Disagreements };
        string page = Render(new ReportHeader("shop.json", Ordered: true), totals, SomeVerdict.Of("SHOP-412"));
        string body = page[page.IndexOf("<body>", StringComparison.Ordinal)..page.IndexOf("<script>", StringComparison.Ordinal)];

        Assert.Contains("<svg", body, StringComparison.Ordinal);
        Assert.DoesNotMatch("<[^>]* (style|on[a-z]+|src|srcset)=", body);
        Assert.DoesNotContain("<style", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("'><svg onload=alert(1)>")]
    [InlineData("</title></style><b>")]
    [InlineData("{{ page.script }}{% raw %}")]
    public void Whatever_an_item_says_is_text(string text)
    {
        Finding finding = SomeVerdict.Weak(CriterionIds.Ordering, text) with
        {
            Reason = text,
            Neighbours = [new NeighbourCoverage(text, text, Coverage.Uncovered)],
            Evidence = [SomeVerdict.Quote(text), SomeVerdict.Quote(text, $"parent:{text}")],
        };
        ReportTotals totals = new ReportTally().ToTotals() with
        {
            LeftOut = [new(text, 1)],
            Problems = [new BacklogEntry.Unreadable(text, text)],
            Disagreements = [new OrderDisagreement(DisagreementKind.StandsBelow, [text, text], [])],
            Order = new BacklogOrder([SomeOrder.Item(text, text)], []),
        };
        Verdict verdict = SomeVerdict.Of(text, text, findings: finding);
        string plain = Render(new ReportHeader("x", Ordered: true), Without(totals, "x"), Without(verdict, "x"));

        string page = Render(new ReportHeader(text, Ordered: true), totals, verdict with { Item = verdict.Item with { Body = $"Body: {text}" } });

        // As many tags as with a harmless text, but for those that show code in grey.
        Assert.Equal(Tags().Count(plain), Tags().Count(page));
        Assert.Contains(text, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Controls_and_marks_of_direction_are_dropped()
    {
        string page = Page(SomeVerdict.Of(title: "safe\u202egnp\0\u001b[31m") with { Noise = true });

        Assert.DoesNotMatch("[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069]|&#x(0|1B|202E);", page);
        Assert.Contains("safegnp[31m", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_was_not_begun_is_a_mistake_of_the_caller() =>
        Assert.Throws<InvalidOperationException>(() => new HtmlReportRenderer(TextWriter.Null).Complete(new ReportTally().ToTotals()));

    [Fact]
    public void Two_thousand_typical_items_fit_in_twelve_megabytes()
    {
        string body = "## Why\n\n" + string.Concat(Enumerable.Repeat("Support agents retype the address on every call because the form forgets it. ", 14));
        Verdict verdict = SomeVerdict.Of(findings: [SomeVerdict.Missing(CriterionIds.TradeOff), SomeVerdict.Weak(CriterionIds.Ordering)]);

        string page = Page([.. Enumerable.Range(1, 2000).Select(i => verdict with { Item = verdict.Item with { Key = $"SHOP-{i}", Body = body } })]);

        Assert.InRange(Encoding.UTF8.GetByteCount(page), 4_000_000, 12_000_000);
    }

    private static string Page(params Verdict[] verdicts) => SomeReport.With(output => new HtmlReportRenderer(output), verdicts);

    private static string Render(ReportHeader header, ReportTotals totals, params Verdict[] verdicts)
    {
        StringWriter output = new();
        HtmlReportRenderer renderer = new(output);
        renderer.Begin(header);
        foreach (Verdict verdict in verdicts)
        {
            renderer.Write(verdict);
        }

        renderer.Complete(totals);
        return output.ToString();
    }

    private static ReportTotals Without(ReportTotals totals, string text) => totals with
    {
        LeftOut = [new(text, 1)],
        Problems = [new BacklogEntry.Unreadable(text, text)],
        Disagreements = [new OrderDisagreement(DisagreementKind.StandsBelow, [text, text], [])],
        Order = new BacklogOrder([SomeOrder.Item(text, text)], []),
    };

    private static Verdict Without(Verdict verdict, string text) => verdict with { Item = verdict.Item with { Key = text, Title = text, Body = $"Body: {text}" } };

    private static string Between(string page, string start, string end)
    {
        int from = page.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return page[from..page.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static string HashOf(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    [GeneratedRegex("<(?!/?span)[a-zA-Z/!]")]
    private static partial Regex Tags();

    [GeneratedRegex("http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"")]
    private static partial Regex Policy();

    [GeneratedRegex("<section class=\"finding [a-z-]+\" id=\"item-1-([a-z-]+)\"")]
    private static partial Regex Findings();

    [GeneratedRegex("Go to </span><bdi>([^<]*)</bdi>")]
    private static partial Regex DisagreementLinks();
}
