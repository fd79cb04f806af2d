using ReadinessCheck.Connectors.Files;
using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.Tests.Files;

/// <summary>What a team leaves out of its files, and the fields of its own in them.</summary>
public sealed class TeamSourceTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("""{"id":"A","title":"T","labels":["Chore",{"name":"ux"}],"author":{"login":"dependabot[bot]","name":"Dependabot"},"created":"2026-11-01"}""", "Chore|ux", "Dependabot|dependabot[bot]", "2026-11-01")]
    [InlineData("""{"id":"A","title":"T","author":"olga"}""", "", "olga", "")]
    [InlineData("""[{"number":1,"title":"T","state":"OPEN","labels":[{"name":"chore"}],"author":{"login":"app/renovate","is_bot":true},"createdAt":"2026-11-02T10:00:00Z"}]""", "chore", "app/renovate", "2026-11-02")]
    [InlineData("""[{"number":1,"title":"T","state":"open","user":{"login":"dependabot[bot]","type":"Bot"},"created_at":"2026-11-03T10:00:00Z"}]""", "", "dependabot[bot]", "2026-11-03")]
    [InlineData("""{"issues":[{"key":"A-1","fields":{"summary":"T","labels":["chore"],"reporter":{"displayName":"Ada Byron","name":"abyron"},"creator":{"displayName":"Sync","accountType":"app"},"created":"2026-11-04T10:15:00.000+0100"}}]}""", "chore", "Sync|Ada Byron|abyron", "2026-11-04")]
    [InlineData("Issue key,Summary,Labels,Labels,Reporter,Created\nA-1,T,chore,ux,Ada,05/Nov/26 10:15 AM\n", "chore|ux", "Ada", "2026-11-05")]
    [InlineData("Issue key,Summary,Labels,Reporter,Created\nA-1,T,chore,Ada,2026-11-06 10:15\n", "chore", "Ada", "2026-11-06")]
    [InlineData("---\nid: A\ntitle: T\nlabels: [chore]\nauthor: olga\ncreated_date: 2026-11-07\n---\nBody.", "chore", "olga", "2026-11-07")]
    public async Task Labels_authors_and_the_day_of_creation_are_read_where_a_form_tells_them(string text, string labels, string authors, string created)
    {
        BacklogItem item = Assert.Single(await Some.EntriesOf(text)).Item();

        Assert.Equal(
            (labels, authors, created),
            (string.Join('|', item.Labels), string.Join('|', item.Authors), item.CreatedAt?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? ""));
    }

    [Fact]
    public async Task What_is_exempt_is_left_out_with_the_reason_and_the_rest_keeps_its_order()
    {
        const string lines =
            """
            {"id":"A","title":"A","labels":["chore"]}
            {"id":"B","title":"B","created":"2026-11-20"}
            {"id":"C","title":"C","timeboxes":[{"name":"Parking lot"}]}
            {"id":"D","title":"D","created":"2025-01-01"}
            {"id":"E","title":"E"}
            """;

        List<BacklogEntry> entries = await Some.EntriesOf(lines, new FileSourceOptions
        {
            Exempt = new Exemptions(Now) { Labels = ["chore"], Milestones = ["parking lot"], OlderThan = 365 },
        });

        Assert.Equal(
            ["A with label chore", "B", "C in milestone parking lot", "D older than 365 days", "E"],
            entries.Select(entry => entry is BacklogEntry.LeftOut leftOut ? $"{leftOut.Key} {leftOut.Reason}" : entry.Item().Key));
    }

    [Fact]
    public async Task A_day_of_creation_that_is_none_is_told()
    {
        List<BacklogEntry> entries = await Some.EntriesOf("""{"id":"A","title":"T","created":"last year"}""");

        Assert.Contains("'created' is 'last year': write a date, such as 2026-03-01", entries[0].Unreadable().Problem, StringComparison.Ordinal);
        Assert.Null(entries[1].Item().CreatedAt);
    }

    [Theory]
    [InlineData("""{"id":"A","title":"T","fields":{"What we leave out":"Gift cards","Notes":"None."}}""", Markup.Markdown)]
    [InlineData("Issue key,Summary,Custom field (What we leave out)\nA,T,Gift cards\n", Markup.Wiki)]
    [InlineData("Issue key,Summary,What we leave out\nA,T,Gift cards\n", Markup.Wiki)]
    public async Task A_field_of_the_teams_own_answers_its_question_whatever_it_is_called(string text, Markup markup)
    {
        FileSourceOptions options = new() { Fields = new Dictionary<string, string> { ["trade-off"] = "What we leave out" } };

        Assert.Equal(new RelatedText("field:trade-off", "Gift cards", markup), Assert.Single(await Some.EntriesOf(text, options)).Item().Text("field:trade-off"));
        Assert.DoesNotContain(Assert.Single(await Some.EntriesOf(text)).Item().Related, related => related.Where == "field:trade-off");
    }
}
