using ReadinessCheck.Order;

namespace ReadinessCheck.Tests.Order;

public sealed class TimeboxNamesTests
{
    private static readonly DateOnly First = new(2026, 3, 13);
    private static readonly DateOnly Second = new(2026, 3, 27);

    [Theory]
    [InlineData("Sprint 14", "before Sprint 14 ends", "Sprint 14")]
    [InlineData("Sprint 14", "in SPRINT 14.", "SPRINT 14")]
    [InlineData("Sprint 14", "in sprint-14", "sprint-14")]
    [InlineData("2.1", "with release 2.1", "2.1")]
    [InlineData("2.1", "with version 2.1,", "2.1")]
    [InlineData("2.1", "Release 2.1", "2.1")]
    [InlineData("2.1", "with v2.1", "v2.1")]
    [InlineData("2.1", "the milestone 2.1", "2.1")]
    [InlineData("14", "in sprint 14", "14")]
    [InlineData("v2.1", "with v2.1", "v2.1")]
    [InlineData("Release 2.1", "with release 2.1", "release 2.1")]
    [InlineData("Spring fair", "ready for the spring fair", "spring fair")]
    [InlineData("Big Customer Rollout May", "for the big customer rollout May", "big customer rollout May")]
    public void A_name_stands_for_the_day_on_which_it_ends(string name, string text, string words)
    {
        WrittenDate found = Assert.Single(Find(text, (name, First)));

        Assert.Equal((First, words), (found.Day, text[found.Start..found.End]));
    }

    [Theory]
    [InlineData("Sprint 1", "before Sprint 14 ends")]
    [InlineData("Sprint 14", "before Sprint 1 ends")]
    [InlineData("Sprint 1", "in Sprint 1.5")]
    [InlineData("Sprint 1", "in Sprints, 12 of them")]
    [InlineData("Sprint 1", "the sprint has 1 item")]
    [InlineData("2.1", "2.1")]
    [InlineData("2.1", "it takes 2.1 seconds")]
    [InlineData("2.1", "with release 2.10")]
    [InlineData("2.1", "with release 2.1.1")]
    [InlineData("14", "14 items, and no sprint")]
    [InlineData("Spring fair", "the fair in spring")]
    [InlineData("", "nothing has no name")]
    [InlineData("???", "???")]
    public void Another_name_and_a_number_alone_stand_for_none(string name, string text) => Assert.Empty(Find(text, (name, First)));

    [Fact]
    public void Names_are_told_apart() =>
        Assert.Equal([Second, First], Find("Sprint 15 and Sprint 14", ("Sprint 14", First), ("Sprint 15", Second)).Select(date => date.Day));

    [Fact]
    public void A_timebox_without_a_day_names_none()
    {
        TimeboxNames names = new();
        names.Add(new Timebox("Sprint 14", null));

        Assert.Empty(names.Find("in Sprint 14"));
    }

    [Fact]
    public void A_name_that_is_a_date_too_is_read_once() =>
        Assert.Single(new DateReader(SomeOrder.Today, Names(("March 2026 release", First))).Find(SomeOrder.Passage("before the March 2026 release")));

    [Fact]
    public void A_date_beats_a_name_in_the_same_place() =>
        Assert.Equal([new DateOnly(2026, 9, 30)], new DateReader(SomeOrder.Today, Names(("Q3 2026", First))).Find(SomeOrder.Passage("in Q3 2026")).Select(date => date.Day));

    private static IEnumerable<WrittenDate> Find(string text, params (string Name, DateOnly Ends)[] boxes) => Names(boxes).Find(text);

    private static TimeboxNames Names(params (string Name, DateOnly Ends)[] boxes)
    {
        TimeboxNames names = new();
        foreach ((string name, DateOnly ends) in boxes)
        {
            names.Add(new Timebox(name, ends));
        }

        return names;
    }
}
