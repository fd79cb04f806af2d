using System.Text;
using ReadinessCheck.Connectors.Files.Labelled;
using ReadinessCheck.Criteria;
using ReadinessCheck.Evaluation;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Connectors.Tests.Files.Labelled;

public class LabelledSourceTests
{
    private const string Levels = """{"customer-need":0,"business-reason":1,"trade-off":2,"expected-outcome":0,"ordering":0}""";

    [Fact]
    public async Task An_item_comes_with_all_its_labels()
    {
        LabelledItem item = Item(await Read($$"""
            {"id":"A","project":"ledger","system":"jira","kind":"bug","title":"T","body":"h1. Why","levels":{{Levels}},"evidence":{"trade-off":"Why"},"noise":true}
            """));

        Assert.Equal(("A", "h1. Why", ItemKind.Bug, Text.Markup.Wiki), (item.Item.Key, item.Item.Body, item.Item.Kind, item.Item.Markup));
        Assert.Equal([Level.Missing, Level.Weak, Level.Answered, Level.Missing, Level.Missing], CriteriaCatalog.All.Select(criterion => item.Levels[criterion.Id]));
        Assert.Equal(new KeyValuePair<string, string>("trade-off", "Why"), Assert.Single(item.Evidence));
        Assert.Equal(("ledger", (bool?)true), (item.Project, item.Noise));
    }

    [Fact]
    public async Task What_may_be_left_out_may_be_null_too()
    {
        LabelledItem item = Item(await Read($$"""{"id":"A","title":"T","project":null,"levels":{{Levels}},"evidence":{"ordering":null},"noise":null}"""));

        Assert.Equal(("", (bool?)false), (item.Project, item.Noise));
        Assert.Empty(item.Evidence);
    }

    [Fact]
    public async Task Some_questions_may_be_labelled_and_others_not()
    {
        LabelledItem item = Item(await Read("""{"id":"A","title":"T","levels":{"trade-off":2,"ordering":null}}"""));

        Assert.Equal(new KeyValuePair<string, Level>("trade-off", Level.Answered), Assert.Single(item.Levels));
        Assert.False(item.IsWhole);
    }

    [Theory]
    [InlineData("""{"trade-off":2}""", "null", null)]
    [InlineData("""{"trade-off":2}""", "true", true)]
    [InlineData("""{"trade-off":2}""", "false", false)]
    [InlineData(Levels, "null", false)]
    public async Task That_noise_is_left_out_says_something_where_every_question_is_labelled(string levels, string noise, bool? expected) =>
        Assert.Equal(expected, Item(await Read($$"""{"id":"A","title":"T","levels":{{levels}},"noise":{{noise}}}""")).Noise);

    [Fact]
    public async Task Items_that_are_done_are_read_too()
    {
        Assert.Equal("A", Item(await Read($$"""{"id":"A","title":"T","status":"done","levels":{{Levels}}}""")).Item.Key);
    }

    [Theory]
    [InlineData("""{"id":"A","title":"T"}""", "The item has no 'levels'")]
    [InlineData("""{"id":"A","title":"T","levels":[0,1,2,0,0]}""", "The item has no 'levels'")]
    [InlineData("""{"id":"A","title":"T","levels":{}}""", "'levels' has no question")]
    [InlineData("""{"id":"A","title":"T","levels":{"ordering":null}}""", "'levels' has no question")]
    [InlineData("""{"id":"A","title":"T","levels":{"ordering":3}}""", "The level of 'ordering' is 3")]
    [InlineData("""{"id":"A","title":"T","levels":{"customer-need":3,"business-reason":1,"trade-off":2,"expected-outcome":0,"ordering":0}}""", "The level of 'customer-need' is 3")]
    [InlineData("""{"id":"A","title":"T","levels":{"customer-need":0,"business-reason":1.5,"trade-off":2,"expected-outcome":0,"ordering":0}}""", "The level of 'business-reason' is 1.5")]
    [InlineData("""{"id":"A","title":"T","levels":{"customer-need":0,"business-reason":"weak","trade-off":2,"expected-outcome":0,"ordering":0}}""", "The level of 'business-reason' is \"weak\"")]
    [InlineData("""{"id":"A","title":"T","levels":{"need":0}}""", "'levels' has 'need', which is none of the five questions")]
    [InlineData("""{"id":"A","title":"T","levels":LEVELS,"evidence":{"order":"x"}}""", "'evidence' has 'order'")]
    [InlineData("""{"id":"A","title":"T","levels":LEVELS,"evidence":{"ordering":["x"]}}""", "The evidence for 'ordering' is no text")]
    [InlineData("""{"id":"A","title":"T","levels":LEVELS,"evidence":"x"}""", "'evidence' is no object")]
    [InlineData("""{"id":"A","title":"T","levels":LEVELS,"noise":"no"}""", "'noise' is true or false")]
    [InlineData("""{"id":"A","levels":LEVELS}""", "neither a title nor a body")]
    [InlineData("""{"id":"A","title":"T","levels":""", "not valid JSON")]
    [InlineData("""["A"]""", "An item is expected here")]
    public async Task A_bad_row_is_told_with_its_place_and_does_not_stop_the_others(string bad, string problem)
    {
        List<LabelledEntry> entries = await Read(string.Join(
            '\n', $$"""{"id":"X","title":"T","levels":{{Levels}}}""", bad.Replace("LEVELS", Levels, StringComparison.Ordinal), $$"""{"id":"Y","title":"T","levels":{{Levels}}}"""));

        Assert.Equal(["X", "Y"], entries.OfType<LabelledEntry.Item>().Select(entry => entry.Value.Item.Key));
        BacklogEntry.Unreadable wrong = Assert.Single(entries.OfType<LabelledEntry.Unreadable>()).Value;
        Assert.StartsWith("standard input, line 2, column ", wrong.Place, StringComparison.Ordinal);
        Assert.Contains(problem, wrong.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_items_of_one_key_are_both_read_and_told()
    {
        string row = $$"""{"id":"A","title":"T","levels":{{Levels}}}""";
        List<LabelledEntry> entries = await Read($"[{row},{row}]");

        Assert.Equal(["A", "A (2)"], entries.OfType<LabelledEntry.Item>().Select(entry => entry.Value.Item.Key));
        Assert.Contains("Two items have the key A", Assert.Single(entries.OfType<LabelledEntry.Unreadable>()).Value.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("Key,Title\nA,T\nB,T", "holds no JSON")]
    [InlineData("# T", "holds no JSON")]
    public async Task What_is_no_JSON_is_refused(string text, string message)
    {
        InputException exception = await Assert.ThrowsAsync<InputException>(() => Read(text));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        using TemporaryFolder folder = new();

        Assert.Throws<InputException>(() => LabelledSource.Open(folder.Path, Stream.Null));
    }

    private static LabelledItem Item(List<LabelledEntry> entries) => Assert.IsType<LabelledEntry.Item>(Assert.Single(entries)).Value;

    private static async Task<List<LabelledEntry>> Read(string text)
    {
        using MemoryStream input = new(Encoding.UTF8.GetBytes(text));
        return await SomeLabelled.Read(LabelledSource.Open("-", input));
    }
}
