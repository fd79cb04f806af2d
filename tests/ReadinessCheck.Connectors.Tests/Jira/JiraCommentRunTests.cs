using System.Text.Json.Nodes;
using ReadinessCheck.Comments;
using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

public sealed class JiraCommentRunTests : JiraRunTest
{
    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_dry_run_tells_what_the_run_then_does_and_writes_nothing(string edition)
    {
        await StartAsync(edition);
        FakeJiraIssue[] issues = AddGaps(3);

        CommentReport foreseen = await ForeseeAsync(mostNew: 2);
        int writes = Fake.Writes.Count;
        CommentReport report = await RunAsync(mostNew: 2);

        Assert.Equal(0, writes);
        Assert.False(foreseen.IsPosted);
        Assert.Equal([CommentState.Planned, CommentState.Planned, CommentState.Left], foreseen.Outcomes.Select(outcome => outcome.State));
        Assert.Equal([CommentState.Done, CommentState.Done, CommentState.Left], report.Outcomes.Select(outcome => outcome.State));
        Assert.Equal(foreseen.Outcomes.Select(outcome => (outcome.Item, outcome.Action, outcome.Reason)), report.Outcomes.Select(outcome => (outcome.Item, outcome.Action, outcome.Reason)));
        Assert.Equal([1, 1, 0], issues.Select(issue => issue.Comments.Count));
    }

    [Theory]
    [InlineData("Cloud", 13)]
    [InlineData("DataCenter", 263)]
    public async Task A_board_of_250_items_is_read_with_few_requests_and_each_gap_gets_its_comment_once(string edition, int reads)
    {
        await StartAsync(edition);
        FakeJiraIssue[] issues = AddGaps(250);
        FakeSprint[] sprints = [Fake.AddSprint("Sprint 14", "future"), Fake.AddSprint("Sprint 15", "future")];
        for (int place = 0; place < 60; place++)
        {
            issues[place].Sprints.Add(sprints[place % 2]);
        }

        CommentReport first = await RunAsync(mostNew: 250, options: SomeJira.Board(Fake));
        int requests = Fake.Requests.Count;
        CommentReport second = await RunAsync(mostNew: 250, options: SomeJira.Board(Fake));

        FakeJiraIssue[] ordered = [.. issues.OrderBy(issue => issue.Sprints.Count == 0 ? 2 : Array.IndexOf(sprints, issue.Sprints[0]))];
        Assert.Equal(ordered.Select(issue => issue.Key), first.Outcomes.Select(outcome => outcome.Item));
        Assert.All(ordered.Zip(Verdicts), pair => Assert.True(JsonNode.DeepEquals(
            SomeJiraSteps.Body(Fake, CommentContent.Of(CommentAsk.Of(pair.Second))), Assert.Single(pair.First.Comments).Body)));
        Assert.Equal((500, 500 + reads, requests + reads), (Fake.Writes.Count, requests, Fake.Requests.Count));
        Assert.All(second.Outcomes, outcome => Assert.Equal((CommentAction.Leave, CommentState.Done), (outcome.Action, outcome.State)));
        Assert.Empty(Notices);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task What_is_asked_changes_in_the_same_comment_and_is_taken_back_there(string edition)
    {
        await StartAsync(edition);
        FakeJiraIssue issue = AddGaps().Single();
        await RunAsync();
        FakeJiraComment comment = issue.Comments.Single();

        Answer(issue);
        CommentReport report = await RunAsync();

        Assert.Equal(CommentAction.Edit, report.Outcomes.Single().Action);
        Assert.Same(comment, issue.Comments.Single());
        Assert.StartsWith("All that was asked here is answered. Thank you.", comment.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_flood_is_stopped_and_the_next_run_goes_on(string edition)
    {
        await StartAsync(edition);
        AddGaps(50);

        await RunAsync();
        int first = Fake.Rank.Sum(issue => issue.Comments.Count);
        await RunAsync();

        Assert.Equal(30, first);
        Assert.All(Fake.Rank, issue => Assert.Single(issue.Comments));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Where_the_note_is_lost_our_comment_is_found_by_its_marker_and_noted_again(string edition)
    {
        await StartAsync(edition);
        FakeJiraIssue issue = AddGaps().Single();
        await RunAsync();
        string? noted = issue.Noted();
        issue.Properties.Clear();

        CommentReport report = await RunAsync();
        int writes = Fake.Writes.Count;
        await RunAsync();

        Assert.Equal((CommentAction.Note, CommentState.Done), (report.Outcomes.Single().Action, report.Outcomes.Single().State));
        Assert.StartsWith("Our comment asks about that already: ", report.Outcomes.Single().Reason, StringComparison.Ordinal);
        Assert.EndsWith(" It had not been noted yet which comment is ours.", report.Outcomes.Single().Reason, StringComparison.Ordinal);
        Assert.Equal(noted, issue.Noted());
        Assert.Single(issue.Comments);
        Assert.Equal((3, 3), (writes, Fake.Writes.Count));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_person_who_deletes_our_comment_is_asked_again_only_once_the_item_is_edited(string edition)
    {
        await StartAsync(edition);
        FakeJiraIssue issue = AddGaps().Single();
        await RunAsync();
        Fake.PersonDeletes(issue.Comments.Single());
        Wait();

        CommentReport found = await RunAsync();
        int writes = Fake.Writes.Count;
        Wait();
        CommentReport left = await RunAsync();
        int later = Fake.Writes.Count;
        int comments = issue.Comments.Count;
        Wait();
        Fake.PersonEdits(issue, description: "Add a refund button to the order page, soon.");
        await RunAsync();
        Wait();
        await RunAsync();

        Assert.Equal((CommentAction.Note, CommentAction.Leave), (found.Outcomes.Single().Action, left.Outcomes.Single().Action));
        Assert.Equal("Somebody deleted our comment on 5 January 2026, and the item was not edited since.", left.Outcomes.Single().Reason);
        Assert.Equal((3, 3, 0), (writes, later, comments));
        Assert.Equal($$"""{"comment":"{{Assert.Single(issue.Comments).Id}}","hash":"{{CommentMarker.Read(issue.Comments[0].Text)!.Hash}}"}""", issue.Noted());
        Assert.Equal(5, Fake.Writes.Count);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Our_own_deletion_is_no_persons(string edition)
    {
        await StartAsync(edition);
        FakeJiraIssue issue = AddGaps().Single();
        await RunAsync();
        Answer(issue);

        CommentReport deleted = await RunAsync(whenAnswered: WhenAnswered.Delete);
        bool isGone = issue.Comments.Count == 0;
        // No edit that the history tells, as after a change of the criteria.
        Gap(issue).Type = "Story";
        CommentReport again = await RunAsync(whenAnswered: WhenAnswered.Delete);

        Assert.True(isGone);
        Assert.Equal((CommentAction.Delete, CommentAction.Create), (deleted.Outcomes.Single().Action, again.Outcomes.Single().Action));
        Assert.Single(issue.Comments);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Where_somebody_wrote_after_our_comment_it_is_not_deleted(string edition)
    {
        await StartAsync(edition);
        FakeJiraIssue issue = AddGaps().Single();
        await RunAsync();
        Fake.PersonComments(issue, "ada", "I will look at it.");
        Answer(issue);

        CommentReport report = await RunAsync(whenAnswered: WhenAnswered.Delete);

        Assert.Equal((CommentAction.Edit, "Every question is answered. Somebody wrote after our comment, so it is not deleted."), (report.Outcomes.Single().Action, report.Outcomes.Single().Reason));
        Assert.Equal(2, issue.Comments.Count);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_comment_that_somebody_wrote_into_is_left_alone(string edition)
    {
        await StartAsync(edition);
        FakeJiraIssue issue = AddGaps().Single();
        await RunAsync();
        FakeJiraComment comment = issue.Comments.Single();
        Fake.PersonEdits(comment, $"Dispatchers, see above.\n\n{comment.Text}");
        Answer(issue);

        CommentReport[] reports = [await RunAsync(), await RunAsync(whenAnswered: WhenAnswered.Delete)];
        Fake.PersonEdits(issue, description: "Add a refund button.");
        CommentReport gap = await RunAsync();

        Assert.All(reports, report => Assert.Equal(CommentAction.Leave, report.Outcomes.Single().Action));
        Assert.Equal((CommentAction.Leave, "Somebody wrote into our comment."), (gap.Outcomes.Single().Action, gap.Outcomes.Single().Reason));
        Assert.StartsWith("Dispatchers, see above.", Assert.Single(issue.Comments).Text, StringComparison.Ordinal);
        Assert.Equal(2, Fake.Writes.Count);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Duplicates_of_an_earlier_accident_are_put_away_and_the_oldest_stays(string edition)
    {
        await StartAsync(edition);
        FakeJiraIssue issue = AddGaps().Single();
        await RunAsync();
        FakeJiraComment first = issue.Comments.Single();
        Wait();
        FakeJiraComment second = Fake.NewComment(issue, Fake.Us, first.Body.DeepClone(), visibility: null);
        issue.Note(second);

        CommentReport report = await RunAsync();
        CommentReport after = await RunAsync();

        Assert.Equal([first], issue.Comments);
        Assert.Equal((CommentAction.Heal, CommentAction.Leave), (report.Outcomes.Single().Action, after.Outcomes.Single().Action));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_comment_of_the_checker_by_another_account_that_may_command_is_enough(string edition)
    {
        await StartAsync(edition);
        FakeJiraIssue[] issues = AddGaps(2);
        Fake.Project().Roles["Developers"].Add("olga");
        Fake.NewComment(issues[0], new FakeJiraUser("olga"), SomeJiraSteps.Body(Fake, SomeJiraSteps.Question), visibility: null);
        Fake.NewComment(issues[1], new FakeJiraUser("stranger"), SomeJiraSteps.Body(Fake, SomeJiraSteps.Question), visibility: null);

        CommentReport report = await RunAsync();

        Assert.Equal([(CommentAction.Leave, "Olga has a comment of the checker there."), (CommentAction.Create, report.Outcomes[1].Reason)], report.Outcomes.Select(outcome => (outcome.Action, outcome.Reason)));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_command_far_back_is_found_before_anything_is_written(string edition)
    {
        await StartAsync(edition);
        FakeJiraIssue issue = AddGaps().Single();
        Fake.Project().Roles["Developers"].Add("olga");
        Fake.PersonComments(issue, "olga", "/readiness skip");
        for (int count = 0; count < 120; count++)
        {
            Fake.PersonComments(issue, "ada", $"Comment {count}");
        }

        CommentReport report = await RunAsync();

        Assert.Equal(CommentAction.Leave, report.Outcomes.Single().Action);
        Assert.EndsWith("/properties/readiness-check", Assert.Single(Fake.Writes).Path, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task What_is_deleted_while_a_run_is_at_it_is_planned_again(string edition)
    {
        await StartAsync(edition);
        FakeJiraIssue issue = AddGaps().Single();
        await RunAsync();
        Answer(issue);
        Fake.FaultFor = request =>
        {
            if (request is { Method: "PUT" } && request.Path.Contains("/comment/", StringComparison.Ordinal))
            {
                issue.Comments.Clear();
            }

            return null;
        };

        CommentReport report = await RunAsync();

        Assert.Equal((CommentAction.Note, CommentState.Done), (report.Outcomes.Single().Action, report.Outcomes.Single().State));
        Assert.Contains("foundDeletedAt", issue.Noted(), StringComparison.Ordinal);
        Assert.Empty(issue.Comments);
    }
}
