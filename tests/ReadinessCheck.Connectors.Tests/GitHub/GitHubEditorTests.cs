using ReadinessCheck.Comments;
using ReadinessCheck.Connectors.GitHub;
using ReadinessCheck.Fakes.GitHub;

namespace ReadinessCheck.Connectors.Tests.GitHub;

/// <summary>Who changed a comment of ours last.</summary>
public sealed class GitHubEditorTests : GitHubTest
{
    private FakeIssue _issue = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _issue = Fake.Add(1);
    }

    [Fact]
    public async Task Words_that_a_person_writes_into_our_comment_are_known_on_the_page_and_in_full()
    {
        FakeComment ours = Fake.OurComment(_issue);
        Fake.PersonEdits(ours, $"Dispatchers need it.\n\n{ours.Body}");

        using ReadRun run = await GitHubRead.OnAsync(Fake);
        ItemComment last = await OnlyAsync(run);
        ItemComment whole = (await run.Source.Comments.ReadAllAsync(["#1"], CancellationToken.None))["#1"].Comments.Single();

        Assert.True(last.IsOurs);
        Assert.True(last.IsWrittenInto);
        Assert.True(whole.IsWrittenInto);
    }

    [Fact]
    public async Task Our_own_edit_is_none()
    {
        FakeComment ours = Fake.OurComment(_issue);
        using ReadRun first = await GitHubRead.OnAsync(Fake);
        await first.Source.Comments.CarryOutAsync("#1", SomeSteps.On(ours, CommentStepKind.Edit), CancellationToken.None);

        using ReadRun second = await GitHubRead.OnAsync(Fake);
        ItemComment comment = await OnlyAsync(second);

        Assert.NotNull(comment.EditedAt);
        Assert.False(comment.IsWrittenInto);
    }

    [Fact]
    public async Task What_somebody_else_writes_is_theirs()
    {
        Fake.PersonEdits(Fake.PersonComments(_issue, "ada", "We need it."), "We need it in May.");

        using ReadRun run = await GitHubRead.OnAsync(Fake);

        Assert.False((await OnlyAsync(run)).IsWrittenInto);
    }

    [Theory]
    [InlineData("readiness[bot]", "Bot", "Readiness", false)]
    [InlineData("readiness[bot]", "Bot", "readiness[bot]", false)]
    [InlineData("readiness[bot]", "User", "readiness", true)]
    [InlineData("readiness[bot]", "Bot", "renovate", true)]
    [InlineData("olga", "User", "Olga", false)]
    [InlineData("olga", "User", "ada", true)]
    [InlineData(null, "Bot", "readiness", false)]
    [InlineData(null, "User", "ada", true)]
    public void We_are_known_by_our_name_with_and_without_its_ending(string? viewer, string type, string editor, bool isWrittenInto)
    {
        CommentNode comment = new()
        {
            FullDatabaseId = 3_000_000_001,
            Author = new ActorNode("Bot", "readiness"),
            ViewerDidAuthor = true,
            Editor = new ActorNode(type, editor),
        };

        CommentThread thread = GitHubCommentMapper.Thread(new GitHubThread([comment], [], IsWhole: true), viewer, new HashSet<string>());

        Assert.Equal(isWrittenInto, thread.Comments.Single().IsWrittenInto);
    }

    private static async Task<ItemComment> OnlyAsync(ReadRun run) =>
        (await run.Source.Comments.ReadLastAsync("#1", CancellationToken.None)).Comments.Single();
}
