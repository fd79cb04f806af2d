using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

/// <summary>Boards without sprints.</summary>
public sealed class JiraKanbanTests : JiraTest
{
    private static readonly FakeStatus Idea = new("6", "Idea", "new");

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task What_stands_further_right_comes_first_and_within_a_column_the_rank_decides(string edition)
    {
        FakeJira fake = await StartKanbanAsync(edition);
        FakeJiraIssue[] issues = [.. Enumerable.Range(0, 6).Select(_ => fake.Add())];
        issues[1].Status = FakeStatus.Selected;
        issues[2].Status = FakeStatus.InProgress;
        issues[3].Status = FakeStatus.Backlog;
        issues[5].Status = FakeStatus.Selected;

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake));

        Assert.Equal(["SHOP-2", "SHOP-6", "SHOP-1", "SHOP-4", "SHOP-5"], run.Keys);
        Assert.Equal(["SHOP-3"], run.LeftOut.Select(left => left.Key));
        Assert.DoesNotContain(fake.Requests, request => request.Path.EndsWith("/backlog", StringComparison.Ordinal) || request.Path.EndsWith("/sprint", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task What_has_no_column_is_not_on_the_board(string edition)
    {
        FakeJira fake = await StartKanbanAsync(edition);
        fake.Add().Status = Idea;
        fake.Add();
        // The list of issues goes by all statuses there, the columns by those that are shown.
        fake.Board().Columns.Add(("Ideas", [Idea]));
        fake.FaultOnNext(IsOfColumns, FakeFaults.Answer(200, """
            { "columnConfig": { "columns": [ { "name": "Backlog", "statuses": [ { "id": "1" } ] }, { "name": "Empty" } ] } }
            """));

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake));

        Assert.Equal(["SHOP-2"], run.Keys);
        Assert.Empty(run.LeftOut);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_board_of_many_pages_is_sorted_as_a_whole(string edition)
    {
        FakeJira fake = await StartKanbanAsync(edition);
        fake.LargestPage = 10;
        FakeJiraIssue[] issues = [.. Enumerable.Range(0, 45).Select(_ => fake.Add())];
        issues[44].Status = FakeStatus.Selected;

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake));

        Assert.Equal(["SHOP-45", .. Enumerable.Range(1, 44).Select(number => $"SHOP-{number}")], run.Keys);
        Assert.Single(fake.Requests, IsOfColumns);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task An_order_of_ones_own_takes_the_place_of_the_columns(string edition)
    {
        FakeJira fake = await StartKanbanAsync(edition);
        fake.Add().Status = FakeStatus.Selected;
        fake.Add();
        fake.Add().Status = new FakeStatus("77", "Waiting", "new");

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake) with { Jql = "ORDER BY key DESC" });

        Assert.Equal(["SHOP-2", "SHOP-1"], run.Keys);
    }

    [Theory]
    [InlineData("kanban")]
    [InlineData("simple")]
    public async Task A_board_without_sprints_has_no_next_one(string type)
    {
        FakeJira fake = await StartKanbanAsync(nameof(FakeEdition.Cloud), type);

        InputException exception = await Assert.ThrowsAsync<InputException>(() => JiraRead.OfAsync(SomeJira.Board(fake) with { Sprint = "next" }));

        Assert.Equal("The board 1 has no sprints: leave --sprint out.", exception.Message);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_board_of_a_team_that_manages_itself_and_wants_no_sprints_is_one_of_columns(string edition)
    {
        FakeJira fake = await StartKanbanAsync(edition, "simple");
        fake.Add();
        fake.Add().Status = FakeStatus.Selected;

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake));

        Assert.Equal(["SHOP-2", "SHOP-1"], run.Keys);
        Assert.DoesNotContain(fake.Requests, request => request.Path.EndsWith("/backlog", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Columns_that_may_not_be_seen_end_the_run(string edition)
    {
        FakeJira fake = await StartKanbanAsync(edition);
        fake.Add();
        fake.FaultOnNext(IsOfColumns, FakeFaults.Answer(403, """{"errorMessages":["Not yours."]}"""));

        InputException exception = await Assert.ThrowsAsync<InputException>(() => JiraRead.OfAsync(SomeJira.Board(fake)));

        Assert.Matches(@"^Jira does not let the account of JIRA_\w+ read the columns of the board 1 \(“Not yours”\): give it the permission\.$", exception.Message);
    }

    private static bool IsOfColumns(FakeRequest request) => request.Path.EndsWith("/configuration", StringComparison.Ordinal);

    private async Task<FakeJira> StartKanbanAsync(string edition, string type = "kanban")
    {
        FakeJira fake = await StartAsync(edition);
        fake.Board().Type = type;
        fake.Board().HasSprints = false;
        return fake;
    }
}
