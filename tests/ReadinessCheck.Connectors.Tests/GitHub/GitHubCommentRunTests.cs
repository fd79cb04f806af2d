using System.Globalization;
using NSubstitute;
using ReadinessCheck.Comments;
using ReadinessCheck.Connectors.Comments;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.GitHub;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Connectors.Tests.GitHub;

/// <summary>Whole runs: read, judged, planned and carried out.</summary>
public sealed class GitHubCommentRunTests : GitHubTest
{
    private Verdict[] _verdicts = [];

    [Fact]
    public async Task A_board_of_250_items_is_read_with_three_requests_and_each_gap_gets_its_comment_once()
    {
        AddGaps(250);
        Fake.Board.Reverse();
        for (int place = 0; place < 250; place += 2)
        {
            DateOnly day = new DateOnly(2026, 2, 1).AddDays(place);
            Fake.Board[place].Type = "Bug";
            Fake.Board[place].Body = "Depot managers get two copies of every invoice since the last release, throw one away and call us about it; we had 14 calls this"
                + " week, at 9 euros each.\n\nExpected: after the fix every invoice prints exactly once, and the calls about it fall from 14 a week to none.\n\n"
                + $"It comes first because the depots close their books on {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} and double invoices cost us a"
                + " fine of 5,000 euros; what stands below has more time.";
        }

        CommentReport first = await RunAsync(mostNew: 250);
        int requests = Fake.Requests.Count;
        CommentReport second = await RunAsync(mostNew: 250);

        Assert.Equal(Fake.Board.Select(issue => $"#{issue.Number}"), first.Outcomes.Select(outcome => outcome.Item));
        Assert.InRange(_verdicts.Count(verdict => verdict.Gaps.Any()), 100, 200);
        Assert.All(Fake.Board.Zip(_verdicts), pair => Assert.Equal(
            pair.Second.Gaps.Any() ? [MarkdownCommentRenderer.Render(CommentContent.Of(CommentAsk.Of(pair.Second)))] : Array.Empty<string>(),
            pair.First.Comments.Select(comment => comment.Body)));
        Assert.Equal(3 + Fake.Writes.Count, requests);
        Assert.Equal(requests + 3, Fake.Requests.Count);
        Assert.All(second.Outcomes, outcome => Assert.Equal((CommentAction.Leave, CommentState.Done), (outcome.Action, outcome.State)));
    }

    [Fact]
    public async Task A_flood_is_stopped_and_the_next_run_goes_on()
    {
        AddGaps(50);

        await RunAsync();
        int first = Fake.Writes.Count;
        await RunAsync();

        Assert.Equal((30, 50), (first, Fake.Writes.Count));
        Assert.All(Fake.Issues, issue => Assert.Single(issue.Comments));
    }

    [Fact]
    public async Task After_an_answer_that_was_lost_there_is_one_comment()
    {
        AddGaps(2);
        Fake.FaultOnNext(request => request.IsWrite, FakeFaults.Cut);

        CommentReport report = await RunAsync();

        Assert.All(report.Outcomes, outcome => Assert.Equal(CommentState.Done, outcome.State));
        Assert.All(Fake.Issues, issue => Assert.Single(issue.Comments));
        Assert.Equal(2, Fake.Writes.Count);
    }

    [Fact]
    public async Task A_comment_that_was_lost_on_its_way_is_written_after_all()
    {
        AddGaps(1);
        Fake.FaultOnNext(request => request.IsWrite, FakeFaults.Cut.BeforeEffect());

        await RunAsync();

        Assert.Single(Fake.Issues[0].Comments);
        Assert.Equal(2, Fake.Writes.Count);
    }

    [Fact]
    public async Task A_person_who_deletes_our_comment_is_asked_again_only_once_the_item_is_edited()
    {
        AddGaps(1);
        FakeIssue issue = Fake.Issues[0];
        await RunAsync();
        Fake.PersonDeletes(issue.Comments.Single());

        await RunAsync();
        int afterDeletion = issue.Comments.Count;
        ((SkippingClock)Fake.Clock).Advance(TimeSpan.FromMinutes(1));
        Fake.PersonEdits(issue, body: "Add a refund button to the order page, soon.");
        await RunAsync();

        Assert.Equal(0, afterDeletion);
        Assert.Single(issue.Comments);
    }

    [Fact]
    public async Task A_comment_that_a_person_folded_away_is_left_so()
    {
        AddGaps(1);
        await RunAsync();
        FakeComment comment = Fake.Issues[0].Comments.Single();
        Fake.PersonMinimises(comment);

        await RunAsync();
        int writes = Fake.Writes.Count;
        await RunAsync();

        Assert.True(comment.Minimized);
        Assert.Contains(" hushed ", comment.Body, StringComparison.Ordinal);
        Assert.Equal(writes, Fake.Writes.Count);
    }

    [Fact]
    public async Task A_command_far_back_is_found_before_anything_is_written()
    {
        AddGaps(1);
        Fake.Repository().Roles["olga"] = "write";
        Fake.PersonComments(Fake.Issues[0], "olga", "/readiness skip");
        for (int count = 0; count < 120; count++)
        {
            Fake.PersonComments(Fake.Issues[0], "ada", $"Comment {count}");
        }

        CommentReport report = await RunAsync();

        Assert.Equal(CommentAction.Leave, report.Outcomes.Single().Action);
        Assert.Equal("/repos/example/field-service/issues/comments/3000000001/reactions", Assert.Single(Fake.Writes).Path);
    }

    [Fact]
    public async Task Duplicates_of_an_earlier_accident_are_put_away()
    {
        AddGaps(1);
        await RunAsync();
        FakeComment first = Fake.Issues[0].Comments.Single();
        Fake.PersonComments(Fake.Issues[0], Fake.Us.Login, first.Body, isBot: true);

        await RunAsync();

        Assert.Equal([first], Fake.Issues[0].Comments);
    }

    // Nothing in them speaks to any question.
    private void AddGaps(int count)
    {
        foreach (int number in Enumerable.Range(1, count))
        {
            FakeIssue issue = Fake.Add(number, "Refund button");
            issue.Body = "Add a refund button to the order page.";
            issue.Type = "Story";
        }
    }

    private async Task<CommentReport> RunAsync(int mostNew = 30)
    {
        using ReadRun run = await GitHubRead.OnAsync(Fake);
        BacklogChecker checker = new(new ReadinessChecker(), DateOnly.FromDateTime(run.Clock.GetUtcNow().UtcDateTime));
        _verdicts = [.. run.Items.SelectMany(item => checker.Add(item)).ToArray(), .. checker.Complete()];
        CommentPlanning planning = new(run.Source.Comments, WhenAnswered.Edit, run.Clock);
        IReadOnlyList<PlannedComment> plans = await planning.PlanAsync(
            [.. _verdicts.Select(verdict => new CommentedItem(verdict.Item.Key, verdict))], CancellationToken.None);
        return await new CommentPoster(run.Source.Comments, planning, mostNew, run.Clock)
            .PostAsync(plans, Substitute.For<IProgress<CommentOutcome>>(), CancellationToken.None);
    }
}
