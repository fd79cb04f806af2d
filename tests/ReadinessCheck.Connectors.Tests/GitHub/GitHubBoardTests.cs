using ReadinessCheck.Fakes.GitHub;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Connectors.Tests.GitHub;

public sealed class GitHubBoardTests : GitHubTest
{
    [Fact]
    public async Task A_board_of_250_items_keeps_its_order_and_takes_three_requests()
    {
        int[] numbers = AddItems(250);

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Board(Fake));

        Assert.Equal(numbers.Select(number => $"#{number}"), run.Keys);
        Assert.True(run.Source.IsOrdered);
        Assert.False(run.Source.IsOrderedInPart);
        Assert.All(run.Items, item => Assert.Null(item.Place));
        Assert.Equal(new TrackerUsage(3, 0, 6, 4994, 5000, new DateTimeOffset(2026, 1, 5, 10, 0, 0, TimeSpan.Zero)), run.Source.Usage);
        Assert.Equal(3, Fake.Requests.Count);
    }

    [Fact]
    public async Task An_item_that_is_moved_up_past_the_reader_is_not_lost()
    {
        AddItems(250);
        Fake.AfterAnswer = Once(1, () => Move(from: 200, to: 0));

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Board(Fake));

        Assert.Equal(Fake.Board.Select(issue => $"#{issue.Number}"), run.Keys);
        Assert.Empty(run.Problems);
    }

    [Fact]
    public async Task An_item_that_is_moved_down_before_the_reader_is_not_read_twice()
    {
        AddItems(250);
        Fake.AfterAnswer = Once(1, () => Move(from: 0, to: 249));

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Board(Fake));

        Assert.Equal(Fake.Board.Select(issue => $"#{issue.Number}"), run.Keys);
    }

    [Fact]
    public async Task One_item_gone_does_not_hide_that_another_one_was_passed_over()
    {
        AddItems(250);
        Fake.AfterAnswer = Once(1, () =>
        {
            Move(from: 200, to: 0);
            Fake.Board.RemoveAt(5);
        });

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Board(Fake));

        Assert.Equal(Fake.Board.Select(issue => $"#{issue.Number}"), run.Keys);
    }

    [Fact]
    public async Task A_board_that_never_rests_is_read_as_it_was_and_the_doubt_is_said()
    {
        AddItems(250);
        int turn = 0;
        Fake.AfterAnswer = _ => Move(from: 200 + (turn++ % 40), to: 0);

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Board(Fake));

        Assert.Contains("The list changed while it was read", Assert.Single(run.Problems));
        Assert.Equal(run.Keys.Count, run.Keys.Distinct().Count());
        Assert.Equal(12, Fake.Requests.Count);
    }

    [Fact]
    public async Task Only_the_named_columns_are_upcoming()
    {
        Fake.Add(1).Status = "Ready";
        Fake.Add(2).Status = "Ideas";
        Fake.Add(3).Status = "In progress";
        Fake.Add(4).Status = null;

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Board(Fake) with { Statuses = ["ready"] });

        Assert.Equal(["#1"], run.Keys);
        Assert.Equal(
            [("#2", "in another column"), ("#3", "already started"), ("#4", "in another column")],
            run.LeftOut.Select(left => (left.Key, left.Reason)));
    }

    [Fact]
    public async Task What_is_no_upcoming_issue_is_left_out_with_its_reason()
    {
        Fake.Add(1).TypeName = "PullRequest";
        Fake.Add(2).Closed = true;
        Fake.Add(3).Locked = true;
        Fake.Add(4, "Maybe later").TypeName = "DraftIssue";
        Fake.Add(5).Labels.Add("Readiness:skip");
        Fake.Add(6).Redacted = true;
        Fake.Add(7).Archived = true;
        Fake.Add(8).Status = "Done";
        Fake.Add(9);
        Fake.Add(10).Repository = "example/signer";
        Fake.Repository("example/signer").IsArchived = true;

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Board(Fake));

        Assert.Equal(
            [
                "pull request", "closed", "locked", "draft", "labelled Readiness:skip", "not visible to this token", "archived", "done",
                "in an archived repository",
            ],
            run.LeftOut.Select(left => left.Reason));
        Assert.Equal("Maybe later", run.LeftOut[3].Title);
        Assert.True(run.LeftOut[1].IsDone);
        Assert.Equal(["#9"], run.Keys);
    }

    [Fact]
    public async Task Items_of_another_repository_have_its_name_in_their_key_and_iterations_are_timeboxes()
    {
        FakeIssue issue = Fake.Add(1);
        issue.Repository = "example/signer";
        issue.Iteration = ("Sprint 14", "2026-03-02", 14);

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Board(Fake));

        BacklogItem item = Assert.Single(run.Items);
        Assert.Equal("example/signer#1", item.Key);
        Assert.Equal([new Timebox("Sprint 14", new DateOnly(2026, 3, 15))], item.Timeboxes);
    }

    [Fact]
    public async Task What_is_left_out_for_another_reason_is_not_skipped_whatever_its_labels()
    {
        Fake.Add(1);
        Fake.Add(2).Closed = true;
        Fake.Add(3).Locked = true;
        Fake.Add(4).Archived = true;
        Fake.Add(5).Repository = "example/signer";
        Fake.Repository("example/signer").IsArchived = true;
        Fake.Issues.ForEach(issue => issue.Labels.Add("readiness:skip"));

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Board(Fake));

        Assert.Equal([true, false, false, false, false], run.LeftOut.Select(left => left.IsSkipped));
    }

    // Numbers that say nothing about the order.
    private int[] AddItems(int count)
    {
        int[] numbers = [.. Enumerable.Range(0, count).Select(place => 1 + (place * 97 % 1009))];
        foreach (int number in numbers)
        {
            Fake.Add(number);
        }

        return numbers;
    }

    private void Move(int from, int to)
    {
        FakeIssue issue = Fake.Board[from];
        Fake.Board.RemoveAt(from);
        Fake.Board.Insert(to, issue);
    }

    private static Action<int> Once(int request, Action change) => count =>
    {
        if (count == request)
        {
            change();
        }
    };
}
