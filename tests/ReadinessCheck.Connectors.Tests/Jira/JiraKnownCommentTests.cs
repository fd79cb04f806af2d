using ReadinessCheck.Comments;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

/// <summary>Our comment is known by the note as well as by its last line, and an answer that is none never passes for a thread without it.</summary>
public sealed class JiraKnownCommentTests : JiraRunTest
{
    [Theory]
    [MemberData(nameof(Editions))]
    public async Task One_whose_last_line_somebody_took_away_is_left_alone_and_none_is_written_beside_it(string edition)
    {
        await StartAsync(edition);
        FakeJiraIssue issue = AddGaps().Single();
        await RunAsync();
        Fake.PersonEdits(issue.Comments.Single(), "Before work on this story begins, tell us more.");

        CommentReport report = await RunAsync();

        Assert.Equal((CommentAction.Leave, "Somebody wrote into our comment."), (report.Outcomes.Single().Action, report.Outcomes.Single().Reason));
        Assert.Single(issue.Comments);
    }

    [Fact]
    public async Task One_whose_last_line_Jira_changed_is_ours_by_its_note_and_unchanged()
    {
        await StartAsync("Cloud");
        FakeJiraIssue issue = AddGaps().Single();
        await RunAsync();
        FakeJiraComment ours = issue.Comments.Single();
        ours.Body = FakeDocument.Of("Before work on this story begins …");
        int writes = Fake.Writes.Count;

        CommentReport report = await RunAsync();

        Assert.Equal(CommentAction.Leave, report.Outcomes.Single().Action);
        Assert.Equal(writes, Fake.Writes.Count);
    }

    [Theory]
    [InlineData("Cloud", "{}")]
    [InlineData("Cloud", """{"message":"Please log in"}""")]
    [InlineData("Cloud", """{"comments":[null],"startAt":0,"maxResults":100,"total":1}""")]
    [InlineData("DataCenter", """{"comments":[{"id":"1"}],"startAt":0,"maxResults":100,"total":1}""")]
    public async Task A_thread_with_a_gap_is_no_thread_without_our_comment(string edition, string answer)
    {
        await StartAsync(edition);
        Fake.MostEmbedded = 0;
        FakeJiraIssue issue = AddGaps().Single();
        Fake.PersonComments(issue, "bob", "We spoke about it.");
        Fake.FaultFor = request => request.Path.EndsWith("/comment", StringComparison.Ordinal) && !request.IsWrite ? FakeFaults.Answer(200, answer) : null;
        if (!Fake.IsCloud)
        {
            // All of them come with the item there, but what can be said of them is no more than this.
            Fake.FaultFor = request => request.Body?["jql"]?.GetValue<string>().StartsWith("id in", StringComparison.Ordinal) == true
                ? FakeFaults.Answer(200, $$$"""{"startAt":0,"total":1,"issues":[{"id":"{{{issue.Id}}}","key":"SHOP-1","fields":{"project":{"key":"SHOP"},"summary":"Refund button","description":"Add a refund button to the order page.","comment":{{{answer}}}}}]}""")
                : request.Path.EndsWith("/comment", StringComparison.Ordinal) && !request.IsWrite ? FakeFaults.Answer(200, answer) : null;
        }

        CommentReport report = await RunAsync();

        Assert.Contains("is not Jira's JSON", report.Outcomes.Single().Problem, StringComparison.Ordinal);
        Assert.Empty(Fake.Writes);
    }

    [Fact]
    public async Task On_Data_Center_one_that_another_run_made_after_the_items_were_read_is_not_taken_for_deleted()
    {
        await StartAsync("DataCenter");
        FakeJiraIssue issue = AddGaps().Single();
        using ReadRun run = await JiraRead.OnAsync(Fake, SomeJira.Project(Fake));
        FakeJiraComment ours = Fake.OurComment(issue);
        issue.Note(ours);

        CommentThread last = await run.Source.Comments.ReadLastAsync(issue.Key, default);
        CommentThread whole = (await run.Source.Comments.ReadAllAsync([issue.Key], default))[issue.Key];

        Assert.True(last.HasMore);
        Assert.Equal((ours.Id, 0), (whole.Comments.Single().Id, whole.Acts.Count));
    }

    [Fact]
    public async Task Without_the_right_to_note_an_old_note_does_not_silence_an_item_for_ever()
    {
        await StartAsync("Cloud");
        FakeJiraIssue issue = AddGaps().Single();
        await RunAsync();
        Fake.PersonDeletes(issue.Comments.Single());
        Fake.Project().Permissions.Remove("EDIT_ISSUES");

        await RunAsync();

        Assert.Single(issue.Comments);
    }

    [Fact]
    public async Task An_item_of_a_service_project_that_is_no_request_says_so_and_nothing_public_is_written()
    {
        await StartAsync("Cloud");
        FakeJiraIssue issue = AddGaps(project: "DESK").Single();
        issue.Project.TypeKey = "service_desk";
        issue.Project.Permissions.UnionWith(Fake.Project().Permissions);
        Fake.FaultFor = request => request.Path.Contains("/servicedeskapi/", StringComparison.Ordinal)
            ? FakeFaults.Answer(404, """{"errorMessage":"The request does not exist."}""")
            : null;

        CommentReport report = await RunAsync(options: SomeJira.Project(Fake) with { Project = "DESK" });

        Assert.Equal(
            "The service desk of DESK takes no internal comment on this item (“The request does not exist”): it may be no customer's request, or the account of"
            + " JIRA_USER_EMAIL no agent there; a label of skip-labels leaves it out.",
            report.Outcomes.Single().Problem);
        Assert.Empty(issue.Comments);
        Assert.Single(Fake.Writes);
    }
}
