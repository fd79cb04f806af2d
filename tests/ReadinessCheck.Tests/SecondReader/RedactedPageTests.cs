using ReadinessCheck.SecondReader;
using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.SecondReader;

public class RedactedPageTests
{
    private static readonly ItemText Text = ItemText.Of(new BacklogItem
    {
        Key = "A",
        Title = "Week view",
        Body = "Dispatchers lose an hour a day. Maria Rossi (maria@example.org) counted them. Then she told Maria Rossi's team.",
    });

    private static readonly ReaderPage Page = ReaderPage.Of(
        Text,
        ItemKind.Story,
        passage => passage.Replace("maria@example.org", "[e-mail 1]", StringComparison.Ordinal).Replace("Maria Rossi", "[person 1]", StringComparison.Ordinal));

    [Fact]
    public void A_redacted_page_shows_what_took_the_place_of_names()
    {
        Assert.Contains("[person 1] ([e-mail 1]) counted them.", Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Maria", Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_a_field_is_redacted_as_its_text_is()
    {
        ItemText text = ItemText.Of(new BacklogItem { Key = "A", Related = [new RelatedText("field:Estimate of Maria Rossi", "Two days", Markup.Plain)] });

        ReaderPage page = ReaderPage.Of(text, ItemKind.Story, passage => passage.Replace("Maria Rossi", "[person 1]", StringComparison.Ordinal));

        Assert.EndsWith("Field Estimate of [person 1]:\nTwo days", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[person 1] ([e-mail 1]) counted them.")]
    [InlineData("e-mail 1 counted them")]
    public void A_quote_of_a_redacted_page_leads_to_the_passage_as_it_was_written(string quote)
    {
        Range place = Assert.Single(Page.Find(quote));

        Passage[] seen = [.. Text.Passages.Where(passage => passage.Mask == Mask.None)];
        Assert.Equal(place.Start, place.End);
        Assert.Equal("Maria Rossi (maria@example.org) counted them.", Text.Quote(seen[place.Start]).Quote);
    }

    [Fact]
    public void A_quote_of_what_was_taken_out_is_found_nowhere() => Assert.Empty(Page.Find("Maria Rossi counted them"));
}
