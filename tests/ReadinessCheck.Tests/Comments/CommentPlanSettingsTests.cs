using ReadinessCheck.Comments;
using ReadinessCheck.Findings;
using static ReadinessCheck.Tests.Comments.SomeComments;

namespace ReadinessCheck.Tests.Comments;

/// <summary>What becomes of a comment when all is answered, and of comments that came up by accident.</summary>
public sealed class CommentPlanSettingsTests
{
    private static readonly DateTimeOffset Now = Start.AddDays(2);
    private static readonly CommentSettings Edit = new();
    private static readonly CommentSettings Minimise = new(WhenAnswered.Minimise);
    private static readonly CommentSettings Delete = new(WhenAnswered.Delete);

    private static readonly ItemComment Reply = By(Guest, "Dispatchers need it.", hours: 5);
    private static readonly ItemComment Before = By(Guest, "Dispatchers need it.", hours: 0.5);
    private static readonly ItemComment ByProgram = By(new CommentAuthor("deploy[bot]", MayWrite: true, IsApp: true), "Deployed.", hours: 5);
    private static readonly ItemComment Hidden = Folded(Answered);

    public static TheoryData<string, CommentSettings, Verdict, ItemComment[], CommentAction, string> Answers() => new()
    {
        { "minimised", Minimise, Answered, [Ours(Gap)], CommentAction.Minimise, "Edit ours-1, Minimise ours-1, Edit ours-1" },
        { "minimised with a reply behind it", Minimise, Answered, [Ours(Gap), Reply], CommentAction.Minimise, "Edit ours-1, Minimise ours-1, Edit ours-1" },
        { "minimised when the edit went through and no more", Minimise, Answered, [Folded(Answered, fold: Fold.Begun) with { IsMinimised = false }], CommentAction.Minimise, "Minimise ours-1, Edit ours-1" },
        { "marked as minimised when the run died just before that", Minimise, Answered, [Folded(Answered, fold: Fold.Begun)], CommentAction.Minimise, "Edit ours-1" },
        { "left when a person brought it back", Minimise, Answered, [Folded(Answered) with { IsMinimised = false }], CommentAction.Leave, "" },
        { "minimised when it said so before it was to be minimised", Minimise, Answered, [Ours(Answered)], CommentAction.Minimise, "Edit ours-1, Minimise ours-1, Edit ours-1" },
        { "left when a person minimised it", Minimise, Answered, [Hushed(Gap, 3)], CommentAction.Leave, "" },
        { "edited where its deletion could be taken for a person's", Delete with { CanDelete = false }, Answered, [Ours(Gap)], CommentAction.Edit, "Edit ours-1" },
        { "not deleted when a person minimised it", Delete, Answered, [Hushed(Answered, 3)], CommentAction.Leave, "" },
        { "minimised once", Minimise, Answered, [Hidden], CommentAction.Leave, "" },
        { "edited where nothing can be minimised", Minimise with { CanMinimise = false }, Answered, [Ours(Gap)], CommentAction.Edit, "Edit ours-1" },
        { "not minimised while a gap is merely unsure", Minimise, Unsure, [Ours(Gap)], CommentAction.Edit, "Edit ours-1" },
        { "deleted", Delete, Answered, [Ours(Gap)], CommentAction.Delete, "Delete ours-1" },
        { "deleted when it says already that all is answered", Delete, Answered, [Ours(Answered)], CommentAction.Delete, "Delete ours-1" },
        { "deleted when it was put away", Delete, Answered, [Hidden], CommentAction.Delete, "Delete ours-1" },
        { "deleted when people wrote before it only", Delete, Answered, [Before, Ours(Gap)], CommentAction.Delete, "Delete ours-1" },
        { "deleted when a program wrote after it", Delete, Answered, [Ours(Gap), ByProgram], CommentAction.Delete, "Delete ours-1" },
        { "edited when a person replied after it", Delete, Answered, [Ours(Gap), Reply], CommentAction.Edit, "Edit ours-1" },
        { "edited when a person replied in the same moment", Delete, Answered, [Ours(Gap), By(Guest, "It is clear.", hours: 1)], CommentAction.Edit, "Edit ours-1" },
        { "edited when a person who shares our account replied", Delete, Answered, [Ours(Gap), By(new CommentAuthor("olga", IsUs: true), "It is clear.", hours: 2)], CommentAction.Edit, "Edit ours-1" },
        { "not deleted while a gap is merely unsure", Delete, Unsure, [Ours(Gap)], CommentAction.Edit, "Edit ours-1" },
        { "not deleted for a skip", Delete, Gap, [Ours(Gap), By(Owner, "/readiness skip", 2)], CommentAction.Edit, "Edit ours-1" },
    };

    public static TheoryData<string, CommentSettings, Verdict, ItemComment[], CommentAction, string> Duplicates() => new()
    {
        { "the oldest is kept, whichever comes first", Edit, Gap, [Ours(Gap, 3), Ours(Gap, 1), Ours(Gap, 2)], CommentAction.Heal, "Delete ours-2, Delete ours-3" },
        { "the oldest is brought up to date", Edit, OtherGap, [Ours(Gap, 1), Ours(OtherGap, 2)], CommentAction.Edit, "Delete ours-2, Edit ours-1" },
        { "one that was replied to goes too", Edit, Gap, [Ours(Gap, 1), Ours(Gap, 2), Reply], CommentAction.Heal, "Delete ours-2" },
        { "one that is minimised goes too", Edit, Gap, [Ours(Gap, 1), Ours(Gap, 2) with { IsMinimised = true }, Reply], CommentAction.Heal, "Delete ours-2" },
        { "all go when all is answered", Delete, Answered, [Ours(Gap, 1), Ours(Gap, 2)], CommentAction.Delete, "Delete ours-2, Delete ours-1" },
        { "another account's is no duplicate", Edit, Gap, [Ours(Gap, 1), Ours(Gap, 2, Owner), Ours(Gap, 3, Guest)], CommentAction.Leave, "" },
        { "a quote of ours under our account is no duplicate", Edit, Gap, [Ours(Gap, 1), By(Us, "> " + Body(Gap).Replace("\n", "\n> ", StringComparison.Ordinal), 2)], CommentAction.Leave, "" },
        { "ours with a person's words behind is no duplicate", Edit, Gap, [Ours(Gap, 1), By(Us, Body(Gap) + "\n\nI do.", 2)], CommentAction.Leave, "" },
        { "the oldest stays hidden", Edit, Gap, [Ours(Gap, 1) with { IsMinimised = true }, Ours(Gap, 2)], CommentAction.Note, "Delete ours-2, Mark ours-1" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    [MemberData(nameof(Duplicates))]
    public void Our_comment_is(string what, CommentSettings settings, Verdict verdict, ItemComment[] comments, CommentAction action, string steps)
    {
        CommentPlan plan = CommentPlan.For(verdict, Thread(comments), settings, Now);

        string made = string.Join(", ", plan.Steps.Select(step => $"{step.Kind} {step.CommentId}")).Replace(Us.Name, "ours", StringComparison.Ordinal);
        Assert.True((action, steps) == (plan.Action, made), $"{what}: {plan.Action}, {made}");
        CommentTracker.Settle(Thread(comments), verdict, settings, Now);
    }

    [Fact]
    public void The_reason_tells_of_duplicates_and_replies()
    {
        Assert.Equal(
            "Every question is answered. Somebody wrote after our comment, so it is not deleted.",
            CommentPlan.For(Answered, Thread(Ours(Gap), Reply), Delete, Now).Reason);
        Assert.Equal(
            "Our comment asks about that already: customer need. A second comment of ours is deleted.",
            CommentPlan.For(Gap, Thread(Ours(Gap, 1), Ours(Gap, 2), Reply), Edit, Now).Reason);
        Assert.Equal(
            "Our comment asks about that already: customer need. 2 more comments of ours are deleted.",
            CommentPlan.For(Gap, Thread(Ours(Gap, 1), Ours(Gap, 2), Ours(Gap, 3)), Edit, Now).Reason);
    }
}
