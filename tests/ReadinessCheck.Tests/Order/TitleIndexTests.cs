using ReadinessCheck.Order;

namespace ReadinessCheck.Tests.Order;

public sealed class TitleIndexTests
{
    private static readonly ItemOrder[] Items =
    [
        SomeOrder.Item("#1", "Dark mode for the web client"),
        SomeOrder.Item("#2", "Export"),
        SomeOrder.Item("#3", "Import the price list of the dealers"),
        SomeOrder.Item("#4", "Price list as PDF"),
        SomeOrder.Item("#5", "Add a new page"),
        SomeOrder.Item("#6", "Opening hours of shops"),
    ];

    [Theory]
    [InlineData("before the web clients", "#1", "web clients")]
    [InlineData("before the dark mode", "#1", "dark mode")]
    [InlineData("DARK MODE", "#1", "DARK MODE")]
    [InlineData("Before Dark mode for the web client, because …", "#1", "Dark mode for the web client")]
    [InlineData("after Import the price list of the dealers", "#3", "Import the price list of the dealers")]
    [InlineData("the web client looks old", "#1", "web client")]
    [InlineData("the “dark-mode” story", "#1", "dark-mode")]
    [InlineData("list for dealers", "#3", "list for dealers")]
    [InlineData("importing is slow, but import prices first", "#3", "import prices")]
    [InlineData("lists as PDFs", "#4", "lists as PDFs")]
    public void At_least_two_telling_words_side_by_side_name_an_item(string text, string key, string words)
    {
        TitleIndex.Mention found = Assert.Single(Find(text));

        Assert.Equal((key, words), (found.Key, text[found.Start..found.End]));
    }

    [Theory]
    [InlineData("the export is slow")]
    [InlineData("Export")]
    [InlineData("dark")]
    [InlineData("the mode is dark")]
    [InlineData("dark blue mode")]
    [InlineData("dark and not the mode")]
    [InlineData("a price list")]
    [InlineData("add a new page")]
    [InlineData("")]
    [InlineData("for the of")]
    public void One_word_words_apart_and_words_of_several_titles_name_none(string text) => Assert.Empty(Find(text));

    [Theory]
    [InlineData("after Opening hours of shops", true)]
    [InlineData("opening hours for shops", true)]
    [InlineData("opening hours", false)]
    [InlineData("dark mode", false)]
    [InlineData("web client", false)]
    public void A_whole_title_is_told_from_a_part(string text, bool isWhole) => Assert.Equal(isWhole, Assert.Single(Find(text)).IsWhole);

    [Fact]
    public void Two_items_of_one_title_are_neither_of_them()
    {
        TitleIndex titles = SomeOrder.Titles(SomeOrder.Item("#1", "Dark mode"), SomeOrder.Item("#2", "Dark mode"), SomeOrder.Item("#3", "Dark mode again"));

        Assert.Empty(titles.Find(Words.Of("before the dark mode")));
    }

    [Fact]
    public void Several_titles_in_one_text_come_in_the_order_of_their_places() =>
        Assert.Equal(["#4", "#1"], Find("list as PDF, then the dark mode").Select(mention => mention.Key));

    [Fact]
    public void Titles_without_words_name_nothing()
    {
        TitleIndex titles = SomeOrder.Titles(SomeOrder.Item("#1"), SomeOrder.Item("#2", "???"), SomeOrder.Item("#3", "of the"));

        Assert.Empty(titles.Find(Words.Of("??? of the")));
    }

    [Fact]
    public void A_title_of_one_word_over_and_over_and_very_long_texts_are_read()
    {
        TitleIndex titles = SomeOrder.Titles(
            SomeOrder.Item("#1", string.Join(' ', Enumerable.Repeat("spam", 1_000))), SomeOrder.Item("#2", new string('x', 100_000) + " y"));

        Assert.Equal("#1", Assert.Single(titles.Find(Words.Of(string.Join(' ', Enumerable.Repeat("spam", 50_000))))).Key);
    }

    private static List<TitleIndex.Mention> Find(string text) => SomeOrder.Titles(Items).Find(Words.Of(text));
}
