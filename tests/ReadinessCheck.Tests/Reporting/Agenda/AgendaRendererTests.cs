using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using ReadinessCheck.Reporting.Agenda;

namespace ReadinessCheck.Tests.Reporting.Agenda;

public sealed partial class AgendaRendererTests
{
    public static TheoryData<string> Hostile => new()
    {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</style><style>*{display:none}</style>",
        "{{ style | raw }} {% include 'x' %}",
        "--> <!-- ]]> &amp; &lt;",
        "[x](javascript:alert(1)) **bold** `code` <b>",
        "@everyone #12 https://evil.example",
        "a\u202eevil\u202c\u200b\0\u001b[31m",
        "a\ud800b",
    };

    [Fact]
    public void The_agenda_as_Markdown() => Assert.Equal(
        """
        # Refinement: shop.json

        10 of 60 minutes are planned. What is said goes into the item, in the words of those who know. When a question's time is up and nobody knows, note who will ask whom, and go on.

        ## Where the order and its reasons disagree (2 min)

        Each time: does an item move, or is what it says no longer so?

        - SHOP-2 “Ready” says that it goes before SHOP-1 “Refund \*fast\*”, and stands below it.

        ## Product Owner, with stakeholders (3 min)

        - **SHOP-1** Refund \*fast\*
          - ordering, 3 min: What makes this come first?

        ## Developers, with the Product Owner (5 min)

        - **[\#&#8203;3](<https://shop.example/3>)**
          - trade-off, 5 min: What about trade-off?

        ---

        - Could not tell, to look at if time is left: \#&#8203;3 (order).
        - Ready, nothing to ask: SHOP-2.
        - This agenda is incomplete: 1 problem came up on the way; see the messages.

        """.ReplaceLineEndings("\n"),
        SomeReport.With(output => new MarkdownAgendaRenderer(output), Verdicts));

    [Fact]
    public void Both_forms_say_the_same()
    {
        string html = SomeReport.With(output => new HtmlAgendaRenderer(output), Verdicts);

        Assert.Contains("<h1>Refinement: shop.json</h1>", html, StringComparison.Ordinal);
        Assert.Contains("<h2>Product Owner, with stakeholders <span class=\"time\">3 min</span></h2>", html, StringComparison.Ordinal);
        Assert.Contains("<dt><b>SHOP-1</b> Refund *fast*</dt>", html, StringComparison.Ordinal);
        Assert.Contains("<dt><a href=\"https://shop.example/3\">#3</a> </dt>", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"name\">ordering</span> What makes this come first? <span class=\"time\">3 min</span>", html, StringComparison.Ordinal);
        Assert.Contains("<li>Ready, nothing to ask: SHOP-2.</li>", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_item_stays_words_in_the_page(string text)
    {
        string html = Html(text);

        Assert.Equal(Tags(Html("plain")), Tags(html));
        Assert.DoesNotContain(html, character => char.IsControl(character) && character != '\n');
        Assert.DoesNotContain(html, character => character is '\u202e' or '\u200b');
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_item_stays_words_in_Markdown(string text)
    {
        string markdown = SomeReport.With(output => new MarkdownAgendaRenderer(output), HostileVerdict(text));

        Assert.Contains(MarkdownText.Escape(text), markdown, StringComparison.Ordinal);
        Assert.DoesNotContain(markdown, character => char.IsControl(character) && character != '\n');
        Assert.DoesNotMatch("<[a-z/!]", markdown);
    }

    [Fact]
    public void The_page_lets_in_nothing_but_its_own_style()
    {
        string html = Html("plain");
        string style = Style().Match(html).Groups[1].Value;
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));

        Assert.NotEmpty(style);
        Assert.Contains($"content=\"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'\"", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_to_be_asked_both_forms_say_so()
    {
        Assert.Contains("There is nothing to ask in this meeting.\n", Empty(output => new MarkdownAgendaRenderer(output)), StringComparison.Ordinal);
        Assert.Contains("- Nothing upcoming in shop.json.\n", Empty(output => new MarkdownAgendaRenderer(output)), StringComparison.Ordinal);
        Assert.Contains("<li>Nothing upcoming in shop.json.</li>", Empty(output => new HtmlAgendaRenderer(output)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_was_not_begun_cannot_be_completed()
    {
        Assert.Throws<InvalidOperationException>(() => new MarkdownAgendaRenderer(TextWriter.Null).Complete(new ReportTally().ToTotals()));
        Assert.Throws<InvalidOperationException>(() => new HtmlAgendaRenderer(TextWriter.Null).Complete(new ReportTally().ToTotals()));
    }

    private static Verdict[] Verdicts
    {
        get
        {
            Verdict linked = SomeVerdict.Of("#3", "", findings: [SomeVerdict.Missing(CriterionIds.TradeOff), SomeVerdict.Unsure(CriterionIds.Ordering)]);
            return
            [
                SomeVerdict.Of("SHOP-1", "Refund *fast*", findings: SomeVerdict.Missing(CriterionIds.Ordering, "What makes this come first?")),
                SomeVerdict.Of("SHOP-2", "Ready"),
                linked with { Item = linked.Item with { Url = new Uri("https://shop.example/3") } },
            ];
        }
    }

    private static string Html(string text) => SomeReport.With(output => new HtmlAgendaRenderer(output), HostileVerdict(text));

    private static Verdict HostileVerdict(string text) =>
        SomeVerdict.Of($"K {text}", text, findings: [SomeVerdict.Missing(CriterionIds.CustomerNeed, text), SomeVerdict.Unsure(CriterionIds.Ordering)]);

    private static string[] Tags(string html) => [.. Tag().Matches(html).Select(match => match.Value)];

    private static string Empty(Func<TextWriter, IReportRenderer> create)
    {
        StringWriter output = new();
        IReportRenderer renderer = create(output);
        renderer.Begin(new ReportHeader("shop.json", Ordered: true));
        renderer.Complete(new ReportTally().ToTotals());
        return output.ToString();
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}
