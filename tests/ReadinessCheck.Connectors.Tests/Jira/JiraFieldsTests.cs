using System.Text.Json.Nodes;
using ReadinessCheck.Connectors.Jira;
using ReadinessCheck.Fakes.Jira;
using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.Tests.Jira;

/// <summary>What a site's own fields say.</summary>
public sealed class JiraFieldsTests : JiraTest
{
    private const string Text = "com.atlassian.jira.plugin.system.customfieldtypes:textfield";
    private const string TextArea = "com.atlassian.jira.plugin.system.customfieldtypes:textarea";
    private const string Select = "com.atlassian.jira.plugin.system.customfieldtypes:select";
    private const string Float = "com.atlassian.jira.plugin.system.customfieldtypes:float";

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Fields_with_a_known_or_telling_name_and_all_text_areas_may_answer(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        FakeJiraIssue issue = fake.Add();
        Add(fake, issue, "customfield_10101", "User-Business Value", Float, 8.5);
        Add(fake, issue, "customfield_10102", "RR|OE Value", Float, 3);
        Add(fake, issue, "customfield_10103", "Notes", TextArea, Prose(fake, "Asked for by three caretakers."));
        Add(fake, issue, "customfield_10104", "Customer segment", Text, "Depots");
        Add(fake, issue, "customfield_10105", "Team", Text, "Blue");
        Add(fake, issue, "customfield_10106", "Reason", TextArea, " ");
        issue.Fields["customfield_10016"] = 5;

        BacklogItem item = await ReadAsync(SomeJira.Project(fake));

        Assert.Equal(
            [
                ("field:business-value", "8.5"), ("field:risk-reduction", "3"), ("field:notes", "Asked for by three caretakers."), ("field:customer-segment", "Depots"),
            ],
            Own(item));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_field_is_found_by_the_name_that_the_configuration_has_or_by_its_id(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        FakeJiraIssue issue = fake.Add();
        Add(fake, issue, "customfield_10101", "Worth", Float, 8);
        Add(fake, issue, "customfield_10102", "Hurry", Float, 5);

        BacklogItem item = await ReadAsync(SomeJira.Project(fake) with
        {
            Fields = new Dictionary<string, string> { ["business-value"] = " worth ", ["time-criticality"] = "customfield_10102" },
        });

        Assert.Equal([("field:business-value", "8"), ("field:time-criticality", "5")], Own(item));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_field_of_the_teams_own_answers_its_question_whatever_it_is_called(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        FakeJiraIssue issue = fake.Add();
        Add(fake, issue, "customfield_10101", "What we leave out", Text, "Gift cards");
        Add(fake, issue, "customfield_10102", "Leid", Text, "Caretakers wait.");

        BacklogItem item = await ReadAsync(SomeJira.Project(fake) with
        {
            Fields = new Dictionary<string, string> { ["trade-off"] = "what we leave out", ["customer-need"] = "customfield_10102" },
        });

        Assert.Equal([("field:trade-off", "Gift cards"), ("field:customer-need", "Caretakers wait.")], Own(item));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Of_several_fields_of_one_name_the_one_that_an_item_has_answers(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        FakeJiraIssue issue = fake.Add();
        fake.Fields.Add(("customfield_10101", "Worth", Float));
        Add(fake, issue, "customfield_10102", "Worth", Float, 8);

        BacklogItem item = await ReadAsync(SomeJira.Project(fake) with { Fields = new Dictionary<string, string> { ["business-value"] = "Worth" } });

        Assert.Equal([("field:business-value", "8")], Own(item));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_field_that_is_not_there_is_said_before_any_item_is_read(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        JiraOptions options = SomeJira.Project(fake) with { Fields = new Dictionary<string, string> { ["why-now"] = "Urgence" } };

        InputException exception = await Assert.ThrowsAsync<InputException>(() => JiraRead.OfAsync(options));

        Assert.Equal(
            "This Jira has no field 'Urgence', which fields.why-now in the configuration names: look at its name among the site's custom fields.", exception.Message);
        Assert.Equal(3, fake.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Of_options_the_words_are_read_and_of_lists_all(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        FakeJiraIssue issue = fake.Add();
        Add(fake, issue, "customfield_10101", "Impact", Select, new JsonObject { ["id"] = "1", ["value"] = "High" });
        Add(fake, issue, "customfield_10102", "Stakeholders", Select, new JsonArray(new JsonObject { ["value"] = "Depots" }, new JsonObject { ["value"] = "Drivers" }));
        Add(fake, issue, "customfield_10103", "Risks", Select, new JsonArray("rain", "snow"));
        Add(fake, issue, "customfield_10104", "Objectives", Select, new JsonArray());

        Assert.Equal([("field:impact", "High"), ("field:stakeholders", "Depots, Drivers"), ("field:risks", "rain, snow")], Own(await ReadAsync(SomeJira.Project(fake))));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Texts_are_in_the_editions_own_markup(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        FakeJiraIssue issue = fake.Add();
        issue.Fields["customfield_10032"] = Prose(fake, "The nearest van is shown.");
        issue.Fields["customfield_10033"] = "The pilot begins in May.";

        BacklogItem item = await ReadAsync(SomeJira.Project(fake));

        Markup expected = fake.IsCloud ? Markup.AtlassianDocument : Markup.Wiki;
        Assert.Equal(expected, item.Markup);
        Assert.Equal(expected, item.Related.Single(text => text.Where == "field:acceptance-criteria").Markup);
        Assert.Equal([("field:acceptance-criteria", "The nearest van is shown."), ("field:why-now", "The pilot begins in May.")], Own(item));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task An_item_has_its_own_texts_its_kind_and_its_page(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        FakeJiraIssue issue = fake.Add();
        issue.Type = "Feature";
        issue.Summary = " The map ";
        issue.Description = "As a dispatcher I want the map.";

        BacklogItem item = await ReadAsync(SomeJira.Project(fake));

        Assert.Equal(("SHOP-1", "The map", ItemKind.Feature), (item.Key, item.Title, item.Kind));
        Assert.Equal("As a dispatcher I want the map.", ItemText.PlainForm(item.Body, item.Markup));
        Assert.Equal(new Uri(fake.Address, "browse/SHOP-1"), item.Url);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task An_item_without_a_text_is_judged_by_its_title(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        fake.Add().Description = null;

        BacklogItem item = await ReadAsync(SomeJira.Project(fake));

        Assert.Equal(("Item SHOP-1", ""), (item.Title, item.Body));
    }

    private static void Add(FakeJira fake, FakeJiraIssue issue, string id, string name, string type, JsonNode value)
    {
        fake.Fields.Add((id, name, type));
        issue.Fields[id] = value;
    }

    private static JsonNode Prose(FakeJira fake, string text) => fake.IsCloud ? FakeDocument.Of(text) : text;

    private static async Task<BacklogItem> ReadAsync(JiraOptions options)
    {
        using ReadRun run = await JiraRead.OfAsync(options);
        Assert.Empty(run.Problems);
        return Assert.Single(run.Items);
    }

    // All but the priority, which Jira gives every item.
    private static IEnumerable<(string Where, string Text)> Own(BacklogItem item) =>
        item.Related.Where(text => text.Where != "field:priority").Select(text => (text.Where, ItemText.PlainForm(text.Text, text.Markup).Trim()));
}
