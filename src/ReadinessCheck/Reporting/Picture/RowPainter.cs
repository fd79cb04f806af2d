namespace ReadinessCheck.Reporting.Picture;

/// <summary>Draws the row of an item.</summary>
internal static class RowPainter
{
    /// <summary>Draws a row.</summary>
    /// <param name="svg">Where to draw.</param>
    /// <param name="row">The row.</param>
    /// <param name="layout">The columns.</param>
    public static void Draw(SvgWriter svg, PictureRow row, PictureLayout layout)
    {
        svg.Path("rule", $"M{layout.RankLeft} {row.Top}H{PictureLayout.Right}");
        double rankHeight = layout.RankHeight(row.Index);
        svg.Box("rank", layout.RankLeft, row.Middle - (rankHeight / 2), PictureLayout.RankWidth, rankHeight, 5);
        svg.Text("rank-text", layout.RankLeft + (PictureLayout.RankWidth / 2), row.Middle + 4.2, row.Rank);
        if (row.Address is not null)
        {
            svg.Begin("a", ("href", row.Address));
        }

        svg.Text("key", layout.KeyLeft, row.Middle + 4.7, row.Key);
        double y = row.Middle - (row.Title.Count * PictureLayout.TitleLine / 2) + 13.8;
        foreach (string line in row.Title)
        {
            svg.Text("title", layout.TitleLeft, y, line);
            y += PictureLayout.TitleLine;
        }

        if (row.Address is not null)
        {
            svg.End();
        }

        double top = row.Middle - (((row.Tags.Count * PictureLayout.TagLine) - (PictureLayout.TagLine - PictureLayout.TagHeight)) / 2);
        foreach (IReadOnlyList<PlacedTag> line in row.Tags)
        {
            foreach (PlacedTag tag in line)
            {
                Draw(svg, tag, top);
            }

            top += PictureLayout.TagLine;
        }
    }

    private static void Draw(SvgWriter svg, PlacedTag tag, double top)
    {
        bool isWarning = tag.Tag.Style == RowTag.Warning;
        svg.Box($"{tag.Tag.Style}-box", tag.Left, top, tag.Width, PictureLayout.TagHeight, 4);
        if (isWarning)
        {
            double x = tag.Left + 11.5;
            svg.Path("warning-sign", $"M{x} {top + 3}L{x + 6} {top + 13.5}H{x - 6}Z");
            svg.Path("on-sign", $"M{x} {top + 7}V{top + 9.6}M{x} {top + 11.6}V{top + 11.7}");
        }

        double sign = isWarning ? PictureLayout.WarningSign : 0;
        svg.Text($"tag {tag.Tag.Style}-text", tag.Left + sign + ((tag.Width - sign) / 2), top + 12.6, tag.Tag.Text);
    }
}
