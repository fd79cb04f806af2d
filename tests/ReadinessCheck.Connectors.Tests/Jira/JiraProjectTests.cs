using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

/// <summary>Projects, read without a board.</summary>
public sealed class JiraProjectTests : JiraTest
{
    [Theory]
    [MemberData(nameof(Editions))]
    public async Task The_future_sprints_come_in_the_boards_order_though_the_rank_says_otherwise_and_then_the_rest(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        FakeJiraIssue[] issues = [.. Enumerable.Range(0, 7).Select(_ => fake.Add())];
        FakeSprint later = fake.AddSprint("Sprint 3", "future");
        FakeSprint next = fake.AddSprint("Sprint 2", "future");
        fake.Board().Sprints.Reverse();
        issues[1].Sprints.Add(later);
        issues[2].Sprints.Add(next);
        issues[3].Sprints.Add(later);
        issues[4].Sprints.AddRange([fake.AddSprint("Sprint 0", "closed"), next]);
        issues[5].Sprints.Add(fake.AddSprint("Sprint 1", "active"));
        issues[6].Sprints.Add(fake.Board().Sprints.Single(sprint => sprint.State == "closed"));

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Project(fake));

        Assert.Equal(["SHOP-3", "SHOP-5", "SHOP-2", "SHOP-4", "SHOP-1", "SHOP-7"], run.Keys);
        Assert.Equal("jira:SHOP", run.Source.Name);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Of_two_boards_the_one_with_the_smaller_number_comes_first_and_one_that_may_not_be_seen_last_by_its_days(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        string[] keys = [.. Enumerable.Range(0, 5).Select(_ => fake.Add().Key)];
        fake.Rank[0].Sprints.Add(fake.AddSprint("Hidden, unplanned", "future", board: 3));
        fake.Rank[1].Sprints.Add(fake.AddSprint("Hidden, in May", "future", fake.Now.AddDays(120), board: 3));
        fake.Rank[2].Sprints.Add(fake.AddSprint("Hidden, in March", "future", fake.Now.AddDays(60), board: 3));
        fake.Rank[3].Sprints.Add(fake.AddSprint("Of the second board", "future", board: 2));
        fake.Rank[4].Sprints.Add(fake.AddSprint("Of the first board", "future", board: 1));
        fake.Board(3).IsVisible = false;

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Project(fake));

        Assert.Equal([keys[4], keys[3], keys[2], keys[1], keys[0]], run.Keys);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task All_pages_are_read(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        fake.LargestPage = 4;
        FakeSprint sprint = fake.AddSprint("Sprint 1", "future");
        foreach (int number in Enumerable.Range(1, 30))
        {
            fake.Add().Sprints.AddRange(number % 2 == 0 ? [sprint] : []);
        }

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Project(fake));

        Assert.Equal([.. From(2), .. From(1)], run.Keys);

        static IEnumerable<string> From(int first) => Enumerable.Range(0, 15).Select(number => $"SHOP-{first + (2 * number)}");
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Where_there_are_no_sprints_all_is_one_list(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        fake.Fields.RemoveAll(field => field.Id == FakeJira.SprintField);
        fake.Add();
        fake.Add();
        fake.PersonRanks(fake.Rank[1], 0);

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Project(fake));

        Assert.Equal(["SHOP-2", "SHOP-1"], run.Keys);
        Assert.Single(Searches(fake), search => !search.Contains("id in", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Without_a_rank_an_order_must_be_named_or_given_up(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        fake.Fields.RemoveAll(field => field.Id == FakeJira.RankField);
        fake.Add();
        fake.Add();

        InputException exception = await Assert.ThrowsAsync<InputException>(() => JiraRead.OfAsync(SomeJira.Project(fake)));
        using ReadRun ordered = await JiraRead.OfAsync(SomeJira.Project(fake) with { Jql = "ORDER BY key DESC" });
        using ReadRun unordered = await JiraRead.OfAsync(SomeJira.Project(fake) with { Unordered = true });

        Assert.Equal(
            "This Jira has no rank, so nothing tells which item comes first: name an order (--jql 'ORDER BY priority DESC'), or set unordered: true.",
            exception.Message);
        Assert.Equal(["SHOP-2", "SHOP-1"], ordered.Keys);
        Assert.True(ordered.Source.IsOrdered);
        Assert.Equal(2, unordered.Keys.Count);
        Assert.False(unordered.Source.IsOrdered);
        Assert.DoesNotContain(Searches(fake), search => search.Contains("Rank", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_type_is_read_from_the_project_and_sub_tasks_too_where_they_are_asked_for(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        fake.Add();
        fake.Add().Type = "Epic";
        fake.Add().Type = "Sub-task";

        using ReadRun epics = await JiraRead.OfAsync(SomeJira.Project(fake) with { Type = "epic" });
        using ReadRun tasks = await JiraRead.OfAsync(SomeJira.Project(fake) with { Type = "Sub-task" });

        Assert.Equal(["SHOP-2"], epics.Keys);
        Assert.Equal(ItemKind.Epic, epics.Items[0].Kind);
        Assert.Equal(["SHOP-3"], tasks.Keys);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_Scrum_board_shows_no_epics_and_it_is_said_where_they_are(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        fake.Add().Type = "Epic";

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake) with { Type = "Epic" });

        Assert.Empty(run.Entries);
        Assert.Equal(
            ["No open item of type Epic stands on the board. Epics and what is above them stand on no Scrum board: read them from the project (jira:PROJECT)."],
            run.Notices);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Statuses_and_labels_choose_and_a_status_that_is_named_is_upcoming(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        fake.Add().Status = FakeStatus.InProgress;
        fake.Add();
        fake.Add().Status = FakeStatus.Selected;
        fake.Rank.ForEach(issue => issue.Labels.Add("map"));
        fake.Add().Status = FakeStatus.Selected;
        fake.Rank[0].Labels.Add("depot");
        fake.Rank[2].Labels.Add("depot");

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Project(fake) with { Statuses = ["in progress", "Selected for Development"], Labels = ["map", "depot"] });

        Assert.Equal(["SHOP-1", "SHOP-3"], run.Keys);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Of_a_project_that_is_not_there_Jira_says_so(string edition)
    {
        FakeJira fake = await StartAsync(edition);

        InputException exception = await Assert.ThrowsAsync<InputException>(() => JiraRead.OfAsync(SomeJira.Project(fake) with { Project = "NOPE" }));

        Assert.StartsWith("Jira does not take what is to be read (“The value 'NOPE' does not exist for the field 'project'”): look at the project, sprint, type, labels and --jql. The query was: project = \"NOPE\"", exception.Message);
    }

    private static IEnumerable<string> Searches(FakeJira fake) => fake.Requests.Select(request => request.Body?["jql"]?.GetValue<string>()).OfType<string>();
}
