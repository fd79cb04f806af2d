using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.Tests.Files.Json;

public class OwnItemTests
{
    [Fact]
    public async Task Every_field_of_the_form_is_read()
    {
        BacklogItem item = (await Some.EntriesOfPayload("own.jsonl"))[0].Item();

        Assert.Equal("LED-1", item.Key);
        Assert.Equal(ItemKind.Story, item.Kind);
        Assert.Equal("Close the month without a spreadsheet", item.Title);
        Assert.Equal("## Why\n\nAccountants copy 40 lines by hand each month.", item.Body);
        Assert.Equal(Markup.Markdown, item.Markup);
        Assert.Equal(new Uri("https://example.org/LED-1"), item.Url);
        Assert.Equal(
            new RelatedText("comment", "Three customers asked for this.", Markup.Markdown, "maria", new DateTimeOffset(2026, 3, 12, 10, 15, 0, TimeSpan.Zero)),
            item.Text("comment"));
        Assert.Equal(["Month end in a day", "Closing takes four days."], item.Related.Where(r => r.Where == "parent:LED-100").Select(r => r.Text));
        Assert.Equal("8 hours saved a month", item.Text("field:business-value").Text);
        Assert.Equal("120", item.Text("field:reach").Text);
    }

    [Fact]
    public async Task Items_of_a_jira_are_wiki_markup()
    {
        BacklogItem item = (await Some.EntriesOfPayload("own.jsonl"))[1].Item();

        Assert.Equal("LED-2", item.Key);
        Assert.Equal(Markup.Wiki, item.Markup);
    }

    [Fact]
    public async Task Numbers_and_nulls_stand_for_texts_and_unknown_fields_are_no_matter()
    {
        BacklogItem item = (await Some.EntriesOfPayload("own.jsonl"))[2].Item();

        Assert.Equal(("3", "A number for an id", ""), (item.Key, item.Title, item.Body));
    }

    [Fact]
    public async Task Work_that_has_begun_or_ended_is_left_out_and_said()
    {
        List<BacklogEntry> entries = await Some.EntriesOfPayload("own.jsonl");

        Assert.Equal(
            [
                new BacklogEntry.LeftOut("LED-4", "already started") { Title = "Already under way" },
                new BacklogEntry.LeftOut("LED-5", "done") { IsDone = true, Title = "Finished" },
            ],
            entries.Skip(3));
    }

    [Theory]
    [InlineData("plain", Markup.Plain)]
    [InlineData("Markdown", Markup.Markdown)]
    [InlineData("wiki", Markup.Wiki)]
    [InlineData("adf", Markup.AtlassianDocument)]
    public async Task Markup_can_be_named(string name, Markup markup)
    {
        BacklogItem item = (await Some.EntriesOf($$"""[{"id":"A","system":"jira","markup":"{{name}}","title":"T","body":"{}"}]"""))[0].Item();

        Assert.Equal(markup, item.Markup);
    }

    [Fact]
    public async Task An_object_as_body_is_an_atlassian_document()
    {
        const string document = """{"type":"doc","version":1,"content":[]}""";
        BacklogItem item = (await Some.EntriesOf($$"""[{"id":"A","title":"T","body":{{document}}}]"""))[0].Item();

        Assert.Equal((document, Markup.AtlassianDocument), (item.Body, item.Markup));
    }

    [Fact]
    public async Task Titles_lose_the_white_space_around_them_and_nothing_else()
    {
        Assert.Equal("Two  words", (await Some.EntriesOf("""{"id":"A","title":"  Two  words\n"}"""))[0].Item().Title);
    }

    [Theory]
    [InlineData("""[{"id":"A","title":"T"},{"id":"B","title":"T"}]""")]
    [InlineData("""{"title":"My backlog","items":[{"id":"A","title":"T"},{"id":"B","title":"T"}],"more":{"items":[1]}}""")]
    [InlineData("{\n  \"items\": [\n    {\"id\":\"A\",\"title\":\"T\"},\n    {\"id\":\"B\",\"title\":\"T\"}\n  ]\n}\n")]
    [InlineData("{\"items\": [\n{\"id\":\"A\",\"title\":\"T\"},\n{\"id\":\"B\",\"title\":\"T\"}\n]}\n")]
    [InlineData("{\"id\":\"A\",\"title\":\"T\"}\n\n{\"id\":\"B\",\"title\":\"T\"}")]
    [InlineData("{\n  \"id\": \"A\",\n  \"title\": \"T\"\n}\n{\n  \"id\": \"B\",\n  \"title\": \"T\"\n}\n")]
    [InlineData("""[{"id":"A","title":"T"}][{"id":"B","title":"T"}]""")]
    [InlineData("{\"items\":[{\"id\":\"A\",\"title\":\"T\"}]}\n{\"items\":[{\"id\":\"B\",\"title\":\"T\"}]}\n")]
    [InlineData("""[{"id":"A","title":"T"} {"id":"B","title":"T"},]""")]
    public async Task Lists_are_found_however_they_are_wrapped(string json)
    {
        Assert.Equal(["A", "B"], (await Some.EntriesOf(json)).Select(entry => entry.Item().Key));
    }

    [Fact]
    public async Task An_item_may_have_items_of_its_own()
    {
        BacklogItem item = (await Some.EntriesOf("""{"id":"A","title":"T","items":[{"done":false}]}"""))[0].Item();

        Assert.Equal("A", item.Key);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData(" [ ] \n")]
    [InlineData("""{"issues":[],"isLast":true}""")]
    public async Task A_list_without_items_is_no_mistake(string json) => Assert.Empty(await Some.EntriesOf(json));
}
