using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.GitHub;

namespace ReadinessCheck.Connectors.Tests.GitHub;

public sealed class GitHubCommentLimitTests : GitHubTest
{
    private FakeIssue _issue = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _issue = Fake.Add(1);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(429)]
    public async Task A_comment_that_a_limit_refuses_is_sent_after_the_wait_once(int status)
    {
        using ReadRun run = await GitHubRead.OnAsync(Fake);
        Fake.FaultOnNext(request => request.IsWrite, FakeFaults.Limited(status, ("Retry-After", "42")));

        await CreateAsync(run);

        Assert.Single(_issue.Comments);
        Assert.Equal(["GitHub asks to wait: going on in 42 seconds."], run.Notices);
        Assert.Equal(TimeSpan.FromSeconds(42), run.Clock.Waits.Max());
    }

    [Fact]
    public async Task The_limit_on_new_content_is_waited_for()
    {
        Fake.Limits.ContentPerMinute = 3;
        using ReadRun run = await GitHubRead.OnAsync(Fake);

        for (int count = 0; count < 4; count++)
        {
            await CreateAsync(run);
        }

        Assert.Equal(4, _issue.Comments.Count);
        Assert.Equal(["GitHub asks to wait: going on in 60 seconds."], run.Notices);
    }

    [Fact]
    public async Task The_limit_of_an_hour_ends_it_and_says_when_to_come_back()
    {
        Fake.Limits.PerHour = 2;
        using ReadRun run = await GitHubRead.OnAsync(Fake);
        run.Clock.Advance(TimeSpan.FromMinutes(20));
        await CreateAsync(run);
        await CreateAsync(run);

        ConnectorException exception = await Assert.ThrowsAsync<ConnectorException>(() => CreateAsync(run));

        Assert.Equal(ConnectorFailure.RateLimit, exception.Kind);
        Assert.False(exception.IsUnknownEnd);
        Assert.InRange(exception.RetryAfter!.Value, TimeSpan.FromMinutes(39), TimeSpan.FromMinutes(41));
        Assert.Equal(2, _issue.Comments.Count);
    }

    [Fact]
    public async Task An_older_servers_abuse_detection_is_a_limit_too()
    {
        using ReadRun run = await GitHubRead.OnAsync(Fake);
        Fake.FaultOnNext(
            request => request.IsWrite,
            FakeFaults.Answer(403, """{"message":"You have triggered an abuse detection mechanism. Please wait a few minutes before you try again."}"""));

        await CreateAsync(run);

        Assert.Single(_issue.Comments);
        Assert.Contains(TimeSpan.FromMinutes(1), run.Clock.Waits);
    }

    [Fact]
    public async Task A_comment_that_came_too_quickly_is_no_mistake_of_ours_and_is_sent_again()
    {
        using ReadRun run = await GitHubRead.OnAsync(Fake);
        Fake.FaultOnNext(
            request => request.IsWrite,
            FakeFaults.Answer(422, """
                {"message":"Validation Failed","errors":[{"resource":"IssueComment","code":"unprocessable","field":"data","message":"was submitted too quickly"}]}
                """));

        await CreateAsync(run);

        Assert.Single(_issue.Comments);
        Assert.Contains(TimeSpan.FromMinutes(1), run.Clock.Waits);
    }

    private static Task<Uri?> CreateAsync(ReadRun run) => run.Source.Comments.CarryOutAsync("#1", SomeSteps.Create, CancellationToken.None);
}
