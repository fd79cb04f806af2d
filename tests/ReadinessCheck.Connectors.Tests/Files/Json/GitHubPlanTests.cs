namespace ReadinessCheck.Connectors.Tests.Files.Json;

public class GitHubPlanTests
{
    [Fact]
    public async Task Relations_and_dates_of_issues_listed_by_gh_are_read()
    {
        BacklogItem item = (await Some.EntriesOfPayload("gh-issue-list.json"))[0].Item();

        Assert.Equal("#5", item.Parent);
        Assert.Equal(
            [
                new ItemLink(LinkKind.BlockedBy, "#7", IsDone: true),
                new ItemLink(LinkKind.BlockedBy, "example/signer#12"),
                new ItemLink(LinkKind.Blocks, "#9"),
            ],
            item.Links);
        Assert.Equal([new Timebox("Month end", new DateOnly(2026, 6, 30))], item.Timeboxes);
        Assert.Equal(new DateOnly(2026, 6, 30), item.Due);
        Assert.Equal(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero), item.EditedAt);
        Assert.Empty(item.Moves);
    }

    [Fact]
    public async Task Of_the_rest_list_parent_and_creation_are_read()
    {
        BacklogItem item = (await Some.EntriesOfPayload("github-rest.json"))[0].Item();

        Assert.Equal("#5", item.Parent);
        Assert.Equal(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero), item.EditedAt);
        Assert.Empty(item.Links);
    }

    [Fact]
    public async Task Milestone_and_iteration_of_a_board_are_timeboxes()
    {
        BacklogItem item = (await Some.EntriesOfPayload("gh-project-items.json"))[0].Item();

        Assert.Equal([new Timebox("Month end", new DateOnly(2026, 6, 30)), new Timebox("Sprint 14", new DateOnly(2026, 3, 15))], item.Timeboxes);
    }

    [Fact]
    public async Task The_last_edit_counts_and_the_last_change_of_any_kind_does_not()
    {
        BacklogItem item = await ItemWith("""
            "createdAt":"2026-01-05T09:00:00Z","lastEditedAt":"2026-02-01T09:00:00Z","updatedAt":"2026-03-01T09:00:00Z"
            """);

        Assert.Equal(new DateTimeOffset(2026, 2, 1, 9, 0, 0, TimeSpan.Zero), item.EditedAt);
    }

    [Fact]
    public async Task A_change_alone_does_not_say_when_the_text_was_written()
    {
        Assert.Null((await ItemWith("""
            "updatedAt":"2026-03-01T09:00:00Z"
            """)).EditedAt);
    }

    [Theory]
    [InlineData("""
        "blockedBy":{"nodes":[{"state":"OPEN"},null,7,{"number":"seven"}]},"blocking":"#9","parent":{"title":"T"},"parent_issue_url":"https://api.github.com/x"
        """)]
    [InlineData("""
        "blockedBy":{"totalCount":2},"blocking":null,"parent":null,"parent_issue_url":null
        """)]
    public async Task Relations_without_a_number_are_passed_over(string relations)
    {
        BacklogItem item = await ItemWith(relations);

        Assert.Empty(item.Links);
        Assert.Null(item.Parent);
    }

    [Fact]
    public async Task A_milestone_whose_date_is_none_is_a_timebox_without_an_end()
    {
        BacklogItem item = await ItemWith("""
            "milestone":{"title":"Month end","dueOn":"next quarter"}
            """);

        Assert.Equal([new Timebox("Month end", null)], item.Timeboxes);
        Assert.Null(item.Due);
    }

    [Theory]
    [InlineData("\"duration\":0")]
    [InlineData("\"duration\":\"long\"")]
    [InlineData("\"duration\":99999999")]
    [InlineData("\"duration\":14,\"startDate\":\"9999-12-31\"")]
    public async Task An_iteration_without_a_length_has_no_end(string length)
    {
        string board = $$"""{"items":[{"content":{"type":"Issue","number":1,"title":"T"},"sprint":{"iterationId":"c1","title":"Sprint 14",{{length}} } } ] }""";

        Assert.Equal([new Timebox("Sprint 14", null)], Assert.Single(await Some.EntriesOf(board)).Item().Timeboxes);
    }

    private static async Task<BacklogItem> ItemWith(string fields) =>
        Assert.Single(await Some.EntriesOf($$"""[{"number":1,"title":"T","state":"OPEN",{{fields}}}]""")).Item();
}
