namespace ReadinessCheck.Connectors.Tests.Files;

public class SampleBacklogTests
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples");

    [Theory]
    [InlineData("backlog")]
    [InlineData("forms/backlog.jsonl")]
    [InlineData("forms/github-issues.json")]
    [InlineData("forms/jira-v2.json")]
    [InlineData("forms/jira-v3.json")]
    [InlineData("forms/jira.csv")]
    public async Task Every_form_of_the_sample_holds_the_same_items_in_the_same_order(string form)
    {
        List<BacklogEntry> expected = await Some.EntriesOfPath(Path.Combine(Samples, "backlog.json"));
        List<BacklogEntry> entries = await Some.EntriesOfPath(Path.Combine(Samples, form));

        Assert.True(expected.Count > 20);
        Assert.Equal(expected.Select(Essence), entries.Select(Essence));
    }

    [Theory]
    [InlineData("forms/jira-v2.json")]
    [InlineData("forms/jira.csv")]
    [InlineData("backlog.json")]
    public async Task The_fields_of_the_sample_have_one_form(string form)
    {
        List<BacklogEntry> entries = await Some.EntriesOfPath(Path.Combine(Samples, form));
        BacklogItem item = entries.OfType<BacklogEntry.Item>().Single(entry => entry.Value.Key == "HL-249").Value;

        Assert.Equal("2027-03-01", item.Text("field:due-date").Text);
    }

    // Keys are GitHub's own numbers there, and "done" is "closed".
    private static (string?, ItemKind, bool) Essence(BacklogEntry entry) => entry switch
    {
        BacklogEntry.Item { Value: { } item } => (item.Title, item.Kind, item.Body.Length > 0),
        BacklogEntry.LeftOut => (null, ItemKind.Unknown, false),
        _ => throw new InvalidOperationException(entry.ToString()),
    };
}
