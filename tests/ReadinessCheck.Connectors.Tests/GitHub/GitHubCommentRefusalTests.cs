using ReadinessCheck.Comments;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.GitHub;

namespace ReadinessCheck.Connectors.Tests.GitHub;

public sealed class GitHubCommentRefusalTests : GitHubTest
{
    private FakeIssue _issue = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _issue = Fake.Add(1);
    }

    [Fact]
    public async Task Without_the_right_to_comment_the_permission_is_named_and_the_repository_is_not_asked_again()
    {
        FakeIssue other = Fake.Add(1);
        other.Repository = "example/signer";
        Fake.Repository().MayComment = false;
        using ReadRun run = await GitHubRead.OnAsync(Fake);

        ConnectorException first = await FailsAsync(run);
        ConnectorException second = await FailsAsync(run);
        await run.Source.Comments.CarryOutAsync("example/signer#1", SomeSteps.Create, CancellationToken.None);

        Assert.Equal(
            "The token in GITHUB_TOKEN may not write comments in example/field-service (“Resource not accessible by integration”): it needs the"
            + " permission issues: write (in a workflow, under permissions; for a fine-grained token or a GitHub App, Issues: read and write; for a"
            + " classic token, the scope repo, or public_repo for what is public).",
            first.Message);
        Assert.Equal((ConnectorFailure.Permission, first.Message), (second.Kind, second.Message));
        Assert.Equal(2, Fake.Writes.Count);
        Assert.Single(other.Comments);
    }

    [Fact]
    public async Task Without_the_right_to_minimise_comments_are_still_written()
    {
        Fake.Repository().MayMinimise = false;
        FakeComment comment = Fake.OurComment(_issue);
        using ReadRun run = await GitHubRead.OnAsync(Fake);

        ConnectorException exception = await FailsAsync(run, SomeSteps.On(comment, CommentStepKind.Minimise));
        await run.Source.Comments.CarryOutAsync("#1", SomeSteps.On(comment, CommentStepKind.Edit), CancellationToken.None);

        Assert.Equal(ConnectorFailure.Permission, exception.Kind);
        Assert.Contains("may not minimise comments in example/field-service (“Resource not accessible by integration”)", exception.Message);
        Assert.NotNull(comment.EditedAt);
    }

    [Fact]
    public async Task A_locked_issue_concerns_no_other()
    {
        FakeIssue other = Fake.Add(2);
        using ReadRun run = await GitHubRead.OnAsync(Fake);
        _issue.Locked = true;

        ConnectorException exception = await FailsAsync(run);
        await run.Source.Comments.CarryOutAsync("#2", SomeSteps.Create, CancellationToken.None);

        Assert.Equal(
            "The issue is locked (“Unable to create comment because issue is locked”): unlock it, or give it a label that leaves it out.",
            exception.Message);
        Assert.Single(other.Comments);
    }

    [Fact]
    public async Task An_archived_repository_is_said()
    {
        Fake.Repository().IsArchived = true;
        using ReadRun run = await GitHubRead.OnAsync(Fake);

        Assert.StartsWith("example/field-service is archived", (await FailsAsync(run)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_issue_that_is_gone_is_missing()
    {
        FakeIssue other = Fake.Add(2);
        using ReadRun run = await GitHubRead.OnAsync(Fake);
        _issue.Deleted = true;
        Fake.Issues.Remove(other);

        ConnectorException gone = await FailsAsync(run);
        ConnectorException unknown = await FailsAsync(run, key: "#2");

        Assert.Equal((ConnectorFailure.Missing, ConnectorFailure.Missing), (gone.Kind, unknown.Kind));
        Assert.StartsWith("The issue was deleted (“This issue was deleted”)", gone.Message, StringComparison.Ordinal);
        Assert.Contains("(“Not Found”): a classic token needs the scope repo", unknown.Message);
    }

    [Fact]
    public async Task An_issue_that_can_be_read_again_and_still_not_written_to_is_a_matter_of_rights()
    {
        Fake.FaultFor = request => request.IsWrite ? FakeFaults.Answer(404, """{"message":"Not Found"}""") : null;
        using ReadRun run = await GitHubRead.OnAsync(Fake);

        ConnectorFailure[] kinds = [(await FailsAsync(run)).Kind, (await FailsAsync(run)).Kind, (await FailsAsync(run)).Kind];

        Assert.Equal([ConnectorFailure.Missing, ConnectorFailure.Permission, ConnectorFailure.Permission], kinds);
        Assert.Equal(2, Fake.Writes.Count);
    }

    [Fact]
    public async Task A_new_reading_forgets_what_was_refused()
    {
        Fake.Repository().MayComment = false;
        using ReadRun run = await GitHubRead.OnAsync(Fake);
        await FailsAsync(run);
        Fake.Repository().MayComment = true;

        await run.ReadAsync();
        await run.Source.Comments.CarryOutAsync("#1", SomeSteps.Create, CancellationToken.None);

        Assert.Single(_issue.Comments);
    }

    [Fact]
    public async Task A_comment_that_is_gone_is_missing()
    {
        FakeComment comment = Fake.OurComment(_issue);
        using ReadRun run = await GitHubRead.OnAsync(Fake);
        Fake.PersonDeletes(comment);

        Assert.Equal(ConnectorFailure.Missing, (await FailsAsync(run, SomeSteps.On(comment, CommentStepKind.Edit))).Kind);
        Assert.Equal(ConnectorFailure.Missing, (await FailsAsync(run, SomeSteps.On(comment, CommentStepKind.Minimise))).Kind);
        Assert.Empty(_issue.Comments);
    }

    [Fact]
    public async Task A_comment_that_GitHub_does_not_take_is_quoted_and_its_end_is_known()
    {
        using ReadRun run = await GitHubRead.OnAsync(Fake);
        CommentContent tooLong = SomeSteps.Question with { Lead = new string('a', 70_000) };

        ConnectorException exception = await FailsAsync(run, SomeSteps.Create with { Content = tooLong });

        Assert.Equal(ConnectorFailure.Refused, exception.Kind);
        Assert.False(exception.IsUnknownEnd);
        Assert.Contains("(“body is too long (maximum is 65536 characters)”)", exception.Message);
    }

    [Fact]
    public async Task A_token_that_was_revoked_meanwhile_is_said_and_no_message_repeats_it()
    {
        using ReadRun run = await GitHubRead.OnAsync(Fake);
        Fake.FaultOnNext(request => request.IsWrite, FakeFaults.Answer(401, $$"""{"message":"Bad credentials {{FakeGitHub.Token}}"}"""));
        ConnectorException revoked = await FailsAsync(run);
        Fake.FaultOnNext(request => request.IsWrite, FakeFaults.Answer(418, $$"""{"message":"No tea for {{FakeGitHub.Token}}"}"""));
        ConnectorException odd = await FailsAsync(run);

        Assert.Equal(ConnectorFailure.Credentials, revoked.Kind);
        Assert.Contains("HTTP 418 (“No tea for (token)”)", odd.Message);
        Assert.DoesNotContain(FakeGitHub.Token, revoked.ToString() + odd);
    }

    private static Task<ConnectorException> FailsAsync(ReadRun run, CommentStep? step = null, string key = "#1") =>
        Assert.ThrowsAsync<ConnectorException>(() => run.Source.Comments.CarryOutAsync(key, step ?? SomeSteps.Create, CancellationToken.None));
}
