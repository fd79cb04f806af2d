using Markdig;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Tests.Reporting;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("@ana please", "@&#8203;ana please")]
    [InlineData("see #12", "see \\#&#8203;12")]
    [InlineData("GH-12", "GH-&#8203;12")]
    [InlineData("https://github.com/a/b/issues/1", "https:&#8203;//github.com/a/b/issues/1")]
    [InlineData("www.example.org", "www&#8203;.example.org")]
    [InlineData("see 16c999e", "see 16c999&#8203;e")]
    [InlineData("acme@16c999e8c71134401a78d4d46435517b2271d6ac", "acme@&#8203;16c999&#8203;e8c711&#8203;34401a&#8203;78d4d4&#8203;643551&#8203;7b2271&#8203;d6ac")]
    [InlineData("ship it :+1: now", "ship it :&#8203;+1: now")]
    public void Nobody_is_notified_and_nothing_is_linked(string text, string expected) => Assert.Equal(expected, MarkdownText.Escape(text));

    [Theory]
    [InlineData("a @ b")]
    [InlineData("C# and F#")]
    [InlineData("10-12 items: five")]
    [InlineData("at 10:30, or later: soon")]
    [InlineData("a defaced page, 1234567 times, 16c999 and x16c999e")]
    [InlineData("a trailing: colon:")]
    [InlineData("an open :colon")]
    public void Ordinary_signs_get_no_invisible_companions(string text) => Assert.DoesNotContain("&#8203;", MarkdownText.Escape(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<!-- hidden -->")]
    [InlineData("**bold** _em_ ~~gone~~ `code`")]
    [InlineData("[text](http:x) ![image](y)")]
    [InlineData("a | b | c")]
    [InlineData("&lt; &copy; \\")]
    [InlineData("a\n\n# heading\n- list\n> quote\n```")]
    [InlineData("$x^2$")]
    public void Markup_stays_text(string text)
    {
        MarkdownPipeline pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

        string html = Markdown.ToHtml($"- {MarkdownText.Escape(text)}", pipeline).Trim();

        string item = html["<ul>\n<li>".Length..^"</li>\n</ul>".Length];
        Assert.DoesNotContain("<", item, StringComparison.Ordinal);
        Assert.Equal(VisibleText.Of(text), System.Net.WebUtility.HtmlDecode(item).Replace("\u200b", "", StringComparison.Ordinal));
    }
}
