using ReadinessCheck.Comments;
using ReadinessCheck.Fakes.GitHub;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Connectors.Tests.GitHub;

/// <summary>Steps and contents for tests.</summary>
internal static class SomeSteps
{
    public static readonly CommentMarker Marker = CommentMarker.Of("0123456789abcdef");

    public static readonly CommentContent Question = new("Before work begins:", [new CommentQuestion("customer need", "need", "Who needs it?")], [], Marker);

    /// <summary>The comment as it is written.</summary>
    public static string Text => MarkdownCommentRenderer.Render(Question);

    public static CommentStep Create { get; } = new(CommentStepKind.Create, Content: Question);

    public static CommentStep On(FakeComment comment, CommentStepKind kind) => new(
        kind,
        FormattableString.Invariant($"{comment.Id}"),
        kind == CommentStepKind.Edit ? Question : null,
        kind == CommentStepKind.Mark ? Marker with { HushedAt = new DateTimeOffset(2026, 1, 5, 10, 0, 0, TimeSpan.Zero) } : null);

    /// <summary>A comment of ours, as an earlier run left it.</summary>
    public static FakeComment OurComment(this FakeGitHub fake, FakeIssue issue) => fake.PersonComments(issue, fake.Us.Login, Text, fake.Us.IsBot);
}
