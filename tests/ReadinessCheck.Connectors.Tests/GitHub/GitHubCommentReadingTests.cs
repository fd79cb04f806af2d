using ReadinessCheck.Comments;
using ReadinessCheck.Fakes.GitHub;

namespace ReadinessCheck.Connectors.Tests.GitHub;

public sealed class GitHubCommentReadingTests : IAsyncLifetime
{
    private FakeGitHub _fake = null!;
    private FakeIssue _issue = null!;

    public async Task InitializeAsync()
    {
        _fake = await FakeGitHub.StartAsync();
        _issue = _fake.Add(1);
    }

    public async Task DisposeAsync() => await _fake.DisposeAsync();

    [Fact]
    public async Task The_comments_come_with_the_page_and_cost_nothing_more()
    {
        FakeComment ours = _fake.OurComment(_issue);
        FakeComment person = _fake.PersonComments(_issue, "ada", "We need it.");
        _fake.PersonEdits(person, "We need it in May.");
        _fake.PersonMinimises(person);
        person.Reactions.Add(new FakeReaction(1, _fake.Us, "+1", _fake.Now));
        person.Reactions.Add(new FakeReaction(2, new FakeUser("ada"), "eyes", _fake.Now));

        using ReadRun run = await ReadRun.OnAsync(_fake);
        CommentThread thread = await LastAsync(run);

        Assert.Equal(
            [
                new ItemComment($"{ours.Id}", new CommentAuthor("github-actions", IsUs: true, MayWrite: true, IsApp: true), SomeSteps.Text, ours.CreatedAt),
                new ItemComment($"{person.Id}", new CommentAuthor("ada"), "We need it in May.", person.CreatedAt, person.EditedAt, true, true),
            ],
            thread.Comments);
        Assert.True(thread.Comments[0].IsOurs);
        Assert.False(thread.HasMore);
        Assert.Single(_fake.Requests);
    }

    [Fact]
    public async Task What_does_not_fit_on_the_page_is_known_to_be_there_and_read_in_full()
    {
        FakeComment ours = _fake.OurComment(_issue);
        for (int count = 0; count < 249; count++)
        {
            _fake.PersonComments(_issue, "ada", $"Comment {count}");
        }

        using ReadRun run = await ReadRun.OnAsync(_fake);
        CommentThread last = await LastAsync(run);
        CommentThread whole = (await run.Source.Comments.ReadAllAsync(["#1"], CancellationToken.None))["#1"];

        Assert.True(last.HasMore);
        Assert.Equal(10, last.Comments.Count);
        Assert.False(whole.HasMore);
        Assert.Equal(250, whole.Comments.DistinctBy(comment => comment.Id).Count());
        Assert.Equal($"{ours.Id}", whole.Comments[0].Id);
        Assert.Equal(["Board", "Comments", "MoreComments", "MoreComments"], _fake.Requests.Select(request => request.Operation));
    }

    [Fact]
    public async Task Twenty_items_are_read_in_full_with_one_request_and_what_is_gone_has_no_thread()
    {
        foreach (int number in Enumerable.Range(2, 29))
        {
            _fake.Add(number);
        }

        using ReadRun run = await ReadRun.OnAsync(_fake);
        _fake.Issues[4].Deleted = true;
        _fake.Issues[5].Forbidden = true;
        _fake.PersonComments(_fake.Issues[29], "ada", "New.");
        IReadOnlyDictionary<string, CommentThread> threads = await run.Source.Comments.ReadAllAsync([.. run.Keys], CancellationToken.None);

        Assert.Equal(run.Keys.Except(["#5", "#6"]), threads.Keys);
        Assert.Equal("New.", threads["#30"].Comments.Single().Body);
        Assert.Equal(3, _fake.Requests.Count);
    }

    [Fact]
    public async Task A_thread_that_comes_in_part_is_never_taken_for_a_whole_one()
    {
        _issue.CommentsFail = true;

        using ReadRun run = await ReadRun.OnAsync(_fake);

        Assert.True((await LastAsync(run)).HasMore);
        ConnectorException exception =
            await Assert.ThrowsAsync<ConnectorException>(() => run.Source.Comments.ReadAllAsync(["#1"], CancellationToken.None));
        Assert.Equal(
            "GitHub did not give all comments (“Something went wrong”), without which none is written: run it again later.", exception.Message);
    }

    [Fact]
    public async Task A_persons_deletion_of_our_comment_is_known_on_the_page_and_in_full()
    {
        FakeComment ours = _fake.OurComment(_issue);
        _fake.PersonDeletes(_fake.PersonComments(_issue, "eve", "Buy now"));
        _fake.PersonDeletes(ours);

        using ReadRun run = await ReadRun.OnAsync(_fake);
        CommentThread last = await LastAsync(run);
        CommentThread whole = (await run.Source.Comments.ReadAllAsync(["#1"], CancellationToken.None))["#1"];

        Assert.Equal([new PersonAct(PersonActKind.Deleted, _fake.Now)], last.Acts);
        Assert.Equal(last.Acts, whole.Acts);
        Assert.Empty(last.Comments);
    }

    [Fact]
    public async Task Our_own_deletion_is_no_persons_unless_a_person_shares_the_account()
    {
        _fake.Delete(_issue, _fake.OurComment(_issue), _fake.Us);
        using ReadRun asProgram = await ReadRun.OnAsync(_fake);
        FakeIssue other = _fake.Add(2);
        _fake.Us = new FakeUser("olga");
        _fake.Delete(other, _fake.OurComment(other), _fake.Us);
        using ReadRun asPerson = await ReadRun.OnAsync(_fake);

        Assert.Empty((await LastAsync(asProgram)).Acts);
        Assert.Single((await LastAsync(asPerson, "#2")).Acts);
        Assert.Empty((await LastAsync(asPerson)).Acts);
    }

    [Fact]
    public async Task Many_deletions_do_not_hide_that_ours_may_be_among_the_earlier_ones()
    {
        _fake.PersonDeletes(_fake.OurComment(_issue));
        for (int count = 0; count < 10; count++)
        {
            _fake.PersonDeletes(_fake.PersonComments(_issue, "eve", "Buy now"));
        }

        using ReadRun run = await ReadRun.OnAsync(_fake);

        Assert.True((await LastAsync(run)).HasMore);
        Assert.Single((await run.Source.Comments.ReadAllAsync(["#1"], CancellationToken.None))["#1"].Acts);
    }

    [Fact]
    public async Task Who_may_write_is_asked_once_for_each_person_and_only_where_it_matters()
    {
        FakeRepository rights = _fake.Repository();
        rights.Roles["olga"] = "maintain";
        rights.Roles["tim"] = "triage";
        FakeIssue other = _fake.Add(2);
        _fake.PersonComments(_issue, "olga", "/readiness skip");
        _fake.PersonComments(other, "olga", "/readiness recheck");
        _fake.PersonComments(_issue, "tim", "/readiness recheck");
        _fake.PersonComments(_issue, "eve", $"Pasted.\n\n{SomeSteps.Marker.Hidden()}");
        _fake.PersonComments(_issue, "ada", "What does /readiness skip do?");
        _fake.PersonComments(_issue, "hannah", "/readiness skip", association: "OWNER");
        _fake.PersonComments(_issue, "renovate", "/readiness skip", isBot: true);

        using ReadRun run = await ReadRun.OnAsync(_fake);
        CommentThread thread = await LastAsync(run);
        CommentThread second = await LastAsync(run, "#2");

        Assert.Equal(["olga", "hannah", "renovate"], thread.Comments.Where(comment => comment.Author.MayWrite).Select(comment => comment.Author.Name));
        Assert.True(second.Comments.Single().Author.MayWrite);
        Assert.Equal(
            ["olga", "tim", "eve"],
            _fake.Requests.Skip(1).Select(request => request.Path.Split('/')[^2]));
        Assert.Equal(0, run.Source.Usage.Writes);
    }

    [Fact]
    public async Task Where_GitHub_does_not_tell_who_may_write_nobody_may()
    {
        _fake.Repository().Roles["olga"] = "admin";
        _fake.Repository().MaySeePermissions = false;
        _fake.PersonComments(_issue, "olga", "/readiness skip");

        using ReadRun run = await ReadRun.OnAsync(_fake);

        Assert.False((await LastAsync(run)).Comments.Single().Author.MayWrite);
    }

    [Fact]
    public async Task What_a_skip_label_leaves_out_has_comments_too()
    {
        _fake.OurComment(_issue);
        _issue.Labels.Add("readiness:skip");

        using ReadRun run = await ReadRun.OnAsync(_fake);

        Assert.Empty(run.Keys);
        Assert.True((await LastAsync(run)).Comments.Single().IsOurs);
    }

    [Fact]
    public async Task Our_comment_under_a_persons_account_is_no_answer_to_its_own_question()
    {
        _fake.Us = new FakeUser("olga");
        _fake.OurComment(_issue);
        _fake.PersonComments(_issue, "olga", "Dispatchers need it.");

        using ReadRun run = await ReadRun.OnAsync(_fake);

        Assert.Equal("Dispatchers need it.", run.Items.Single().Related.Single().Text);
    }

    private static Task<CommentThread> LastAsync(ReadRun run, string key = "#1") => run.Source.Comments.ReadLastAsync(key, CancellationToken.None);
}
