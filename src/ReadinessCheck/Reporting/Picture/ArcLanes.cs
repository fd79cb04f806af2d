namespace ReadinessCheck.Reporting.Picture;

/// <summary>
/// Gives each line a lane beside the rows, and at each of its two rows a place to begin or end. A line lies outside of those that it
/// spans, and lines of one row leave it in the order of their lanes, so that only lines cross that no arrangement could keep apart.
/// </summary>
internal sealed class ArcLanes
{
    private readonly int[] _lanes;
    private readonly Dictionary<(int Arc, int Row), double> _ports = [];
    private readonly int[] _portsOfRow;

    /// <param name="arcs">The lines, the short ones first.</param>
    /// <param name="rows">How many rows there are.</param>
    public ArcLanes(IReadOnlyList<PictureArc> arcs, int rows)
    {
        _lanes = new int[arcs.Count];
        for (int i = 0; i < arcs.Count; i++)
        {
            _lanes[i] = LaneOf(i, arcs);
        }

        Count = _lanes.Length == 0 ? 0 : _lanes.Max() + 1;
        _portsOfRow = new int[rows];
        for (int row = 0; row < rows; row++)
        {
            // From top to bottom: the lines that go up, the innermost first; those that go down, the outermost first.
            int[] atRow = [.. Enumerable.Range(0, arcs.Count)
                .Where(i => arcs[i].Top == row || arcs[i].Bottom == row)
                .OrderBy(i => arcs[i].Bottom == row ? _lanes[i] : int.MaxValue - _lanes[i])];
            _portsOfRow[row] = atRow.Length;
            for (int port = 0; port < atRow.Length; port++)
            {
                _ports[(atRow[port], row)] = port - ((atRow.Length - 1) / 2.0);
            }
        }
    }

    /// <summary>How many lanes there are.</summary>
    public int Count { get; }

    /// <summary>The lane of a line; 0 is the one next to the rows.</summary>
    public int this[int arc] => _lanes[arc];

    /// <summary>How many lines begin or end at a row.</summary>
    public int PortsOf(int row) => _portsOfRow[row];

    /// <summary>Where a line begins or ends at a row, in ports from the row's middle; negative is above it.</summary>
    public double PortOf(int arc, int row) => _ports[(arc, row)];

    private int LaneOf(int arc, IReadOnlyList<PictureArc> arcs)
    {
        HashSet<int> taken = [];
        int lane = 0;
        for (int other = 0; other < arc; other++)
        {
            bool isSpanned = arcs[arc].Top <= arcs[other].Top && arcs[other].Bottom <= arcs[arc].Bottom;
            if (isSpanned)
            {
                lane = Math.Max(lane, _lanes[other] + 1);
            }
            else if (arcs[other].Top < arcs[arc].Bottom && arcs[arc].Top < arcs[other].Bottom)
            {
                taken.Add(_lanes[other]);
            }
        }

        while (taken.Contains(lane))
        {
            lane++;
        }

        return lane;
    }
}
