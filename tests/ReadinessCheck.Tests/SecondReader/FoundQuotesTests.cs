using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Tests.SecondReader;

public sealed class FoundQuotesTests
{
    // 0 title, 1 to 3 the paragraph, 4 and 5 the list, 6 the emoji.
    private static readonly ReaderPage Page = SomeReader.PageOf(SomeLibrary.Story(
        """
        Borrowers **forget** the [day](https://example.org) and don’t come. “Fees” of 2,50 euros follow: the desk's
        `fee` table has them. Nobody likes fees.

        - The desk is closed
        - The desk is closed on Mondays

        Lend 📚 and 𝔅𝔬𝔬𝔨 to all.
        """,
        SomeLibrary.Comment("Kiel first."),
        SomeLibrary.Comment("Kiel second.")));

    [Theory]
    [InlineData("Borrowers forget the day", 1, 1)]
    [InlineData("Borrowers **forget** the [day]", 1, 1)]
    [InlineData("  Borrowers\n forget\u00A0the\tday. ", 1, 1)]
    [InlineData("the day and don't come", 1, 1)]
    [InlineData("\"Fees\" of 2.50 euros follow – the desk’s fee table", 2, 2)]
    [InlineData("… Nobody likes fees …", 3, 3)]
    [InlineData("fees", 3, 3)]
    [InlineData("don’t come. “Fees” of", 1, 2)]
    [InlineData("come. \"Fees\" of 2,50 euros follow: the desk's fee table has them. Nobody", 1, 3)]
    [InlineData("The desk is closed on Mondays", 5, 5)]
    [InlineData("closed - The desk", 4, 5)]
    [InlineData("Lend 📚 and 𝔅𝔬𝔬𝔨", 6, 6)]
    [InlineData("📚", 6, 6)]
    [InlineData("Reminder before a book is due", 0, 0)]
    public void A_quote_is_found_word_for_word(string quote, int first, int last)
    {
        Range place = Assert.Single(Page.Find(quote));

        Assert.Equal((first, last), (place.Start.Value, place.End.Value));
    }

    [Theory]
    [InlineData("borrowers forget")]
    [InlineData("Borrowers forgot the day")]
    [InlineData("Borrowers forget day")]
    [InlineData("Borrowers forget the day … come")]
    [InlineData("orrowers forget")]
    [InlineData("Borrowers forget the d")]
    [InlineData("250 euros")]
    [InlineData("Nobody likes fees and more")]
    [InlineData("Lend 📖 and")]
    [InlineData("Lend 📚and")]
    [InlineData("https://example.org")]
    [InlineData("Type: story")]
    [InlineData("Body:")]
    public void Other_words_are_found_nowhere(string quote) => Assert.Empty(Page.Find(quote));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("“…”")]
    [InlineData("\u200B")]
    public void No_words_are_found_nowhere(string quote) => Assert.Empty(Page.Find(quote));

    [Fact]
    public void A_quote_is_found_at_every_place_where_it_stands() =>
        Assert.Equal([4..4, 5..5], Page.Find("The desk is closed"));

    [Theory]
    [InlineData("a book is due Borrowers forget the day")]
    [InlineData("𝔅𝔬𝔬𝔨 to all. Kiel first")]
    [InlineData("first. Kiel second")]
    public void A_quote_that_runs_from_one_text_into_the_next_stands_nowhere(string quote) => Assert.Empty(Page.Find(quote));

    [Fact]
    public void A_passage_is_told_by_its_number_among_those_that_are_not_masked()
    {
        Range place = Assert.Single(SomeReader.PageOf(LaidOut.Item).Find("Nobody queues"));

        Assert.Equal("Nobody queues.", SomeReader.Read(LaidOut.Item).Scores.Passages[place.Start.Value].Text);
    }

    [Fact]
    public void What_the_page_withholds_is_not_found()
    {
        Assert.Empty(SomeReader.PageOf(LaidOut.Item).Find("SELECT FROM loans"));
        Assert.Empty(SomeReader.PageOf(LaidOut.Item).Find("Write nothing here"));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("P1", 1)]
    [InlineData("No trade-offs!", 3)]
    [InlineData("“Two”, three — four", 3)]
    [InlineData("📚 x", 2)]
    public void Words_are_counted_as_they_are_compared(string text, int count) => Assert.Equal(count, ReaderPage.CountWords(text));
}
