using ReadinessCheck.Reporting.Picture;

namespace ReadinessCheck.Tests.Reporting.Picture;

public sealed class PictureTextTests
{
    private static readonly PictureFont Font = new(10);

    [Theory]
    [InlineData("short", 100, "short")]
    [InlineData("Refunds without calling the bank", 130, "Refunds without…")]
    [InlineData("Refunds, without the bank", 60, "Refunds…")]
    [InlineData("Donaudampfschifffahrt", 60, "Donauda…")]
    [InlineData("anything", 1, "…")]
    public void A_text_is_cut_at_a_word(string text, double width, string expected) => Assert.Equal(expected, PictureText.Cut(text, Font, width));

    [Fact]
    public void A_wide_character_counts_double() =>
        Assert.InRange(PictureText.Width("倉庫", Font), 1.7 * PictureText.Width("ab", Font), 2.2 * PictureText.Width("ab", Font));

    [Fact]
    public void A_family_of_emoji_is_not_torn() => Assert.Equal("…", PictureText.Cut("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", Font, 15));

    [Fact]
    public void A_character_longer_than_the_line_is_torn_between_its_parts()
    {
        IReadOnlyList<string> lines = PictureText.Wrap(string.Concat(Enumerable.Repeat("😀\u200d", 20)), Font, 50, mostLines: 2);

        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.InRange(PictureText.Width(line, Font), 1, 50));
        Assert.All(lines, line => Assert.DoesNotContain('\ufffd', string.Concat(line.EnumerateRunes())));
    }

    [Theory]
    [InlineData("one two three four five six", new[] { "one two", "three four", "five six" })]
    [InlineData("one two three four five six seven", new[] { "one two", "three four", "five six…" })]
    [InlineData("倉庫倉庫倉庫倉庫", new[] { "倉庫倉庫倉庫", "倉庫" })]
    [InlineData("", new[] { "" })]
    public void Lines_break_at_words_where_there_are_some(string text, string[] expected) =>
        Assert.Equal(expected, PictureText.Wrap(text, Font, 70, mostLines: 3));

    // The advance widths of DejaVu Sans, in ems, for texts that an item may have.
    [Theory]
    [InlineData("Show the delivery date before the basket is paid", 26.6)]
    [InlineData("MMMMWWWW", 7.41)]
    [InlineData("abcdefghijklmnopqrstuvwxyz", 14.57)]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 17.67)]
    [InlineData("0123456789", 6.37)]
    public void No_usual_font_is_wider_than_estimated(string text, double ems) => Assert.InRange(PictureText.Width(text, new PictureFont(1)), ems, ems * 1.35);
}
