using System.Globalization;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

public sealed class JiraLimitTests : JiraTest
{
    public static TheoryData<string, int> Refusals => new()
    {
        { nameof(FakeEdition.Cloud), 429 },
        { nameof(FakeEdition.Cloud), 503 },
        { nameof(FakeEdition.DataCenter), 429 },
        { nameof(FakeEdition.DataCenter), 503 },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Retry_After_is_obeyed_and_the_wait_is_told(string edition, int status)
    {
        FakeJira fake = await StartAsync(edition);
        fake.Add();
        fake.FaultOnNext(IsOfBacklog, FakeJiraFaults.Limited(status, ("Retry-After", "42"), ("RateLimit-Reason", "jira-burst-based")));

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake));

        Assert.Equal([TimeSpan.FromSeconds(42)], run.Clock.Waits);
        Assert.Equal(["Jira asks to wait: going on in 42 seconds."], run.Notices);
        Assert.Equal(["SHOP-1"], run.Keys);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Where_no_time_is_named_the_wait_is_as_Atlassian_advises_two_seconds_and_then_twice_that_up_to_thirty(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        fake.Add();
        Order(fake, FakeJiraFaults.Limited(429), 6);

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake));

        Assert.Equal([2, 4, 8, 16, 30, 30], run.Clock.Waits.Select(wait => wait.TotalSeconds));
        Assert.Equal(["SHOP-1"], run.Keys);
    }

    [Fact]
    public async Task Where_only_the_time_of_the_reset_is_named_it_is_waited_for()
    {
        FakeJira fake = await StartAsync(nameof(FakeEdition.Cloud));
        fake.Add();
        using ReadRun run = JiraRead.Prepare(SomeJira.Board(fake));
        string reset = run.Clock.GetUtcNow().AddSeconds(90).ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
        fake.FaultOnNext(IsOfBacklog, FakeJiraFaults.Limited(429, ("X-RateLimit-Reset", reset)));

        await run.ReadAsync();

        // The minute in which it is.
        Assert.Equal([TimeSpan.FromSeconds(60)], run.Clock.Waits);
        Assert.Equal(["SHOP-1"], run.Keys);
    }

    [Fact]
    public async Task On_Data_Center_a_wait_of_no_time_is_one_of_a_second()
    {
        FakeJira fake = await StartAsync(nameof(FakeEdition.DataCenter));
        fake.Add();
        Order(fake, FakeJiraFaults.Limited(429, ("Retry-After", "0"), ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Interval-Seconds", "1")), 2);

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake));

        Assert.Equal([1, 1], run.Clock.Waits.Select(wait => wait.TotalSeconds));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_wait_that_is_longer_than_the_runs_ends_it_and_says_when_to_come_back(string edition, int status)
    {
        FakeJira fake = await StartAsync(edition);
        fake.Faults.Enqueue(FakeJiraFaults.Limited(status, ("Retry-After", "2520")));

        ConnectorException exception = await Assert.ThrowsAsync<ConnectorException>(() => JiraRead.OfAsync(SomeJira.Board(fake)));

        Assert.Equal("Jira wants no request for 42 minutes, and this run waits 5 minutes in all: run it again then.", exception.Message);
        Assert.Equal((ConnectorFailure.RateLimit, TimeSpan.FromMinutes(42)), (exception.Kind, exception.RetryAfter));
        Assert.Single(fake.Requests);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task The_longest_wait_is_that_of_all_waits_together(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        for (int time = 0; time < 3; time++)
        {
            fake.Faults.Enqueue(FakeJiraFaults.Limited(429, ("Retry-After", "120")));
        }

        await Assert.ThrowsAsync<ConnectorException>(() => JiraRead.OfAsync(SomeJira.Board(fake)));

        Assert.Equal(3, fake.Requests.Count);
    }

    private static void Order(FakeJira fake, FakeFault fault, int times)
    {
        for (int time = 0; time < times; time++)
        {
            fake.FaultOnNext(IsOfBacklog, fault);
        }
    }

    private static bool IsOfBacklog(FakeRequest request) => request.Path.EndsWith("/backlog", StringComparison.Ordinal);
}
