namespace ReadinessCheck.Reporting.Picture;

/// <summary>Says what the lines of a picture mean; only of those that occur.</summary>
internal sealed class PictureLegend
{
    private const double SampleWidth = 46;
    private const double Line = 24;

    private readonly List<(Entry Entry, double X, double Y)> _placed = [];

    /// <param name="arcs">The lines of the picture.</param>
    /// <param name="top">Where the legend begins.</param>
    public PictureLegend(PictureArcs arcs, double top)
    {
        double x = PictureLayout.Margin;
        Height = Entries(arcs).Any() ? Line : 0;
        foreach (Entry entry in Entries(arcs))
        {
            double width = SampleWidth + 8 + PictureText.Width(entry.Text, Fonts.Note);
            if (x > PictureLayout.Margin && x + width > PictureLayout.Right)
            {
                x = PictureLayout.Margin;
                Height += Line;
            }

            _placed.Add((entry, x, top + Height - (Line / 2)));
            x += width + 22;
        }
    }

    /// <summary>How high it is; 0 where there are no lines.</summary>
    public double Height { get; }

    /// <summary>Draws it.</summary>
    public void Draw(SvgWriter svg)
    {
        ArcPainter painter = new(svg);
        foreach ((Entry entry, double x, double y) in _placed)
        {
            painter.DrawSample(x, y, SampleWidth, entry.Needs, entry.Badge is not null, entry.Badge);
            svg.Text("note", x + SampleWidth + 8, y + 4.5, entry.Text);
        }
    }

    private static IEnumerable<Entry> Entries(PictureArcs arcs)
    {
        if (arcs.Drawn.Any(arc => !arc.Needs))
        {
            yield return new Entry("goes before, by comparison", Needs: false, Badge: null);
        }

        if (arcs.Drawn.Any(arc => arc.Needs))
        {
            yield return new Entry("blocks: has to come first", Needs: true, Badge: null);
        }

        if (arcs.Drawn.FirstOrDefault(arc => arc.Conflict) is { } conflict)
        {
            yield return arcs.Numbered.Count > 0
                ? new Entry("disagrees; the number is explained below", conflict.Needs, "1")
                : new Entry("runs against the order", conflict.Needs, "!");
        }
    }

    private sealed record Entry(string Text, bool Needs, string? Badge);
}
