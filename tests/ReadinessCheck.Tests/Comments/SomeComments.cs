using ReadinessCheck.Comments;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using ReadinessCheck.Tests.Reporting;

namespace ReadinessCheck.Tests.Comments;

/// <summary>Builds comments; all times are hours after <see cref="Start"/>.</summary>
internal static class SomeComments
{
    public static readonly DateTimeOffset Start = new(2026, 11, 26, 8, 0, 0, TimeSpan.Zero);

    public static readonly CommentAuthor Us = new("readiness[bot]", IsUs: true, MayWrite: true, IsApp: true);
    public static readonly CommentAuthor Owner = new("olga", MayWrite: true);
    public static readonly CommentAuthor Guest = new("gustav");

    public static readonly Verdict Gap = Edited(SomeVerdict.Of(findings: SomeVerdict.Missing(CriterionIds.CustomerNeed)));
    public static readonly Verdict OtherGap = Edited(SomeVerdict.Of(findings: SomeVerdict.Weak(CriterionIds.Ordering)));
    public static readonly Verdict Unsure = Edited(SomeVerdict.Of(findings: SomeVerdict.Unsure(CriterionIds.Ordering)));
    public static readonly Verdict Answered = Edited(SomeVerdict.Of());

    /// <summary>The verdict on an item that was last edited then.</summary>
    public static Verdict Edited(Verdict verdict, double hours = 0) => verdict with { Item = verdict.Item with { EditedAt = Start.AddHours(hours) } };

    public static ItemComment By(CommentAuthor author, string body, double hours = 1, string? id = null) =>
        new(id ?? FormattableString.Invariant($"{author.Name}-{hours}"), author, body, Start.AddHours(hours));

    /// <summary>The comment that a verdict leads to.</summary>
    public static ItemComment Ours(Verdict verdict, double hours = 1, CommentAuthor? author = null) => By(author ?? Us, Body(verdict), hours);

    /// <summary>The comment that a verdict led to, folded away by a person and noted so then.</summary>
    public static ItemComment Hushed(Verdict verdict, double hours) =>
        By(Us, (CommentMarker.Read(Body(verdict))! with { HushedAt = Start.AddHours(hours) }).PutInto(Body(verdict))) with { IsMinimised = true };

    /// <summary>The comment that a verdict led to, folded away by us.</summary>
    public static ItemComment Folded(Verdict verdict, double hours = 1, Fold fold = Fold.Done) =>
        By(Us, (CommentMarker.Read(Body(verdict))! with { Fold = fold }).PutInto(Body(verdict)), hours) with { IsMinimised = true };

    public static string Body(Verdict verdict) => MarkdownCommentRenderer.Render(CommentContent.Of(CommentAsk.Of(verdict)));

    public static PersonAct Deleted(double hours) => new(PersonActKind.Deleted, Start.AddHours(hours));

    public static PersonAct Minimised(double hours) => new(PersonActKind.Minimised, Start.AddHours(hours));

    public static CommentThread Thread(params ItemComment[] comments) => new(comments, []);
}
