using ReadinessCheck.Comments;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.GitHub;

namespace ReadinessCheck.Connectors.Tests.GitHub;

public sealed class GitHubCommentFaultTests : GitHubTest
{
    private FakeIssue _issue = null!;

    public static TheoryData<string> Any => [.. Faults.Keys];

    // The status of truncated JSON tells that the comment was created.
    public static TheoryData<string> Lost => [.. Faults.Keys.Except(["truncated JSON"])];

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

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _issue = Fake.Add(1);
    }

    [Theory]
    [MemberData(nameof(Lost))]
    public async Task A_new_comment_whose_answer_is_lost_is_not_sent_again_and_the_doubt_is_told(string name)
    {
        Fake.FaultOnNext(request => request.IsWrite, Faults[name]);

        ConnectorException exception = await FailsAsync(SomeSteps.Create);

        Assert.True(exception.IsUnknownEnd);
        Assert.EndsWith("It may have been carried out all the same; the next run looks first.", exception.Message, StringComparison.Ordinal);
        Assert.Single(Fake.Writes);
        Assert.Single(_issue.Comments);
    }

    [Theory]
    [MemberData(nameof(Any))]
    public async Task A_new_comment_that_was_lost_on_its_way_is_not_sent_again_either(string name)
    {
        Fake.FaultOnNext(request => request.IsWrite, Faults[name].BeforeEffect());

        ConnectorException exception = await FailsAsync(SomeSteps.Create);

        Assert.True(exception.IsUnknownEnd);
        Assert.Single(Fake.Writes);
        Assert.Empty(_issue.Comments);
    }

    [Fact]
    public async Task The_status_tells_that_a_comment_was_created_whatever_became_of_the_rest_of_the_answer()
    {
        Fake.FaultOnNext(request => request.IsWrite, FakeFaults.Truncated);

        using ReadRun run = await CarryOutAsync(SomeSteps.Create);

        Assert.Single(_issue.Comments);
    }

    [Theory]
    [MemberData(nameof(Any))]
    public async Task An_edit_is_sent_again(string name)
    {
        FakeComment comment = Fake.OurComment(_issue);
        comment.Body = SomeSteps.Marker.Hidden();
        Fake.FaultOnNext(request => request.IsWrite, Faults[name].BeforeEffect());

        using ReadRun run = await CarryOutAsync(SomeSteps.On(comment, CommentStepKind.Edit));

        Assert.Equal(SomeSteps.Text, comment.Body);
        Assert.Equal(2, Fake.Writes.Count);
        Assert.True(Fake.Writes[1].At - Fake.Writes[0].At >= TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("connection cut")]
    [InlineData("500")]
    [InlineData("502 with a page")]
    public async Task A_deletion_that_was_carried_out_and_is_sent_again_is_done(string name)
    {
        FakeComment comment = Fake.OurComment(_issue);
        Fake.FaultOnNext(request => request.IsWrite, Faults[name]);

        using ReadRun run = await CarryOutAsync(SomeSteps.On(comment, CommentStepKind.Delete));

        Assert.Empty(_issue.Comments);
        Assert.Equal(2, Fake.Writes.Count);
        Assert.Single(_issue.Events);
    }

    [Theory]
    [InlineData("connection cut")]
    [InlineData("truncated JSON")]
    [InlineData("502 with a page")]
    public async Task Minimising_is_sent_again(string name)
    {
        FakeComment comment = Fake.OurComment(_issue);
        Fake.FaultOnNext(request => request.IsWrite, Faults[name].BeforeEffect());

        using ReadRun run = await CarryOutAsync(SomeSteps.On(comment, CommentStepKind.Minimise));

        Assert.True(comment.Minimized);
        Assert.Equal(2, run.Source.Usage.Writes);
    }

    [Fact]
    public async Task A_sign_is_left_again_and_stands_once()
    {
        FakeComment command = Fake.PersonComments(_issue, "olga", "/readiness skip", association: "OWNER");
        using ReadRun run = await GitHubRead.OnAsync(Fake);
        ItemComment comment = (await run.Source.Comments.ReadLastAsync("#1", CancellationToken.None)).Comments.Single();
        Fake.FaultOnNext(request => request.IsWrite, FakeFaults.Cut);

        await run.Source.Comments.AcknowledgeAsync("#1", comment, CancellationToken.None);

        Assert.Single(command.Reactions);
        Assert.Equal(2, Fake.Writes.Count);
    }

    [Fact]
    public async Task A_fault_that_stays_is_told_and_never_with_the_token()
    {
        FakeComment comment = Fake.OurComment(_issue);
        Fake.FaultFor = request => request.IsWrite ? FakeFaults.BadGateway : null;

        ConnectorException exception = await FailsAsync(SomeSteps.On(comment, CommentStepKind.Edit));

        Assert.Equal(
            "GitHub broke down again and again (HTTP 502): run it again later; https://www.githubstatus.com may say more.", exception.Message);
        Assert.DoesNotContain(FakeGitHub.Token, exception.ToString());
        Assert.Equal(4, Fake.Writes.Count);
    }

    [Theory]
    [MemberData(nameof(Any))]
    public async Task Reading_all_comments_gets_over_a_fault(string name)
    {
        Fake.OurComment(_issue);
        using ReadRun run = await GitHubRead.OnAsync(Fake);
        Fake.FaultOnNext(_ => true, Faults[name]);

        IReadOnlyDictionary<string, CommentThread> threads = await run.Source.Comments.ReadAllAsync(["#1"], CancellationToken.None);

        Assert.Single(threads["#1"].Comments);
    }

    [Fact]
    public async Task A_write_can_be_interrupted()
    {
        using ReadRun run = await GitHubRead.OnAsync(Fake);
        using CancellationTokenSource stop = new();
        FakeComment comment = Fake.OurComment(_issue);
        Fake.FaultOnNext(request => request.IsWrite, FakeFaults.Slow(TimeSpan.FromMinutes(1)));
        stop.CancelAfter(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => run.Source.Comments.CarryOutAsync("#1", SomeSteps.On(comment, CommentStepKind.Edit), stop.Token));
    }

    private async Task<ConnectorException> FailsAsync(CommentStep step) =>
        await Assert.ThrowsAsync<ConnectorException>(async () => (await CarryOutAsync(step)).Dispose());

    private async Task<ReadRun> CarryOutAsync(CommentStep step)
    {
        ReadRun run = await GitHubRead.OnAsync(Fake);
        await run.Source.Comments.CarryOutAsync("#1", step, CancellationToken.None);
        return run;
    }
}
