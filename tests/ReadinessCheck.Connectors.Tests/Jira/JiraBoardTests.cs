using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

/// <summary>Boards with sprints.</summary>
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
        Assert.True(run.Source.IsOrdered);
        Assert.Equal("jira:board/1", run.Source.Name);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Within_a_sprint_and_the_backlog_the_rank_decides_and_second_pages_of_every_list_are_read(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        fake.LargestPage = 3;
        FakeSprint next = fake.AddSprint("Sprint 2", "future");
        FakeSprint later = fake.AddSprint("Sprint 3", "future");
        FakeJiraIssue[] issues = [.. Enumerable.Range(0, 24).Select(_ => fake.Add())];
        foreach (int index in Enumerable.Range(0, 24))
        {
            issues[index].Sprints.AddRange((index % 3) switch { 1 => [later], 2 => [next], _ => [] });
        }

        // The order is that of the rank and not that of the keys.
        fake.Rank.Reverse();

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake));

        Assert.Equal([.. Of(2), .. Of(1), .. Of(0)], run.Keys);
        Assert.Empty(run.Problems);

        IEnumerable<string> Of(int rest) => Enumerable.Range(0, 24).Where(index => index % 3 == rest).Reverse().Select(index => issues[index].Key);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task What_was_in_a_sprint_that_is_closed_stands_in_the_backlog_again(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        fake.Add().Sprints.Add(fake.AddSprint("Sprint 1", "closed"));

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake));

        Assert.Equal(["SHOP-1"], run.Keys);
        Assert.Empty(run.Items[0].Timeboxes);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task More_than_fifty_sprints_come_in_two_pages(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        foreach (int number in Enumerable.Range(1, 60))
        {
            fake.AddSprint($"Sprint {number}", "future");
        }

        FakeJiraIssue late = fake.Add();
        FakeJiraIssue soon = fake.Add();
        late.Sprints.Add(fake.Board().Sprints[59]);
        soon.Sprints.Add(fake.Board().Sprints[1]);

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake));

        Assert.Equal([soon.Key, late.Key], run.Keys);
        Assert.Equal(2, fake.Requests.Count(request => request.Path.EndsWith("/board/1/sprint", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task What_has_begun_sub_tasks_and_what_is_to_be_skipped_are_left_out_with_the_reason(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        fake.Add().Status = FakeStatus.InProgress;
        fake.Add().Type = "Sub-task";
        fake.Add().Labels.AddRange(["map", "Readiness:Skip"]);
        fake.Add().Status = FakeStatus.Done;
        FakeJiraIssue both = fake.Add();
        both.Status = FakeStatus.InProgress;
        both.Labels.Add("readiness:skip");
        fake.Add();

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake));

        Assert.Equal(["SHOP-6"], run.Keys);
        // What is done is not asked for.
        Assert.Equal(
            [
                ("SHOP-1", "already started", false), ("SHOP-2", "sub-task", false), ("SHOP-3", "labelled Readiness:Skip", true),
                ("SHOP-5", "labelled readiness:skip", true),
            ],
            run.LeftOut.Select(left => (left.Key, left.Reason, left.IsSkipped)));
        Assert.Equal("Item SHOP-1", run.LeftOut[0].Title);
        Assert.Equal(new Uri(fake.Address, "browse/SHOP-1"), run.LeftOut[0].Url);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task An_item_that_becomes_done_after_it_was_listed_is_left_out_as_done(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        FakeJiraIssue issue = fake.Add();
        fake.AfterAnswer = _ => issue.Status = fake.Requests[^1].Path.EndsWith("/backlog", StringComparison.Ordinal) ? FakeStatus.Done : issue.Status;

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake));

        Assert.Empty(run.Keys);
        Assert.Equal(("done", true), (run.LeftOut.Single().Reason, run.LeftOut.Single().IsDone));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_board_of_a_team_that_manages_itself_has_sprints_where_the_team_wants_them(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        fake.Board().Type = "simple";
        FakeJiraIssue backlog = fake.Add();
        FakeJiraIssue planned = fake.Add();
        planned.Sprints.Add(fake.AddSprint("Sprint 1", "future"));

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake));

        Assert.Equal([planned.Key, backlog.Key], run.Keys);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_board_that_is_not_there_or_may_not_be_seen_is_said(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        fake.Board().IsVisible = false;

        InputException exception = await Assert.ThrowsAsync<InputException>(() => JiraRead.OfAsync(SomeJira.Board(fake)));

        Assert.Equal(
            $"Jira does not find the board 1, or does not show it to the account of {(fake.IsCloud ? "JIRA_USER_EMAIL" : "JIRA_PAT")} (“The requested board cannot"
            + " be viewed because it either does not exist or you do not have permission to view it”): look at the name or number.",
            exception.Message);
    }
}
