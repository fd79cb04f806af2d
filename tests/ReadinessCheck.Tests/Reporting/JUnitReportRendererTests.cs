using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Tests.Reporting;

public sealed class JUnitReportRendererTests
{
    private static readonly Verdict Gappy = SomeVerdict.Of(
        "SHOP-1",
        findings:
        [
            SomeVerdict.Missing(CriterionIds.CustomerNeed, "Who needs it?"),
            SomeVerdict.Weak(CriterionIds.BusinessReason, "Why is it worth it?"),
            SomeVerdict.Unsure(CriterionIds.TradeOff),
            SomeVerdict.NotAsked(CriterionIds.ExpectedOutcome),
            SomeVerdict.Undetermined(CriterionIds.Ordering),
        ]);

    private static readonly Verdict Waived = SomeVerdict.Of("SHOP-2", findings: SomeVerdict.Missing(CriterionIds.TradeOff) with
    {
        Settled = new Settlement(SettlementKind.Waived) { Owner = "ana", Reason = "A pilot.", Until = new DateOnly(2027, 3, 1) },
    });

    [Fact]
    public void Every_question_put_to_an_item_is_a_test_with_its_outcome()
    {
        XElement suite = Suite([Standing.Missing], Gappy);

        Assert.Equal(
            [
                "SHOP-1 customer need failure missing: Who needs it?",
                "SHOP-1 business reason skipped weak: Why is it worth it?",
                "SHOP-1 trade-off skipped couldNotTell: Could not tell: Nothing speaks to it.",
                "SHOP-1 ordering skipped undetermined: It is written in German.",
                "shop.json:12:5 reading error incomplete: The object is not closed.",
            ],
            suite.Elements("testcase").Select(Line));
        Assert.Equal(("5", "1", "1", "3"), (Count(suite, "tests"), Count(suite, "failures"), Count(suite, "errors"), Count(suite, "skipped")));
        Assert.Equal("Nothing speaks to it.", suite.Descendants("failure").Single().Value);
        Assert.StartsWith("1 item: 0 ready, 1 with gaps.\n", suite.Element("system-out")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { Standing.Missing, Standing.Weak }, 2)]
    [InlineData(new[] { Standing.Missing }, 1)]
    [InlineData(new Standing[0], 0)]
    public void Only_the_gaps_that_count_are_failures(Standing[] failing, int failures) =>
        Assert.Equal(failures, Suite(failing, Gappy).Descendants("failure").Count());

    [Fact]
    public void An_answer_passes_and_shows_its_quote()
    {
        XElement test = Suite([Standing.Missing], SomeVerdict.Of()).Elements("testcase").First();

        Assert.Equal("body: Fourteen tickets a week.", Assert.Single(test.Elements()).Value);
    }

    [Fact]
    public void What_is_settled_is_skipped_and_says_by_whom_and_why()
    {
        XElement test = Suite([Standing.Missing], Waived).Descendants("skipped").Single();

        Assert.Equal("Waived until 1 March 2027 by ana, “A pilot.”", test.Attribute("message")!.Value);
    }

    [Theory]
    [InlineData(SettlementKind.SaidAnswered, "Answered, says ana.")]
    [InlineData(SettlementKind.Skipped, "Not asked, as the item is to be skipped.")]
    [InlineData(SettlementKind.HeldBack, "Held back by the baseline until 1 March 2027.")]
    public void Each_way_to_settle_has_its_words(SettlementKind kind, string message)
    {
        Verdict verdict = SomeVerdict.Of(findings: SomeVerdict.Missing(CriterionIds.TradeOff) with { Settled = new Settlement(kind) { Owner = "ana", Until = new DateOnly(2027, 3, 1) } });

        Assert.Equal(message, Suite([Standing.Missing], verdict).Descendants("skipped").Single().Attribute("message")!.Value);
    }

    [Theory]
    [InlineData("a\u0000b\u001Bc", "a\uFFFDb\uFFFDc")]
    [InlineData("no character \uFFFE", "no character \uFFFD")]
    [InlineData("]]> & <a> \"b\"", "]]> & <a> \"b\"")]
    [InlineData("two\r\nlines", "two lines")]
    [InlineData("whole 😀", "whole 😀")]
    [InlineData("##[add-mask]x", "## [add-mask]x")]
    public void What_XML_cannot_hold_is_replaced(string text, string shown)
    {
        Verdict verdict = SomeVerdict.Of(text, findings: [SomeVerdict.Missing(CriterionIds.CustomerNeed, text), SomeVerdict.Answered(CriterionIds.TradeOff, text)]);

        XElement suite = Suite([Standing.Missing], verdict);

        Assert.Equal(shown, suite.Element("testcase")!.Attribute("classname")!.Value);
        Assert.Equal(shown, suite.Descendants("failure").Single().Attribute("message")!.Value);
        Assert.Contains(suite.Descendants("system-out"), output => output.Value == $"body: {shown}");
    }

    // An attribute could not hold these.
    [Fact]
    public void Half_a_character_is_replaced()
    {
        What_XML_cannot_hold_is_replaced("half \uD83D of it", "half \uFFFD of it");
        What_XML_cannot_hold_is_replaced("\uDC00", "\uFFFD");
    }

    [Fact]
    public void A_backlog_with_nothing_upcoming_is_a_suite_without_tests()
    {
        StringWriter output = new();
        JUnitReportRenderer renderer = new(output, [Standing.Missing]);
        renderer.Begin(new ReportHeader("shop.json", Ordered: true));
        renderer.Complete(new ReportTally().ToTotals());

        XElement suite = Read(output.ToString());
        Assert.Equal("0", Count(suite, "tests"));
        Assert.Equal("Nothing upcoming in shop.json.", suite.Element("system-out")!.Value);
    }

    [Fact]
    public void It_says_that_it_is_UTF_8_whatever_the_writer_is()
    {
        string report = SomeReport.With(output => new JUnitReportRenderer(output, []), Gappy);

        Assert.StartsWith("""<?xml version="1.0" encoding="UTF-8"?>""" + "\n<testsuites>\n", report, StringComparison.Ordinal);
        Assert.EndsWith("</testsuites>\n", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("classname=", "class=")]
    [InlineData("<failure type=\"missing\"", "<failure type=\"absent\"")]
    [InlineData("failures=\"1\"", "failures=\"one\"")]
    [InlineData("skipped ", "ignored ")]
    public void The_schema_refuses_what_is_not_written(string written, string wrong)
    {
        string report = SomeReport.With(output => new JUnitReportRenderer(output, [Standing.Missing]), Gappy);
        Assert.Contains(written, report, StringComparison.Ordinal);

        Assert.Throws<XmlSchemaValidationException>(() => Read(report.Replace(written, wrong, StringComparison.Ordinal)));
    }

    private static XElement Suite(IReadOnlyCollection<Standing> failing, params Verdict[] verdicts) =>
        Read(SomeReport.With(output => new JUnitReportRenderer(output, failing), verdicts));

    private static XElement Read(string report)
    {
        XmlReaderSettings settings = new() { ValidationType = ValidationType.Schema };
        settings.Schemas.Add(null, Path.Combine(AppContext.BaseDirectory, "Schemas", "junit.xsd"));
        using StringReader text = new(report);
        using XmlReader reader = XmlReader.Create(text, settings);
        return XDocument.Load(reader).Root!.Elements().Single();
    }

    private static string? Count(XElement suite, string name) => suite.Attribute(name)?.Value;

    private static string Line(XElement test)
    {
        XElement outcome = test.Elements().First();
        return $"{test.Attribute("classname")!.Value} {test.Attribute("name")!.Value} {outcome.Name} {outcome.Attribute("type")!.Value}: {outcome.Attribute("message")!.Value}";
    }
}
