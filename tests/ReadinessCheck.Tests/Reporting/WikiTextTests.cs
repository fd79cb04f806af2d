using CsCheck;
using ReadinessCheck.Reporting;
using ReadinessCheck.Tests.Comments;

namespace ReadinessCheck.Tests.Reporting;

public sealed class WikiTextTests
{
    [Theory]
    [InlineData("{code} and ${x}", @"\{code\} and $\{x\}")]
    [InlineData("[~ana] [APP-1|http://a.example]", @"\[\~ana\] \[APP-1\|http\://a.example\]")]
    [InlineData("*bold* _slanted_ -gone- +new+ ^up^ ~down~", @"\*bold\* \_slanted\_ \-gone- \+new+ \^up\^ \~down\~")]
    [InlineData("??cited?? !a.png!", @"\?\?cited\?\? \!a.png!")]
    [InlineData(":) (!) (/) (on) :D ;)", @"\:\) \(\!\) \(/\) \(on) \:D ;\)")]
    [InlineData(@"C:\new \\ &#92;", @"C\:&#92;new &#92;&#92; &amp;#92;")]
    [InlineData("h1. big", @"h1\. big")]
    [InlineData("bq. said", @"bq\. said")]
    [InlineData("# one", @"\# one")]
    [InlineData("- one", @"\- one")]
    [InlineData("----", @"\-\-\--")]
    [InlineData("a -- b", @"a \-- b")]
    [InlineData("one\n|two|\u202E\0", @"one \|two\|")]
    public void Markup_stays_text(string text, string expected) => Assert.Equal(expected, WikiText.Escape(text));

    [Theory]
    [InlineData("Who needs it, and how do they get by (today) without it?")]
    [InlineData("From 10:30, a trade-off: well-known - but not #1! C++ is <5 % of it; “yes”, 'no'.")]
    [InlineData("SHOP-12 is for a@example.org")]
    public void Ordinary_prose_stays_as_it_is(string text) => Assert.Equal(text, WikiText.Escape(text));

    [Fact]
    public void Whatever_the_text_it_is_shown_and_nothing_of_it_is_markup() => HostileWords.Any.Sample(
        text =>
        {
            string wiki = WikiText.Escape(text);

            Assert.Equal(VisibleText.Of(text), RenderedWiki.Shown(wiki));
            RenderedWiki.AssertPlain(wiki);
        },
        iter: 2_000);

    [Theory]
    [InlineData("*bold*")]
    [InlineData("{code}")]
    [InlineData("a -gone- b")]
    [InlineData("[~ana]")]
    [InlineData(@"\:)")]
    [InlineData("h1. big")]
    public void The_check_finds_markup(string wiki) => Assert.ThrowsAny<Exception>(() => RenderedWiki.AssertPlain(wiki));
}
