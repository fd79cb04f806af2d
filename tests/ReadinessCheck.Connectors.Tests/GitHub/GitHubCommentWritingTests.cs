using ReadinessCheck.Comments;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.GitHub;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Connectors.Tests.GitHub;

public sealed class GitHubCommentWritingTests : GitHubTest
{
    private FakeIssue _issue = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _issue = Fake.Add(1);
    }

    [Fact]
    public async Task A_comment_is_created_as_it_is_rendered()
    {
        using ReadRun run = await CarryOutAsync(SomeSteps.Create);

        FakeComment comment = Assert.Single(_issue.Comments);
        Assert.Equal(SomeSteps.Text, comment.Body);
        Assert.Equal(Fake.Us, comment.Author);
        Assert.Equal("/repos/example/field-service/issues/1/comments", Assert.Single(Fake.Writes).Path);
        Assert.Equal((2, 1), (run.Source.Usage.Requests, run.Source.Usage.Writes));
    }

    [Fact]
    public async Task The_longest_questions_are_taken_though_every_letter_of_them_is_escaped()
    {
        CommentQuestion longest = new("customer need", "need", new string('&', CommentContent.LongestQuestion));
        CommentContent content = SomeSteps.Question with { Questions = [.. Enumerable.Repeat(longest, CommentContent.MostQuestions)] };

        using ReadRun run = await CarryOutAsync(SomeSteps.Create with { Content = content });

        Assert.InRange(Assert.Single(_issue.Comments).Body.Length, 20_000, MarkdownCommentRenderer.MaxLength);
    }

    [Fact]
    public async Task A_comment_is_edited()
    {
        FakeComment comment = Fake.OurComment(_issue);
        comment.Body = SomeSteps.Marker.Hidden();

        using ReadRun run = await CarryOutAsync(SomeSteps.On(comment, CommentStepKind.Edit));

        Assert.Equal(SomeSteps.Text, comment.Body);
        Assert.NotNull(comment.EditedAt);
        Assert.Equal("PATCH", Assert.Single(Fake.Writes).Method);
    }

    [Fact]
    public async Task A_mark_changes_the_marker_alone()
    {
        FakeComment comment = Fake.OurComment(_issue);

        using ReadRun run = await CarryOutAsync(SomeSteps.On(comment, CommentStepKind.Mark));

        Assert.Equal(
            SomeSteps.Text.Replace("0123456789abcdef -->", "0123456789abcdef hushed 2026-01-05T10:00:00Z -->", StringComparison.Ordinal),
            comment.Body);
    }

    [Fact]
    public async Task A_mark_after_an_edit_keeps_what_was_edited()
    {
        FakeComment comment = Fake.OurComment(_issue);
        comment.Body = $"Older.\n\n{SomeSteps.Marker.Hidden()}";

        using ReadRun run = await CarryOutAsync(SomeSteps.On(comment, CommentStepKind.Edit), SomeSteps.On(comment, CommentStepKind.Mark));

        Assert.StartsWith(SomeSteps.Question.Lead, comment.Body, StringComparison.Ordinal);
        Assert.Contains(" hushed ", comment.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_is_deleted_and_that_it_is_gone_already_is_as_good()
    {
        FakeComment comment = Fake.OurComment(_issue);

        using ReadRun run = await CarryOutAsync(SomeSteps.On(comment, CommentStepKind.Delete), SomeSteps.On(comment, CommentStepKind.Delete));

        Assert.Empty(_issue.Comments);
        Assert.Equal(2, Fake.Writes.Count);
    }

    [Fact]
    public async Task A_comment_is_minimised_and_revealed()
    {
        FakeComment comment = Fake.OurComment(_issue);

        using ReadRun run = await CarryOutAsync(SomeSteps.On(comment, CommentStepKind.Minimise));
        bool minimised = comment.Minimized;
        await run.Source.Comments.CarryOutAsync("#1", SomeSteps.On(comment, CommentStepKind.Reveal), CancellationToken.None);

        Assert.True(minimised);
        Assert.False(comment.Minimized);
        Assert.Equal(["Minimise", "Reveal"], Fake.Writes.Select(request => request.Operation));
    }

    [Fact]
    public async Task A_command_is_acknowledged_by_a_thumb_up_once()
    {
        FakeComment command = Fake.PersonComments(_issue, "olga", "/readiness skip", association: "OWNER");
        using ReadRun run = await GitHubRead.OnAsync(Fake);
        ItemComment comment = (await run.Source.Comments.ReadLastAsync("#1", CancellationToken.None)).Comments.Single();

        await run.Source.Comments.AcknowledgeAsync("#1", comment, CancellationToken.None);
        await run.Source.Comments.AcknowledgeAsync("#1", comment, CancellationToken.None);
        CommentThread after = (await run.Source.Comments.ReadAllAsync(["#1"], CancellationToken.None))["#1"];

        Assert.False(comment.IsAcknowledged);
        Assert.Equal("+1", Assert.Single(command.Reactions).Content);
        Assert.True(after.Comments.Single().IsAcknowledged);
    }

    [Fact]
    public async Task An_issue_of_another_repository_is_written_to_there()
    {
        FakeIssue other = Fake.Add(1);
        other.Repository = "example/signer";
        using ReadRun run = await GitHubRead.OnAsync(Fake);

        await run.Source.Comments.CarryOutAsync("example/signer#1", SomeSteps.Create, CancellationToken.None);

        Assert.Single(other.Comments);
        Assert.Empty(_issue.Comments);
    }

    [Fact]
    public async Task A_redirect_is_followed_with_the_comment()
    {
        Fake.FaultOnNext(request => request.IsWrite, FakeFaults.Redirect($"{Fake.Address}repos/example/field-service/issues/1/comments"));

        using ReadRun run = await CarryOutAsync(SomeSteps.Create);

        Assert.Equal(SomeSteps.Text, Assert.Single(_issue.Comments).Body);
    }

    [Fact]
    public async Task Writes_are_a_second_apart_and_reads_are_not()
    {
        FakeComment comment = Fake.OurComment(_issue);

        using ReadRun run = await CarryOutAsync(
            SomeSteps.On(comment, CommentStepKind.Edit), SomeSteps.On(comment, CommentStepKind.Minimise), SomeSteps.On(comment, CommentStepKind.Delete));
        await run.Source.Comments.ReadAllAsync(["#1"], CancellationToken.None);

        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)], run.Clock.Waits);
        Assert.Equal(3, run.Source.Usage.Writes);
    }

    [Fact]
    public async Task Time_that_has_passed_between_writes_anyway_is_not_waited_again()
    {
        using ReadRun run = await CarryOutAsync(SomeSteps.Create);
        run.Clock.Advance(TimeSpan.FromSeconds(5));

        await run.Source.Comments.CarryOutAsync("#1", SomeSteps.Create, CancellationToken.None);

        Assert.Empty(run.Clock.Waits);
    }

    [Fact]
    public async Task The_body_read_last_is_the_one_that_is_marked()
    {
        FakeComment comment = Fake.OurComment(_issue);
        using ReadRun run = await GitHubRead.OnAsync(Fake);
        comment.Body = $"Newer.\n\n{SomeSteps.Marker.Hidden()}";
        await run.Source.Comments.ReadAllAsync(["#1"], CancellationToken.None);

        await run.Source.Comments.CarryOutAsync("#1", SomeSteps.On(comment, CommentStepKind.Mark), CancellationToken.None);

        Assert.StartsWith("Newer.", comment.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_comment_stands_is_told_where_there_is_one()
    {
        using ReadRun run = await CarryOutAsync();

        Uri? created = await run.Source.Comments.CarryOutAsync("#1", SomeSteps.Create, CancellationToken.None);
        FakeComment comment = _issue.Comments.Single();
        await run.Source.Comments.ReadAllAsync(["#1"], CancellationToken.None);
        Uri? edited = await run.Source.Comments.CarryOutAsync("#1", SomeSteps.On(comment, CommentStepKind.Edit), CancellationToken.None);
        Uri? minimised = await run.Source.Comments.CarryOutAsync("#1", SomeSteps.On(comment, CommentStepKind.Minimise), CancellationToken.None);
        Uri? deleted = await run.Source.Comments.CarryOutAsync("#1", SomeSteps.On(comment, CommentStepKind.Delete), CancellationToken.None);

        Uri address = new($"https://github.com/example/field-service/issues/1#issuecomment-{comment.Id}");
        Assert.Equal((address, address), (created, edited));
        Assert.Null(minimised);
        Assert.Null(deleted);
    }

    private async Task<ReadRun> CarryOutAsync(params CommentStep[] steps)
    {
        ReadRun run = await GitHubRead.OnAsync(Fake);
        foreach (CommentStep step in steps)
        {
            await run.Source.Comments.CarryOutAsync("#1", step, CancellationToken.None);
        }

        return run;
    }
}
