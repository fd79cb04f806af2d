using ReadinessCheck.Cli.Rendering;

namespace ReadinessCheck.Cli.Tests.Rendering;

public sealed class PlaceTextTests
{
    [Theory]
    [InlineData("title", "")]
    [InlineData("body", "")]
    [InlineData("comment", " (in a comment)")]
    [InlineData("parent:HL-233", " (in its parent HL-233)")]
    [InlineData("field:due-date", " (in the field due-date)")]
    [InlineData("field:a:b\u001b[31m", " (in the field a:b[31m)")]
    [InlineData("elsewhere", " (in elsewhere)")]
    public void A_place_is_said_in_words(string where, string expected) => Assert.Equal(expected, PlaceText.Of(where, author: null, writtenAt: null));

    [Fact]
    public void A_comment_says_who_wrote_it_and_when() =>
        Assert.Equal(" (in a comment by anna, 2026-11-17)", PlaceText.Of("comment", "anna", new DateTimeOffset(2026, 11, 17, 8, 0, 0, TimeSpan.Zero)));
}
