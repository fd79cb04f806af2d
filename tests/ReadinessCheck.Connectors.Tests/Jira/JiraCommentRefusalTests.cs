using ReadinessCheck.Comments;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

public sealed class JiraCommentRefusalTests : JiraTest
{
    private FakeJiraIssue _issue = null!;

    [Theory]
    [InlineData("Cloud", CommentStepKind.Edit, "EDIT_OWN_COMMENTS", "edit its comments in SHOP (“You do not have the permission to edit the comment with id: 10003”)")]
    [InlineData("Cloud", CommentStepKind.Delete, "DELETE_OWN_COMMENTS", "delete its comments in SHOP (“You do not have the permission to delete the comment with id: 10003”)")]
    [InlineData("DataCenter", CommentStepKind.Edit, "EDIT_OWN_COMMENTS", "edit its comments in SHOP (“You do not have the permission to edit the comment with id: 10003”)")]
    [InlineData("DataCenter", CommentStepKind.Delete, "DELETE_OWN_COMMENTS", "delete its comments in SHOP (“You do not have the permission to delete the comment with id: 10003”)")]
    public async Task A_bad_request_that_speaks_of_a_permission_is_a_matter_of_rights(string edition, CommentStepKind kind, string without, string what)
    {
        using ReadRun run = await BeginAsync(edition);
        FakeJiraComment comment = Fake.OurComment(_issue);
        await ReadAllAsync(run);
        _issue.Project.Permissions.Remove(without);

        ConnectorException exception = await FailsAsync(run, SomeJiraSteps.On(comment, kind));

        Assert.Equal(ConnectorFailure.Permission, exception.Kind);
        Assert.EndsWith($" may not {what}: give it the permission there, and look whether the project is archived.", exception.Message, StringComparison.Ordinal);
        Assert.Single(_issue.Comments);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task An_item_of_a_project_that_was_archived_meanwhile_is_missing(string edition)
    {
        using ReadRun run = await BeginAsync(edition);
        _issue.Project.IsArchived = true;

        ConnectorException exception = await FailsAsync(run);

        Assert.Equal(ConnectorFailure.Missing, exception.Kind);
        Assert.StartsWith("The item or the comment is gone, or the account of ", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            " may not see it any more (“Issue does not exist or you do not have permission to see it”): run it again.", exception.Message, StringComparison.Ordinal);
        Assert.Empty(await ReadAllAsync(run));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_plain_no_is_a_matter_of_rights(string edition)
    {
        using ReadRun run = await BeginAsync(edition);
        Fake.FaultOnNext(request => request.IsWrite, FakeFaults.Answer(403, """{"errorMessages":["No."],"errors":{}}"""));

        ConnectorException exception = await FailsAsync(run);

        Assert.Equal(ConnectorFailure.Permission, exception.Kind);
        Assert.EndsWith(" may not write comments in SHOP (“No”): give it the permission there, and look whether the project is archived.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_comment_that_is_gone_is_missing_for_an_edit(string edition)
    {
        using ReadRun run = await BeginAsync(edition);
        FakeJiraComment comment = Fake.OurComment(_issue);
        await ReadAllAsync(run);
        Fake.PersonDeletes(comment);

        Assert.Equal(ConnectorFailure.Missing, (await FailsAsync(run, SomeJiraSteps.On(comment, CommentStepKind.Edit))).Kind);
        Assert.Null(_issue.Noted());
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_comment_that_Jira_does_not_take_is_quoted_and_its_end_is_known(string edition)
    {
        using ReadRun run = await BeginAsync(edition);
        CommentContent tooLong = SomeJiraSteps.Question with { Lead = new string('a', 40_000) };

        ConnectorException exception = await FailsAsync(run, SomeJiraSteps.Create with { Content = tooLong });

        Assert.Equal(ConnectorFailure.Refused, exception.Kind);
        Assert.False(exception.IsUnknownEnd);
        Assert.StartsWith(
            "Jira does not take what it was sent (“The entered text is too long. It exceeds the allowed limit of 32,767 characters”): ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_token_that_was_revoked_meanwhile_is_said_and_no_message_repeats_it(string edition)
    {
        using ReadRun run = await BeginAsync(edition);
        string token = Fake.IsCloud ? FakeJira.ApiToken : FakeJira.Pat;
        Fake.FaultOnNext(request => request.IsWrite, FakeFaults.Answer(401, $$"""{"message":"Bad credentials {{token}}"}"""));
        ConnectorException revoked = await FailsAsync(run);
        Fake.FaultOnNext(request => request.IsWrite, FakeFaults.Answer(418, $$"""{"message":"No tea for {{token}}"}"""));
        ConnectorException odd = await FailsAsync(run);

        Assert.Equal(ConnectorFailure.Credentials, revoked.Kind);
        Assert.Contains("HTTP 418 (“No tea for (token)”)", odd.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(token, revoked.ToString() + odd, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_redirect_is_not_followed_with_a_comment(string edition)
    {
        using ReadRun run = await BeginAsync(edition);
        Fake.FaultOnNext(request => request.IsWrite, FakeFaults.Redirect("https://login.example.org/?to=jira"));

        ConnectorException exception = await FailsAsync(run);

        Assert.Contains(" leads to https://login.example.org: ", exception.Message, StringComparison.Ordinal);
        Assert.Single(Fake.Writes);
    }

    private async Task<ReadRun> BeginAsync(string edition)
    {
        await StartAsync(edition);
        _issue = Fake.Add();
        return await JiraRead.OnAsync(Fake, SomeJira.Project(Fake));
    }

    private Task<IReadOnlyDictionary<string, CommentThread>> ReadAllAsync(ReadRun run) => run.Source.Comments.ReadAllAsync([_issue.Key], CancellationToken.None);

    private Task<ConnectorException> FailsAsync(ReadRun run, CommentStep? step = null) =>
        Assert.ThrowsAsync<ConnectorException>(() => run.Source.Comments.CarryOutAsync(_issue.Key, step ?? SomeJiraSteps.Create, CancellationToken.None));
}
