using CsCheck;
using ReadinessCheck.Reporting;
using ReadinessCheck.Tests.Comments;

namespace ReadinessCheck.Tests.Reporting;

public sealed class WikiTextTests
{
    [Theory]
    [InlineData("{code} and ${x}", "&#123;code&#125; and $&#123;x&#125;")]
    [InlineData("[~ana] [APP-1|http://a.example]", @"\[\~ana\] \[APP-1\|http&#58;//a.example\]")]
    [InlineData("*bold* _slanted_ -gone- +new+ ^up^ ~down~", @"\*bold\* \_slanted\_ \-gone\- \+new\+ \^up\^ \~down\~")]
    [InlineData("??cited?? !a.png! {{mono}}", @"\?\?cited\?\? \!a.png! &#123;&#123;mono&#125;&#125;")]
    [InlineData(":) (!) (/) (on) :D ;)", @"&#58;\) \(\!\) \(/\) \(on) &#58;D ;\)")]
    [InlineData(@"C:\new \\ &#92;", "C&#58;&#92;new &#92;&#92; &#38;#92;")]
    [InlineData("h1. big", "h1&#46; big")]
    [InlineData("bq. said", "bq&#46; said")]
    [InlineData("# one", @"\# one")]
    [InlineData("- one", @"\- one")]
    [InlineData("----", @"\-\-\-\-")]
    [InlineData("a -- b", @"a \-\- b")]
    [InlineData("one\n|two|\u202E\0", @"one \|two\|")]
    [InlineData("SHOP-12-gone-", @"SHOP-12-gone\-")]
    public void Markup_stays_text(string text, string expected) => Assert.Equal(expected, WikiText.Escape(text));

    [Theory]
    [InlineData("Who needs it, and how do they get by (today) without it?")]
    [InlineData("From 10:30, a trade-off: well-known - but not #1! It is <5 % of R & D; “yes”, 'no'.")]
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
    [InlineData(@"\{\{mono\}\}")]
    [InlineData("https://a.example")]
    [InlineData("h1. big")]
    public void The_check_finds_markup(string wiki) => Assert.ThrowsAny<Exception>(() => RenderedWiki.AssertPlain(wiki));
}
