using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

public sealed class JiraBoardTests : JiraTest
{
    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_Scrum_board_gives_its_future_sprints_in_their_order_and_then_the_backlog(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        FakeJiraIssue backlog = fake.Add();
        FakeJiraIssue last = fake.Add();
        FakeJiraIssue first = fake.Add();
        FakeJiraIssue running = fake.Add();
        last.Sprints.Add(fake.AddSprint("Sprint 3", "future"));
        first.Sprints.Add(fake.AddSprint("Sprint 2", "future"));
        running.Sprints.Add(fake.AddSprint("Sprint 1", "active"));
        fake.Board().Sprints.Reverse();

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake));

        Assert.Equal([first.Key, last.Key, backlog.Key], run.Keys);
    }
}
