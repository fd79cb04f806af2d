using ReadinessCheck.Connectors.GitHub;
using ReadinessCheck.Connectors.Http;
using ReadinessCheck.Fakes;

namespace ReadinessCheck.Connectors.Tests.GitHub;

/// <summary>The time of a whole request, on a real clock: one that skips waits does not see a timer that runs beside them.</summary>
public sealed class GitHubRequestTimeTests : GitHubTest
{
    private static readonly ServerPace Short = new() { RequestTime = TimeSpan.FromSeconds(2), WriteSpace = TimeSpan.Zero };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Fake.Add(1);
    }

    [Fact]
    public void It_is_longer_than_the_longest_wait_for_limits() => Assert.True(new ServerPace().RequestTime > TimeSpan.FromHours(6) * 2);

    [Fact]
    public async Task A_write_that_waits_for_a_limit_has_the_time_that_the_pace_gives_and_no_other()
    {
        ConnectorException exception = await Assert.ThrowsAsync<ConnectorException>(() => CreateAfterALimitAsync(Short));

        Assert.Equal(ConnectorFailure.Unavailable, exception.Kind);
        Assert.Contains("did not answer within 2 seconds", exception.Message);
        Assert.Single(Fake.Writes);
    }

    [Fact]
    public async Task A_write_that_waits_for_a_limit_is_made_within_its_time()
    {
        await CreateAfterALimitAsync(Short with { RequestTime = TimeSpan.FromMinutes(1) });

        Assert.Single(Fake.Issues[0].Comments);
    }

    [Fact]
    public async Task A_query_that_waits_for_a_limit_has_that_time_too()
    {
        Fake.Faults.Enqueue(FakeFaults.Limited(429, ("Retry-After", "4")));
        using GitHubSource source = new(SomeGitHub.Board(Fake), Short, TimeProvider.System);

        ConnectorException exception = await Assert.ThrowsAsync<ConnectorException>(() => ReadAsync(source));

        Assert.Equal(ConnectorFailure.Unavailable, exception.Kind);
    }

    [Fact]
    public async Task Whoever_cancels_a_wait_is_told_so_and_not_that_GitHub_is_slow()
    {
        using GitHubSource source = new(SomeGitHub.Board(Fake), new ServerPace(), TimeProvider.System);
        await ReadAsync(source);
        Fake.Faults.Enqueue(FakeFaults.Limited(429, ("Retry-After", "60")));
        using CancellationTokenSource stop = new(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => source.Comments.CarryOutAsync("#1", SomeSteps.Create, stop.Token));
    }

    private async Task CreateAfterALimitAsync(ServerPace pace)
    {
        using GitHubSource source = new(SomeGitHub.Board(Fake), pace, TimeProvider.System);
        await ReadAsync(source);
        Fake.Faults.Enqueue(FakeFaults.Limited(429, ("Retry-After", "4")));
        await source.Comments.CarryOutAsync("#1", SomeSteps.Create, CancellationToken.None);
    }

    private static async Task ReadAsync(GitHubSource source)
    {
        await foreach (BacklogEntry _ in source.ReadAsync(CancellationToken.None))
        {
        }
    }
}
