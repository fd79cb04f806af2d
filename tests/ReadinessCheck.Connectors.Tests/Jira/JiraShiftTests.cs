using ReadinessCheck.Connectors.Jira;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

/// <summary>Backlogs that change while they are read.</summary>
public sealed class JiraShiftTests : JiraTest
{
    public static TheoryData<string, string> Lists => new()
    {
        { nameof(FakeEdition.Cloud), "scrum" },
        { nameof(FakeEdition.Cloud), "kanban" },
        { nameof(FakeEdition.Cloud), "project" },
        { nameof(FakeEdition.DataCenter), "scrum" },
        { nameof(FakeEdition.DataCenter), "kanban" },
        { nameof(FakeEdition.DataCenter), "project" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task An_item_that_is_moved_up_past_the_reader_is_not_lost(string edition, string list)
    {
        FakeJira fake = await StartAsync(edition, list);
        OnceAfterList(fake, () => Move(fake, from: 200, to: 0));

        using ReadRun run = await JiraRead.OfAsync(Options(fake, list));

        Assert.Equal(fake.Rank.Select(issue => issue.Key), run.Keys);
        Assert.Empty(run.Problems);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task An_item_that_is_moved_down_before_the_reader_is_not_read_twice(string edition, string list)
    {
        FakeJira fake = await StartAsync(edition, list);
        OnceAfterList(fake, () => Move(fake, from: 0, to: 249));

        using ReadRun run = await JiraRead.OfAsync(Options(fake, list));

        Assert.Equal(250, run.Keys.Distinct().Count());
        Assert.Equal(250, run.Keys.Count);
    }

    [Theory]
    [InlineData("scrum")]
    [InlineData("kanban")]
    [InlineData("project")]
    public async Task On_Data_Center_the_number_of_items_tells_that_one_is_gone_and_another_was_passed_over(string list)
    {
        FakeJira fake = await StartAsync(nameof(FakeEdition.DataCenter), list);
        OnceAfterList(fake, () => fake.Rank.RemoveAt(5));

        using ReadRun run = await JiraRead.OfAsync(Options(fake, list));

        Assert.Equal(fake.Rank.Select(issue => issue.Key), run.Keys);
        Assert.Empty(run.Problems);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_backlog_that_never_rests_is_read_as_it_was_and_the_doubt_is_said(string edition, string list)
    {
        FakeJira fake = await StartAsync(edition, list);
        int turn = 0;
        fake.AfterAnswer = _ =>
        {
            if (IsOfList(fake.Requests[^1]))
            {
                Move(fake, from: 200 + (turn++ % 40), to: 0);
            }
        };

        using ReadRun run = await JiraRead.OfAsync(Options(fake, list));

        Assert.Equal(
            "The list changed while it was read, so that an item may be missing or out of its place: run it again. It was read four times.", Assert.Single(run.Problems));
        Assert.Equal(run.Keys.Count, run.Keys.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task An_item_that_is_listed_and_not_given_is_said_and_the_others_are_read(string edition, string list)
    {
        FakeJira fake = await StartAsync(edition, list);
        FakeJiraIssue gone = fake.Rank[1];
        OnceAfterList(fake, () => gone.IsVisible = false);
        fake.Rank.RemoveRange(3, 247);

        using ReadRun run = await JiraRead.OfAsync(Options(fake, list));

        Assert.Equal(["SHOP-1", "SHOP-3"], run.Keys);
        Assert.Equal("Jira listed this item and did not give it: it may be gone, or the account may not see it; run it again.", Assert.Single(run.Problems));
        Assert.Equal(gone.Id, run.Unreadable[0].Key);
        Assert.Equal($"{run.Source.Name} {gone.Id}", run.Unreadable[0].Place);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task An_item_that_is_moved_to_another_project_has_its_new_key(string edition, string list)
    {
        FakeJira fake = await StartAsync(edition, list);
        FakeJiraIssue moved = fake.Rank[1];
        fake.Rank.RemoveRange(3, 247);
        OnceAfterList(fake, () => fake.PersonMoves(moved, "DEPOT"));

        using ReadRun run = await JiraRead.OfAsync(Options(fake, list));

        Assert.Equal(["SHOP-1", moved.Key, "SHOP-3"], run.Keys);
        Assert.StartsWith("DEPOT-", moved.Key);
        Assert.Equal(new Uri(fake.Address, $"browse/{moved.Key}"), run.Items[1].Url);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task An_item_that_goes_from_a_sprint_to_the_backlog_meanwhile_is_read_once(string edition)
    {
        FakeJira fake = await StartAsync(edition, "scrum");
        FakeSprint sprint = fake.AddSprint("Sprint 1", "future");
        fake.Rank.RemoveRange(3, 247);
        fake.Rank[2].Sprints.Add(sprint);
        OnceAfterList(fake, () => fake.Rank[2].Sprints.Clear());

        using ReadRun run = await JiraRead.OfAsync(Options(fake, "scrum"));

        Assert.Equal(["SHOP-1", "SHOP-2", "SHOP-3"], run.Keys);
    }

    private async Task<FakeJira> StartAsync(string edition, string list)
    {
        FakeJira fake = await StartAsync(edition);
        fake.Board().Type = list == "kanban" ? "kanban" : "scrum";
        for (int number = 0; number < 250; number++)
        {
            fake.Add();
        }

        return fake;
    }

    private static JiraOptions Options(FakeJira fake, string list) => list == "project" ? SomeJira.Project(fake) : SomeJira.Board(fake);

    // The first list that has something on it.
    private static void OnceAfterList(FakeJira fake, Action change)
    {
        bool isDue = true;
        fake.AfterAnswer = _ =>
        {
            string? jql = fake.Requests[^1].Body?["jql"]?.GetValue<string>();
            if (isDue && IsOfList(fake.Requests[^1]) && jql?.Contains("sprint in futureSprints() ORDER", StringComparison.Ordinal) != true)
            {
                isDue = false;
                change();
            }
        };
    }

    private static bool IsOfList(FakeRequest request) =>
        request.Path.EndsWith("/issue", StringComparison.Ordinal) || request.Path.EndsWith("/backlog", StringComparison.Ordinal)
        || request.Body?["jql"]?.GetValue<string>().StartsWith("project", StringComparison.Ordinal) == true;

    private static void Move(FakeJira fake, int from, int to)
    {
        FakeJiraIssue issue = fake.Rank[from];
        fake.Rank.RemoveAt(from);
        fake.Rank.Insert(to, issue);
    }
}
