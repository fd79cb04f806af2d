using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.Text.Readers;

public sealed class PlainReaderTests
{
    [Fact]
    public void Paragraphs_lists_and_quotes_are_told_apart() =>
        Assert.Equal(
            ["Sentence: We lose *orders*.", "ListItem: one", "ListItem: two", "ChecklistItem: three", "Sentence: Me too.", "Sentence: Thanks."],
            Reading.Outline("We lose *orders*.\n\n- one\n2) two\n* [ ] three\n\n> Me too.\nThanks.", Markup.Plain));

    [Fact]
    public void Line_endings_of_every_system_are_read() =>
        Assert.Equal(["one", "two", "three", "four"], Reading.Texts("- one\r\n- two\r- three\n\r\nfour", Markup.Plain));
}
