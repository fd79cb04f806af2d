using CsCheck;
using ReadinessCheck.Order;

namespace ReadinessCheck.Tests.Order;

public sealed class StrongComponentsTests
{
    [Fact]
    public void Two_nodes_are_in_one_component_when_each_reaches_the_other() => SomeGraph.Any(8).Sample(
        graph =>
        {
            List<int[]> components = StrongComponents.Of(graph);
            Assert.Equal(Enumerable.Range(0, graph.Length), components.SelectMany(nodes => nodes).Order());

            bool[,] reaches = Reach(graph);
            foreach (int[] component in components)
            {
                for (int node = 0; node < graph.Length; node++)
                {
                    Assert.Equal(component.Contains(node), node == component[0] || (reaches[node, component[0]] && reaches[component[0], node]));
                }
            }
        },
        iter: 3_000);

    [Fact]
    public void Within_some_of_the_nodes_the_others_are_not_there() => Gen.Select(SomeGraph.Any(8), Gen.Int[0, 255]).Sample(
        (graph, mask) =>
        {
            HashSet<int> within = [.. Enumerable.Range(0, graph.Length).Where(node => (mask >> node & 1) == 1)];
            int[][] smaller = [.. graph.Select((to, from) => within.Contains(from) ? [.. to.Where(within.Contains)] : Array.Empty<int>())];

            Assert.Equal(Sorted(StrongComponents.Of(smaller).Where(nodes => within.Contains(nodes[0]))), Sorted(StrongComponents.Of(graph, within)));
        },
        iter: 3_000);

    [Fact]
    public void No_node_no_component() => Assert.Empty(StrongComponents.Of([]));

    [Fact]
    public void A_component_comes_after_those_that_it_leads_to() =>
        Assert.Equal([[3], [2, 1], [0]], StrongComponents.Of([[1], [2], [1, 3], []]).Select(nodes => nodes.OrderDescending().ToArray()));

    [Theory]
    [InlineData(100_000)]
    public void A_chain_and_a_ring_of_any_length_do_not_overflow(int nodes)
    {
        Assert.Equal(nodes, StrongComponents.Of(SomeGraph.Chain(nodes)).Count);
        Assert.Equal(nodes, Assert.Single(StrongComponents.Of(SomeGraph.Ring(nodes))).Length);
    }

    private static string[] Sorted(IEnumerable<int[]> components) => [.. components.Select(nodes => string.Join(' ', nodes.Order())).Order(StringComparer.Ordinal)];

    private static bool[,] Reach(int[][] graph)
    {
        bool[,] reaches = new bool[graph.Length, graph.Length];
        for (int from = 0; from < graph.Length; from++)
        {
            Stack<int> todo = new(graph[from]);
            while (todo.TryPop(out int node))
            {
                if (!reaches[from, node])
                {
                    reaches[from, node] = true;
                    Array.ForEach(graph[node], todo.Push);
                }
            }
        }

        return reaches;
    }
}
