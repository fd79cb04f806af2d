using ReadinessCheck.Fakes.GitHub;

namespace ReadinessCheck.Connectors.Tests.GitHub;

/// <summary>How far a board is read when the next items suffice.</summary>
public sealed class GitHubReachTests : GitHubTest
{
    [Theory]
    [InlineData(1, 1, 100)]
    [InlineData(97, 1, 100)]
    [InlineData(98, 4, 200)]
    public async Task No_page_is_asked_for_once_the_items_and_the_three_below_each_are_there(int enough, int requests, int items)
    {
        AddItems(950);

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Board(Fake) with { Enough = enough });

        // Where there are enough with the second page, the two are read again, since others may have moved items meanwhile.
        Assert.Equal(requests, Fake.Requests.Count);
        Assert.Equal(Enumerable.Range(1, items).Select(number => $"#{number}"), run.Keys);
        Assert.Empty(run.Problems);
    }

    [Fact]
    public async Task Done_items_do_not_count()
    {
        AddItems(250);
        Fake.Board.Take(99).ToList().ForEach(issue => issue.Status = "Done");

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Board(Fake) with { Enough = 5 });

        // Reading on is not more than reading again.
        Assert.Equal(3, Fake.Requests.Count);
        Assert.Equal(151, run.Keys.Count);
    }

    [Fact]
    public async Task Items_that_are_asked_nothing_do_not_count_and_are_left_out_with_the_reason()
    {
        AddItems(250);
        Fake.Board.Take(98).ToList().ForEach(issue => issue.Labels.Add("Chore"));
        Fake.Board[98].Milestone = new FakeMilestone(1, "Parking lot", null);
        Fake.Board[99].Author = new FakeUser("dependabot", IsBot: true);

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Board(Fake) with
        {
            Enough = 5,
            Exempt = new Exemptions(Fake.Now) { Labels = ["chore"], Milestones = ["parking lot"], Authors = ["dependabot[bot]"] },
        });

        Assert.Equal(3, Fake.Requests.Count);
        Assert.Equal(150, run.Keys.Count);
        Assert.Equal(["with label chore", "in milestone parking lot", "by dependabot[bot]"], run.LeftOut.Select(leftOut => leftOut.Reason).Distinct());
        Assert.All(run.LeftOut, leftOut => Assert.True(leftOut.IsSkipped));
    }

    [Fact]
    public async Task Children_are_not_taken_for_what_stands_below_their_epic()
    {
        AddItems(250);
        Fake.Board[0].AddSubIssues([.. Fake.Board.Skip(1).Take(97)]);

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Board(Fake) with { Enough = 1 });

        Assert.Equal(3, Fake.Requests.Count);
    }

    [Fact]
    public async Task An_item_that_is_moved_down_out_of_reach_makes_none_be_passed_over()
    {
        AddItems(950);
        Fake.AfterAnswer = count =>
        {
            if (count == 1)
            {
                FakeIssue moved = Fake.Board[0];
                Fake.Board.RemoveAt(0);
                Fake.Board.Add(moved);
            }
        };

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Board(Fake) with { Enough = 120 });

        Assert.Equal(Fake.Board.Take(200).Select(issue => $"#{issue.Number}"), run.Keys);
        Assert.Equal(6, Fake.Requests.Count);
        Assert.Empty(run.Problems);
    }

    [Fact]
    public async Task A_repository_is_read_whole_because_what_comes_first_may_stand_anywhere()
    {
        AddItems(250);
        Fake.Issues[249].Milestone = new FakeMilestone(1, "Soon", "2026-03-31");

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Repository(Fake) with { Enough = 1 });

        Assert.Equal("#250", run.Keys[0]);
        Assert.Equal(250, run.Keys.Count);
    }

    private void AddItems(int count)
    {
        for (int number = 1; number <= count; number++)
        {
            Fake.Add(number);
        }
    }
}
