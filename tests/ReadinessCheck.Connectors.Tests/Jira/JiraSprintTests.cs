using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

/// <summary>One sprint alone.</summary>
public sealed class JiraSprintTests : JiraTest
{
    private FakeJiraIssue _later = null!;
    private FakeJiraIssue _next = null!;
    private FakeJiraIssue _running = null!;

    public static TheoryData<string, bool> Places => new()
    {
        { nameof(FakeEdition.Cloud), true },
        { nameof(FakeEdition.Cloud), false },
        { nameof(FakeEdition.DataCenter), true },
        { nameof(FakeEdition.DataCenter), false },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task The_next_sprint_is_the_first_of_the_future_ones(string edition, bool isOnBoard)
    {
        using ReadRun run = await ReadAsync(edition, isOnBoard, "next");

        Assert.Equal([_next.Key], run.Keys);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task The_active_sprint_is_read_where_it_is_asked_for(string edition, bool isOnBoard)
    {
        using ReadRun run = await ReadAsync(edition, isOnBoard, "active");

        Assert.Equal([_running.Key], run.Keys);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_sprint_is_found_by_its_name(string edition, bool isOnBoard)
    {
        using ReadRun run = await ReadAsync(edition, isOnBoard, "SPRINT \"3\"");

        Assert.Equal([_later.Key], run.Keys);
    }

    [Theory]
    [InlineData("Sprint 4", "The board has no open sprint 'Sprint 4': it has 'Sprint 1', 'Sprint 2', 'Sprint \"3\"'.")]
    [InlineData("Sprint 0", "The board has no open sprint 'Sprint 0': it has 'Sprint 1', 'Sprint 2', 'Sprint \"3\"'.")]
    public async Task A_board_without_such_a_sprint_tells_which_it_has(string name, string sentence)
    {
        InputException exception = await Assert.ThrowsAsync<InputException>(() => ReadAsync(nameof(FakeEdition.Cloud), isOnBoard: true, name));

        Assert.Equal(sentence, exception.Message);
    }

    [Theory]
    [InlineData("next", "The board has no future sprint: it has 'Sprint 1'.")]
    [InlineData("active", "The board has no active sprint: it has none that is open.")]
    public async Task A_board_without_a_next_or_an_active_sprint_tells_which_it_has(string name, string sentence)
    {
        FakeJira fake = await StartAsync(nameof(FakeEdition.DataCenter));
        fake.AddSprint("Sprint 1", name == "next" ? "active" : "closed");

        InputException exception = await Assert.ThrowsAsync<InputException>(() => JiraRead.OfAsync(SomeJira.Board(fake) with { Sprint = name }));

        Assert.Equal(sentence, exception.Message);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Of_a_project_Jira_says_that_there_is_no_such_sprint(string edition)
    {
        InputException exception = await Assert.ThrowsAsync<InputException>(() => ReadAsync(edition, isOnBoard: false, "Sprint 4"));

        Assert.StartsWith("Jira does not take what is to be read (“The value 'Sprint 4' does not exist for the field 'sprint'”): look at the project, sprint, type, labels and --jql. The query was: project = \"SHOP\" AND", exception.Message);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_project_without_a_next_sprint_is_empty_and_it_is_said(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        fake.Add();

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Project(fake) with { Sprint = "next" });

        Assert.Empty(run.Entries);
        Assert.Equal(["jira:SHOP has no open item that matches: look at what is asked for, if there should be one."], run.Notices);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Which_sprint_is_next_is_not_told_by_an_order_of_ones_own(string edition)
    {
        FakeJira fake = await StartAsync(edition);

        InputException exception = await Assert.ThrowsAsync<InputException>(
            () => JiraRead.OfAsync(SomeJira.Project(fake) with { Sprint = "next", Jql = "ORDER BY key" }));

        Assert.Equal("Which sprint is next cannot be told with an order of your own: name the sprint, or leave the order out.", exception.Message);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task On_a_site_without_sprints_none_can_be_asked_for(string edition, bool isOnBoard)
    {
        FakeJira fake = await StartAsync(edition);
        fake.Fields.RemoveAll(field => field.Id == FakeJira.SprintField);
        fake.Board().HasSprints = false;

        InputException exception = await Assert.ThrowsAsync<InputException>(
            () => JiraRead.OfAsync((isOnBoard ? SomeJira.Board(fake) : SomeJira.Project(fake)) with { Sprint = "next" }));

        Assert.Equal(isOnBoard ? "The board 1 has no sprints: leave --sprint out." : "This Jira has no sprints: leave --sprint out.", exception.Message);
    }

    private async Task<ReadRun> ReadAsync(string edition, bool isOnBoard, string sprint)
    {
        FakeJira fake = await StartAsync(edition);
        (_later, _next, _running) = (fake.Add(), fake.Add(), fake.Add());
        fake.Add();
        fake.Add().Sprints.Add(fake.AddSprint("Sprint 0", "closed"));
        _running.Sprints.Add(fake.AddSprint("Sprint 1", "active"));
        _next.Sprints.Add(fake.AddSprint("Sprint 2", "future"));
        _later.Sprints.Add(fake.AddSprint("Sprint \"3\"", "future"));
        return await JiraRead.OfAsync((isOnBoard ? SomeJira.Board(fake) : SomeJira.Project(fake)) with { Sprint = sprint });
    }
}
