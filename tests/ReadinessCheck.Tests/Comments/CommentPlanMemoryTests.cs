using ReadinessCheck.Comments;
using static ReadinessCheck.Tests.Comments.SomeComments;

namespace ReadinessCheck.Tests.Comments;

/// <summary>Trackers that keep no record of deletions and have no reactions: what is noted with the item stands in for both.</summary>
public sealed class CommentPlanMemoryTests
{
    private static readonly DateTimeOffset Now = Start.AddDays(2);
    private static readonly PersonAct Found = new(PersonActKind.Deleted, At: null) { IsNew = true };
    private static readonly CommentSettings Notes = new(NotesCommands: true);

    [Fact]
    public void A_deletion_that_is_found_is_noted_first() => Assert.Equal(
        (CommentAction.Note, "Remember "), Do(Plan(new CommentThread([], [Found]))));

    [Fact]
    public void A_deletion_is_noted_where_nothing_is_to_be_asked_too() => Assert.Equal(
        (CommentAction.Note, "Remember "), Do(CommentPlan.For(Answered, new CommentThread([], [Found]), new CommentSettings(), Now)));

    [Fact]
    public void A_comment_that_is_not_noted_is_noted() => Assert.Equal(
        (CommentAction.Note, "Remember ours"), Do(Plan(Thread(Ours(Gap) with { Id = "ours", NeedsNote = true }))));

    [Fact]
    public void An_edit_notes_the_comment_anyway() => Assert.Equal(
        (CommentAction.Edit, "Edit ours"), Do(Plan(Thread(Ours(OtherGap) with { Id = "ours", NeedsNote = true }))));

    [Fact]
    public void A_comment_that_is_gone_with_its_duplicate_deleted_is_noted_last() => Assert.Equal(
        (CommentAction.Heal, "Delete b, Remember a"),
        Do(Plan(Thread(Ours(Gap, hours: 1) with { Id = "a", NeedsNote = true }, Ours(Gap, hours: 2) with { Id = "b" }))));

    [Fact]
    public void Commands_are_told_of_in_the_comment()
    {
        ItemComment command = By(Owner, "/readiness answered order\n", hours: 3);
        CommentPlan plan = CommentPlan.For(Gap, Thread(Ours(Gap), command), Notes, Now);

        Assert.Equal([new NotedCommand("olga", "/readiness answered order")], Assert.Single(plan.Steps).Content!.Noted);
    }

    [Fact]
    public void Commands_that_were_told_of_are_not_told_of_again()
    {
        ItemComment command = By(Owner, "/readiness answered order", hours: 3);
        CommentThread after = CommentTracker.Settle(Thread(Ours(Gap), command), Gap, Notes, Now);

        Assert.Empty(CommentPlan.For(Gap, after, Notes, Now.AddDays(1)).Steps);
    }

    [Fact]
    public void A_command_that_is_changed_or_withdrawn_changes_the_comment()
    {
        ItemComment command = By(Owner, "/readiness answered order", hours: 3);
        CommentThread after = CommentTracker.Settle(Thread(Ours(Gap), command), Gap, Notes, Now);

        Assert.Equal(CommentAction.Edit, CommentPlan.For(Gap, after with { Comments = [.. after.Comments.Where(comment => comment.Id != command.Id)] }, Notes, Now).Action);
        Assert.Equal(CommentAction.Edit, CommentPlan.For(
            Gap, after with { Comments = [.. after.Comments.Select(comment => comment.Id == command.Id ? By(Owner, "/readiness answered outcome", hours: 3) : comment)] }, Notes, Now).Action);
    }

    [Fact]
    public void No_comment_is_made_to_tell_of_commands_alone()
    {
        CommentThread thread = Thread(By(Owner, "/readiness skip", hours: 3));

        Assert.Empty(CommentPlan.For(Gap, thread, Notes, Now).Steps);
    }

    [Fact]
    public void The_last_commands_are_told_of_when_there_are_many()
    {
        ItemComment[] commands = [.. Enumerable.Range(1, 9).Select(hour => By(Owner, $"/readiness waive need Reason {hour}.", hours: hour))];

        CommentContent content = CommentContent.Of(CommentAsk.Of(OtherGap), commands);

        Assert.Equal(
            Enumerable.Range(5, CommentContent.MostNoted).Select(hour => $"/readiness waive need Reason {hour}."), content.Noted.Select(command => command.Command));
    }

    private static CommentPlan Plan(CommentThread thread) => CommentPlan.For(Gap, thread, new CommentSettings(), Now);

    private static (CommentAction Action, string Steps) Do(CommentPlan plan) =>
        (plan.Action, string.Join(", ", plan.Steps.Select(step => $"{step.Kind} {step.CommentId}")));
}
