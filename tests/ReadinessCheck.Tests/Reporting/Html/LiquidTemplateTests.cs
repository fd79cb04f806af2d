using ReadinessCheck.Criteria;
using ReadinessCheck.Reporting;
using ReadinessCheck.Reporting.Html;
using ReadinessCheck.Reporting.Learning;
using ReadinessCheck.Reporting.Page;

namespace ReadinessCheck.Tests.Reporting.Html;

public sealed class LiquidTemplateTests
{
    private static readonly PageModel Model = PageModel.Of(
        new ReportHeader("<b>shop</b>", Ordered: true), [PageItem.Of(SomeVerdict.Of(findings: SomeVerdict.Weak(CriterionIds.Ordering)), 1, TeamWords.None)], new LearningTally().ToGap(), new ReportTally().ToTotals());

    [Fact]
    public void A_text_is_encoded() => Assert.Equal("&lt;b&gt;shop&lt;/b&gt;", Fill("{{ page.source }}"));

    [Theory]
    [InlineData("{{ page.source | raw }}", "unencoded")]
    [InlineData("{{ page.sauce }}", "'sauce'")]
    [InlineData("{% for item in page.items %}{{ item.titel }}{% endfor %}", "'titel'")]
    [InlineData("{{ page.source | shout }}", "shout")]
    [InlineData("{% for item in page.items %}", "template is wrong")]
    public void A_template_that_fits_the_model_nowhere_or_would_write_unencoded_is_refused(string template, string expected)
    {
        Exception error = Record.Exception(() => Fill(template));

        Assert.NotNull(error);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_is_trusted_is_written_as_it_is() =>
        Assert.StartsWith("\n\"use strict\";", Fill("{{ page.script }}"), StringComparison.Ordinal);

    [Fact]
    public void The_own_style_and_script_cannot_end_their_elements()
    {
        Assert.DoesNotContain("</", Model.Style.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("</", Model.Script.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", Model.Script.Text, StringComparison.Ordinal);
    }

    private static string Fill(string template) => LiquidTemplate.Parse(template, HtmlReportRenderer.Models).Fill(HtmlReportRenderer.Values(Model));
}
