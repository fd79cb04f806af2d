using ReadinessCheck.Order;

namespace ReadinessCheck.Tests.Order;

public sealed class MentionFinderTests
{
    private static readonly ItemOrder Own = SomeOrder.OnGitHub(41, "Import the price list", parent: "#7");

    private static readonly ItemOrder[] Items =
    [
        Own,
        SomeOrder.OnGitHub(7, "Prices and quotes of dealers"),
        SomeOrder.OnGitHub(12, "Export of invoices"),
        SomeOrder.OnGitHub(13, "Dark mode for the web client"),
        SomeOrder.OnGitHub(14, "Export"),
    ];

    [Theory]
    [InlineData("Before #12, because the auditors come.", "#12")]
    [InlineData("Before GH-12.", "#12")]
    [InlineData("Before acme/ledger#12.", "#12")]
    [InlineData("Before https://github.com/acme/ledger/issues/12.", "#12")]
    [InlineData("Before [the file](https://github.com/acme/ledger/issues/12).", "#12")]
    [InlineData("Before the dark mode.", "#13")]
    [InlineData("Before #12 and the dark mode.", "#12 #13")]
    [InlineData("Before the dark mode and #12.", "#13 #12")]
    [InlineData("Before #14, which is only called “Export”.", "#14")]
    public void Other_items_are_found_in_the_order_of_their_places(string body, string keys) => Assert.Equal(keys, Find(body));

    [Theory]
    [InlineData("This is #41.")]
    [InlineData("We import the price list at night.")]
    [InlineData("Part of #7.")]
    [InlineData("Part of https://github.com/acme/ledger/issues/7.")]
    [InlineData("Part of prices and quotes of dealers.")]
    [InlineData("The export is slow.")]
    [InlineData("Run `#12` and `dark mode`.")]
    [InlineData("```\n#12 dark mode\n```")]
    [InlineData("Nothing at all.")]
    public void Neither_itself_nor_its_parent_nor_code_nor_ordinary_words(string body) => Assert.Equal("", Find(body));

    [Theory]
    [InlineData("Before other/repo#12.")]
    [InlineData("Before #99.")]
    [InlineData("Before LED-12.")]
    public void What_is_not_of_the_backlog_is_found_as_unknown(string body)
    {
        KnownItems.Known other = Assert.Single(Mentions(body)).Item;

        Assert.Equal((false, false, ""), (other.IsUpcoming, other.IsDone, other.Title));
    }

    [Theory]
    [InlineData("Before #12 Export of invoices, because", "#12 Export of invoices")]
    [InlineData("Before #12 (Export of invoices), because", "#12 (Export of invoices")]
    [InlineData("Before #12 – export of invoices, because", "#12 – export of invoices")]
    [InlineData("Before the export of invoices (#12), because", "export of invoices (#12")]
    [InlineData("Before #12 of the two", "#12")]
    [InlineData("Before #12, which says how invoices", "#12")]
    public void Words_of_the_title_beside_a_key_belong_to_the_name(string text, string name)
    {
        ItemMention mention = Assert.Single(Mentions(text));

        Assert.Equal(("#12", name), (mention.Item.Key, text[mention.Start..mention.End]));
        Assert.Equal(MentionCertainty.Reference, mention.Certainty);
    }

    [Theory]
    [InlineData("Before the dark mode.", MentionCertainty.PartOfTitle)]
    [InlineData("Before Export of Invoices.", MentionCertainty.WholeTitle)]
    [InlineData("Before #13.", MentionCertainty.Reference)]
    public void A_part_of_a_title_is_less_sure_than_the_whole_and_than_a_key(string body, object certainty) =>
        Assert.Equal(certainty, Assert.Single(Mentions(body)).Certainty);

    [Fact]
    public void Mentions_do_not_overlap()
    {
        const string body = "#12 export of invoices, [dark mode](https://github.com/acme/ledger/issues/13), or in other words the web client, and #14.";
        OrderPassage passage = Assert.Single(SomeOrder.Markdown(body));
        List<ItemMention> mentions = new MentionFinder(SomeOrder.Known(Items), SomeOrder.Titles(Items)).Find(passage, Own);

        Assert.Equal(["#12", "#13", "#13", "#14"], mentions.Select(mention => mention.Item.Key));
        Assert.All(mentions.Zip(mentions.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }

    [Theory]
    [InlineData("#")]
    [InlineData("#12 ")]
    [InlineData("#12 Export of invoices, ")]
    [InlineData("dark mode ")]
    [InlineData("`#12` ")]
    [InlineData("[#12](https://github.com/acme/ledger/issues/12) ")]
    [InlineData("#999999999999 ")]
    public void A_piece_repeated_without_end_is_read(string piece)
    {
        foreach (OrderPassage passage in SomeOrder.Markdown(string.Concat(Enumerable.Repeat(piece, 2_000))))
        {
            List<ItemMention> mentions = new MentionFinder(SomeOrder.Known(Items), SomeOrder.Titles(Items)).Find(passage, Own);

            Assert.All(mentions, mention => Assert.InRange(mention.End, mention.Start + 1, passage.Text.Length));
        }
    }

    [Fact]
    public void A_very_long_word_beside_a_key_is_read() =>
        Assert.Equal("#12", Find($"Before #12 {new string('x', 100_000)}"));

    private static string Find(string body) => string.Join(' ', Mentions(body).Select(mention => mention.Item.Key));

    private static ItemMention[] Mentions(string body) =>
        [.. SomeOrder.Markdown(body).SelectMany(passage => new MentionFinder(SomeOrder.Known(Items), SomeOrder.Titles(Items)).Find(passage, Own))];
}
