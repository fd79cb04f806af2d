using ReadinessCheck.Reporting;

namespace ReadinessCheck.Tests.Reporting;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  two \r\n\t lines\u00a0", "two lines")]
    [InlineData("\u001b[31mred\u001b[0m", "[31mred[0m")]
    [InlineData("bell\u0007, nul\0, c1\u009b", "bell, nul, c1")]
    [InlineData("safe\u202egnp.exe\u202c", "safegnp.exe")]
    [InlineData("zero\u200bwidth\ufeff", "zerowidth")]
    [InlineData("\u2066isolated\u2069", "isolated")]
    [InlineData("fill\u3164er\u115f, jo\u034fin", "filler, join")]
    [InlineData("שלום עולם", "שלום עולם")]
    [InlineData("می\u200cخواهم", "می\u200cخواهم")]
    public void Text_stays_readable_and_steers_nothing(string text, string expected) => Assert.Equal(expected, VisibleText.Of(text));

    [Fact]
    public void A_lone_surrogate_is_replaced() => Assert.Equal("a\ufffdb", VisibleText.Of("a\ud83db"));

    [Fact]
    public void A_character_outside_the_basic_plane_stays_whole() => Assert.Equal("😀", VisibleText.Of("😀"));

    [Fact]
    public void Invisible_tag_characters_are_dropped() => Assert.Equal("ab", VisibleText.Of("a\U000E0041\U000E0042b"));

    [Theory]
    [InlineData("", "")]
    [InlineData("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour")]
    [InlineData("one\n\n\n\n two", "one\n\n two")]
    [InlineData("one\n \u202e\n\u200b\n\ntwo", "one\n \ntwo")]
    [InlineData("\tcode\u00a0here", "    code here")]
    [InlineData("a\u202eb\0c\u001b[1m", "abc[1m")]
    public void Lines_stay_lines_and_steer_nothing(string text, string expected) => Assert.Equal(expected, VisibleText.OfLines(text));
}
