using CsCheck;
using ReadinessCheck.Order;

namespace ReadinessCheck.Tests.Order;

public sealed class DueSoonerTests
{
    private static readonly Gen<int[]> AnyDays = Gen.Int[0, 6].Array[16];

    [Fact]
    public void Each_is_told_of_the_highest_above_it_that_is_due_later() => Gen.Select(Gen.Int[0, 16], AnyDays).Sample(
        (count, days) => AssertHighest(new ItemPlace?[count], days));

    [Fact]
    public void It_is_told_of_what_is_recorded_above_it_alone() => Gen.Select(SomePlaces.Any(16), AnyDays).Sample(
        (places, days) => AssertHighest(places, days),
        iter: 2_000);

    // Day 0 is none.
    private static void AssertHighest(ItemPlace?[] places, int[] days)
    {
        ItemDays[] items = [.. places.Select((place, i) => new ItemDays($"{i}", place, null, null, days[i] == 0 ? null : SomeOrder.Today.AddDays(days[i]), null))];
        IEnumerable<(int, int)> expected =
            from lower in Enumerable.Range(0, items.Length)
            let upper = Enumerable.Range(0, lower)
                .Where(upper => days[lower] > 0 && days[upper] > days[lower] && ItemPlace.IsAbove(places[upper], places[lower]))
                .Cast<int?>().FirstOrDefault()
            where upper is not null
            select (lower, upper.Value);

        Assert.Equal(
            expected,
            DueSooner.Find(items).Select(found => (Array.IndexOf(items, found.Sooner), Array.IndexOf(items, found.Later))));
    }
}
