using ReadinessCheck.Comments;
using ReadinessCheck.Criteria;
using ReadinessCheck.Settling;

namespace ReadinessCheck.Tests.Comments;

public sealed class ItemCommandsTests
{
    private static readonly DateTimeOffset Start = SomeComments.Start;

    [Fact]
    public void A_waiver_holds_ninety_days_where_it_names_no_day()
    {
        ItemComment waiver = SomeComments.By(SomeComments.Owner, "/readiness waive order it is tiny", hours: 0);

        Waiver expected = new(CriterionIds.Ordering, DateOnly.FromDateTime(Start.UtcDateTime).AddDays(90), "it is tiny", "olga");
        Assert.Equal([expected], At(Start, waiver).Waivers);
        Assert.Equal([expected], At(Start.AddDays(90), waiver).Waivers);
        Assert.Empty(At(Start.AddDays(91), waiver).Waivers);
    }

    [Fact]
    public void A_waiver_holds_to_the_end_of_its_day_in_universal_time()
    {
        ItemComment waiver = SomeComments.By(SomeComments.Owner, "/readiness waive order until 2027-03-01 it is tiny");

        Assert.Single(At(new DateTimeOffset(2027, 3, 1, 23, 59, 59, TimeSpan.Zero), waiver).Waivers);
        Assert.Single(At(new DateTimeOffset(2027, 3, 2, 1, 0, 0, TimeSpan.FromHours(2)), waiver).Waivers);
        Assert.Empty(At(new DateTimeOffset(2027, 3, 2, 0, 0, 0, TimeSpan.Zero), waiver).Waivers);
    }

    [Fact]
    public void The_last_waiver_of_a_question_holds_and_can_end_it()
    {
        ItemComment[] waivers =
        [
            SomeComments.By(SomeComments.Owner, "/readiness waive order until 2026-01-01 no more", hours: 2),
            SomeComments.By(SomeComments.Owner, "/readiness waive order it is tiny", hours: 1),
        ];

        Assert.Empty(At(Start.AddHours(3), waivers).Waivers);
        Assert.Single(At(Start.AddHours(3), waivers[1]).Waivers);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Answered_holds_until_the_item_is_edited_after_it(int? editedAfterHours, bool holds)
    {
        ItemComment answered = SomeComments.By(SomeComments.Owner, "/readiness answered need", hours: 1);

        ItemCommands commands = ItemCommands.At([answered], editedAfterHours is { } hours ? Start.AddHours(hours) : null, Start.AddDays(1));

        Assert.Equal(holds, commands.Answered.SequenceEqual([new SaidAnswered(CriterionIds.CustomerNeed, "olga", Start.AddHours(1))]));
        Assert.Equal(holds, commands.Settled.Contains(CriterionIds.CustomerNeed));
    }

    [Theory]
    [InlineData("/readiness skip", "Thanks.", true)]
    [InlineData("/readiness skip", "/readiness recheck", false)]
    [InlineData("/readiness recheck", "/readiness skip", true)]
    [InlineData("/readiness skip", "/readiness waive order it is tiny", true)]
    public void Skip_holds_until_a_recheck(string first, string second, bool isSkipped) => Assert.Equal(
        isSkipped,
        At(Start.AddDays(1), SomeComments.By(SomeComments.Owner, second, hours: 2), SomeComments.By(SomeComments.Owner, first, hours: 1)).IsSkipped);

    [Fact]
    public void A_comment_edited_into_a_command_gives_it_then()
    {
        ItemComment recheck = SomeComments.By(SomeComments.Owner, "/readiness recheck", hours: 1) with { EditedAt = Start.AddHours(9) };
        ItemComment skip = SomeComments.By(SomeComments.Owner, "/readiness skip", hours: 2);

        Assert.False(At(Start.AddDays(1), skip, recheck).IsSkipped);
    }

    public static TheoryData<string, CommentAuthor, bool> WhoIsObeyed() => new()
    {
        { "a person who may write", SomeComments.Owner, true },
        { "a person who may not", SomeComments.Guest, false },
        { "a program that may write", new CommentAuthor("deploy[bot]", MayWrite: true, IsApp: true), false },
        { "we ourselves", SomeComments.Us, false },
        { "a person who shares our account", new CommentAuthor("olga", IsUs: true, MayWrite: true), true },
    };

    [Theory]
    [MemberData(nameof(WhoIsObeyed))]
    public void Commands_are_taken_from_people_with_write_access(string who, CommentAuthor author, bool isObeyed)
    {
        ItemCommands commands = At(Start, SomeComments.By(author, "/readiness skip"));

        Assert.True(commands.IsSkipped == isObeyed, who);
        Assert.Equal(isObeyed ? 1 : 0, commands.Obeyed.Count);
    }

    [Fact]
    public void What_was_acknowledged_is_not_acknowledged_again()
    {
        ItemComment old = SomeComments.By(SomeComments.Owner, "/readiness recheck", hours: 1) with { IsAcknowledged = true };
        ItemComment young = SomeComments.By(SomeComments.Owner, "/readiness waive order until 2020-01-01 it is tiny", hours: 2);

        ItemCommands commands = At(Start.AddDays(1), young, old, SomeComments.By(SomeComments.Guest, "/readiness skip", hours: 3));

        Assert.Equal([old, young], commands.Obeyed);
        Assert.Equal([young], commands.ToAcknowledge);
    }

    private static ItemCommands At(DateTimeOffset now, params ItemComment[] comments) => ItemCommands.At(comments, itemEditedAt: null, now);
}
