using ReadinessCheck.Findings;
using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.Text;

public sealed class ItemTextTests
{
    [Fact]
    public void Title_body_and_related_texts_are_sources_in_that_order()
    {
        DateTimeOffset written = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);
        ItemText text = ItemText.Of(new BacklogItem
        {
            Key = "T-1",
            Title = "Keep the address",
            Body = "Agents retype it.",
            Related = [new RelatedText("comment", "h3. Why\nIt costs *us* a day.", Markup.Wiki, "ann", written)],
        });

        Assert.Equal(["title", "body", "comment"], text.Sources.Select(source => source.Where));
        Passage last = text.Passages[^1];
        Evidence evidence = text.Quote(last);
        Assert.Equal("It costs *us* a day.", evidence.Quote);
        Assert.Equal("It costs us a day.", last.Text);
        Assert.Equal("Why", last.Heading);
        Assert.Equal(("comment", "ann", written), (evidence.Where, evidence.Author, evidence.WrittenAt));
    }

    [Fact]
    public void Headings_of_one_text_do_not_reach_into_the_next()
    {
        ItemText text = ItemText.Of(new BacklogItem
        {
            Key = "T-1",
            Body = "# Motivation\n\nWe lose orders.",
            Related = [new RelatedText("comment", "I disagree.", Markup.Markdown)],
        });

        Assert.Equal(["", "Motivation", ""], text.Passages.Select(passage => passage.Heading));
    }

    [Fact]
    public void An_item_without_any_text_has_no_passages() =>
        Assert.Empty(ItemText.Of(new BacklogItem { Key = "T-1" }).Passages);

    [Fact]
    public void A_title_is_one_passage() =>
        Assert.Equal("Stop. Then go on", Assert.Single(ItemText.Of(new BacklogItem { Key = "T-1", Title = " Stop.  Then go on " }).Passages).Text);

    [Fact]
    public void A_long_quote_is_cut_at_a_word()
    {
        string sentence = string.Join(' ', Enumerable.Repeat("orders", 60)) + ".";
        ItemText text = Reading.Item(sentence);

        string quote = text.Quote(text.Passages[0]).Quote;

        Assert.InRange(quote.Length, 290, Evidence.MaxLength);
        Assert.EndsWith("orders", quote, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_quote_without_spaces_does_not_cut_a_surrogate_pair()
    {
        ItemText text = Reading.Item("a" + string.Concat(Enumerable.Repeat("😀", 200)));

        Assert.Equal(Evidence.MaxLength - 1, text.Quote(text.Passages[0]).Quote.Length);
    }

    [Fact]
    public void A_passage_of_another_text_cannot_be_quoted()
    {
        ItemText one = Reading.Item("One.");
        ItemText other = Reading.Item("Two.");

        Assert.Throws<ArgumentException>(() => one.Quote(other.Passages[0]));
    }

    [Fact]
    public void Sentences_of_one_block_share_its_number()
    {
        int[] blocks = [.. Reading.Body("One is here. Two is here.\n\nThree is here.").Select(passage => passage.Block)];

        Assert.Equal(blocks[0], blocks[1]);
        Assert.NotEqual(blocks[1], blocks[2]);
    }
}
