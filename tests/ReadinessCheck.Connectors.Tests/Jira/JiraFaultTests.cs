using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

public sealed class JiraFaultTests : JiraTest
{
    private static readonly string[] Names = ["connection cut", "connection cut in the body", "truncated JSON", "500", "502 with a page", "503", "slow"];

    public static TheoryData<string, string> Passing => Both(Names);

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_fault_that_passes_changes_nothing(string edition, string name)
    {
        FakeJira fake = await StartAsync(edition, 150);
        // With the first request, one for a list, and one for items; slowly only with the first, to be done sooner.
        fake.FaultFor = _ => fake.Requests.Count == 1 || (name != "slow" && fake.Requests.Count is 7 or 9) ? Fault(name) : null;

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake));

        Assert.Equal(Enumerable.Range(1, 150).Select(number => $"SHOP-{number}"), run.Keys);
        Assert.Empty(run.Problems);
    }

    [Theory]
    [InlineData("connection cut", "The connection to 127.0.0.1:")]
    [InlineData("connection cut in the body", "The connection to 127.0.0.1:")]
    [InlineData("truncated JSON", "is not Jira's JSON, or breaks off: look at JIRA_BASE_URL")]
    [InlineData("500", "Jira broke down again and again (HTTP 500): run it again later")]
    [InlineData("502 with a page", "Jira broke down again and again (HTTP 502): run it again later")]
    [InlineData("503", "Jira broke down again and again (HTTP 503): run it again later")]
    public async Task A_fault_that_stays_ends_the_run_with_a_sentence(string name, string sentence)
    {
        foreach (string edition in Enum.GetNames<FakeEdition>())
        {
            await using FakeJira fake = await FakeJira.StartAsync(Enum.Parse<FakeEdition>(edition));
            fake.FaultFor = request => request.Path.EndsWith("/myself", StringComparison.Ordinal) ? Fault(name) : null;

            ConnectorException exception = await Assert.ThrowsAsync<ConnectorException>(() => JiraRead.OfAsync(SomeJira.Board(fake)));

            Assert.Contains(sentence, exception.Message);
            Assert.False(exception.IsForUser);
            Assert.Equal(1 + 4, fake.Requests.Count);
        }
    }

    [Fact]
    public async Task A_Jira_that_is_too_slow_ends_the_run_with_a_sentence()
    {
        FakeJira fake = await StartAsync(nameof(FakeEdition.Cloud), 1);
        fake.FaultFor = request => request.Path.EndsWith("/myself", StringComparison.Ordinal) ? Fault("slow") : null;

        ConnectorException exception = await Assert.ThrowsAsync<ConnectorException>(() => JiraRead.OfAsync(SomeJira.Board(fake)));

        Assert.Equal($"{fake.Address.Authority} did not answer within 2 seconds, again and again: run it again later.", exception.Message);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_login_page_in_the_middle_of_the_run_is_told_from_Jira(string edition)
    {
        FakeJira fake = await StartAsync(edition, 1);
        fake.FaultFor = request => request.Path.EndsWith("/backlog", StringComparison.Ordinal) ? FakeFaults.LoginPage : null;

        ConnectorException exception = await Assert.ThrowsAsync<ConnectorException>(() => JiraRead.OfAsync(SomeJira.Board(fake)));

        Assert.Equal(
            $"What {fake.Address.AbsoluteUri.TrimEnd('/')} answers is not Jira's JSON, or breaks off: look at JIRA_BASE_URL, and whether a proxy or a login page stands between.",
            exception.Message);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task What_was_read_before_a_fault_is_given_and_the_rest_is_said(string edition)
    {
        FakeJira fake = await StartAsync(edition, 150);
        fake.FaultFor = request => request.Query.Contains(fake.IsCloud ? "nextPageToken=" : "&startAt=100", StringComparison.Ordinal) ? FakeFaults.InternalError : null;

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake));

        Assert.Equal(Enumerable.Range(1, 100).Select(number => $"SHOP-{number}"), run.Keys);
        Assert.StartsWith("What comes after the first 100 items was not read: Jira broke down", Assert.Single(run.Problems));
        Assert.Same(run.Entries[0], run.Unreadable[0]);
        Assert.Null(run.Unreadable[0].Key);
        Assert.Equal("jira:board/1", run.Unreadable[0].Place);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_sprint_is_given_though_the_backlog_breaks_down(string edition)
    {
        FakeJira fake = await StartAsync(edition, 3);
        fake.Rank[1].Sprints.Add(fake.AddSprint("Sprint 1", "future"));
        fake.FaultFor = request => request.Path.EndsWith("/backlog", StringComparison.Ordinal) ? FakeFaults.InternalError : null;

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake));

        Assert.Equal(["SHOP-2"], run.Keys);
        Assert.StartsWith("What comes after the first item was not read: Jira broke down", Assert.Single(run.Problems));
    }

    private async Task<FakeJira> StartAsync(string edition, int count)
    {
        FakeJira fake = await StartAsync(edition);
        for (int number = 0; number < count; number++)
        {
            fake.Add();
        }

        return fake;
    }

    private static FakeFault Fault(string name) => name switch
    {
        "connection cut" => FakeFaults.Cut,
        "connection cut in the body" => FakeFaults.CutInBody,
        "truncated JSON" => FakeFaults.Truncated,
        "500" => FakeFaults.InternalError,
        "502 with a page" => FakeFaults.BadGateway,
        "503" => FakeJiraFaults.Limited(503),
        _ => FakeFaults.Slow(TimeSpan.FromSeconds(10)),
    };

    private static TheoryData<string, string> Both(IEnumerable<string> names)
    {
        TheoryData<string, string> data = [];
        foreach (string name in names)
        {
            foreach (string edition in Enum.GetNames<FakeEdition>())
            {
                data.Add(edition, name);
            }
        }

        return data;
    }
}
