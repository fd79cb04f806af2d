using ReadinessCheck.Comments;
using ReadinessCheck.Connectors.GitHub;

namespace ReadinessCheck.Connectors.Tests.GitHub;

public sealed class GitHubCommentMapperTests
{
    private static readonly ActorNode Program = new("Bot", "readiness");
    private static readonly ActorNode Namesake = new("User", "readiness");
    private static readonly ActorNode Person = new("User", "mod");

    [Theory]
    [InlineData("readiness[bot]", true)]
    [InlineData("Readiness[bot]", true)]
    [InlineData("readiness", false)]
    [InlineData("other[bot]", false)]
    public void A_program_is_known_by_its_name_with_and_without_its_ending(string viewer, bool isAct) =>
        Assert.Equal(isAct, Acts(viewer, Program, Person).Count == 1);

    [Fact]
    public void A_person_of_the_same_name_is_another() => Assert.Empty(Acts("readiness[bot]", Namesake, Person));

    [Fact]
    public void A_person_of_the_same_name_who_deletes_is_a_person() => Assert.Single(Acts("readiness[bot]", Program, Namesake));

    [Fact]
    public void Whoever_is_gone_since_is_not_us() => Assert.Single(Acts("readiness[bot]", Program, actor: null));

    [Fact]
    public void Our_own_deletion_is_no_persons_act() => Assert.Empty(Acts("readiness[bot]", Program, Program));

    [Fact]
    public void An_account_that_a_person_may_share_is_taken_for_the_person() => Assert.Single(Acts("mod", Person, Person));

    [Fact]
    public void While_nobody_knows_who_we_are_every_deletion_may_be_that_of_our_comment() => Assert.Single(Acts(viewer: null, Namesake, Person));

    [Fact]
    public void An_account_that_is_gone_may_write_nothing_and_has_a_name()
    {
        CommentNode comment = new() { FullDatabaseId = 3_000_000_001, Body = "/readiness skip", CreatedAt = DateTimeOffset.UnixEpoch };

        CommentThread thread = GitHubCommentMapper.Thread(new GitHubThread([comment], [], IsWhole: true), "olga", new HashSet<string>());

        Assert.Equal(new ItemComment("3000000001", new CommentAuthor("ghost"), "/readiness skip", DateTimeOffset.UnixEpoch), thread.Comments.Single());
        Assert.Empty(GitHubCommentMapper.InQuestion(new GitHubThread([comment], [], IsWhole: true)));
    }

    private static IReadOnlyList<PersonAct> Acts(string? viewer, ActorNode author, ActorNode? actor) => GitHubCommentMapper.Thread(
        new GitHubThread([], [new EventNode(EventNode.Deleted, DateTimeOffset.UnixEpoch, actor, author)], IsWhole: true), viewer, new HashSet<string>()).Acts;
}
