using ReadinessCheck.Order;

namespace ReadinessCheck.Reporting.Picture;

/// <summary>Draws lines with their arrowheads, and the numbers of conflicts upon them.</summary>
/// <param name="svg">Where to draw.</param>
internal sealed class ArcPainter(SvgWriter svg)
{
    private const double Head = 9;
    private const double RoundestCorner = 16;
    private const double BadgeRadius = 8;

    /// <summary>Draws all lines: the conflicts on top, and their numbers on top of all.</summary>
    /// <param name="arcs">The lines.</param>
    /// <param name="end">Where the lines end: at the left edge of the ranks.</param>
    /// <param name="items">The items of the rows.</param>
    public void Draw(IReadOnlyList<PlacedArc> arcs, double end, IReadOnlyList<OrderedItem> items)
    {
        foreach (PlacedArc arc in arcs.OrderBy(arc => arc.Arc.Conflict).ThenByDescending(arc => arc.Arc.Length))
        {
            string verb = arc.Arc.Needs ? "has to come before" : "is said to go before";
            svg.Begin("g", ("class", $"line-group {StyleOf(arc.Arc.Needs, arc.Arc.Conflict)}"));
            svg.Write("title", $"{PictureText.Of(items[arc.Arc.First].Key)} {verb} {PictureText.Of(items[arc.Arc.Later].Key)}");
            FormattableString path = PathOf(arc, end);
            svg.Path("halo", path);
            svg.Path("line", path);
            svg.Circle("head", end - 1.5, arc.From, 2.6);
            DrawHead(end - 1, arc.To);
            svg.End();
        }

        foreach (PlacedArc arc in arcs.Where(arc => arc.Arc.Conflict))
        {
            DrawBadges(arc);
        }
    }

    /// <summary>Draws a short line as the legend shows it.</summary>
    public void DrawSample(double x, double y, double length, bool needs, bool conflict, string? badge)
    {
        svg.Begin("g", ("class", StyleOf(needs, conflict)));
        svg.Path("line", $"M{x} {y}H{x + length - Head + 1}");
        svg.Circle("head", x + 1, y, 2.6);
        DrawHead(x + length, y);
        svg.End();
        if (badge is not null)
        {
            DrawBadge(x + (length / 2) - 3, y, badge);
        }
    }

    /// <summary>Draws the number of a conflict, or what stands for it where it has none.</summary>
    public void DrawBadge(double x, double y, string text)
    {
        svg.Circle("badge", x, y, BadgeRadius);
        svg.Text("badge-text", x, y + 3.8, text);
    }

    // From the rank to the left, along the lane, and back to the right.
    private static FormattableString PathOf(PlacedArc arc, double end)
    {
        double corner = Math.Min(RoundestCorner, Math.Abs(arc.To - arc.From) / 2);
        double turn = arc.To > arc.From ? corner : -corner;
        double inner = arc.Lane + corner;
        string round = FormattableString.Invariant($"A{corner:0.#} {corner:0.#} 0 0 {(arc.To > arc.From ? 0 : 1)}");
        return $"M{end} {arc.From}H{inner}{round} {arc.Lane} {arc.From + turn}V{arc.To - turn}{round} {inner} {arc.To}H{end - Head + 1}";
    }

    private void DrawBadges(PlacedArc arc)
    {
        const double pitch = (2 * BadgeRadius) + 1;
        int room = Math.Max(1, (int)(Math.Abs(arc.To - arc.From) / pitch));
        string[] texts = arc.Arc.Numbers.Count == 0 ? ["!"] : [.. arc.Arc.Numbers.Take(Math.Min(3, room)).Select(number => SvgWriter.Number(number))];
        double y = ((arc.From + arc.To) / 2) - ((texts.Length - 1) * pitch / 2);
        foreach (string text in texts)
        {
            DrawBadge(arc.Lane, y, text);
            y += pitch;
        }
    }

    private void DrawHead(double x, double y) => svg.Path("head", $"M{x} {y}L{x - Head} {y - 3.9}L{x - Head + 1.6} {y}L{x - Head} {y + 3.9}Z");

    private static string StyleOf(bool needs, bool conflict) => (needs ? "needs" : "before") + (conflict ? " conflict" : "");
}
