using CsCheck;
using ReadinessCheck.Reporting.Picture;

namespace ReadinessCheck.Tests.Reporting.Picture;

public sealed class ArcLanesTests
{
    [Fact]
    public void A_line_lies_outside_of_those_that_it_spans()
    {
        ArcLanes lanes = new(Arcs((0, 1), (2, 1), (2, 3), (3, 0)), rows: 4);

        Assert.Equal([0, 0, 0, 1], Enumerable.Range(0, 4).Select(arc => lanes[arc]));
        Assert.Equal(2, lanes.Count);
    }

    [Fact]
    public void Lines_of_one_row_leave_it_so_that_they_do_not_cross()
    {
        // From row 1 one line goes up, and two go down, the longer one outside.
        ArcLanes lanes = new(Arcs((0, 1), (1, 2), (1, 3)), rows: 4);

        Assert.Equal((-1, 1, 0), (lanes.PortOf(0, 1), lanes.PortOf(1, 1), lanes.PortOf(2, 1)));
        Assert.Equal(3, lanes.PortsOf(1));
    }

    [Fact]
    public void Lines_of_one_lane_never_lie_on_each_other() =>
        Gen.Select(Gen.Int[0, 19], Gen.Int[0, 19]).Where(edge => edge.Item1 != edge.Item2).Array[0, 40].Sample(edges =>
        {
            PictureArc[] arcs = Arcs([.. edges.Distinct()]);
            ArcLanes lanes = new(arcs, rows: 20);
            for (int a = 0; a < arcs.Length; a++)
            {
                for (int b = 0; b < a; b++)
                {
                    bool overlap = arcs[a].Top < arcs[b].Bottom && arcs[b].Top < arcs[a].Bottom;
                    Assert.False(overlap && lanes[a] == lanes[b]);
                }
            }
        });

    private static PictureArc[] Arcs(params (int First, int Later)[] edges) =>
        [.. edges.Select(edge => new PictureArc(edge.First, edge.Later, Needs: false, Conflict: false, [])).OrderBy(arc => arc.Length)];
}
