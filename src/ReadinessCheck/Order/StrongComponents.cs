namespace ReadinessCheck.Order;

/// <summary>Finds the strongly connected components of a directed graph: R. Tarjan, 1972, without recursion.</summary>
internal static class StrongComponents
{
    /// <summary>Gives the components; every node is in exactly one.</summary>
    /// <param name="successors">For each node the nodes that its edges lead to.</param>
    /// <param name="within">The nodes that count; null for all.</param>
    public static List<int[]> Of(IReadOnlyList<IReadOnlyList<int>> successors, HashSet<int>? within = null)
    {
        List<int[]> components = [];
        Dictionary<int, int> order = [];
        Dictionary<int, int> low = [];
        Stack<int> stack = new();
        HashSet<int> onStack = [];
        Stack<(int Node, int Next)> frames = new();
        foreach (int root in within ?? Enumerable.Range(0, successors.Count))
        {
            if (order.ContainsKey(root))
            {
                continue;
            }

            frames.Push((root, 0));
            while (frames.TryPop(out (int Node, int Next) frame))
            {
                (int node, int next) = frame;
                if (next == 0)
                {
                    order[node] = low[node] = order.Count;
                    stack.Push(node);
                    onStack.Add(node);
                }
                else
                {
                    int child = successors[node][next - 1];
                    low[node] = onStack.Contains(child) ? Math.Min(low[node], low[child]) : low[node];
                }

                next = NextUnseen(node, next);
                if (next < successors[node].Count)
                {
                    frames.Push((node, next + 1));
                    frames.Push((successors[node][next], 0));
                    continue;
                }

                if (low[node] == order[node])
                {
                    components.Add(Pop(node));
                }
            }
        }

        return components;

        // Skips edges to nodes that were seen, taking their order into account.
        int NextUnseen(int node, int next)
        {
            for (; next < successors[node].Count; next++)
            {
                int other = successors[node][next];
                if (within is not null && !within.Contains(other))
                {
                    continue;
                }

                if (!order.TryGetValue(other, out int seen))
                {
                    break;
                }

                low[node] = onStack.Contains(other) ? Math.Min(low[node], seen) : low[node];
            }

            return next;
        }

        int[] Pop(int root)
        {
            List<int> component = [];
            int node;
            do
            {
                node = stack.Pop();
                onStack.Remove(node);
                component.Add(node);
            }
            while (node != root);
            return [.. component];
        }
    }
}
