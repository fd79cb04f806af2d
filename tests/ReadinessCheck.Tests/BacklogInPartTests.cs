using CsCheck;
using ReadinessCheck.Findings;
using ReadinessCheck.Order;
using ReadinessCheck.Tests.Order;

namespace ReadinessCheck.Tests;

/// <summary>A backlog whose order is recorded in part.</summary>
public sealed class BacklogInPartTests
{
    private const string Why = ", because the auditors look at it.";

    [Fact]
    public void The_neighbours_are_the_next_three_that_are_recorded_below() =>
        Gen.Select(SomePlaces.Any(14), Gen.Int[0, 13].Array[14]).Sample(
            (places, parents) =>
            {
                int? ParentOf(int i) => parents[i] < i ? parents[i] : null;
                bool IsAbove(int ancestor, int? i) => i is { } child && (ParentOf(child) == ancestor || IsAbove(ancestor, ParentOf(child)));
                Backlog<int> backlog = new(i => $"{i}", i => ParentOf(i)?.ToString(System.Globalization.CultureInfo.InvariantCulture), i => places[i]);

                List<Backlog<int>.Place> found = [.. Enumerable.Range(0, places.Length).SelectMany(backlog.Add)];
                found.AddRange(backlog.Complete());

                Assert.Equal(Enumerable.Range(0, places.Length), found.Select(place => place.Item));
                Assert.All(found, place => Assert.Equal(
                    Enumerable.Range(place.Item + 1, places.Length - place.Item - 1)
                        .Where(other => ItemPlace.IsAbove(places[place.Item], places[other]))
                        .Where(other => !IsAbove(place.Item, other) && !IsAbove(other, place.Item)).Take(3),
                    place.Below));
            },
            iter: 2_000);

    [Fact]
    public void Where_all_places_are_null_it_is_as_without_places() => Gen.Int[0, 12].Sample(count =>
    {
        Backlog<int> with = new(i => $"{i}", _ => null, _ => null);
        Backlog<int> without = new(i => $"{i}", _ => null);
        for (int i = 0; i < count; i++)
        {
            Assert.Equal(Words(without.Add(i)), Words(with.Add(i)));
        }

        Assert.Equal(Words(without.Complete()), Words(with.Complete()));
    });

    [Fact]
    public void An_undecided_item_has_no_neighbours_and_waits_for_none()
    {
        Backlog<int> backlog = new(i => $"{i}", _ => null, _ => ItemPlace.Undecided);

        Assert.Equal(["0: "], Words(backlog.Add(0)));
        Assert.Equal(["1: "], Words(backlog.Add(1)));
        Assert.Empty(backlog.Complete());
    }

    [Fact]
    public void Each_is_asked_about_what_is_recorded_below_it()
    {
        SomeBacklog.Checked found = SomeBacklog.Check(
            At("#1", new(0)), At("#2", new(0)), At("#3", new(1, "#9", 0)), At("#4", new(1, "#9", 1)), At("#5", ItemPlace.Undecided));

        Assert.Equal(["#1: #3 Uncovered, #4 Uncovered", "#2: #3 Uncovered, #4 Uncovered", "#3: #4 Uncovered", "#4:", "#5:"], found.Coverage);
    }

    [Theory]
    [InlineData("")]
    [InlineData("It is very urgent.")]
    [InlineData("Every week of waiting costs us 40 support hours.")]
    public void Where_nothing_is_recorded_below_the_text_alone_is_judged(string body)
    {
        BacklogEntry.Item undecided = At("#2", ItemPlace.Undecided, body);
        BacklogEntry.Item last = At("#1", new(0), body);
        SomeBacklog.Checked found = SomeBacklog.Check(last, undecided);

        Assert.All(new[] { last, undecided }, entry =>
        {
            Finding alone = new ReadinessChecker().Check(entry.Value).Findings[^1];
            Finding placed = found.Ordering(entry.Value.Key);
            Assert.Equal((alone.Level, alone.Confidence, alone.Applies, alone.Asked, alone.Question), (placed.Level, placed.Confidence, placed.Applies, placed.Asked, placed.Question));
            Assert.Empty(placed.Neighbours);
        });
    }

    [Fact]
    public void What_rests_on_positions_is_said_of_recorded_ones_alone()
    {
        ItemPlace[] recorded = [new(0), new(1)];
        ItemPlace[] unknown = [new(0), ItemPlace.Undecided];

        Assert.Equal(["StandsBelow #2 #1"], Disagreements(recorded, "", "Before #1" + Why));
        Assert.Equal(["AboveBlocker #1 #2"], Disagreements(recorded, "Depends on #2.", ""));
        Assert.Equal(["DueSooner #2 #1"], Disagreements(recorded, Due("1 June 2026"), Due("1 May 2026")));
        Assert.Empty(Disagreements(unknown, "", "Before #1" + Why));
        Assert.Empty(Disagreements(unknown, "Depends on #2.", ""));
        Assert.Empty(Disagreements(unknown, Due("1 June 2026"), Due("1 May 2026")));
    }

    [Fact]
    public void What_holds_in_no_order_is_always_said()
    {
        ItemPlace[] unknown = [.. Enumerable.Repeat(ItemPlace.Undecided, 3)];

        Assert.Equal(["Contradiction #1 #2"], Disagreements(unknown, "Before #2" + Why, "Before #1" + Why));
        Assert.Equal(["Circle #1 #2 #3"], Disagreements(unknown, "Before #2" + Why, "Before #3" + Why, "Before #1" + Why));
        Assert.Equal(["DatePassed #1"], Disagreements(unknown, "Must be live by 1 February 2026, when the new tax rate applies."));
    }

    [Fact]
    public void A_jump_is_one_among_recorded_places()
    {
        BacklogEntry.Item Moved(ItemPlace place) =>
            At("#1", place).With(item => item with { Moves = [new Move(new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero), "rank")] });

        Assert.Equal(["Jump #1"], SomeBacklog.Check(Moved(new(0))).Disagreements);
        Assert.Empty(SomeBacklog.Check(Moved(ItemPlace.Undecided)).Disagreements);
    }

    [Fact]
    public void A_rank_is_one_more_than_how_many_are_recorded_above() => SomePlaces.Any(14).Sample(places =>
    {
        BacklogOrder order = new([.. places.Select((place, i) => Reporting.SomeOrder.Item($"#{i}", "") with { Place = place })], []);

        Assert.Equal(
            places.Select(place => place.Tier is null ? (int?)null : 1 + places.Count(other => ItemPlace.IsAbove(other, place))),
            order.Ranks);
    });

    [Fact]
    public void Without_places_the_rank_is_the_place_in_the_list() =>
        Assert.Equal([1, 2, 3], new BacklogOrder([.. Enumerable.Range(1, 3).Select(i => Reporting.SomeOrder.Item($"#{i}", ""))], []).Ranks);

    private static string Due(string day) => $"Must be live by {day}, when the new tax rate applies.";

    private static string[] Disagreements(ItemPlace[] places, params string[] bodies) =>
        SomeBacklog.Check(bodies.Select((body, i) => At($"#{i + 1}", places[i], body))).Disagreements;

    private static BacklogEntry.Item At(string key, ItemPlace place, string body = "") =>
        SomeBacklog.Item(key, body).With(item => item with { Place = place });

    private static IEnumerable<string> Words(IEnumerable<Backlog<int>.Place> places) =>
        places.Select(place => $"{place.Item}: {string.Join(' ', place.Below)}");
}
