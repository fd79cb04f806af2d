using System.Text.Json.Nodes;
using ReadinessCheck.Comments;
using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

public sealed class JiraCommentWritingTests : JiraTest
{
    private FakeJiraIssue _issue = null!;

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_comment_is_created_as_it_is_rendered_and_then_noted_with_the_item(string edition)
    {
        await BeginAsync(edition);

        using ReadRun run = await CarryOutAsync(SomeJiraSteps.Create);

        FakeJiraComment comment = Assert.Single(_issue.Comments);
        Assert.True(JsonNode.DeepEquals(SomeJiraSteps.Body(Fake, SomeJiraSteps.Question), comment.Body));
        Assert.Equal([$"POST {Api}/comment", $"PUT {Api}/properties/readiness-check"], Calls);
        Assert.True(JsonNode.DeepEquals(new JsonObject { ["body"] = comment.Body.DeepClone() }, Fake.Writes[0].Body));
        Assert.Equal($$"""{"comment":"{{comment.Id}}","hash":"0123456789abcdef"}""", _issue.Noted());
        Assert.Equal(2, run.Source.Usage.Writes);
    }

    [Fact]
    public async Task Cloud_is_sent_a_document_that_ends_with_the_marker()
    {
        await BeginAsync("Cloud");

        using ReadRun run = await CarryOutAsync(SomeJiraSteps.Create);

        JsonNode document = Fake.Writes[0].Body!["body"]!;
        Assert.Equal(("doc", 1), (document["type"]!.GetValue<string>(), document["version"]!.GetValue<int>()));
        Assert.Equal("readiness-check:v1 0123456789abcdef", document["content"]!.AsArray()[^1]!["content"]!.AsArray().Single()!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Data_Center_is_sent_wiki_markup_that_ends_with_the_marker()
    {
        await BeginAsync("DataCenter");

        using ReadRun run = await CarryOutAsync(SomeJiraSteps.Create);

        string text = Fake.Writes[0].Body!["body"]!.GetValue<string>();
        Assert.StartsWith("Before work begins:\n\n* *Customer need:* Who needs it?\n\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n\n{color:#8993a4}~readiness-check:v1 0123456789abcdef~{color}", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task The_longest_questions_are_taken_though_every_letter_of_them_is_escaped(string edition)
    {
        await BeginAsync(edition);
        CommentQuestion longest = new("customer need", "need", new string(Fake.IsCloud ? '"' : '{', CommentContent.LongestQuestion));
        CommentContent content = SomeJiraSteps.Question with { Questions = [.. Enumerable.Repeat(longest, CommentContent.MostQuestions)] };

        using ReadRun run = await CarryOutAsync(SomeJiraSteps.Create with { Content = content });

        JsonNode body = Assert.Single(_issue.Comments).Body;
        Assert.InRange((Fake.IsCloud ? body.ToJsonString() : body.GetValue<string>()).Length, 20_000, FakeJira.LongestComment);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_comment_is_edited_in_its_place_and_noted(string edition)
    {
        await BeginAsync(edition);
        FakeJiraComment comment = Fake.OurComment(_issue, "Older:");

        using ReadRun run = await CarryOutAsync(SomeJiraSteps.On(comment, CommentStepKind.Edit));

        Assert.Same(comment, Assert.Single(_issue.Comments));
        Assert.True(JsonNode.DeepEquals(SomeJiraSteps.Body(Fake, SomeJiraSteps.Question), comment.Body));
        Assert.Equal([$"PUT {Api}/comment/{comment.Id}", $"PUT {Api}/properties/readiness-check"], Calls);
        Assert.Equal($$"""{"comment":"{{comment.Id}}","hash":"0123456789abcdef"}""", _issue.Noted());
    }

    [Theory]
    [InlineData("Cloud", true, "?notifyUsers=false")]
    [InlineData("Cloud", false, "")]
    [InlineData("DataCenter", true, "")]
    public async Task Nobody_is_notified_of_an_edit_where_that_may_be_asked_for(string edition, bool isAdministrator, string query)
    {
        await BeginAsync(edition);
        FakeJiraComment comment = Fake.OurComment(_issue, "Older:");
        if (!isAdministrator)
        {
            _issue.Project.Permissions.Remove("ADMINISTER_PROJECTS");
        }

        using ReadRun run = await CarryOutAsync(SomeJiraSteps.On(comment, CommentStepKind.Edit));

        Assert.Equal(query, Fake.Writes[0].Query);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_comment_that_is_deleted_is_taken_out_of_the_notes_first(string edition)
    {
        await BeginAsync(edition);
        FakeJiraComment comment = Fake.OurComment(_issue);
        _issue.Note(comment);

        using ReadRun run = await CarryOutAsync(readAll: true, SomeJiraSteps.On(comment, CommentStepKind.Delete));

        Assert.Empty(_issue.Comments);
        Assert.Equal([$"PUT {Api}/properties/readiness-check", $"DELETE {Api}/comment/{comment.Id}"], Calls);
        Assert.Equal("{}", _issue.Noted());
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_duplicate_is_deleted_and_the_note_of_the_other_stays_and_that_it_is_gone_already_is_as_good(string edition)
    {
        await BeginAsync(edition);
        FakeJiraComment comment = Fake.OurComment(_issue);
        FakeJiraComment duplicate = Fake.OurComment(_issue);
        _issue.Note(comment);
        CommentStep step = SomeJiraSteps.On(duplicate, CommentStepKind.Delete);

        using ReadRun run = await CarryOutAsync(readAll: true, step, step);

        Assert.Equal([comment], _issue.Comments);
        Assert.Equal(["DELETE", "DELETE"], Fake.Writes.Select(request => request.Method));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_comment_that_was_found_by_its_marker_is_noted_with_its_hash(string edition)
    {
        await BeginAsync(edition);
        FakeJiraComment comment = Fake.OurComment(_issue);

        using ReadRun run = await CarryOutAsync(SomeJiraSteps.On(comment, CommentStepKind.Remember));

        Assert.Equal($"PUT {Api}/properties/readiness-check", Assert.Single(Calls));
        Assert.Equal($$"""{"comment":"{{comment.Id}}","hash":"0123456789abcdef"}""", _issue.Noted());
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_deletion_that_was_found_is_noted_with_the_time(string edition)
    {
        await BeginAsync(edition);
        FakeJiraComment comment = Fake.OurComment(_issue);
        _issue.Note(comment);
        Fake.PersonDeletes(comment);

        using ReadRun run = await CarryOutAsync(readAll: true, new CommentStep(CommentStepKind.Remember));

        Assert.Equal(
            $$"""{"comment":"{{comment.Id}}","hash":"0123456789abcdef","foundDeletedAt":"2026-01-05T09:00:00\u002B00:00"}""", _issue.Noted());
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Writes_are_far_enough_apart_for_the_limit_of_an_issue(string edition)
    {
        await BeginAsync(edition);

        using ReadRun run = await CarryOutAsync([.. Enumerable.Repeat(SomeJiraSteps.Create, 15)]);

        DateTimeOffset[] times = [.. Fake.Writes.Select(request => request.At)];
        Assert.Equal(30, times.Length);
        // Twenty in two seconds are taken.
        Assert.All(times.Zip(times.Skip(20)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(2)));
        Assert.Equal(15, _issue.Comments.Count);
        Assert.Empty(run.Notices);
    }

    private string Api => $"/rest/api/{(Fake.IsCloud ? 3 : 2)}/issue/{_issue.Id}";

    private IEnumerable<string> Calls => Fake.Writes.Select(request => $"{request.Method} {request.Path}");

    private async Task BeginAsync(string edition)
    {
        await StartAsync(edition);
        _issue = Fake.Add();
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Where_a_comment_stands_is_told_where_there_is_one(string edition)
    {
        await BeginAsync(edition);
        using ReadRun run = await CarryOutAsync();

        Uri? created = await run.Source.Comments.CarryOutAsync(_issue.Key, SomeJiraSteps.Create, CancellationToken.None);
        FakeJiraComment comment = _issue.Comments.Single();
        await run.Source.Comments.ReadAllAsync([_issue.Key], CancellationToken.None);
        Uri? edited = await run.Source.Comments.CarryOutAsync(_issue.Key, SomeJiraSteps.On(comment, CommentStepKind.Edit), CancellationToken.None);
        Uri? deleted = await run.Source.Comments.CarryOutAsync(_issue.Key, SomeJiraSteps.On(comment, CommentStepKind.Delete), CancellationToken.None);

        Assert.EndsWith($"/browse/{_issue.Key}?focusedCommentId={comment.Id}", created?.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(created, edited);
        Assert.Null(deleted);
    }

    private Task<ReadRun> CarryOutAsync(params CommentStep[] steps) => CarryOutAsync(readAll: false, steps);

    private async Task<ReadRun> CarryOutAsync(bool readAll, params CommentStep[] steps)
    {
        ReadRun run = await JiraRead.OnAsync(Fake, SomeJira.Project(Fake));
        if (readAll)
        {
            await run.Source.Comments.ReadAllAsync([_issue.Key], CancellationToken.None);
        }

        foreach (CommentStep step in steps)
        {
            await run.Source.Comments.CarryOutAsync(_issue.Key, step, CancellationToken.None);
        }

        return run;
    }
}
