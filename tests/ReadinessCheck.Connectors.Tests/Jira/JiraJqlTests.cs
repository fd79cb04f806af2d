using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

/// <summary>Queries of the user's own.</summary>
public sealed class JiraJqlTests : JiraTest
{
    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_query_chooses_and_the_sprints_and_the_rank_order(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        Add(fake, 4);
        fake.Rank[1].Labels.Add("map");
        fake.Rank[2].Labels.Add("order by");
        fake.Rank[2].Sprints.Add(fake.AddSprint("Sprint 1", "future"));

        using ReadRun project = await JiraRead.OfAsync(SomeJira.Project(fake) with { Jql = "labels = map OR labels = \"order by\"" });
        using ReadRun board = await JiraRead.OfAsync(SomeJira.Board(fake) with { Jql = "labels = map OR labels = \"order by\"" });

        Assert.Equal(["SHOP-3", "SHOP-2"], project.Keys);
        Assert.Equal(["SHOP-3", "SHOP-2"], board.Keys);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task An_order_of_ones_own_takes_the_place_of_sprints_and_rank(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        Add(fake, 4);
        fake.Rank.ForEach(issue => issue.Labels.Add("map"));
        fake.Rank[1].Labels.Clear();
        fake.Rank[2].Sprints.Add(fake.AddSprint("Sprint 1", "future"));

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Project(fake) with { Jql = "labels = map ORDER BY key DESC" });

        Assert.Equal(["SHOP-4", "SHOP-3", "SHOP-1"], run.Keys);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task On_a_board_an_order_of_ones_own_is_that_within_each_sprint_and_the_backlog(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        Add(fake, 4);
        FakeSprint sprint = fake.AddSprint("Sprint 1", "future");
        fake.Rank[1].Sprints.Add(sprint);
        fake.Rank[2].Sprints.Add(sprint);

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake) with { Jql = "ORDER BY key DESC" });

        Assert.Equal(["SHOP-3", "SHOP-2", "SHOP-4", "SHOP-1"], run.Keys);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task An_OR_in_a_query_does_not_reach_into_other_projects_or_what_is_done(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        Add(fake, 2);
        fake.Add(project: "OTHER");
        fake.Rank.ForEach(issue => issue.Labels.Add("map"));
        fake.Rank[0].Status = FakeStatus.Done;

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Project(fake) with { Jql = "labels = depot OR labels = map" });

        Assert.Equal(["SHOP-2"], run.Keys);
        Assert.Empty(run.LeftOut);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task What_Jira_says_of_a_wrong_query_is_shown_with_the_query(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        Add(fake, 1);

        InputException project = await Assert.ThrowsAsync<InputException>(() => JiraRead.OfAsync(SomeJira.Project(fake) with { Jql = "colour = red" }));
        InputException board = await Assert.ThrowsAsync<InputException>(() => JiraRead.OfAsync(SomeJira.Board(fake) with { Jql = "labels is nice" }));

        Assert.StartsWith(
            "Jira does not take what is to be read (“Field 'colour' does not exist or you do not have permission to view it”): look at the project, sprint, type, labels and --jql. The query was: project = \"SHOP\" AND (colour = red) AND",
            project.Message);
        Assert.Equal(
            "Jira does not take what is to be read (“Error in the JQL Query: Expecting 'EMPTY' but got 'nice'”): look at the project, sprint, type, labels and --jql. The query was: (labels is nice) AND statusCategory != Done",
            board.Message);
    }

    private static void Add(FakeJira fake, int count)
    {
        for (int number = 0; number < count; number++)
        {
            fake.Add();
        }
    }
}
