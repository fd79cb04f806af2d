using System.Text.Json.Nodes;
using ReadinessCheck.Comments;
using ReadinessCheck.Fakes.Jira;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Connectors.Tests.Jira;

/// <summary>Steps, contents and comments for tests.</summary>
internal static class SomeJiraSteps
{
    public const string Hash = "0123456789abcdef";

    public static readonly CommentMarker Marker = CommentMarker.Of(Hash);

    public static readonly CommentContent Question = new("Before work begins:", [new CommentQuestion("customer need", "need", "Who needs it?")], [], Marker);

    public static CommentStep Create { get; } = new(CommentStepKind.Create, Content: Question);

    public static CommentStep On(FakeJiraComment comment, CommentStepKind kind) => new(kind, comment.Id, kind == CommentStepKind.Edit ? Question : null);

    /// <summary>A comment's body as it is to be sent: a document to Cloud, a text to Data Center.</summary>
    public static JsonNode Body(FakeJira fake, CommentContent content) =>
        fake.IsCloud ? JsonNode.Parse(AtlassianCommentRenderer.Render(content))! : WikiCommentRenderer.Render(content);

    /// <summary>A comment of ours, as an earlier run left it; nothing is noted of it.</summary>
    public static FakeJiraComment OurComment(this FakeJira fake, FakeJiraIssue issue, string lead = "Before work begins:") =>
        fake.NewComment(issue, fake.Us, Body(fake, Question with { Lead = lead }), visibility: null);

    /// <summary>Notes a comment as ours, as an earlier run did.</summary>
    public static void Note(this FakeJiraIssue issue, FakeJiraComment comment, string hash = Hash) =>
        issue.Properties["readiness-check"] = new JsonObject { ["comment"] = comment.Id, ["hash"] = hash };

    /// <summary>What is noted with an issue, as JSON; null when nothing is.</summary>
    public static string? Noted(this FakeJiraIssue issue) => issue.Properties.GetValueOrDefault("readiness-check")?.ToJsonString();
}
