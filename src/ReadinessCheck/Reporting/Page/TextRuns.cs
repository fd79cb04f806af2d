namespace ReadinessCheck.Reporting.Page;

/// <summary>Cuts a part of a text where marks and styles begin and end, so that quotes may overlap each other in any way.</summary>
internal static class TextRuns
{
    /// <summary>Cuts a part of a text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    /// <param name="marks">The quotes, in any order.</param>
    /// <param name="styles">What is shown in a manner of its own: one after the other, none overlapping another.</param>
    /// <returns>The runs that hold anything to be seen, in order.</returns>
    public static IReadOnlyList<PageRun> Of(string text, int start, int end, IReadOnlyList<TextMark> marks, IReadOnlyList<TextStyle> styles)
    {
        TextMark[] near = [.. marks.Where(mark => mark.Start < end && mark.End > start)];
        TextStyle[] nearStyles = [.. styles.Where(style => style.Start < end && style.End > start)];
        SortedSet<int> bounds = [start, end];
        bounds.UnionWith(near.SelectMany(mark => new[] { mark.Start, mark.End }).Where(bound => bound > start && bound < end));
        bounds.UnionWith(nearStyles.SelectMany(style => new[] { style.Start, style.End }).Where(bound => bound > start && bound < end));

        List<PageRun> runs = [];
        int from = start;
        int style = 0;
        foreach (int to in bounds.Skip(1))
        {
            while (style < nearStyles.Length && nearStyles[style].End <= from)
            {
                style++;
            }

            string? kind = style < nearStyles.Length && nearStyles[style].Start <= from ? nearStyles[style].Style : null;
            Add(runs, text[from..to], kind, Labels(near, from, to));
            from = to;
        }

        return runs;
    }

    private static string? Labels(TextMark[] marks, int from, int to)
    {
        string[] labels = [.. marks.Where(mark => mark.Start <= from && mark.End >= to).Select(mark => mark.Label).Distinct()];
        return labels.Length == 0 ? null : string.Join(" + ", labels);
    }

    private static void Add(List<PageRun> runs, string text, string? style, string? labels)
    {
        string visible = VisibleText.OfLines(text);
        if (runs.Count > 0 && runs[^1].Labels == labels && runs[^1].Style == style)
        {
            runs[^1] = runs[^1] with { Text = runs[^1].Text + visible };
        }
        else if (visible.Length > 0)
        {
            runs.Add(new PageRun(visible, style, labels));
        }
    }
}
