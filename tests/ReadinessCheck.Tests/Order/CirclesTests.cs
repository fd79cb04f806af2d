using CsCheck;
using ReadinessCheck.Order;

namespace ReadinessCheck.Tests.Order;

public sealed class CirclesTests
{
    [Fact]
    public void Every_elementary_circle_is_found_once_and_nothing_else() => SomeGraph.Any(6).Sample(
        graph => Assert.Equal(Sorted(SomeGraph.CirclesByForce(graph)), Sorted(Circles.Find(graph, int.MaxValue))),
        iter: 3_000);

    [Fact]
    public void Up_to_the_limit_circles_are_found_and_no_more_among_nodes_that_hang_together() => Gen.Select(SomeGraph.Any(6), Gen.Int[0, 20]).Sample(
        (graph, limit) =>
        {
            string[] all = Sorted(SomeGraph.CirclesByForce(graph));
            string[] found = Sorted(Circles.Find(graph, limit));

            Assert.InRange(found.Length, Math.Min(limit, all.Length), all.Length);
            List<int[]> components = StrongComponents.Of(graph);
            Assert.All(
                Circles.Find(graph, limit).CountBy(circle => components.FindIndex(component => component.Contains(circle[0]))),
                count => Assert.InRange(count.Value, 0, limit));
            Assert.Equal(found.Distinct(), found);
            Assert.Empty(found.Except(all));
        },
        iter: 3_000);

    [Fact]
    public void The_same_graph_gives_the_same_circles() =>
        SomeGraph.Any(6).Sample(graph => Assert.Equal(Circles.Find(graph, 7), Circles.Find(graph, 7)));

    [Fact]
    public void A_circle_begins_with_its_smallest_node_and_follows_the_edges() =>
        Assert.Equal([[0, 3, 1]], Circles.Find([[3], [0], [], [1]], 50));

    [Fact]
    public void Two_nodes_are_a_circle() => Assert.Equal([[0, 1]], Circles.Find([[1], [0]], 50));

    [Fact]
    public void Circles_apart_and_circles_that_share_a_node_are_all_found() =>
        Assert.Equal(["0 1", "1 2", "3 4 5"], Sorted(Circles.Find([[1], [0, 2], [1], [4], [5], [3]], 50)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public void A_chain_has_none_however_long(int nodes) => Assert.Empty(Circles.Find(SomeGraph.Chain(nodes), 50));

    [Fact]
    public void A_ring_of_a_hundred_thousand_is_one() => Assert.Equal(100_000, Assert.Single(Circles.Find(SomeGraph.Ring(100_000), 50)).Length);

    [Theory]
    [InlineData(5)]
    [InlineData(30)]
    [InlineData(300)]
    public void A_complete_graph_gives_as_many_as_are_asked_for(int nodes)
    {
        IReadOnlyList<int[]> found = Circles.Find(SomeGraph.Complete(nodes), 50);

        Assert.Equal(50, found.Count);
        Assert.Equal(50, Sorted(found).Distinct().Count());
    }

    [Fact]
    public void Pairs_in_a_long_row_give_as_many_as_are_asked_for() =>
        Assert.Equal(50, Circles.Find(SomeGraph.Of(2_000, (from, to) => Math.Abs(from - to) == 1), 50).Count);

    // Paths through a ladder are many more than anybody can follow, and none of them is a circle.
    [Fact]
    public void A_ladder_of_paths_that_lead_nowhere_is_left_soon()
    {
        const int rungs = 1_000;
        List<int[]> graph = [[2, 3, 1], [0]];
        for (int rung = 1; rung < rungs; rung++)
        {
            graph.Add([(2 * rung) + 2, (2 * rung) + 3]);
            graph.Add([(2 * rung) + 2, (2 * rung) + 3]);
        }

        graph.AddRange([[], []]);
        Assert.Equal([[0, 1]], Circles.Find(graph, 50));
    }

    private static string[] Sorted(IEnumerable<int[]> circles) => [.. circles.Select(circle => string.Join(' ', circle)).Order(StringComparer.Ordinal)];
}
