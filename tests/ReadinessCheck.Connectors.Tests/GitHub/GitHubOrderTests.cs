using CsCheck;
using ReadinessCheck.Connectors.GitHub;
using ReadinessCheck.Fakes.GitHub;

namespace ReadinessCheck.Connectors.Tests.GitHub;

/// <summary>What is known of the order of a repository's issues.</summary>
public sealed class GitHubOrderTests : GitHubTest
{
    private static readonly string[] Days = ["2026-03-31", "2026-06-30", "2026-09-30"];


    [Fact]
    public async Task What_a_list_names_comes_first_in_its_order_and_before_every_milestone()
    {
        Fake.Add(1, onBoard: false).Milestone = new FakeMilestone(1, "Sooner", "2026-03-31");
        Fake.Add(2, onBoard: false);
        Fake.Add(3, onBoard: false);
        Fake.Add(4, onBoard: false).Milestone = new FakeMilestone(2, "Later", "2026-06-30");

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Repository(Fake) with { Order = ["#4", " EXAMPLE/field-service#3 "] });

        Assert.Equal(["#4", "#3", "#1", "#2"], run.Keys);
        Assert.Equal([new ItemPlace(0), new ItemPlace(1), new ItemPlace(2), ItemPlace.Undecided], run.Items.Select(item => item.Place));
    }

    [Fact]
    public async Task What_a_list_names_and_is_not_open_is_passed_over()
    {
        Fake.Add(1, onBoard: false).Closed = true;
        Fake.Add(2, onBoard: false);

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Repository(Fake) with { Order = ["#1", "#77", "#2"] });

        Assert.Equal(["#2"], run.Keys);
        Assert.Empty(run.Problems);
        Assert.Empty(run.LeftOut);
    }

    [Fact]
    public async Task Milestones_that_are_due_on_one_day_are_one_tier()
    {
        Fake.Add(1, onBoard: false).Milestone = new FakeMilestone(2, "Shop", "2026-06-30");
        Fake.Add(2, onBoard: false).Milestone = new FakeMilestone(1, "Audit", "2026-06-30");

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Repository(Fake));

        Assert.Equal(["#1", "#2"], run.Keys);
        Assert.Equal([new ItemPlace(0), new ItemPlace(0)], run.Items.Select(item => item.Place));
    }

    [Fact]
    public async Task Sub_issues_have_their_place_below_their_parent_with_a_milestone_and_without()
    {
        FakeIssue[] issues = [.. Enumerable.Range(1, 5).Select(number => Fake.Add(number, onBoard: false))];
        issues[4].AddSubIssues(issues[2], issues[0], issues[1]);
        issues[1].Milestone = new FakeMilestone(1, "Sooner", "2026-03-31");

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Repository(Fake));

        Assert.Equal(["#2", "#4", "#5", "#3", "#1"], run.Keys);
        Assert.Equal(
            [new ItemPlace(0, "#5", 2), ItemPlace.Undecided, ItemPlace.Undecided, new ItemPlace(null, "#5", 0), new ItemPlace(null, "#5", 1)],
            run.Items.Select(item => item.Place));
    }

    [Fact]
    public async Task A_parent_that_is_closed_or_not_asked_for_tells_the_order_of_its_sub_issues_all_the_same()
    {
        FakeMilestone milestone = new(1, "Sooner", "2026-03-31");
        FakeIssue[] issues = [.. Enumerable.Range(1, 5).Select(number => Fake.Add(number, onBoard: false))];
        issues[3].AddSubIssues(issues[2], issues[0]);
        issues[3].Closed = true;
        foreach (FakeIssue issue in issues)
        {
            issue.Milestone = milestone;
        }

        FakeIssue epic = new() { Number = 9, Repository = "example/signer" };
        epic.AddSubIssues(issues[4], issues[1]);

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Repository(Fake) with { Milestone = "Sooner" });

        Assert.Equal(["#3", "#1", "#5", "#2"], run.Keys);
        Assert.Equal(
            [new ItemPlace(0, "#4", 0), new ItemPlace(0, "#4", 1), new ItemPlace(0, "example/signer#9", 0), new ItemPlace(0, "example/signer#9", 1)],
            run.Items.Select(item => item.Place));
    }

    [Fact]
    public async Task After_the_first_hundred_sub_issues_nothing_tells_the_order()
    {
        FakeIssue epic = Fake.Add(1, onBoard: false);
        epic.AddSubIssues([.. Enumerable.Range(2, 102).Select(number => Fake.Add(number, onBoard: false))]);

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Repository(Fake));

        Assert.Equal([new ItemPlace(null, "#1", 99), ItemPlace.Undecided, ItemPlace.Undecided], run.Items.TakeLast(3).Select(item => item.Place));
    }

    [Fact]
    public void None_comes_before_one_that_is_recorded_above_it() =>
        Gen.Select(Gen.Int[0, 7].Array[12], Gen.Int[0, 13].Array[12], Gen.Int[1, 12].Array[0, 4]).Sample(
            (milestones, parents, listed) =>
            {
                string[] list = [.. listed.Distinct().Select(number => $"#{number}")];
                IReadOnlyList<GitHubRow> sorted = GitHubOrder.Sort([.. Rows(milestones, parents)], list, KeyOf);

                Assert.Equal(Enumerable.Range(1, 12), sorted.Select(row => row.Issue!.Number).Order());
                Assert.Equal(list, sorted.Take(list.Length).Select(row => KeyOf(row.Issue!)));
                for (int lower = 0; lower < sorted.Count; lower++)
                {
                    Assert.All(sorted.Take(lower), upper => Assert.False(ItemPlace.IsAbove(sorted[lower].Place, upper.Place)));
                }
            },
            iter: 2_000);

    // A parent has a lower number, or is not of the list.
    private static IEnumerable<GitHubRow> Rows(int[] milestones, int[] parents)
    {
        IssueNode Reference(int number) => new() { Number = number };
        IssueNode Parent(int number) => Reference(number) with
        {
            SubIssues = new(0, null, [.. Enumerable.Range(0, parents.Length).Where(child => parents[child] == number - 1).Reverse().Select(child => Reference(child + 1))]),
        };
        for (int i = 0; i < milestones.Length; i++)
        {
            yield return new GitHubRow($"I_{i + 1}", Reference(i + 1) with
            {
                Parent = parents[i] < i || parents[i] >= milestones.Length ? Parent(parents[i] + 1) : null,
                Milestone = milestones[i] < 4 ? new MilestoneNode(milestones[i], $"{milestones[i]}", null, Days.ElementAtOrDefault(milestones[i])) : null,
            });
        }
    }

    private static string KeyOf(IssueNode issue) => $"#{issue.Number}";
}
