using ReadinessCheck.Comments;
using ReadinessCheck.Connectors.Comments;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.GitHub;

namespace ReadinessCheck.Connectors.Tests.GitHub;

/// <summary>Whose commands are obeyed, where it must be asked who may write.</summary>
public sealed class GitHubAccessTests : GitHubTest
{
    private FakeIssue _issue = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _issue = Fake.Add(1);
    }

    [Fact]
    public async Task A_command_that_was_obeyed_stays_so_when_its_author_may_write_no_more_and_is_not_asked_about_again()
    {
        Fake.Repository().Roles["olga"] = "write";
        Fake.PersonComments(_issue, "olga", "/readiness skip");
        using ReadRun first = await GitHubRead.OnAsync(Fake);
        await first.Source.Comments.AcknowledgeAsync("#1", (await LastAsync(first)).Comments.Single(), CancellationToken.None);
        Fake.Repository().Roles.Clear();
        Fake.Requests.Clear();

        using ReadRun second = await GitHubRead.OnAsync(Fake);
        ItemComment comment = (await LastAsync(second)).Comments.Single();

        Assert.True(comment.Author.MayWrite);
        Assert.True(comment.IsAcknowledged);
        Assert.Single(Fake.Requests);
    }

    [Fact]
    public async Task A_reaction_of_ours_makes_nobody_a_writer_in_other_comments()
    {
        FakeComment thanks = Fake.PersonComments(_issue, "eve", "Thank you.");
        thanks.Reactions.Add(new FakeReaction(1, Fake.Us, "+1", Fake.Now));
        Fake.PersonComments(_issue, "eve", "/readiness skip");

        using ReadRun run = await GitHubRead.OnAsync(Fake);

        Assert.All((await LastAsync(run)).Comments, comment => Assert.False(comment.Author.MayWrite));
    }

    [Fact]
    public async Task Somebody_elses_reaction_obeys_no_command()
    {
        Fake.PersonComments(_issue, "eve", "/readiness skip").Reactions.Add(new FakeReaction(1, new FakeUser("eve"), "+1", Fake.Now));

        using ReadRun run = await GitHubRead.OnAsync(Fake);

        Assert.False((await LastAsync(run)).Comments.Single().Author.MayWrite);
    }

    [Fact]
    public async Task Where_the_token_may_not_ask_who_may_write_the_item_with_the_command_has_a_problem_and_the_others_have_their_plans()
    {
        Fake.Repository().Roles["olga"] = "admin";
        Fake.Repository().MaySeePermissions = false;
        Fake.PersonComments(_issue, "olga", "/readiness skip");
        Fake.PersonComments(_issue, "eve", "/readiness recheck");
        Fake.Add(2);

        using ReadRun run = await GitHubRead.OnAsync(Fake);
        CommentThread last = await LastAsync(run);
        ThreadReading reading = await ThreadReading.OfAsync(run.Source.Comments, ["#1", "#2"], CancellationToken.None);

        Assert.True(last.HasMore);
        Assert.Empty(last.Comments);
        Assert.Equal(["#2"], reading.Threads.Keys);
        Assert.Equal(
            "Somebody gave a command, and the token in GITHUB_TOKEN may not ask who may write in example/field-service"
            + " (“Must have push access to view collaborator permission”), without which no comment is written: give its account push access to"
            + " the repository, and a fine-grained token or a GitHub App Metadata: read.",
            reading.Problems["#1"].Message);
        Assert.Single(Fake.Requests, request => request.Path.EndsWith("/permission", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whom_GitHub_does_not_know_may_not_write()
    {
        Fake.PersonComments(_issue, "eve", "/readiness skip");
        using ReadRun run = await GitHubRead.OnAsync(Fake);
        Fake.Faults.Enqueue(FakeFaults.Answer(404, """{"message":"Not Found"}"""));

        Assert.False((await LastAsync(run)).Comments.Single().Author.MayWrite);
    }

    private static Task<CommentThread> LastAsync(ReadRun run) => run.Source.Comments.ReadLastAsync("#1", CancellationToken.None);
}
