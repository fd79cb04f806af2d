using CsCheck;

namespace ReadinessCheck.Tests.Order;

/// <summary>Makes directed graphs: for each node the nodes that its edges lead to.</summary>
internal static class SomeGraph
{
    /// <summary>Any graph of up to a number of nodes, sparse and dense ones, without edges from a node to itself.</summary>
    public static Gen<int[][]> Any(int mostNodes) =>
        from nodes in Gen.Int[0, mostNodes]
        from density in Gen.Int[1, 9]
        from edges in Gen.Int[0, 9].Array[nodes * nodes]
        select Of(nodes, (node, other) => edges[(node * nodes) + other] < density);

    public static int[][] Of(int nodes, Func<int, int, bool> isEdge) =>
        [.. Enumerable.Range(0, nodes).Select(from => Enumerable.Range(0, nodes).Where(to => to != from && isEdge(from, to)).ToArray())];

    public static int[][] Chain(int nodes) => [.. Enumerable.Range(0, nodes).Select(node => node + 1 < nodes ? new[] { node + 1 } : [])];

    public static int[][] Ring(int nodes) => [.. Enumerable.Range(0, nodes).Select(node => new[] { (node + 1) % nodes })];

    public static int[][] Complete(int nodes) => Of(nodes, (_, _) => true);

    /// <summary>Every elementary circle by trying every path, each from its smallest node.</summary>
    public static List<int[]> CirclesByForce(int[][] successors)
    {
        List<int[]> found = [];
        for (int start = 0; start < successors.Length; start++)
        {
            Follow(start, [start]);
        }

        return found;

        void Follow(int start, int[] path)
        {
            foreach (int next in successors[path[^1]])
            {
                if (next == start && path.Length > 1)
                {
                    found.Add(path);
                }
                else if (next > start && !path.Contains(next))
                {
                    Follow(start, [.. path, next]);
                }
            }
        }
    }
}
