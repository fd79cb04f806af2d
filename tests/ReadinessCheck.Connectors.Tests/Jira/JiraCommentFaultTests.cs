using ReadinessCheck.Comments;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

public sealed class JiraCommentFaultTests : JiraRunTest
{
    private FakeJiraIssue _issue = null!;

    public static TheoryData<string, string> Any => Both([.. Faults.Keys]);

    // A page tells that something stands between, which is not repeated but said.
    public static TheoryData<string, string> Passing => Both([.. Faults.Keys.Except(["200 with a page"])]);

    private static Dictionary<string, FakeFault> Faults => new()
    {
        ["connection cut"] = FakeFaults.Cut,
        ["connection cut in the body"] = FakeFaults.CutInBody,
        ["truncated JSON"] = FakeFaults.Truncated,
        ["500"] = FakeFaults.InternalError,
        ["502 with a page"] = FakeFaults.BadGateway,
        ["503 that names a time"] = FakeFaults.Limited(503, ("Retry-After", "1")) with { TakesEffect = true },
        ["200 with a page"] = FakeFaults.LoginPage,
        ["slow"] = FakeFaults.Slow(TimeSpan.FromSeconds(10)),
    };

    [Theory]
    [MemberData(nameof(Any))]
    public async Task A_new_comment_whose_answer_is_lost_is_not_sent_again_and_the_doubt_is_told(string edition, string name)
    {
        await BeginAsync(edition);
        Fake.FaultOnNext(request => request.IsWrite, Faults[name]);

        ConnectorException exception = await FailsAsync(SomeJiraSteps.Create);

        Assert.True(exception.IsUnknownEnd);
        Assert.EndsWith("It may have been carried out all the same; the next run looks first.", exception.Message, StringComparison.Ordinal);
        Assert.Single(Fake.Writes);
        Assert.Single(_issue.Comments);
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task An_edit_is_sent_again(string edition, string name)
    {
        await BeginAsync(edition);
        FakeJiraComment comment = Fake.OurComment(_issue, "Older:");
        Fake.FaultOnNext(request => request.IsWrite, Faults[name].BeforeEffect());

        using ReadRun run = await CarryOutAsync(SomeJiraSteps.On(comment, CommentStepKind.Edit));

        Assert.StartsWith("Before work begins:", comment.Text, StringComparison.Ordinal);
        Assert.Equal(3, Fake.Writes.Count);
    }

    [Theory]
    [InlineData("Cloud", "connection cut")]
    [InlineData("Cloud", "500")]
    [InlineData("DataCenter", "502 with a page")]
    public async Task A_deletion_that_was_carried_out_and_is_sent_again_is_done(string edition, string name)
    {
        await BeginAsync(edition);
        FakeJiraComment comment = Fake.OurComment(_issue);
        Fake.FaultOnNext(request => request.Method == "DELETE", Faults[name]);

        using ReadRun run = await CarryOutAsync(SomeJiraSteps.On(comment, CommentStepKind.Delete));

        Assert.Empty(_issue.Comments);
        Assert.Equal(2, Fake.Writes.Count);
    }

    [Theory]
    [MemberData(nameof(Any))]
    public async Task After_an_answer_that_was_lost_a_run_looks_first_and_there_is_one_comment(string edition, string name)
    {
        await BeginAsync(edition);
        Fake.FaultOnNext(request => request.IsWrite, Faults[name]);

        CommentReport report = await RunAsync();

        Assert.Equal((CommentAction.Create, CommentState.Done), (report.Outcomes.Single().Action, report.Outcomes.Single().State));
        Assert.Contains(Assert.Single(_issue.Comments).Id, _issue.Noted(), StringComparison.Ordinal);
        Assert.Single(Fake.Writes, request => request.Method == "POST");
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_comment_that_was_lost_on_its_way_is_written_after_all(string edition)
    {
        await BeginAsync(edition);
        Fake.FaultOnNext(request => request.IsWrite, FakeFaults.Cut.BeforeEffect());

        CommentReport report = await RunAsync();

        Assert.Equal((CommentAction.Create, CommentState.Done), (report.Outcomes.Single().Action, report.Outcomes.Single().State));
        Assert.Single(_issue.Comments);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_comment_that_was_found_after_its_answer_was_lost_counts_as_new(string edition)
    {
        await BeginAsync(edition);
        AddGaps();
        Fake.FaultOnNext(request => request.IsWrite, FakeFaults.InternalError);

        CommentReport report = await RunAsync(mostNew: 1);

        Assert.Equal([CommentState.Done, CommentState.Left], report.Outcomes.Select(outcome => outcome.State));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_note_that_fails_for_good_leaves_a_comment_that_the_next_run_finds(string edition)
    {
        await BeginAsync(edition);
        Fake.FaultFor = request => request.Path.Contains("/properties/", StringComparison.Ordinal) && request.IsWrite ? FakeFaults.BadGateway.BeforeEffect() : null;

        CommentReport failed = await RunAsync();
        Fake.FaultFor = _ => null;
        CommentReport next = await RunAsync();

        Assert.Equal(
            "Jira broke down again and again (HTTP 502): run it again later; https://status.atlassian.com may say more of Cloud.", failed.Outcomes.Single().Problem);
        Assert.Equal((CommentAction.Note, CommentState.Done), (next.Outcomes.Single().Action, next.Outcomes.Single().State));
        Assert.Single(_issue.Comments);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_write_can_be_interrupted(string edition)
    {
        await BeginAsync(edition);
        using ReadRun run = await JiraRead.OnAsync(Fake, SomeJira.Project(Fake));
        using CancellationTokenSource stop = new();
        Fake.FaultOnNext(request => request.IsWrite, FakeFaults.Slow(TimeSpan.FromMinutes(1)));
        stop.CancelAfter(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.Source.Comments.CarryOutAsync(_issue.Key, SomeJiraSteps.Create, stop.Token));
    }

    private static TheoryData<string, string> Both(string[] names)
    {
        TheoryData<string, string> data = [];
        foreach (string edition in Enum.GetNames<FakeEdition>())
        {
            Array.ForEach(names, name => data.Add(edition, name));
        }

        return data;
    }

    private async Task BeginAsync(string edition)
    {
        await StartAsync(edition);
        _issue = AddGaps().Single();
    }

    private async Task<ConnectorException> FailsAsync(CommentStep step) =>
        await Assert.ThrowsAsync<ConnectorException>(async () => (await CarryOutAsync(step)).Dispose());

    private async Task<ReadRun> CarryOutAsync(CommentStep step)
    {
        ReadRun run = await JiraRead.OnAsync(Fake, SomeJira.Project(Fake));
        await run.Source.Comments.CarryOutAsync(_issue.Key, step, CancellationToken.None);
        return run;
    }
}
