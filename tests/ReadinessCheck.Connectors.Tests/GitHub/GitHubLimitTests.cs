using ReadinessCheck.Fakes;

namespace ReadinessCheck.Connectors.Tests.GitHub;

public sealed class GitHubLimitTests : GitHubTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        for (int number = 1; number <= 150; number++)
        {
            Fake.Add(number);
        }
    }

    [Theory]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Retry_After_is_obeyed_and_the_wait_is_told(int status)
    {
        Fake.Faults.Enqueue(FakeFaults.Limited(status, ("Retry-After", "42")));

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Board(Fake));

        Assert.Equal([TimeSpan.FromSeconds(42)], run.Clock.Waits);
        Assert.Equal(["GitHub asks to wait: going on in 42 seconds."], run.Notices);
        Assert.Equal(150, run.Keys.Count);
    }

    [Fact]
    public async Task Under_the_primary_limit_the_reset_is_waited_for_although_the_status_is_200()
    {
        using ReadRun run = GitHubRead.Prepare(SomeGitHub.Board(Fake));
        Fake.Faults.Enqueue(null);
        Fake.Faults.Enqueue(FakeFaults.PrimaryLimit(run.Clock.GetUtcNow().AddSeconds(90)));

        await run.ReadAsync();

        // The reset is given in whole seconds, so one more is waited.
        Assert.Equal([TimeSpan.FromSeconds(91)], run.Clock.Waits);
        Assert.Equal(150, run.Keys.Count);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(429)]
    public async Task A_secondary_limit_that_names_no_time_is_given_a_minute_and_then_twice_that(int status)
    {
        Fake.Faults.Enqueue(FakeFaults.Limited(status));
        Fake.Faults.Enqueue(FakeFaults.Limited(status));

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Board(Fake));

        Assert.Equal([TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2)], run.Clock.Waits);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(429)]
    public async Task A_wait_that_is_longer_than_the_runs_ends_it_and_says_when_to_come_back(int status)
    {
        Fake.Faults.Enqueue(FakeFaults.Limited(status, ("Retry-After", "2520")));

        ConnectorException exception = await Assert.ThrowsAsync<ConnectorException>(() => GitHubRead.OfAsync(SomeGitHub.Board(Fake)));

        Assert.Equal("GitHub wants no request for 42 minutes, and this run waits 5 minutes in all: run it again then.", exception.Message);
        Assert.Equal(ConnectorFailure.RateLimit, exception.Kind);
        Assert.Equal(TimeSpan.FromMinutes(42), exception.RetryAfter);
        Assert.Single(Fake.Requests);
    }

    [Fact]
    public async Task Of_a_run_that_ends_at_the_primary_limit_it_is_said_what_is_left()
    {
        using ReadRun run = GitHubRead.Prepare(SomeGitHub.Board(Fake));
        Fake.Faults.Enqueue(null);
        Fake.Faults.Enqueue(FakeFaults.PrimaryLimit(run.Clock.GetUtcNow().AddMinutes(30)));

        await run.ReadAsync();

        Assert.Equal(
            "50 of 150 items were not read: GitHub wants no request for 31 minutes, and this run waits 5 minutes in all: run it again then."
            + " At its last answer 4,998 of 5,000 points were left.",
            Assert.Single(run.Problems));
    }

    [Fact]
    public async Task The_longest_wait_is_that_of_all_waits_together()
    {
        for (int time = 0; time < 3; time++)
        {
            Fake.Faults.Enqueue(FakeFaults.Limited(429, ("Retry-After", "120")));
        }

        await Assert.ThrowsAsync<ConnectorException>(() => GitHubRead.OfAsync(SomeGitHub.Board(Fake)));

        Assert.Equal(3, Fake.Requests.Count);
    }

    [Fact]
    public async Task An_issue_that_speaks_of_rate_limits_is_none()
    {
        Fake.Issues[0].Body = "The API answers {\"errors\":[{\"type\":\"RATE_LIMITED\"}]} with rate limit.";

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Board(Fake));

        Assert.Empty(run.Clock.Waits);
    }

    [Fact]
    public async Task A_wait_can_be_interrupted()
    {
        Fake.Faults.Enqueue(FakeFaults.Slow(TimeSpan.FromMinutes(1)));
        using ReadRun run = GitHubRead.Prepare(SomeGitHub.Board(Fake));
        using CancellationTokenSource stop = new();
        stop.CancelAfter(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (BacklogEntry _ in run.Source.ReadAsync(stop.Token))
            {
            }
        });
    }
}
