namespace ReadinessCheck.Connectors.Tests.Files.Json;

public class JiraPlanTests
{
    [Fact]
    public async Task The_plan_of_an_issue_of_a_data_center_is_read()
    {
        BacklogItem item = (await Some.EntriesOfPayload("jira-v2.json"))[0].Item();

        Assert.Equal("LED-100", item.Parent);
        Assert.Equal([new ItemLink(LinkKind.Blocks, "LED-9", IsDone: true)], item.Links);
        Assert.Equal(new DateOnly(2026, 6, 30), item.Due);
        Assert.Equal(
            [
                new Timebox("Sprint 14, the [short] one", new DateOnly(2026, 3, 13)),
                new Timebox("2.1", new DateOnly(2026, 6, 15)),
                new Timebox("2.2", null),
            ],
            item.Timeboxes);
    }

    [Fact]
    public async Task The_history_tells_moves_and_the_last_edit_of_the_text()
    {
        BacklogItem item = (await Some.EntriesOfPayload("jira-v2.json"))[0].Item();
        DateTimeOffset moved = new(2026, 2, 20, 8, 0, 0, TimeSpan.Zero);

        Assert.Equal([new Move(moved, "rank"), new Move(moved, "priority")], item.Moves);
        Assert.Equal(new DateTimeOffset(2026, 1, 10, 8, 0, 0, TimeSpan.Zero), item.EditedAt);
    }

    [Fact]
    public async Task The_plan_of_an_issue_of_the_cloud_is_read()
    {
        BacklogItem item = Assert.Single(await Some.EntriesOfPayload("jira-v3.json")).Item();

        Assert.Equal([new ItemLink(LinkKind.BlockedBy, "LED-7")], item.Links);
        Assert.Equal([new Timebox("Sprint 14", new DateOnly(2026, 3, 13)), new Timebox("Sprint 15", null)], item.Timeboxes);
        Assert.Equal(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(1)), item.EditedAt);
        Assert.Empty(item.Moves);
        Assert.Null(item.Parent);
    }

    [Theory]
    [InlineData("outward", "blocks", LinkKind.Blocks)]
    [InlineData("inward", "is blocked by", LinkKind.BlockedBy)]
    [InlineData("outward", "depends on", LinkKind.BlockedBy)]
    [InlineData("inward", "is required by", LinkKind.Blocks)]
    public async Task The_words_of_a_link_count_and_not_its_direction(string direction, string phrase, LinkKind kind)
    {
        BacklogItem item = await ItemWith($$"""
            "issuelinks":[{"type":{"name":"Any","{{direction}}":"{{phrase}}"},"{{direction}}Issue":{"key":"B","fields":{"status":{"name":"Done"} } } }]
            """);

        Assert.Equal([new ItemLink(kind, "B", IsDone: true)], item.Links);
    }

    [Theory]
    [InlineData("""
        "issuelinks":[{"type":{"outward":"relates to"},"outwardIssue":{"key":"B"}}]
        """)]
    [InlineData("""
        "issuelinks":[{"type":{"outward":"blocks"},"outwardIssue":{"id":"7"}},null,7,{}]
        """)]
    [InlineData("""
        "issuelinks":"blocks B"
        """)]
    public async Task Links_that_do_not_say_what_comes_first_are_passed_over(string links) => Assert.Empty((await ItemWith(links)).Links);

    [Theory]
    [InlineData("Sprint@1[completeDate=<null>,endDate=2026-03-13T17:00:00.000Z,goal=Late, but whole,id=14,name=Sprint 14]", "Sprint 14", 13)]
    [InlineData("Sprint@1[id=14,name=Sprint 14,endDate=2026-03-13]", "Sprint 14", 13)]
    [InlineData("Sprint@1[name=Sprint 14,endDate=<null>]", "Sprint 14", null)]
    [InlineData("Sprint@1[id=14,name=Sprint 14", "Sprint 14", null)]
    public async Task Sprints_of_older_data_centers_are_read_whatever_the_order_of_their_parts(string sprint, string name, int? day)
    {
        BacklogItem item = await ItemWith($$"""
            "customfield_10020":["com.atlassian.greenhopper.service.sprint.{{sprint}}"]
            """);

        Timebox timebox = Assert.Single(item.Timeboxes);
        Assert.Equal((name, day), (timebox.Name, timebox.Ends?.Day));
    }

    [Theory]
    [InlineData("\"customfield_10020\":[\"Sprint@1[\", \"Sprint@1\", \"Sprint@1[name=]\", null, 14]")]
    [InlineData("\"customfield_10020\":[{\"name\":\"Sprint 13\",\"state\":\"closed\",\"boardId\":2}]")]
    [InlineData("\"customfield_10021\":[{\"value\":\"Flagged\"}],\"fixVersions\":[{\"releaseDate\":\"2026-03-13\"}]")]
    public async Task What_is_no_coming_sprint_or_release_is_no_timebox(string field) => Assert.Empty((await ItemWith(field)).Timeboxes);

    [Fact]
    public async Task Damaged_dates_and_histories_are_passed_over()
    {
        const string issue = """
            {"key":"A","fields":{"summary":"T","duedate":"soon","created":"long ago","fixVersions":[{"name":"2.1","releaseDate":"soon"}]},
             "changelog":{"histories":[{"items":[{"field":"Rank"}]},{"created":"then","items":[{"field":"summary"}]},{"created":"2026-01-10"},null]}}
            """;

        BacklogItem item = Assert.Single(await Some.EntriesOf($"[{issue}]")).Item();

        Assert.Equal((null, null, 0), (item.Due, item.EditedAt, item.Moves.Count));
        Assert.Equal([new Timebox("2.1", null)], item.Timeboxes);
        Assert.Equal("soon", item.Text("field:due-date").Text);
    }

    private static async Task<BacklogItem> ItemWith(string fields) =>
        Assert.Single(await Some.EntriesOf($$"""[{"key":"A","fields":{"summary":"T",{{fields}} } }]""")).Item();
}
