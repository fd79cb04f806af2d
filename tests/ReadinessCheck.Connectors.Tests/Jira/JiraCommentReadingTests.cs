using System.Globalization;
using ReadinessCheck.Comments;
using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

public sealed class JiraCommentReadingTests : JiraTest
{
    private FakeJiraIssue _issue = null!;

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task The_comments_come_with_the_items(string edition)
    {
        await BeginAsync(edition);
        FakeJiraComment ours = Fake.OurComment(_issue);
        _issue.Note(ours);
        FakeJiraComment person = Fake.PersonComments(_issue, "ada", "We need it.");
        ((Fakes.SkippingClock)Fake.Clock).Advance(TimeSpan.FromHours(1));
        Fake.PersonEdits(person, "We need it in May.", user: "ada");

        using ReadRun run = await ReadAsync();
        int requests = Fake.Requests.Count;
        CommentThread thread = await LastAsync(run);

        Assert.Equal(
            [
                new ItemComment(ours.Id, new CommentAuthor("Readiness", IsUs: true), ours.Text, ours.Created) { IsNoted = true },
                new ItemComment(person.Id, new CommentAuthor("Ada"), "We need it in May.", person.Created, person.Updated) { NeedsNote = true },
            ],
            thread.Comments.Select(comment => comment.IsOurs ? comment with { Body = ours.Text } : comment));
        Assert.False(thread.HasMore);
        Assert.Empty(thread.Acts);
        // Data Center's search does not give what is noted.
        Assert.Equal(Fake.IsCloud ? [] : ["/rest/api/2/issue/" + _issue.Id + "/properties/readiness-check"], Fake.Requests.Skip(requests).Select(request => request.Path).Where(path => !path.EndsWith("/mypermissions", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Comments_that_are_counted_and_not_ours_to_see_do_not_keep_the_others_from_being_all(string edition)
    {
        await BeginAsync(edition);
        Fake.PersonComments(_issue, "ada", "Between us.").IsHidden = true;
        Fake.PersonComments(_issue, "ada", "We need it.");

        using ReadRun run = await ReadAsync();
        CommentThread thread = (await run.Source.Comments.ReadAllAsync([_issue.Key], default))[_issue.Key];

        Assert.Equal((1, false), (thread.Comments.Count, thread.HasMore));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_long_thread_is_read_in_full_and_ours_is_found_at_its_beginning(string edition)
    {
        await BeginAsync(edition);
        FakeJiraComment ours = Fake.OurComment(_issue);
        Lengthen(249);

        using ReadRun run = await ReadAsync();
        CommentThread last = await LastAsync(run);
        CommentThread whole = await AllAsync(run);

        Assert.False(last.HasMore);
        Assert.Equal(250, whole.Comments.DistinctBy(comment => comment.Id).Count());
        Assert.Equal(ours.Id, whole.Comments.Single(comment => comment.IsOurs).Id);
        Assert.Equal(
            ["?startAt=0&maxResults=100&orderBy=created", "?startAt=100&maxResults=100&orderBy=created", "?startAt=200&maxResults=100&orderBy=created"],
            Fake.Requests.TakeLast(3).Select(request => request.Query));
    }

    [Fact]
    public async Task What_is_left_out_came_in_part_and_is_known_to_have_more()
    {
        await BeginAsync("Cloud");
        _issue.Status = FakeStatus.InProgress;
        Lengthen(21);

        using ReadRun run = await ReadAsync();

        Assert.Empty(run.Keys);
        Assert.True((await LastAsync(run)) is { HasMore: true, Comments.Count: 20 });
        Assert.True((await AllAsync(run)) is { HasMore: false, Comments.Count: 21 });
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Comments_that_come_while_they_are_read_are_read_too(string edition)
    {
        await BeginAsync(edition);
        Lengthen(150);
        using ReadRun run = await ReadAsync();
        Once(() => Fake.PersonComments(_issue, "ada", "New."));

        CommentThread thread = await AllAsync(run);

        Assert.Equal("New.", thread.Comments[^1].Body);
        Assert.Equal(151, thread.Comments.Count);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Comments_that_go_while_they_are_read_are_not_taken_for_the_whole_thread(string edition)
    {
        await BeginAsync(edition);
        Lengthen(250);
        using ReadRun run = await ReadAsync();
        Once(() => Fake.PersonDeletes(_issue.Comments[0]));

        ConnectorException exception = await Assert.ThrowsAsync<ConnectorException>(() => AllAsync(run));

        Assert.Equal(ConnectorFailure.Unavailable, exception.Kind);
        Assert.Equal("The comments changed while they were read, so that none is written: run it again later.", exception.Message);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task What_is_gone_or_cannot_be_seen_any_more_has_no_thread(string edition)
    {
        await BeginAsync(edition);
        FakeJiraIssue gone = Fake.Add();
        FakeJiraIssue hidden = Fake.Add();
        using ReadRun run = await ReadAsync();
        Fake.Rank.Remove(gone);
        hidden.IsVisible = false;

        IReadOnlyDictionary<string, CommentThread> threads = await run.Source.Comments.ReadAllAsync([.. run.Keys], CancellationToken.None);

        Assert.Equal([_issue.Key], threads.Keys);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task An_issue_that_is_moved_meanwhile_is_found_by_its_id(string edition)
    {
        await BeginAsync(edition);
        FakeJiraComment ours = Fake.OurComment(_issue);
        _issue.Note(ours);
        using ReadRun run = await ReadAsync();
        string key = _issue.Key;
        Fake.PersonMoves(_issue, "DEPOT");
        _issue.FormerKeys.Clear();

        IReadOnlyDictionary<string, CommentThread> threads = await run.Source.Comments.ReadAllAsync([key], CancellationToken.None);
        await run.Source.Comments.CarryOutAsync(key, SomeJiraSteps.On(ours, CommentStepKind.Edit), CancellationToken.None);

        Assert.True(threads[key].Comments.Single() is { IsOurs: true, IsNoted: true });
        Assert.Equal(2, Fake.Writes.Count);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_comment_that_is_noted_and_not_there_was_deleted_by_somebody(string edition)
    {
        await BeginAsync(edition);
        FakeJiraComment ours = Fake.OurComment(_issue);
        _issue.Note(ours);
        Fake.PersonDeletes(ours);

        using ReadRun run = await ReadAsync();
        CommentThread last = await LastAsync(run);
        CommentThread whole = await AllAsync(run);

        Assert.Equal([new PersonAct(PersonActKind.Deleted, At: null) { IsNew = true }], last.Acts);
        Assert.Equal(last.Acts, whole.Acts);
    }

    [Fact]
    public async Task One_that_may_stand_among_the_comments_that_did_not_come_is_not_taken_for_deleted()
    {
        await BeginAsync("Cloud");
        _issue.Status = FakeStatus.InProgress;
        FakeJiraComment ours = Fake.OurComment(_issue);
        _issue.Note(ours);
        Lengthen(20);

        using ReadRun run = await ReadAsync();

        Assert.Empty((await LastAsync(run)).Acts);
        Assert.Empty((await AllAsync(run)).Acts);
    }

    [Theory]
    [InlineData("Cloud", "\"text\"")]
    [InlineData("DataCenter", """{"comment":{"of":"somebody else"}}""")]
    public async Task A_note_that_is_not_ours_counts_as_none(string edition, string note)
    {
        await BeginAsync(edition);
        FakeJiraComment ours = Fake.OurComment(_issue);
        _issue.Properties["readiness-check"] = System.Text.Json.Nodes.JsonNode.Parse(note)!;

        using ReadRun run = await ReadAsync();

        Assert.True((await LastAsync(run)).Comments.Single(comment => comment.Id == ours.Id).NeedsNote);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Our_comment_is_no_answer_to_its_own_question_and_a_person_who_shares_the_account_gives_one(string edition)
    {
        await BeginAsync(edition);
        Fake.OurComment(_issue);
        Fake.PersonComments(_issue, Fake.Us.Name, "Dispatchers need it.");

        using ReadRun run = await ReadAsync();

        Assert.Contains("Dispatchers need it.", run.Items.Single().Related.Single(text => text.Where == RelatedText.Comment).Text, StringComparison.Ordinal);
    }

    private async Task BeginAsync(string edition)
    {
        await StartAsync(edition);
        _issue = Fake.Add();
    }

    private void Lengthen(int count)
    {
        for (int number = 1; number <= count; number++)
        {
            Fake.PersonComments(_issue, "ci", $"Build {number.ToString(CultureInfo.InvariantCulture)} passed", isApp: true);
        }
    }

    // After the first page of comments.
    private void Once(Action act) => Fake.AfterAnswer = _ =>
    {
        if (Fake.Requests[^1].Path.EndsWith("/comment", StringComparison.Ordinal))
        {
            Fake.AfterAnswer = _ => { };
            act();
        }
    };

    private Task<ReadRun> ReadAsync() => JiraRead.OnAsync(Fake, SomeJira.Project(Fake));

    private Task<CommentThread> LastAsync(ReadRun run) => run.Source.Comments.ReadLastAsync(_issue.Key, CancellationToken.None);

    private async Task<CommentThread> AllAsync(ReadRun run) =>
        (await run.Source.Comments.ReadAllAsync([_issue.Key], CancellationToken.None))[_issue.Key];
}
