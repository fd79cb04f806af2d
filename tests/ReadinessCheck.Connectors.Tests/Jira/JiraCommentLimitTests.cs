using ReadinessCheck.Comments;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

public sealed class JiraCommentLimitTests : JiraRunTest
{
    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_comment_that_a_limit_refuses_is_sent_after_the_wait_once(string edition)
    {
        FakeJiraIssue issue = await BeginAsync(edition, FakeFaults.Limited(429, ("Retry-After", "42")));

        await RunAsync();

        Assert.Single(issue.Comments);
        Assert.Equal(["Jira asks to wait: going on in 42 seconds."], Notices);
        Assert.Equal(TimeSpan.FromSeconds(42), Fake.Writes[1].At - Fake.Writes[0].At);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_limit_that_names_no_time_is_waited_for_a_little_and_then_longer(string edition)
    {
        FakeJiraIssue issue = await BeginAsync(edition, FakeFaults.Limited(429));
        Fake.FaultOnNext(request => request.IsWrite, FakeFaults.Limited(429));

        await RunAsync();

        Assert.Single(issue.Comments);
        Assert.Equal(["Jira asks to wait: going on in 2 seconds.", "Jira asks to wait: going on in 4 seconds."], Notices);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_wait_that_is_too_long_ends_the_run_and_the_rest_is_left(string edition)
    {
        await BeginAsync(edition, FakeFaults.Limited(429, ("Retry-After", "3600")));
        AddGaps();

        CommentReport report = await RunAsync();

        Assert.Equal("Jira wants no request for 60 minutes, and this run waits 5 minutes in all: run it again then.", report.Stopped);
        Assert.All(report.Outcomes, outcome => Assert.Equal(CommentState.Left, outcome.State));
        Assert.Single(Fake.Writes);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_server_that_is_busy_may_have_written_the_comment_and_is_not_sent_it_twice(string edition)
    {
        FakeJiraIssue issue = await BeginAsync(edition, FakeFaults.Limited(503, ("Retry-After", "5")) with { TakesEffect = true });

        CommentReport report = await RunAsync();

        Assert.Equal((CommentAction.Create, CommentState.Done), (report.Outcomes.Single().Action, report.Outcomes.Single().State));
        Assert.Single(issue.Comments);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task An_item_that_takes_no_more_comments_is_told_and_keeps_no_other_from_its_own(string edition)
    {
        FakeJiraIssue issue = await BeginAsync(edition);
        FakeJiraIssue other = AddGaps().Single();
        Fake.MostComments = 1;
        Fake.PersonComments(issue, "ada", "Hello.");

        CommentReport report = await RunAsync();

        Assert.Equal([CommentState.Failed, CommentState.Done], report.Outcomes.Select(outcome => outcome.State));
        Assert.Equal(
            "Jira takes no more comments on this item (“The comment limit of this issue is reached”): delete some that nobody needs.", report.Outcomes[0].Problem);
        Assert.Single(other.Comments);
    }

    private async Task<FakeJiraIssue> BeginAsync(string edition, FakeFault? fault = null)
    {
        await StartAsync(edition);
        if (fault is not null)
        {
            Fake.FaultOnNext(request => request.IsWrite, fault);
        }

        return AddGaps().Single();
    }
}
