using ReadinessCheck.Cli.Rendering;

namespace ReadinessCheck.Cli.Tests.Rendering;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("exactly 10", 10, "exactly 10")]
    [InlineData("a sentence too long", 12, "a sentence…")]
    [InlineData("a sentence too long", 8, "a sente…")]
    [InlineData("oneverylongword", 8, "onevery…")]
    [InlineData("日本語のタイトル", 9, "日本語の…")]
    [InlineData("two\nlines", 20, "two lines")]
    public void Text_is_cut_to_cells(string text, int cells, string expected) => Assert.Equal(expected, CellText.Fit(text, cells, "…"));

    [Theory]
    [InlineData("", 5, "")]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("one  two", 20, "one  two")]
    [InlineData("abcdefgh ij", 4, "abcd|efgh|ij")]
    [InlineData("日本語のタイトル", 6, "日本語|のタイ|トル")]
    public void Lines_break_between_words_where_they_can(string line, int cells, string expected) =>
        Assert.Equal(expected, string.Join('|', CellText.Wrap(line, cells)));

    [Theory]
    [InlineData("one two three", "one two three")]
    [InlineData("one two\nthree four", "one two three…")]
    [InlineData("one two and threes four", "one two and…")]
    [InlineData("one two abcdefghi four", "one two abcdefgh…")]
    public void Text_is_cut_to_lines(string text, string expected) => Assert.Equal(expected, CellText.FitLines(text, cells: 9, lines: 2, "…"));

    [Theory]
    [InlineData("#12", "#12")]
    [InlineData("example/signer#8", "…mple/signer#8")]
    [InlineData("AVERYLONGPROJECT-1234", "…GPROJECT-1234")]
    [InlineData("nokeyofanykindatall", "nokeyofanykin…")]
    public void Of_a_key_the_end_is_shown(string key, string shown) => Assert.Equal(shown, CellText.FitKey(key, 14, "…"));

    [Fact]
    public void A_family_is_not_torn_apart() => Assert.Equal("ab…", CellText.Fit("ab👨‍👩‍👧cd", 4, "…"));
}
