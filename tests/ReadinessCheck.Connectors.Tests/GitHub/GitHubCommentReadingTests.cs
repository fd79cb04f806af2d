using ReadinessCheck.Comments;
using ReadinessCheck.Fakes.GitHub;

namespace ReadinessCheck.Connectors.Tests.GitHub;

public sealed class GitHubCommentReadingTests : GitHubTest
{
    private FakeIssue _issue = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _issue = Fake.Add(1);
    }

    [Fact]
    public async Task The_comments_come_with_the_page_and_cost_nothing_more()
    {
        FakeComment ours = Fake.OurComment(_issue);
        FakeComment person = Fake.PersonComments(_issue, "ada", "We need it.");
        Fake.PersonEdits(person, "We need it in May.");
        Fake.PersonMinimises(person);
        person.Reactions.Add(new FakeReaction(1, Fake.Us, "+1", Fake.Now));
        person.Reactions.Add(new FakeReaction(2, new FakeUser("ada"), "eyes", Fake.Now));

        using ReadRun run = await GitHubRead.OnAsync(Fake);
        CommentThread thread = await LastAsync(run);

        Assert.Equal(
            [
                new ItemComment($"{ours.Id}", new CommentAuthor("github-actions", IsUs: true, MayWrite: true, IsApp: true), SomeSteps.Text, ours.CreatedAt),
                new ItemComment($"{person.Id}", new CommentAuthor("ada"), "We need it in May.", person.CreatedAt, person.EditedAt, true, true),
            ],
            thread.Comments);
        Assert.True(thread.Comments[0].IsOurs);
        Assert.False(thread.HasMore);
        Assert.Single(Fake.Requests);
    }

    [Fact]
    public async Task What_does_not_fit_on_the_page_of_what_is_left_out_is_known_to_be_there_and_read_in_full()
    {
        _issue.Closed = true;
        FakeComment ours = Fake.OurComment(_issue);
        for (int count = 0; count < 249; count++)
        {
            Fake.PersonComments(_issue, "ada", $"Comment {count}");
        }

        using ReadRun run = await GitHubRead.OnAsync(Fake);
        CommentThread last = await LastAsync(run);
        CommentThread whole = (await run.Source.Comments.ReadAllAsync(["#1"], CancellationToken.None))["#1"];

        Assert.True(last.HasMore);
        Assert.Equal(10, last.Comments.Count);
        Assert.False(whole.HasMore);
        Assert.Equal(250, whole.Comments.DistinctBy(comment => comment.Id).Count());
        Assert.Equal($"{ours.Id}", whole.Comments[0].Id);
        Assert.Equal(["Board", "Comments", "MoreComments", "MoreComments"], Fake.Requests.Select(request => request.Operation));
    }

    [Fact]
    public async Task Twenty_items_are_read_in_full_with_one_request_and_what_is_gone_has_no_thread()
    {
        foreach (int number in Enumerable.Range(2, 29))
        {
            Fake.Add(number);
        }

        using ReadRun run = await GitHubRead.OnAsync(Fake);
        Fake.Issues[4].Deleted = true;
        Fake.Issues[5].Forbidden = true;
        Fake.PersonComments(Fake.Issues[29], "ada", "New.");
        IReadOnlyDictionary<string, CommentThread> threads = await run.Source.Comments.ReadAllAsync([.. run.Keys], CancellationToken.None);

        Assert.Equal(run.Keys.Except(["#5", "#6"]), threads.Keys);
        Assert.Equal("New.", threads["#30"].Comments.Single().Body);
        Assert.Equal(3, Fake.Requests.Count);
    }

    [Fact]
    public async Task A_thread_that_comes_in_part_is_never_taken_for_a_whole_one()
    {
        _issue.CommentsFail = true;

        using ReadRun run = await GitHubRead.OnAsync(Fake);

        Assert.True((await LastAsync(run)).HasMore);
        ConnectorException exception =
            await Assert.ThrowsAsync<ConnectorException>(() => run.Source.Comments.ReadAllAsync(["#1"], CancellationToken.None));
        Assert.Equal(
            "GitHub did not give all comments (“Something went wrong”), without which none is written: run it again later.", exception.Message);
    }

    [Fact]
    public async Task A_persons_deletion_of_our_comment_is_known_on_the_page_and_in_full()
    {
        FakeComment ours = Fake.OurComment(_issue);
        Fake.PersonDeletes(Fake.PersonComments(_issue, "eve", "Buy now"));
        Fake.PersonDeletes(ours);

        using ReadRun run = await GitHubRead.OnAsync(Fake);
        CommentThread last = await LastAsync(run);
        CommentThread whole = (await run.Source.Comments.ReadAllAsync(["#1"], CancellationToken.None))["#1"];

        Assert.Equal([new PersonAct(PersonActKind.Deleted, Fake.Now)], last.Acts);
        Assert.Equal(last.Acts, whole.Acts);
        Assert.Empty(last.Comments);
    }

    [Fact]
    public async Task Our_own_deletion_is_no_persons_unless_a_person_shares_the_account()
    {
        Fake.Delete(_issue, Fake.OurComment(_issue), Fake.Us);
        using ReadRun asProgram = await GitHubRead.OnAsync(Fake);
        FakeIssue other = Fake.Add(2);
        Fake.Us = new FakeUser("olga");
        Fake.Delete(other, Fake.OurComment(other), Fake.Us);
        using ReadRun asPerson = await GitHubRead.OnAsync(Fake);

        Assert.Empty((await LastAsync(asProgram)).Acts);
        Assert.Single((await LastAsync(asPerson, "#2")).Acts);
        Assert.Empty((await LastAsync(asPerson)).Acts);
    }

    [Fact]
    public async Task Many_deletions_do_not_hide_that_ours_may_be_among_the_earlier_ones()
    {
        _issue.Closed = true;
        Fake.PersonDeletes(Fake.OurComment(_issue));
        for (int count = 0; count < 10; count++)
        {
            Fake.PersonDeletes(Fake.PersonComments(_issue, "eve", "Buy now"));
        }

        using ReadRun run = await GitHubRead.OnAsync(Fake);

        Assert.True((await LastAsync(run)).HasMore);
        Assert.Single((await run.Source.Comments.ReadAllAsync(["#1"], CancellationToken.None))["#1"].Acts);
    }

    [Fact]
    public async Task Who_may_write_is_asked_once_for_each_person_and_only_where_it_matters()
    {
        FakeRepository rights = Fake.Repository();
        rights.Roles["olga"] = "maintain";
        rights.Roles["tim"] = "triage";
        FakeIssue other = Fake.Add(2);
        Fake.PersonComments(_issue, "olga", "/readiness skip");
        Fake.PersonComments(other, "olga", "/readiness recheck");
        Fake.PersonComments(_issue, "tim", "/readiness recheck");
        Fake.PersonComments(_issue, "eve", $"Pasted.\n\n{SomeSteps.Marker.Hidden()}");
        Fake.PersonComments(_issue, "ada", "What does /readiness skip do?");
        Fake.PersonComments(_issue, "hannah", "/readiness skip", association: "OWNER");
        Fake.PersonComments(_issue, "renovate", "/readiness skip", isBot: true);

        using ReadRun run = await GitHubRead.OnAsync(Fake);
        CommentThread thread = await LastAsync(run);
        CommentThread second = await LastAsync(run, "#2");

        Assert.Equal(["olga", "hannah", "renovate"], thread.Comments.Where(comment => comment.Author.MayWrite).Select(comment => comment.Author.Name));
        Assert.True(second.Comments.Single().Author.MayWrite);
        Assert.Equal(
            ["olga", "tim", "eve"],
            Fake.Requests.Skip(1).Select(request => request.Path.Split('/')[^2]));
        Assert.Equal(0, run.Source.Usage.Writes);
    }

    [Fact]
    public async Task What_a_skip_label_leaves_out_has_comments_too()
    {
        Fake.OurComment(_issue);
        _issue.Labels.Add("readiness:skip");

        using ReadRun run = await GitHubRead.OnAsync(Fake);

        Assert.Empty(run.Keys);
        Assert.True((await LastAsync(run)).Comments.Single().IsOurs);
    }

    [Fact]
    public async Task Our_comment_under_a_persons_account_is_no_answer_to_its_own_question()
    {
        Fake.Us = new FakeUser("olga");
        Fake.OurComment(_issue);
        Fake.PersonComments(_issue, "olga", "Dispatchers need it.");

        using ReadRun run = await GitHubRead.OnAsync(Fake);

        Assert.Equal("Dispatchers need it.", run.Items.Single().Related.Single().Text);
    }

    private static Task<CommentThread> LastAsync(ReadRun run, string key = "#1") => run.Source.Comments.ReadLastAsync(key, CancellationToken.None);
}
