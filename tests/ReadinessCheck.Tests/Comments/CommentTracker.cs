using ReadinessCheck.Comments;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Tests.Comments;

/// <summary>Carries plans out on a thread in memory, as a tracker would.</summary>
internal static class CommentTracker
{
    public static CommentThread Apply(CommentThread thread, CommentPlan plan, DateTimeOffset now) => plan.Action == CommentAction.ReadRest
        ? thread with { HasMore = false }
        : plan.Steps.Aggregate(thread, (before, step) => Apply(before, step, now));

    public static CommentThread Apply(CommentThread thread, CommentStep step, DateTimeOffset now)
    {
        string? text = step.Content is { } content ? MarkdownCommentRenderer.Render(content) : null;
        return thread with
        {
            Comments = step.Kind switch
            {
                CommentStepKind.Create => [.. thread.Comments, new ItemComment($"new-{thread.Comments.Count}-{now:HHmmss}", SomeComments.Us, text!, now)],
                CommentStepKind.Edit => Change(comment => new ItemComment(comment.Id, comment.Author, text!, comment.CreatedAt, now, comment.IsMinimised)),
                CommentStepKind.Mark => Change(comment => new ItemComment(
                    comment.Id, comment.Author, step.Marker!.PutInto(comment.Body), comment.CreatedAt, now, comment.IsMinimised)),
                CommentStepKind.Reveal => Change(comment => comment with { IsMinimised = false }),
                CommentStepKind.Minimise => Change(comment => comment with { IsMinimised = true }),
                CommentStepKind.Delete => [.. thread.Comments.Where(comment => comment.Id != step.CommentId)],
                CommentStepKind.Remember => step.CommentId is null ? thread.Comments : Change(comment => comment with { NeedsNote = false, IsNoted = true }),
                _ => throw new ArgumentOutOfRangeException(nameof(step)),
            },
            Acts = step switch
            {
                { Kind: CommentStepKind.Remember, CommentId: null } => [.. thread.Acts.Select(act => act.IsNew ? new PersonAct(act.Kind, now) : act)],
                _ => thread.Acts,
            },
        };

        ItemComment[] Change(Func<ItemComment, ItemComment> change)
        {
            Assert.Contains(thread.Comments, comment => comment.Id == step.CommentId);
            return [.. thread.Comments.Select(comment => comment.Id == step.CommentId ? change(comment) : comment)];
        }
    }

    /// <summary>Plans, carries out and plans again until there is nothing to do; it must not take more than reading the rest and one plan.</summary>
    public static CommentThread Settle(CommentThread thread, Verdict verdict, CommentSettings settings, DateTimeOffset now)
    {
        for (int run = 0; run < 2; run++)
        {
            thread = Apply(thread, CommentPlan.For(verdict, thread, settings, now), now);
        }

        CommentPlan last = CommentPlan.For(verdict, thread, settings, now);
        Assert.Equal((CommentAction.Leave, 0), (last.Action, last.Steps.Count));
        return thread;
    }
}
