namespace ReadinessCheck.Order;

/// <summary>Finds the circles of a directed graph.</summary>
internal static class Circles
{
    /// <summary>
    /// Finds elementary circles, each once, beginning with its smallest node: D. B. Johnson, "Finding all the elementary circuits of a
    /// directed graph", 1975. A tangle may hold more of them than anybody can read, so there is a limit; up to it the time between
    /// one circle and the next grows linearly with the graph.
    /// </summary>
    /// <param name="successors">For each node the nodes that its edges lead to, each once.</param>
    /// <param name="limit">How many to find at most among nodes that hang together.</param>
    public static IReadOnlyList<int[]> Find(IReadOnlyList<IReadOnlyList<int>> successors, int limit)
    {
        List<int[]> found = [];
        Search search = new(successors);
        foreach (int[] component in StrongComponents.Of(successors).Where(component => component.Length > 1))
        {
            int most = (int)Math.Min(int.MaxValue, (long)found.Count + limit);
            // Without its smallest node, a component falls apart into smaller ones, or into none.
            Stack<int[]> rest = new([component]);
            while (rest.TryPop(out int[]? part) && found.Count < most)
            {
                int first = part.Min();
                search.From(first, [.. part], found, most);
                HashSet<int> without = [.. part.Where(node => node != first)];
                foreach (int[] smaller in StrongComponents.Of(successors, without).Where(smaller => smaller.Length > 1))
                {
                    rest.Push(smaller);
                }
            }
        }

        return found;
    }

    /// <summary>The search of one start node, without recursion: a backlog may be one chain of thousands.</summary>
    private sealed class Search(IReadOnlyList<IReadOnlyList<int>> successors)
    {
        private readonly HashSet<int> _blocked = [];
        private readonly Dictionary<int, HashSet<int>> _blockedBy = [];
        private readonly List<int> _path = [];
        private readonly Stack<(int Node, int Next, bool Closed)> _frames = new();

        public void From(int start, HashSet<int> within, List<int[]> found, int limit)
        {
            _blocked.Clear();
            _blockedBy.Clear();
            Enter(start);
            while (_frames.TryPop(out (int Node, int Next, bool Closed) frame))
            {
                (int node, int next, bool closed) = frame;
                if (found.Count >= limit || next == successors[node].Count)
                {
                    Leave(node, closed, within);
                    continue;
                }

                int successor = successors[node][next];
                if (successor == start)
                {
                    found.Add([.. _path]);
                    _frames.Push((node, next + 1, true));
                    continue;
                }

                _frames.Push((node, next + 1, closed));
                if (within.Contains(successor) && !_blocked.Contains(successor))
                {
                    Enter(successor);
                }
            }
        }

        private void Enter(int node)
        {
            _path.Add(node);
            _blocked.Add(node);
            _frames.Push((node, 0, false));
        }

        private void Leave(int node, bool closed, HashSet<int> within)
        {
            _path.RemoveAt(_path.Count - 1);
            if (closed)
            {
                Unblock(node);
            }
            else
            {
                foreach (int successor in successors[node].Where(within.Contains))
                {
                    (_blockedBy.TryGetValue(successor, out HashSet<int>? waiting) ? waiting : _blockedBy[successor] = []).Add(node);
                }
            }

            // A node that is part of a circle makes the one before it so.
            if (closed && _frames.TryPop(out (int Node, int Next, bool Closed) before))
            {
                _frames.Push(before with { Closed = true });
            }
        }

        private void Unblock(int node)
        {
            Stack<int> todo = new([node]);
            while (todo.TryPop(out int next))
            {
                if (_blocked.Remove(next) && _blockedBy.Remove(next, out HashSet<int>? waiting))
                {
                    foreach (int other in waiting)
                    {
                        todo.Push(other);
                    }
                }
            }
        }
    }
}
