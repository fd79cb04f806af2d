using CsCheck;

namespace ReadinessCheck.Tests;

public sealed class ItemPlaceTests
{
    private static readonly Gen<ItemPlace> Any = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 2]).Select((tier, group, place) =>
        new ItemPlace(tier == 2 ? null : tier, group == 2 ? null : $"{group}", place));

    [Fact]
    public void Where_no_place_is_given_what_is_read_first_stands_above() => Assert.True(ItemPlace.IsAbove(null, null));

    [Fact]
    public void The_lower_tier_stands_above_and_of_one_tier_neither()
    {
        Assert.True(ItemPlace.IsAbove(new(0), new(1)));
        Assert.False(ItemPlace.IsAbove(new(1), new(0)));
        Assert.False(ItemPlace.IsAbove(new(1), new(1)));
    }

    [Fact]
    public void Of_one_group_in_one_tier_the_lower_place_stands_above()
    {
        Assert.True(ItemPlace.IsAbove(new(1, "#5", 0), new(1, "#5", 1)));
        Assert.True(ItemPlace.IsAbove(new(null, "#5", 0), new(null, "#5", 1)));
        Assert.False(ItemPlace.IsAbove(new(1, "#5", 0), new(1, "#6", 1)));
        Assert.True(ItemPlace.IsAbove(new(1, "#5", 7), new(2, "#5", 0)));
    }

    [Fact]
    public void What_has_no_tier_stands_neither_above_nor_below_what_has_one()
    {
        Assert.False(ItemPlace.IsAbove(new(0, "#5", 0), new(null, "#5", 1)));
        Assert.False(ItemPlace.IsAbove(new(null, "#5", 0), new(0, "#5", 1)));
        Assert.False(ItemPlace.IsAbove(new(0), null));
        Assert.False(ItemPlace.IsAbove(null, new(0)));
    }

    [Fact]
    public void An_undecided_item_stands_above_and_below_nothing() => Any.Sample(place =>
        Assert.False(ItemPlace.IsAbove(ItemPlace.Undecided, place) || ItemPlace.IsAbove(place, ItemPlace.Undecided)));

    [Fact]
    public void It_is_an_order() => Gen.Select(Any, Any, Any).Sample((a, b, c) =>
    {
        Assert.False(ItemPlace.IsAbove(a, a));
        Assert.False(ItemPlace.IsAbove(a, b) && ItemPlace.IsAbove(b, a));
        Assert.True(!ItemPlace.IsAbove(a, b) || !ItemPlace.IsAbove(b, c) || ItemPlace.IsAbove(a, c));
    });
}
