using ReadinessCheck.Comments;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

/// <summary>Runs under an account that may not do everything.</summary>
public sealed class JiraRightsTests : JiraRunTest
{
    [Theory]
    [MemberData(nameof(Editions))]
    public async Task An_account_that_may_not_edit_items_notes_nothing_and_knows_our_comment_by_its_marker(string edition)
    {
        FakeJiraIssue issue = await BeginAsync(edition, without: "EDIT_ISSUES");
        Fake.Project().Roles["Developers"].Add("olga");
        Fake.PersonComments(issue, "olga", "/readiness waive need it is known");

        await RunAsync();
        CommentReport second = await RunAsync();

        Assert.Equal((CommentAction.Leave, 0), (second.Outcomes.Single().Action, second.Outcomes.Single().Acknowledged));
        Assert.Contains("Noted: /readiness waive need it is known (Olga).", issue.Comments[^1].Text, StringComparison.Ordinal);
        Assert.EndsWith("/comment", Assert.Single(Fake.Writes).Path, StringComparison.Ordinal);
        Assert.Null(issue.Noted());
    }

    [Theory]
    [InlineData("Cloud", "EDIT_ISSUES")]
    [InlineData("Cloud", "DELETE_OWN_COMMENTS")]
    [InlineData("DataCenter", "EDIT_ISSUES")]
    [InlineData("DataCenter", "DELETE_OWN_COMMENTS")]
    public async Task Where_a_deletion_could_not_be_told_from_a_persons_or_is_not_ours_to_make_the_comment_is_edited_instead(string edition, string without)
    {
        FakeJiraIssue issue = await BeginAsync(edition, without);
        await RunAsync(whenAnswered: WhenAnswered.Delete);
        Answer(issue);

        CommentReport report = await RunAsync(whenAnswered: WhenAnswered.Delete);

        Assert.Equal((CommentAction.Edit, CommentState.Done), (report.Outcomes.Single().Action, report.Outcomes.Single().State));
        Assert.StartsWith("All that was asked here is answered.", Assert.Single(issue.Comments).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_deletion_that_nothing_notes_is_forgotten(string edition)
    {
        FakeJiraIssue issue = await BeginAsync(edition, without: "EDIT_ISSUES");
        await RunAsync();
        Fake.PersonDeletes(issue.Comments.Single());

        CommentReport report = await RunAsync();

        Assert.Equal(CommentAction.Create, report.Outcomes.Single().Action);
    }

    [Theory]
    [InlineData("Cloud", "JIRA_USER_EMAIL")]
    [InlineData("DataCenter", "JIRA_PAT")]
    public async Task An_account_that_may_not_comment_is_told_so_once_for_all_items_and_nothing_is_sent(string edition, string variable)
    {
        await BeginAsync(edition, without: "ADD_COMMENTS");
        AddGaps(4);

        CommentReport report = await RunAsync();

        Assert.Equal(
            $"SHOP-1, SHOP-2 and 3 more: The account of {variable} may not write comments in SHOP: give it the permission there, and look whether the project is archived.",
            report.Problems.Select(problem => $"{problem.Place}: {problem.Problem}").Single());
        Assert.Empty(Fake.Writes);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_note_that_is_refused_is_told_of_once_and_the_comment_counts(string edition)
    {
        FakeJiraIssue issue = await BeginAsync(edition, without: "");
        Fake.FaultOnNext(
            request => request.Path.Contains("/properties/", StringComparison.Ordinal) && request.IsWrite,
            FakeFaults.Answer(403, """{"errorMessages":["You do not have permission to edit issues in this project."],"errors":{}}"""));

        CommentReport first = await RunAsync();
        CommentReport second = await RunAsync();

        Assert.Equal((CommentAction.Create, CommentState.Done), (first.Outcomes.Single().Action, first.Outcomes.Single().State));
        Assert.EndsWith(
            " may not write issue properties, which takes the permission to edit issues, in SHOP (“You do not have permission to edit issues in this project”):"
            + " give it the permission there, and look whether the project is archived. Until then a comment of ours that somebody deletes there is written again.",
            Notices.Single(),
            StringComparison.Ordinal);
        Assert.Equal((CommentAction.Note, CommentState.Done), (second.Outcomes.Single().Action, second.Outcomes.Single().State));
        Assert.Single(issue.Comments);
    }

    private async Task<FakeJiraIssue> BeginAsync(string edition, string without)
    {
        await StartAsync(edition);
        Fake.Project().Permissions.Remove(without);
        return AddGaps().Single();
    }
}
