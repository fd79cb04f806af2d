using ReadinessCheck.Comments;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.GitHub;

namespace ReadinessCheck.Connectors.Tests.GitHub;

/// <summary>Threads of which a page brings only the end.</summary>
public sealed class GitHubLongThreadTests : GitHubTest
{
    [Fact]
    public async Task Comments_by_programs_do_not_hide_a_persons_answer()
    {
        FakeIssue issue = Add(1);
        Fake.PersonComments(issue, "ada", "Dispatchers need it.");
        Lengthen(issue);

        using ReadRun run = await GitHubRead.OnAsync(Fake);
        CommentThread thread = await run.Source.Comments.ReadLastAsync("#1", CancellationToken.None);

        Assert.Equal(["Dispatchers need it."], run.Items.Single().Related.Select(text => text.Text));
        Assert.False(thread.HasMore);
        Assert.Equal(12, thread.Comments.Count);
        Assert.Equal(["Board", "Comments"], Fake.Requests.Select(request => request.Operation));
    }

    [Fact]
    public async Task Twenty_long_threads_take_one_more_request_and_short_ones_none()
    {
        for (int number = 1; number <= 250; number++)
        {
            FakeIssue issue = Add(number);
            if (number <= 25)
            {
                Lengthen(issue);
                Fake.PersonComments(issue, "ada", $"Answer {number}");
                Lengthen(issue);
            }
        }

        using ReadRun run = await GitHubRead.OnAsync(Fake);

        Assert.Equal(5, Fake.Requests.Count);
        Assert.All(run.Items.Take(25), item => Assert.Equal($"Answer {item.Key[1..]}", Assert.Single(item.Related).Text));
    }

    [Fact]
    public async Task Where_some_items_suffice_only_their_threads_are_read()
    {
        Lengthen(Add(1));
        Lengthen(Add(2));
        Lengthen(Add(3)).Closed = true;

        using ReadRun run = await GitHubRead.OnAsync(Fake, SomeGitHub.Board(Fake) with { Enough = 1 });

        Assert.Equal(Fake.Issues[0].NodeId, Fake.Requests[1].Body!["variables"]!["ids"]!.AsArray().Single()!.GetValue<string>());
    }

    [Fact]
    public async Task In_a_repository_the_threads_are_read_of_what_comes_first()
    {
        Lengthen(Add(1));
        Lengthen(Add(2)).Milestone = new FakeMilestone(1, "Soon", "2026-03-31");

        using ReadRun run = await GitHubRead.OnAsync(Fake, SomeGitHub.Repository(Fake) with { Enough = 1 });

        Assert.Equal(Fake.Issues[1].NodeId, Fake.Requests[1].Body!["variables"]!["ids"]!.AsArray().Single()!.GetValue<string>());
    }

    [Fact]
    public async Task An_edit_of_the_title_is_still_known_and_many_of_them_are_read_once()
    {
        FakeIssue issue = Add(1);
        Lengthen(issue);
        DateTimeOffset renamed = Fake.Now.AddDays(1);
        for (int count = 0; count < 12; count++)
        {
            issue.Events.Add(new FakeEvent("RenamedTitleEvent", renamed, new FakeUser("ada")));
        }

        using ReadRun run = await GitHubRead.OnAsync(Fake);

        Assert.Equal(renamed, run.Items.Single().EditedAt);
        Assert.False((await run.Source.Comments.ReadLastAsync("#1", CancellationToken.None)).HasMore);
    }

    [Fact]
    public async Task Comments_that_GitHub_does_not_give_keep_no_other_item_from_its_own()
    {
        Add(1).CommentsFail = true;
        FakeIssue issue = Add(2);
        Fake.PersonComments(issue, "ada", "Dispatchers need it.");
        Lengthen(issue);

        using ReadRun run = await GitHubRead.OnAsync(Fake);

        Assert.Single(run.Items[1].Related);
        Assert.True((await run.Source.Comments.ReadLastAsync("#1", CancellationToken.None)).HasMore);
    }

    [Fact]
    public async Task A_fault_leaves_what_came_with_the_page()
    {
        Lengthen(Add(1));
        Fake.FaultFor = request => request.Operation == "Comments" ? FakeFaults.InternalError : null;

        using ReadRun run = await GitHubRead.OnAsync(Fake);

        Assert.Equal(["#1"], run.Keys);
        Assert.True((await run.Source.Comments.ReadLastAsync("#1", CancellationToken.None)).HasMore);
    }

    [Fact]
    public async Task A_limit_ends_the_run()
    {
        Lengthen(Add(1));
        Fake.FaultOnNext(request => request.Operation == "Comments", FakeFaults.Limited(403, ("retry-after", "7200")));

        ConnectorException exception = await Assert.ThrowsAsync<ConnectorException>(() => GitHubRead.OnAsync(Fake));

        Assert.Equal(ConnectorFailure.RateLimit, exception.Kind);
    }

    private FakeIssue Add(int number) => Fake.Add(number);

    private FakeIssue Lengthen(FakeIssue issue)
    {
        for (int count = 0; count < 11; count++)
        {
            Fake.PersonComments(issue, "ci", $"Build {count} passed", isBot: true);
        }

        return issue;
    }
}
