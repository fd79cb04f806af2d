using CsCheck;
using ReadinessCheck.Comments;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using static ReadinessCheck.Tests.Comments.SomeComments;

namespace ReadinessCheck.Tests.Comments;

/// <summary>What holds for every item, whatever people and earlier runs did to it.</summary>
public sealed class CommentPlanPropertyTests
{
    private const int Hours = 12;
    private static readonly DateTimeOffset Now = Start.AddHours(Hours + 1);

    private static readonly string[] Bodies =
    [
        Body(Gap), Body(OtherGap), Body(Unsure), Body(Answered), Hushed(Gap, 3).Body, Folded(Answered).Body, Folded(Answered, fold: Fold.Begun).Body,
        "Dispatchers need it.",
        Body(Gap) + "\n\nDispatchers need it.",
        "> " + Body(Gap).Replace("\n", "\n> ", StringComparison.Ordinal),
        "/readiness skip", "/readiness recheck", "/readiness waive need it is known", "/readiness waive need until 2026-11-01 no more",
        "/readiness answered need", "/readiness answered order",
    ];

    // Most are ours, or nothing would ever be a duplicate.
    private static readonly CommentAuthor[] Authors =
    [
        Us, Us, Us, Owner, Owner, Guest, new("olga", IsUs: true, MayWrite: true), new("deploy[bot]", MayWrite: true, IsApp: true),
    ];

    private static readonly Gen<ItemComment> AnyComment =
        Gen.Select(OneOf(Authors), OneOf(Bodies), Gen.Int[0, Hours], Gen.Bool, Gen.Int[0, 3], Gen.Int[0, 9999]).Select((author, body, hours, isMinimised, memory, id) =>
            By(author, body, hours, $"{id}") with { IsMinimised = isMinimised, NeedsNote = memory == 0 });

    private static readonly Gen<PersonAct> AnyAct = Gen.Select(Gen.Bool, Gen.Int[0, Hours], Gen.Int[0, 9]).Select((isDeletion, hours, unknown) =>
        new PersonAct(isDeletion ? PersonActKind.Deleted : PersonActKind.Minimised, unknown < 2 ? null : Start.AddHours(hours)) { IsNew = isDeletion && unknown == 0 });

    private static readonly Gen<CommentThread> AnyThread = Gen.Select(AnyComment.Array[0, 6], AnyAct.Array[0, 2], Gen.Int[0, 5])
        .Select((comments, acts, more) => new CommentThread([.. comments.DistinctBy(comment => comment.Id)], [.. acts.Where(act => MayBe(act, comments))], more == 0));

    private static readonly Gen<Verdict> AnyVerdict =
        Gen.Select(OneOf(Gap, OtherGap, Unsure, Answered), Gen.Int[-1, Hours], (verdict, hours) => Edited(verdict, hours));

    private static readonly Gen<CommentSettings> AnySettings = Gen.Select(
        Gen.Enum<WhenAnswered>(), Gen.Bool, Gen.Bool, (when, can, notes) => new CommentSettings(when, can, NotesCommands: notes));

    private static readonly Gen<(Verdict Verdict, CommentThread Thread, CommentSettings Settings)> Any = Gen.Select(AnyVerdict, AnyThread, AnySettings);

    [Fact]
    public void A_plan_that_was_carried_out_leaves_nothing_to_do() =>
        Check((verdict, thread, settings) => CommentTracker.Settle(thread, verdict, settings, Now));

    [Fact]
    public void The_order_in_which_comments_are_read_does_not_matter() => Check((verdict, thread, settings) =>
    {
        CommentPlan plan = CommentPlan.For(verdict, thread, settings, Now);
        CommentPlan other = CommentPlan.For(verdict, thread with { Comments = [.. thread.Comments.Reverse()] }, settings, Now);

        Assert.Equal(plan.Action, other.Action);
        Assert.Equal(plan.Steps.Select(step => (step.Kind, step.CommentId)), other.Steps.Select(step => (step.Kind, step.CommentId)));
    });

    [Fact]
    public void At_most_one_comment_of_ours_remains() => Check((verdict, thread, settings) =>
        Assert.InRange(CommentTracker.Settle(thread, verdict, settings, Now).Comments.Count(comment => comment.IsOurs), 0, 1));

    [Fact]
    public void Nobody_elses_comment_is_touched() => Check((verdict, thread, settings) => Assert.Equal(
        thread.Comments.Where(comment => !comment.IsOurs),
        CommentTracker.Settle(thread, verdict, settings, Now).Comments.Where(comment => !comment.IsOurs)));

    [Fact]
    public void None_is_created_where_one_stands_or_nothing_is_to_be_asked_or_a_person_wants_none() => Check((verdict, thread, settings) =>
    {
        bool isCreated = CommentPlan.For(verdict, thread, settings, Now).Steps.Any(step => step.Kind == CommentStepKind.Create);

        Assert.False(isCreated && (thread.HasMore
            || thread.Comments.Any(comment => comment.IsOurs || (comment.Author.MayWrite && comment.Marker is not null))
            || !verdict.Gaps.Any()
            || thread.Acts.Any(act => act.At is not { } at || at >= verdict.Item.EditedAt)));
    });

    [Fact]
    public void A_gap_that_is_sure_is_asked_about_where_nothing_forbids_it() => Check((verdict, thread, settings) =>
    {
        ItemComment[] after = [.. CommentTracker.Settle(thread, verdict, settings, Now).Comments];
        ItemCommands commands = ItemCommands.At(thread.Comments, verdict.Item.EditedAt, Now);
        bool isFree = !commands.IsSkipped
            && verdict.Gaps.Any(gap => !commands.Settled.Contains(gap.Criterion))
            && thread.Acts.Count == 0
            && !thread.Comments.Any(comment => comment.IsMinimised || (!comment.IsOurs && CommentMarker.StandsIn(comment.Body)));

        Assert.True(!isFree || after.Count(comment => comment.IsOurs && comment.Body == Wanted(verdict, thread, settings)) == 1);
    });

    [Fact]
    public void What_stands_in_sight_asks_only_what_is_open() => Check((verdict, thread, settings) =>
    {
        ItemComment? ours = CommentTracker.Settle(thread, verdict, settings, Now).Comments.FirstOrDefault(comment => comment is { IsOurs: true, IsMinimised: false });

        bool asks = ours is not null && ours.Body.Contains("- **", StringComparison.Ordinal);
        Assert.True(!asks || (verdict.Gaps.Any() && ours!.Body == Wanted(verdict, thread, settings)));
    });

    [Fact]
    public void None_is_deleted_that_a_person_replied_to_unless_an_older_one_is_kept() => Check((verdict, thread, settings) =>
    {
        CommentThread after = CommentTracker.Settle(thread, verdict, settings, Now);

        ItemComment? oldest = thread.Comments.Where(comment => comment.IsOurs).OrderBy(comment => comment.CreatedAt).ThenBy(comment => comment.Id, StringComparer.Ordinal).FirstOrDefault();
        bool isRepliedTo = oldest is not null && thread.Comments.Any(comment => comment is { IsOurs: false, Author.IsApp: false } && comment.CreatedAt >= oldest.CreatedAt);
        Assert.True(!isRepliedTo || after.Comments.Any(comment => comment.Id == oldest!.Id));
    });

    [Fact]
    public void A_run_that_is_cut_off_after_any_step_is_made_good_by_the_next() => Gen.Select(Any, Gen.Int[0, 3]).Sample(
        (any, stop) =>
        {
            (Verdict verdict, CommentThread thread, CommentSettings settings) = any;
            CommentPlan plan = CommentPlan.For(verdict, thread, settings, Now);
            CommentThread cutOff = plan.Steps.Take(stop).Aggregate(thread, (before, step) => CommentTracker.Apply(before, step, Now));

            Assert.Equal(Facts(CommentTracker.Settle(thread, verdict, settings, Now)), Facts(CommentTracker.Settle(cutOff, verdict, settings, Now)));
        },
        iter: 3_000);

    // Where one of ours stands, none is found deleted.
    private static bool MayBe(PersonAct act, ItemComment[] comments) => !act.IsNew || !comments.Any(comment => comment.IsOurs);

    private static string Wanted(Verdict verdict, CommentThread thread, CommentSettings settings) => MarkdownCommentRenderer.Render(CommentContent.Of(
        CommentAsk.Of(verdict), settings.NotesCommands ? ItemCommands.At(thread.Comments, verdict.Item.EditedAt, Now).Obeyed : []));

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static IEnumerable<(string, string, bool)> Facts(CommentThread thread) => thread.Comments.Select(comment => (comment.Id, comment.Body, comment.IsMinimised));

    private static void Check(Action<Verdict, CommentThread, CommentSettings> holds) => Any.Sample(any => holds(any.Verdict, any.Thread, any.Settings), iter: 3_000);
}
