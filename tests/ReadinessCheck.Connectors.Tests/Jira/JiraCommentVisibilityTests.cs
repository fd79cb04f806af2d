using System.Text.Json.Nodes;
using ReadinessCheck.Comments;
using ReadinessCheck.Connectors.Jira;
using ReadinessCheck.Fakes.Jira;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Connectors.Tests.Jira;

/// <summary>Who sees our comments.</summary>
public sealed class JiraCommentVisibilityTests : JiraTest
{
    [Theory]
    [InlineData("Cloud", "role:Developers", """{"type":"role","value":"Developers"}""")]
    [InlineData("Cloud", "group:jira-users", """{"type":"group","value":"jira-users"}""")]
    [InlineData("DataCenter", "role:Developers", """{"type":"role","value":"Developers"}""")]
    [InlineData("DataCenter", "group:jira-users", """{"type":"group","value":"jira-users"}""")]
    public async Task A_new_comment_is_for_those_whom_it_is_meant_for(string edition, string visibility, string sent)
    {
        await StartAsync(edition);
        FakeJiraIssue issue = Fake.Add();

        await CarryOutAsync(issue, SomeJiraSteps.Create, SomeJira.Project(Fake) with { Visibility = JiraVisibility.Parse(visibility) });

        Assert.Equal(sent, Assert.Single(issue.Comments).Visibility!.ToJsonString());
        Assert.Equal(sent, Fake.Writes[0].Body!["visibility"]!.ToJsonString());
    }

    [Theory]
    [InlineData("Cloud", """{"type":"group","value":"jira-users","identifier":"5a39"}""")]
    [InlineData("DataCenter", """{"type":"role","value":"Administrators"}""")]
    public async Task An_edit_lets_nobody_see_more_whatever_new_comments_are_for(string edition, string visibility)
    {
        await StartAsync(edition);
        FakeJiraIssue issue = Fake.Add();
        FakeJiraComment comment = Fake.OurComment(issue, "Older:");
        comment.Visibility = JsonNode.Parse(visibility)!.AsObject();

        await CarryOutAsync(issue, SomeJiraSteps.On(comment, CommentStepKind.Edit), SomeJira.Project(Fake) with { Visibility = JiraVisibility.Parse("role:Developers") });

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(visibility), comment.Visibility));
        Assert.StartsWith("Before work begins:", comment.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Customers_of_a_service_desk_see_none_of_it(string edition)
    {
        await StartAsync(edition);
        FakeJiraIssue request = Request();

        await CarryOutAsync(request, SomeJiraSteps.Create, Desk);

        FakeJiraComment comment = Assert.Single(request.Comments);
        Assert.False(comment.IsPublic);
        Assert.Equal($"/rest/servicedeskapi/request/{request.Id}/comment", Fake.Writes[0].Path);
        Assert.Equal(WikiCommentRenderer.Render(SomeJiraSteps.Question), Fake.Writes[0].Body!["body"]!.GetValue<string>());
        Assert.False(Fake.Writes[0].Body!["public"]!.GetValue<bool>());
        Assert.Equal($$"""{"comment":"{{comment.Id}}","hash":"0123456789abcdef"}""", request.Noted());
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task An_internal_comment_is_known_as_ours_and_stays_internal_when_it_is_edited(string edition)
    {
        await StartAsync(edition);
        FakeJiraIssue request = Request();
        await CarryOutAsync(request, SomeJiraSteps.Create, Desk);
        FakeJiraComment comment = request.Comments.Single();

        using ReadRun run = await JiraRead.OnAsync(Fake, Desk);
        CommentThread thread = await run.Source.Comments.ReadLastAsync(request.Key, CancellationToken.None);
        await run.Source.Comments.CarryOutAsync(request.Key, SomeJiraSteps.On(comment, CommentStepKind.Edit), CancellationToken.None);

        Assert.True(thread.Comments.Single() is { IsOurs: true, IsNoted: true, IsWrittenInto: false });
        Assert.False(comment.IsPublic);
        Assert.EndsWith($"/issue/{request.Id}/comment/{comment.Id}", Fake.Writes[2].Path, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task What_only_some_may_read_is_no_answer_that_is_quoted_to_all(string edition)
    {
        await StartAsync(edition);
        FakeJiraIssue issue = Fake.Add();
        Fake.PersonComments(issue, "ada", "Dispatchers need it.");
        Fake.PersonComments(issue, "ada", "The price is secret.", onlyRole: "Administrators");

        using ReadRun run = await JiraRead.OnAsync(Fake, SomeJira.Project(Fake));

        Assert.Contains("Dispatchers need it.", run.Items.Single().Related.Single(text => text.Where == RelatedText.Comment).Text, StringComparison.Ordinal);
        Assert.Equal(2, (await run.Source.Comments.ReadLastAsync(issue.Key, CancellationToken.None)).Comments.Count);
    }

    private JiraOptions Desk => SomeJira.Project(Fake) with { Project = "DESK" };

    private FakeJiraIssue Request()
    {
        FakeJiraIssue request = Fake.Add(project: "DESK");
        request.Project.TypeKey = "service_desk";
        return request;
    }

    private async Task CarryOutAsync(FakeJiraIssue issue, CommentStep step, JiraOptions options)
    {
        using ReadRun run = await JiraRead.OnAsync(Fake, options);
        await run.Source.Comments.CarryOutAsync(issue.Key, step, CancellationToken.None);
    }
}
