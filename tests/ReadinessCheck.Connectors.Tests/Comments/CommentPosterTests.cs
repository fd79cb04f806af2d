using NSubstitute;
using ReadinessCheck.Comments;
using ReadinessCheck.Connectors.Comments;
using ReadinessCheck.Fakes;

namespace ReadinessCheck.Connectors.Tests.Comments;

public sealed class CommentPosterTests
{
    private static readonly CommentAuthor Owner = new("olga", MayWrite: true);

    private readonly MemoryComments _comments = new();
    private readonly SkippingClock _clock = new(Timeout.InfiniteTimeSpan);
    private readonly IProgress<CommentOutcome> _progress = Substitute.For<IProgress<CommentOutcome>>();

    [Fact]
    public async Task A_gap_is_asked_about_once()
    {
        CommentReport first = await PostAsync(Gap("#1"));
        CommentReport second = await PostAsync(Gap("#1"));

        Assert.Equal((CommentAction.Create, CommentState.Done), States(first).Single());
        Assert.Equal((CommentAction.Leave, CommentState.Done), States(second).Single());
        Assert.Single(_comments["#1"]);
        Assert.Equal(["Create #1"], _comments.Calls);
        _progress.Received(1).Report(first.Outcomes[0]);
    }

    [Fact]
    public async Task Where_a_comment_stands_is_told_of_those_that_were_written()
    {
        CommentReport first = await PostAsync(1, Gap("#1"), Gap("#2"));
        CommentReport second = await PostAsync(0, Gap("#1"));

        Assert.Equal(["https://memory.example/#1/1", null], first.Outcomes.Select(outcome => outcome.Url?.OriginalString));
        Assert.Null(second.Outcomes.Single().Url);
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_writes_nothing()
    {
        CommentPlanning planning = new(_comments, WhenAnswered.Edit, _clock);

        CommentReport report = new CommentPoster(_comments, planning, 1, _clock).Foresee(await planning.PlanAsync([Gap("#1"), Gap("#2")], CancellationToken.None));

        Assert.False(report.IsPosted);
        Assert.Equal([(CommentAction.Create, CommentState.Planned), (CommentAction.Create, CommentState.Left)], States(report));
        Assert.Empty(_comments.Calls);
    }

    [Fact]
    public async Task A_flood_is_stopped_and_the_next_run_goes_on()
    {
        CommentReport first = await PostAsync(2, Gap("#1"), Gap("#2"), Gap("#3"), Gap("#4"));
        CommentReport second = await PostAsync(2, Gap("#1"), Gap("#2"), Gap("#3"), Gap("#4"));

        Assert.Equal([CommentState.Done, CommentState.Done, CommentState.Left, CommentState.Left], first.Outcomes.Select(outcome => outcome.State));
        Assert.Null(first.Stopped);
        Assert.All(second.Outcomes, outcome => Assert.Equal(CommentState.Done, outcome.State));
        Assert.Equal(4, _comments.Calls.Count);
    }

    [Fact]
    public async Task After_a_lost_answer_the_comments_are_read_before_anything_is_posted_again()
    {
        _comments.Faults.Enqueue(new MemoryFault(ConnectorFailure.Unavailable, AfterEffect: true));

        CommentReport report = await PostAsync(Gap("#1"));

        Assert.Equal((CommentAction.Create, CommentState.Done), States(report).Single());
        Assert.Equal(["Create #1", "read #1"], _comments.Calls);
        Assert.Single(_comments["#1"]);
    }

    [Fact]
    public async Task What_did_not_arrive_is_posted_again()
    {
        _comments.Faults.Enqueue(new MemoryFault(ConnectorFailure.Unavailable));

        CommentReport report = await PostAsync(Gap("#1"));

        Assert.Equal((CommentAction.Create, CommentState.Done), States(report).Single());
        Assert.Equal(["Create #1", "read #1", "Create #1"], _comments.Calls);
        Assert.NotEmpty(_clock.Waits);
    }

    [Fact]
    public async Task A_command_that_came_meanwhile_is_obeyed_before_anything_is_posted_again()
    {
        _comments.Faults.Enqueue(new MemoryFault(ConnectorFailure.Unavailable));
        _comments.BeforeReadAll = () => _comments.Add("#1", By(Owner, "/readiness skip"));

        CommentReport report = await PostAsync(Gap("#1"));

        Assert.Equal(["Create #1", "read #1", "Acknowledge #1"], _comments.Calls);
        Assert.Equal(CommentState.Done, report.Outcomes.Single().State);
    }

    [Fact]
    public async Task An_item_that_fails_does_not_stop_the_others()
    {
        _comments.Faults.Enqueue(new MemoryFault(ConnectorFailure.Permission, "The token may not."));

        CommentReport report = await PostAsync(Gap("#1"), Gap("#2"));

        Assert.Equal([CommentState.Failed, CommentState.Done], report.Outcomes.Select(outcome => outcome.State));
        Assert.Equal("The token may not.", report.Outcomes[0].Problem);
        Assert.Equal("#1: The token may not.", report.Problems.Select(problem => $"{problem.Place}: {problem.Problem}").Single());
        Assert.Null(report.Stopped);
    }

    [Fact]
    public async Task The_same_problem_is_told_once_with_its_items()
    {
        foreach (int _ in Enumerable.Range(1, 5))
        {
            _comments.Faults.Enqueue(new MemoryFault(ConnectorFailure.Permission, "The token may not."));
        }

        CommentReport report = await PostAsync(Gap("#1"), Gap("#2"), Gap("#3"), Gap("#4"), Gap("#5"));

        Assert.Equal("#1, #2 and 3 more", Assert.Single(report.Problems).Place);
    }

    [Theory]
    [InlineData(ConnectorFailure.RateLimit)]
    [InlineData(ConnectorFailure.Credentials)]
    public async Task A_tracker_that_refuses_everything_stops_the_run_and_the_rest_is_left(ConnectorFailure failure)
    {
        _comments.Faults.Enqueue(null);
        _comments.Faults.Enqueue(new MemoryFault(failure, "No more now."));

        CommentReport report = await PostAsync(Gap("#1"), Gap("#2"), Gap("#3"));

        Assert.Equal([CommentState.Done, CommentState.Left, CommentState.Left], report.Outcomes.Select(outcome => outcome.State));
        Assert.Equal("No more now.", report.Stopped);
        Assert.Equal(["Create #1", "Create #2"], _comments.Calls);
    }

    [Fact]
    public async Task A_tracker_that_breaks_down_for_one_item_after_another_is_left_alone()
    {
        foreach (int _ in Enumerable.Range(1, 9))
        {
            _comments.Faults.Enqueue(new MemoryFault(ConnectorFailure.Unavailable, "It broke down."));
        }

        CommentReport report = await PostAsync(Gap("#1"), Gap("#2"), Gap("#3"));

        Assert.Equal([CommentState.Failed, CommentState.Failed, CommentState.Left], report.Outcomes.Select(outcome => outcome.State));
        Assert.Equal("It broke down.", report.Stopped);
    }

    [Fact]
    public async Task Where_a_comment_is_gone_it_is_planned_again()
    {
        _comments.Add("#1", By(MemoryComments.Us, "What else?\n\n<!-- readiness-check:v1 0123456789abcdef -->"));
        _comments.Faults.Enqueue(new MemoryFault(ConnectorFailure.Missing, "The comment is gone."));
        _comments.BeforeReadAll = () => _comments.Clear("#1");

        CommentReport report = await PostAsync(Gap("#1"));

        Assert.Equal(["Edit #1", "read #1", "Create #1"], _comments.Calls);
        Assert.Equal((CommentAction.Create, CommentState.Done), States(report).Single());
    }

    [Fact]
    public async Task Where_the_item_is_gone_it_failed()
    {
        _comments.Faults.Enqueue(new MemoryFault(ConnectorFailure.Missing, "The issue is gone."));
        _comments.Gone.Add("#1");

        CommentReport report = await PostAsync(Gap("#1"));

        Assert.Equal(["Create #1", "read #1"], _comments.Calls);
        Assert.Equal("The issue is gone.", report.Outcomes.Single().Problem);
    }

    [Fact]
    public async Task Where_comments_came_in_part_all_are_read_in_one_go()
    {
        _comments.Add("#1", By(Owner, "/readiness waive need it is known"));
        _comments.Add("#1", By(Owner, "Thanks."));
        _comments.Add("#3", By(Owner, "Thanks."));
        _comments.Partly.UnionWith(["#1", "#3"]);

        await PostAsync(Gap("#1"), Gap("#2"), Gap("#3"));

        Assert.Equal("read #1 #3", _comments.Calls[0]);
        Assert.DoesNotContain("Customer need", _comments["#1"][^1].Body, StringComparison.Ordinal);
        Assert.Contains("Acknowledge #1", _comments.Calls);
    }

    [Fact]
    public async Task An_item_whose_comments_cannot_be_read_does_not_keep_the_others_from_theirs()
    {
        _comments.Add("#1", By(Owner, "Thanks."));
        _comments.Add("#2", By(Owner, "Thanks."));
        _comments.Partly.UnionWith(["#1", "#2"]);
        _comments.Unreadable.Add("#1");

        CommentReport report = await PostAsync(Gap("#1"), Gap("#2"));

        Assert.Equal(["read #1 #2", "read #1", "read #2", "Create #2"], _comments.Calls);
        Assert.Equal([CommentState.Failed, CommentState.Done], report.Outcomes.Select(outcome => outcome.State));
        Assert.Equal("Not all comments came.", Assert.Single(report.Problems).Problem);
    }

    [Fact]
    public async Task An_item_that_is_gone_meanwhile_is_passed_over()
    {
        _comments.Partly.Add("#1");
        _comments.Gone.Add("#1");

        Assert.Equal(["#2"], (await PostAsync(Gap("#1"), Gap("#2"))).Outcomes.Select(outcome => outcome.Item));
    }

    [Fact]
    public async Task An_item_to_be_skipped_has_its_questions_taken_back()
    {
        await PostAsync(Gap("#1"));

        CommentReport report = await PostAsync(new CommentedItem("#1", Verdict: null), new CommentedItem("#2", Verdict: null));

        Assert.Equal([(CommentAction.Edit, CommentState.Done), (CommentAction.Leave, CommentState.Done)], States(report));
        Assert.StartsWith("Nothing is asked here any more", _comments["#1"].Single().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_ended_tells_what_it_did()
    {
        using CancellationTokenSource ended = new();
        _progress.When(progress => progress.Report(Arg.Any<CommentOutcome>())).Do(_ => ended.Cancel());

        CommentReport report = await PostAsync([Gap("#1"), Gap("#2")], 30, ended.Token);

        Assert.Equal([CommentState.Done, CommentState.Left], report.Outcomes.Select(outcome => outcome.State));
        Assert.Equal("The run was interrupted.", report.Stopped);
    }

    // Nothing in it speaks to any question.
    private static CommentedItem Gap(string key) =>
        new(key, new ReadinessChecker().Check(new BacklogItem { Key = key, Kind = ItemKind.Story, Title = "Refund button", Body = "Add a refund button to the order page." }));

    private static ItemComment By(CommentAuthor author, string body) => new(body[..5], author, body, MemoryComments.Now.AddHours(-1));

    private static IEnumerable<(CommentAction, CommentState)> States(CommentReport report) => report.Outcomes.Select(outcome => (outcome.Action, outcome.State));

    private Task<CommentReport> PostAsync(params CommentedItem[] items) => PostAsync(items, 30);

    private Task<CommentReport> PostAsync(int mostNew, params CommentedItem[] items) => PostAsync(items, mostNew);

    private async Task<CommentReport> PostAsync(CommentedItem[] items, int mostNew, CancellationToken cancellationToken = default)
    {
        CommentPlanning planning = new(_comments, WhenAnswered.Edit, _clock);
        return await new CommentPoster(_comments, planning, mostNew, _clock)
            .PostAsync(await planning.PlanAsync(items, CancellationToken.None), _progress, cancellationToken);
    }
}
