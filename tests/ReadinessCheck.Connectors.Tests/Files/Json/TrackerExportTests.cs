using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.Tests.Files.Json;

public class TrackerExportTests
{
    [Fact]
    public async Task Issues_listed_by_gh_are_read()
    {
        List<BacklogEntry> entries = await Some.EntriesOfPayload("gh-issue-list.json");
        BacklogItem item = entries[0].Item();

        Assert.Equal(("#12", ItemKind.Bug, Markup.Markdown), (item.Key, item.Kind, item.Markup));
        Assert.Equal("https://github.com/example/ledger/issues/12", item.Url?.ToString());
        Assert.Equal("jonas", item.Text("comment").Author);
        Assert.Equal("Month end: Closing in a day", item.Text("field:milestone").Text);
        Assert.Equal("2026-06-30", item.Text("field:due-date").Text);
        Assert.Equal([Closed("#13", "Old", "issues/13"), PullRequest("#14", "Bump the parser", "pull/14")], entries.Skip(1));
    }

    [Fact]
    public async Task Issues_of_the_rest_list_are_read_without_the_pull_requests()
    {
        List<BacklogEntry> entries = await Some.EntriesOfPayload("github-rest.json");
        BacklogItem item = entries[0].Item();

        Assert.Equal(("#12", ItemKind.Feature), (item.Key, item.Kind));
        Assert.Equal("https://github.com/example/ledger/issues/12", item.Url?.ToString());
        Assert.Empty(item.Related);
        Assert.Equal([PullRequest("#13", "Fix rounding", "pull/13"), Closed("#11", "Old", "issues/11")], entries.Skip(1));
    }

    [Fact]
    public async Task Items_of_a_board_are_read_in_its_order()
    {
        List<BacklogEntry> entries = await Some.EntriesOfPayload("gh-project-items.json");

        Assert.Equal(("#12", ItemKind.Feature), (entries[0].Item().Key, entries[0].Item().Kind));
        Assert.Equal(("PVTI_2", "Just an idea"), (entries[1].Item().Key, entries[1].Item().Title));
        Assert.Equal(Closed("#9", "Shipped", "issues/9") with { Reason = "done" }, entries[2]);
    }

    [Fact]
    public async Task Jira_issues_of_version_2_are_wiki_markup()
    {
        List<BacklogEntry> entries = await Some.EntriesOfPayload("jira-v2.json");
        BacklogItem item = entries[0].Item();

        Assert.Equal(("LED-1", ItemKind.Story, Markup.Wiki), (item.Key, item.Kind, item.Markup));
        Assert.Equal("h2. Why\r\nAccountants copy 40 lines by hand each month.", item.Body);
        Assert.Equal("https://jira.example.org/browse/LED-1", item.Url?.ToString());
        Assert.Equal(("Jonas", new DateTimeOffset(2026, 3, 12, 10, 15, 0, TimeSpan.FromHours(1))), (item.Text("comment").Author, item.Text("comment").WrittenAt));
        Assert.Equal("Month end in a day", item.Text("parent:LED-100").Text);
    }

    [Fact]
    public async Task Of_the_fields_of_a_jira_issue_those_that_say_something_are_kept()
    {
        BacklogItem item = (await Some.EntriesOfPayload("jira-v2.json"))[0].Item();

        Assert.Equal(
            ["due-date 2026-06-30", "fix-versions 2.1, 2.2", "links blocks LED-9: Export the ledger", "priority High", "customfield-10035 The accountant sees the totals of all accounts."],
            item.Related.Where(r => r.Where.StartsWith("field:", StringComparison.Ordinal)).Select(r => $"{r.Where[6..]} {r.Text}").Order(StringComparer.Ordinal)
                .OrderBy(text => text.StartsWith("customfield", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Jira_issues_that_have_begun_or_ended_are_left_out_and_sub_tasks_stay()
    {
        List<BacklogEntry> entries = await Some.EntriesOfPayload("jira-v2.json");

        Assert.Equal([new BacklogEntry.LeftOut("LED-2", "already started") { Title = "Under way" }, new BacklogEntry.LeftOut("LED-3", "done") { IsDone = true, Title = "Shipped" }], entries[1..3]);
        Assert.Equal(("LED-4", ItemKind.Task), (entries[3].Item().Key, entries[3].Item().Kind));
        Assert.Equal(4, entries.Count);
    }

    [Fact]
    public async Task Jira_issues_of_version_3_keep_their_documents_as_json()
    {
        BacklogItem item = Assert.Single(await Some.EntriesOfPayload("jira-v3.json")).Item();

        Assert.Equal(Markup.AtlassianDocument, item.Markup);
        Assert.StartsWith("""{"type":"doc","version":1""", item.Body, StringComparison.Ordinal);
        Assert.Equal(Markup.AtlassianDocument, item.Text("comment").Markup);
    }

    private static BacklogEntry.LeftOut Closed(string key, string title, string page) =>
        new(key, "closed") { IsDone = true, Title = title, Url = new Uri($"https://github.com/example/ledger/{page}") };

    private static BacklogEntry.LeftOut PullRequest(string key, string title, string page) =>
        new(key, "pull request") { Title = title, Url = new Uri($"https://github.com/example/ledger/{page}") };
}
