using CsCheck;

namespace ReadinessCheck.Tests;

public sealed class BacklogTests
{
    [Fact]
    public void The_neighbours_are_the_next_three_below() =>
        Assert.Equal(["a: b c d", "b: c d e", "c: d e", "d: e", "e:"], Places("a", "b", "c", "d", "e"));

    [Fact]
    public void An_item_alone_has_none() => Assert.Equal(["a:"], Places("a"));

    [Fact]
    public void An_empty_backlog_has_no_places() => Assert.Empty(Places());

    [Fact]
    public void An_item_is_given_as_soon_as_its_neighbours_are_known()
    {
        Backlog<string> backlog = Some();

        Assert.Empty(backlog.Add("a"));
        Assert.Empty(backlog.Add("b"));
        Assert.Empty(backlog.Add("c"));
        Assert.Equal(["a: b c d"], Words(backlog.Add("d")));
        Assert.Equal(["b: c d e"], Words(backlog.Add("e")));
        Assert.Equal(["c: d e", "d: e", "e:"], Words(backlog.Complete()));
        Assert.Empty(backlog.Complete());
    }

    [Fact]
    public void A_child_is_no_neighbour_of_its_parent() =>
        Assert.Equal(["epic: x y", "a<epic: x b y", "x: b y", "b<epic: y", "y:"], Places("epic", "a<epic", "x", "b<epic", "y"));

    [Fact]
    public void A_parent_is_no_neighbour_of_its_child() =>
        Assert.Equal(["a<epic: x y z", "epic: x y z", "x: y z", "y: z", "z:"], Places("a<epic", "epic", "x", "y", "z"));

    [Fact]
    public void Children_of_one_parent_are_neighbours_of_each_other() =>
        Assert.Equal(["a<epic: b c", "b<epic: c", "c<epic:"], Places("a<epic", "b<epic", "c<epic"));

    [Fact]
    public void A_grandchild_is_no_neighbour_either() =>
        Assert.Equal(["epic: x", "story<epic: x", "task<story: x", "x:"], Places("epic", "story<epic", "task<story", "x"));

    [Fact]
    public void A_family_is_known_below_its_youngest_too() =>
        Assert.Equal(["task<story: x", "story<epic: x", "epic: x", "x:"], Places("task<story", "story<epic", "epic", "x"));

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(40)]
    public void Descendants_of_any_depth_are_no_neighbours(int depth)
    {
        string[] family = [.. Enumerable.Range(0, depth + 1).Select(i => i == 0 ? "p0" : $"p{i}<p{i - 1}")];

        Assert.Equal("p0: x", Places([.. family, "x"])[0]);
        Assert.Equal($"p{depth}<p{depth - 1}: x", Places([.. family.Reverse(), "x"])[0]);
    }

    [Fact]
    public void A_grandchild_whose_parent_stands_below_it_is_no_neighbour_either() =>
        Assert.Equal("epic: x y z", Places("epic", "task<story", "story<epic", "x", "y", "z")[0]);

    [Fact]
    public void Keys_of_parents_are_the_same_in_any_case() => Assert.Equal(["EPIC: x", "a<epic: x", "x:"], Places("EPIC", "a<epic", "x"));

    [Theory]
    [InlineData("a<a", "x")]
    [InlineData("a<b", "b<a", "x")]
    [InlineData("a<b", "b<c", "c<a", "x")]
    [InlineData("a<b", "b<b", "x")]
    public void A_circle_of_parents_is_one_family_and_ends(params string[] items) => Assert.All(Places(items)[..^1], place => Assert.EndsWith(": x", place));

    [Fact]
    public void A_parent_that_is_not_there_makes_no_family() => Assert.Equal(["a<gone: b x", "b<gone: x", "x:"], Places("a<gone", "b<gone", "x"));

    [Fact]
    public void An_epic_with_ten_thousand_children_has_the_next_that_are_none_of_them()
    {
        string[] places = Places(["epic", .. Enumerable.Range(1, 10_000).Select(i => $"c{i}<epic"), "x", "y", "z", "q"]);

        Assert.Equal(10_005, places.Length);
        Assert.Equal("epic: x y z", places[0]);
        Assert.Equal("c1<epic: c2 c3 c4", places[1]);
        Assert.Equal("c10000<epic: x y z", places[10_000]);
    }

    [Fact]
    public void Every_item_is_given_once_in_order_with_the_next_strangers_below() =>
        Gen.Select(Gen.Int[0, 12], Gen.Int[0, 11].Array[12]).Sample(
            (count, parents) =>
            {
                // A parent that stands higher, or none.
                int? ParentOf(int i) => parents[i] < i ? parents[i] : null;
                bool IsAbove(int ancestor, int? i) => i is { } child && (ParentOf(child) == ancestor || IsAbove(ancestor, ParentOf(child)));
                Backlog<int> backlog = new(i => $"{i}", i => ParentOf(i)?.ToString(System.Globalization.CultureInfo.InvariantCulture));

                List<Backlog<int>.Place> places = [.. Enumerable.Range(0, count).SelectMany(backlog.Add)];
                places.AddRange(backlog.Complete());

                Assert.Equal(Enumerable.Range(0, count), places.Select(place => place.Item));
                Assert.All(places, place => Assert.Equal(
                    Enumerable.Range(place.Item + 1, count - place.Item - 1).Where(other => !IsAbove(place.Item, other) && !IsAbove(other, place.Item)).Take(3),
                    place.Below));
            },
            iter: 2_000);

    // "a<epic" is the item a, whose parent is epic.
    private static Backlog<string> Some() => new(item => item.Split('<')[0], item => item.Split('<') is [_, var parent] ? parent : null);

    private static string[] Places(params string[] items)
    {
        Backlog<string> backlog = Some();
        return Words([.. items.SelectMany(backlog.Add), .. backlog.Complete()]);
    }

    private static string[] Words(IEnumerable<Backlog<string>.Place> places) =>
        [.. places.Select(place => $"{place.Item}: {string.Join(' ', place.Below.Select(item => item.Split('<')[0]))}".TrimEnd())];
}
