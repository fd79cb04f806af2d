using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.Tests.Files.Json;

public class OwnRelatedTests
{
    [Fact]
    public async Task Related_texts_are_read_in_their_order_each_in_its_own_markup()
    {
        BacklogItem item = Assert.Single(await Some.EntriesOf("""
            {"id":"A","title":"T","markup":"wiki","fields":{"Reach":"120"},"related":[
              {"where":"field:milestone","text":"2.1","markup":"Plain"},
              {"where":"comment","text":"h1. Why","author":{"login":"maria"},"date":"2026-03-12T10:15:00Z"},
              {"where":"parent:B","text":{"type":"doc"}},
              {"where":"comment","text":" "}]}
            """)).Item();

        Assert.Equal(
            [
                new RelatedText("field:reach", "120", Markup.Wiki),
                new RelatedText("field:milestone", "2.1", Markup.Plain),
                new RelatedText("comment", "h1. Why", Markup.Wiki, "maria", new DateTimeOffset(2026, 3, 12, 10, 15, 0, TimeSpan.Zero)),
                new RelatedText("parent:B", """{"type":"doc"}""", Markup.AtlassianDocument),
            ],
            item.Related);
    }

    [Theory]
    [InlineData("""{"text":"x"}""", "a related text has no 'where'")]
    [InlineData("""{"where":"body","text":"x"}""", "a related text has 'body' for its 'where'")]
    [InlineData("""{"where":"field:","text":"x"}""", "a related text has 'field:' for its 'where'")]
    public async Task A_place_that_is_none_is_told_and_the_item_is_judged_without_its_text(string related, string problem)
    {
        List<BacklogEntry> entries = await Some.EntriesOf($$"""{"id":"A","title":"T","due":"soon","related":[{{related}}]}""");

        Assert.Contains(entries.OfType<BacklogEntry.Unreadable>(), each => each.Problem.Contains(problem, StringComparison.Ordinal));
        Assert.Contains(entries.OfType<BacklogEntry.Unreadable>(), each => each.Problem.Contains("'due' is 'soon'", StringComparison.Ordinal));
        Assert.Empty(Assert.Single(entries.OfType<BacklogEntry.Item>()).Value.Related);
    }
}
