using ReadinessCheck.Comments;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using ReadinessCheck.Tests.Reporting;
using static ReadinessCheck.Tests.Comments.SomeComments;

namespace ReadinessCheck.Tests.Comments;

/// <summary>What is done about one comment of ours, or none.</summary>
public sealed class CommentPlanTests
{
    private static readonly DateTimeOffset Now = Start.AddDays(2);
    private static readonly ItemComment Reply = By(Guest, "Dispatchers need it.", hours: 5);
    private static readonly ItemComment WrittenInto = By(Us, Body(Gap) + "\n\nDispatchers need it. (Olga)");

    public static TheoryData<string, CommentAction, string, Verdict, CommentThread> Cases() => new()
    {
        // Nothing of ours there.
        { "a sure gap is asked about", CommentAction.Create, "There is a sure gap: customer need.", Gap, Thread() },
        { "talk does not matter", CommentAction.Create, "There is a sure gap: customer need.", Gap, Thread(Reply) },
        { "a gap that is not sure is not asked about", CommentAction.Leave, "No gap is sure.", Unsure, Thread() },
        { "nobody is told that all is answered", CommentAction.Leave, "Every question is answered.", Answered, Thread() },

        // One of ours there.
        { "the same verdict leaves it", CommentAction.Leave, "Our comment asks about that already: customer need.", Gap, Thread(Ours(Gap)) },
        { "a reply changes nothing", CommentAction.Leave, "Our comment asks about that already: customer need.", Gap, Thread(Ours(Gap), Reply) },
        { "another verdict changes it", CommentAction.Edit, "What there is to ask has changed: ordering.", OtherGap, Thread(Ours(Gap)) },
        { "a gap that is no longer sure is not kept up", CommentAction.Edit, "No gap is sure.", Unsure, Thread(Ours(Gap)) },
        { "a comment that asks nothing asks again", CommentAction.Edit, "What there is to ask has changed: customer need.", Gap, Thread(Ours(Answered)) },
        { "all answered is said in it", CommentAction.Edit, "Every question is answered.", Answered, Thread(Ours(Gap)) },
        { "all answered is said once", CommentAction.Leave, "Every question is answered.", Answered, Thread(Ours(Answered)) },
        { "an old marker without a hash is brought up to date", CommentAction.Edit, "What there is to ask has changed: customer need.", Gap, Thread(By(Us, "Who needs it?\n\n<!-- readiness-check:v1 -->")) },
        { "a newer program's comment is left", CommentAction.Leave, "Our comment was written by a newer version of the checker.", OtherGap, Thread(By(Us, "Hi\n<!-- readiness-check:v2 0123456789abcdef -->")) },
        { "ours without a marker is not ours", CommentAction.Create, "There is a sure gap: customer need.", Gap, Thread(By(Us, "Deployed to staging.")) },
        { "ours that somebody edited is left", CommentAction.Leave, "Somebody wrote into our comment.", OtherGap, Thread(Ours(Gap) with { IsWrittenInto = true }) },
        { "ours that somebody wrote into is left", CommentAction.Leave, "Somebody wrote into our comment.", OtherGap, Thread(WrittenInto) },

        // Marked ones of others.
        { "another account's comment counts", CommentAction.Leave, "olga has a comment of the checker there.", OtherGap, Thread(Ours(Gap, author: Owner)) },
        { "a pasted marker does not count", CommentAction.Create, "There is a sure gap: customer need.", Gap, Thread(Ours(Gap, author: Guest)) },
        { "a quoted marker does not count", CommentAction.Create, "There is a sure gap: customer need.", Gap, Thread(By(Owner, "> <!-- readiness-check:v1 0123456789abcdef -->")) },
        { "another account's comment beside ours is left", CommentAction.Edit, "What there is to ask has changed: ordering.", OtherGap, Thread(Ours(Gap, hours: 2), Ours(Gap, hours: 1, author: Owner)) },

        // A person put ours away.
        { "deleted and not edited since: none", CommentAction.Leave, "Somebody deleted our comment on 26 November 2026, and the item was not edited since.", Edited(Gap, 2), Thread() with { Acts = [Deleted(3)] } },
        { "deleted in the moment of the edit: none", CommentAction.Leave, "Somebody deleted our comment on 26 November 2026, and the item was not edited since.", Edited(Gap, 3), Thread() with { Acts = [Deleted(3)] } },
        { "deleted and edited since: a new one", CommentAction.Create, "There is a sure gap: customer need.", Edited(Gap, 4), Thread() with { Acts = [Deleted(3)] } },
        { "deleted twice, edited in between: none", CommentAction.Leave, "Somebody deleted our comment on 26 November 2026, and the item was not edited since.", Edited(Gap, 4), Thread() with { Acts = [Deleted(3), Deleted(5)] } },
        { "deleted at a time that is not known: none", CommentAction.Leave, "Somebody deleted our comment, and the item was not edited since.", Edited(Gap, 4), Thread() with { Acts = [new PersonAct(PersonActKind.Deleted, null)] } },
        { "deleted, and nothing known of edits: none", CommentAction.Leave, "Somebody deleted our comment on 26 November 2026, and the item was not edited since.", Gap with { Item = Gap.Item with { EditedAt = null } }, Thread() with { Acts = [Deleted(3)] } },
        { "minimised and not edited since: left, whatever is open", CommentAction.Leave, "Somebody minimised our comment on 26 November 2026, and the item was not edited since.", Edited(OtherGap, 2), Thread(Ours(Gap) with { IsMinimised = true }) with { Acts = [Minimised(3)] } },
        { "minimised and not edited since: left, though all is answered", CommentAction.Leave, "Somebody minimised our comment on 26 November 2026, and the item was not edited since.", Edited(Answered, 2), Thread(Ours(Gap) with { IsMinimised = true }) with { Acts = [Minimised(3)] } },
        { "minimised without a record: noted when it is first seen", CommentAction.Note, "Somebody minimised our comment, and the item was not edited since.", Edited(OtherGap, 9), Thread(Ours(Gap) with { IsMinimised = true }) },
        { "noted as minimised and not edited since: left", CommentAction.Leave, "Somebody minimised our comment on 26 November 2026, and the item was not edited since.", Edited(OtherGap, 5), Thread(Hushed(Gap, 6)) },
        { "noted as minimised and edited since: it comes back", CommentAction.Edit, "There is a sure gap: ordering.", Edited(OtherGap, 7), Thread(Hushed(Gap, 6)) },
        { "noted as minimised, edited since and as it was: it comes back", CommentAction.Edit, "There is a sure gap: customer need.", Edited(Gap, 7), Thread(Hushed(Gap, 6)) },
        { "minimised and edited since: it comes back", CommentAction.Edit, "There is a sure gap: ordering.", Edited(OtherGap, 4), Thread(Ours(Gap) with { IsMinimised = true }) with { Acts = [Minimised(3)] } },
        { "minimised and edited since, and all answered: said in it, unseen", CommentAction.Edit, "Every question is answered.", Edited(Answered, 4), Thread(Ours(Gap) with { IsMinimised = true }) with { Acts = [Minimised(3)] } },
        { "one that we put away comes back", CommentAction.Edit, "There is a sure gap: customer need.", Gap, Thread(Folded(Answered)) },
        { "one that asks nothing and a person put away does not", CommentAction.Note, "Somebody minimised our comment, and the item was not edited since.", Gap, Thread(Ours(Answered) with { IsMinimised = true }) },
        { "one that we put away does not come back after a deletion", CommentAction.Leave, "Somebody deleted our comment on 26 November 2026, and the item was not edited since.", Gap, Thread(Folded(Answered)) with { Acts = [Deleted(3)] } },
        { "one that still stands after a deletion is kept up to date", CommentAction.Edit, "What there is to ask has changed: ordering.", OtherGap, Thread(Ours(Gap)) with { Acts = [Deleted(3)] } },

        // People decided.
        { "a command skips", CommentAction.Leave, "The item is to be skipped.", Gap, Thread(By(Owner, "/readiness skip")) },
        { "a guest's command does not", CommentAction.Create, "There is a sure gap: customer need.", Gap, Thread(By(Guest, "/readiness skip")) },
        { "a recheck takes a skip back", CommentAction.Create, "There is a sure gap: customer need.", Gap, Thread(By(Owner, "/readiness skip", 1), By(Owner, "/readiness recheck", 2)) },
        { "a recheck does not take a deletion back", CommentAction.Leave, "Somebody deleted our comment on 26 November 2026, and the item was not edited since.", Gap, Thread(By(Owner, "/readiness recheck", 5)) with { Acts = [Deleted(3)] } },
        { "a skip quiets a comment that asks", CommentAction.Edit, "The item is to be skipped.", Gap, Thread(Ours(Gap), By(Owner, "/readiness skip", 2)) },
        { "a waived question is not asked", CommentAction.Leave, "What is open is waived, or said to be answered.", Gap, Thread(By(Owner, "/readiness waive need it is known")) },
        { "another waived question does not matter", CommentAction.Create, "There is a sure gap: customer need.", Gap, Thread(By(Owner, "/readiness waive order it is known")) },
        { "a waiver ends", CommentAction.Create, "There is a sure gap: customer need.", Gap, Thread(By(Owner, "/readiness waive need until 2026-11-27 it is known")) },
        { "a waiver quiets a comment that asks", CommentAction.Edit, "What is open is waived, or said to be answered.", Gap, Thread(Ours(Gap), By(Owner, "/readiness waive need it is known", 2)) },
        { "what is said to be answered is not asked", CommentAction.Leave, "What is open is waived, or said to be answered.", Gap, Thread(By(Owner, "/readiness answered need")) },
        { "what is said to be answered is asked when the item is edited", CommentAction.Create, "There is a sure gap: customer need.", Edited(Gap, 2), Thread(By(Owner, "/readiness answered need")) },

        // Not all is known yet.
        { "before a comment is written, the rest are read", CommentAction.ReadRest, "Not all comments of the item are read yet.", Gap, Thread(Reply) with { HasMore = true } },
        { "before one is changed, the rest are read", CommentAction.ReadRest, "Not all comments of the item are read yet.", OtherGap, Thread(Ours(Gap)) with { HasMore = true } },
        { "ours may be among the rest", CommentAction.ReadRest, "Not all comments of the item are read yet.", Answered, Thread(Reply) with { HasMore = true } },
        { "where ours is right, the rest do not matter", CommentAction.Leave, "Our comment asks about that already: customer need.", Gap, Thread(Ours(Gap)) with { HasMore = true } },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_plan_says_what_is_done_and_why(string what, CommentAction action, string reason, Verdict verdict, CommentThread thread)
    {
        CommentPlan plan = CommentPlan.For(verdict, thread, new CommentSettings(), Now);

        Assert.True((action, reason) == (plan.Action, plan.Reason), $"{what}: {plan.Action}, {plan.Reason}");
        Assert.Equal(action is CommentAction.Leave or CommentAction.ReadRest, plan.Steps.Count == 0);
        CommentTracker.Settle(thread, verdict, new CommentSettings(), Now);
    }

    [Fact]
    public void What_is_created_ends_with_the_marker_of_what_it_asks()
    {
        CommentStep step = Assert.Single(CommentPlan.For(Gap, Thread(), new CommentSettings(), Now).Steps);

        Assert.Equal((CommentStepKind.Create, null), (step.Kind, step.CommentId));
        Assert.Equal(CommentMarker.Of(CommentAsk.Of(Gap).Hash), step.Content?.Marker);
    }

    [Fact]
    public void Waived_questions_are_left_out_and_the_others_asked()
    {
        Verdict verdict = SomeVerdict.Of(findings: [SomeVerdict.Missing(CriterionIds.CustomerNeed), SomeVerdict.Weak(CriterionIds.Ordering)]);

        CommentPlan plan = CommentPlan.For(verdict, Thread(By(Owner, "/readiness waive need it is known")), new CommentSettings(), Now);

        Assert.Equal("ordering", Assert.Single(Assert.Single(plan.Steps).Content!.Questions).Name);
        Assert.Single(plan.Commands.ToAcknowledge);
    }

    [Fact]
    public void On_an_item_to_be_skipped_nothing_is_asked_whatever_people_say()
    {
        CommentPlan none = CommentPlan.ForSkipped(Thread(By(Owner, "/readiness recheck")), new CommentSettings(), Now);
        CommentPlan quieted = CommentPlan.ForSkipped(Thread(Ours(Gap)), new CommentSettings(), Now);
        CommentPlan quiet = CommentPlan.ForSkipped(Thread(By(Us, MarkdownCommentRenderer.Render(quieted.Steps[0].Content!))), new CommentSettings(), Now);

        Assert.Equal((CommentAction.Leave, "The item is to be skipped."), (none.Action, none.Reason));
        Assert.Equal((CommentAction.Edit, "The item is to be skipped."), (quieted.Action, quieted.Reason));
        Assert.Empty(quiet.Steps);
    }

    [Fact]
    public void A_note_changes_the_marker_and_not_a_letter_more()
    {
        ItemComment ours = Ours(Gap) with { IsMinimised = true };

        CommentStep step = Assert.Single(CommentPlan.For(OtherGap, Thread(ours), new CommentSettings(), Now).Steps);

        Assert.Equal(CommentStepKind.Mark, step.Kind);
        Assert.Equal(ours.Body.Replace(" -->", $" hushed {Now:yyyy-MM-dd'T'HH:mm:ss'Z'} -->", StringComparison.Ordinal), step.Marker!.PutInto(ours.Body));
    }

    [Fact]
    public void A_comment_is_brought_back_before_it_asks()
    {
        CommentThread thread = Thread(Folded(Answered));

        CommentPlan plan = CommentPlan.For(Gap, thread, new CommentSettings(), Now);

        Assert.Equal([CommentStepKind.Reveal, CommentStepKind.Edit], plan.Steps.Select(step => step.Kind));
    }
}
