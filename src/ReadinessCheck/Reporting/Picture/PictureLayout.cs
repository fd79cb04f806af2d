using ReadinessCheck.Order;

namespace ReadinessCheck.Reporting.Picture;

/// <summary>Finds the place of everything in the picture: lines, ranks, keys, titles and tags stand in columns, from left to right.</summary>
internal sealed class PictureLayout
{
    public const double Width = 1000;
    public const double Margin = 24;
    public const double Right = Width - Margin;
    public const double RankWidth = 30;
    public const double TitleLine = 18;
    public const double TagLine = 21;
    public const double TagHeight = 17;
    public const double WarningSign = 15;

    private const double PortGap = 7;
    private const double WidestLane = 17;
    private const double FirstLane = 26;
    private const double WidestLanes = 215;
    private const double WidestKey = 150;
    private const double WidestTags = 264;
    private const double TagGap = 5;
    private const double Gap = 14;
    private const int MostTitleLines = 2;
    private const int MostTags = 12;

    private readonly ArcLanes _lanes;
    private readonly double _laneWidth;
    private readonly double _titleWidth;
    private readonly double _tagsLeft;

    /// <param name="order">The order.</param>
    /// <param name="arcs">Its lines.</param>
    /// <param name="count">How many of the items are drawn.</param>
    /// <param name="top">Where the first row begins.</param>
    /// <param name="addresses">Gives what the key of an item links to; null for nothing.</param>
    public PictureLayout(BacklogOrder order, PictureArcs arcs, int count, double top, Func<OrderedItem, string?> addresses)
    {
        OrderedItem[] items = [.. order.Items.Take(count)];
        ILookup<string, OrderDisagreement> disagreements =
            order.Disagreements.ToLookup(disagreement => disagreement.Items[0], StringComparer.OrdinalIgnoreCase);
        RowTag[][] tags = [.. items.Select((item, i) => Tags(item, order.Ranks[i], disagreements[item.Key]))];
        double keys = Math.Min(WidestKey, Widest(items.Select(item => PictureText.Width(PictureText.Of(item.Key), Fonts.Key))));
        double titles = Widest(items.Select(item => PictureText.Width(PictureText.Of(item.Title), Fonts.Title)));
        double tagged = Widest(tags.Select(row => row.Sum(tag => WidthOf(tag) + TagGap))) is > 0 and var widest ? widest - TagGap + Gap : 0;
        double free = Right - Margin - Lanes(0) - RankWidth - 10 - keys - Gap - titles - tagged;

        _lanes = new ArcLanes(arcs.Drawn, count);
        _laneWidth = Math.Min(WidestLane, Math.Max(WidestLanes, free) / Math.Max(1, _lanes.Count - 1));
        RankLeft = Margin + (_lanes.Count == 0 ? 0 : Math.Ceiling(Lanes((_lanes.Count - 1) * _laneWidth)));
        KeyLeft = RankLeft + RankWidth + 10;
        TitleLeft = KeyLeft + keys + Gap;

        // Titles break into lines before tags do, as far as these take no more than their share.
        _titleWidth = Right - TitleLeft - Math.Min(tagged, Math.Max(WidestTags, Right - TitleLeft - titles));
        _tagsLeft = TitleLeft + Math.Min(_titleWidth, titles + (2 * Gap)) + Gap;
        Rows = [.. Place(items, order.Ranks, tags, top, addresses)];
        Arcs = [.. arcs.Drawn.Select(Place)];
    }

    /// <summary>Where the ranks begin, at which the lines end.</summary>
    public double RankLeft { get; }

    public double KeyLeft { get; }

    public double TitleLeft { get; }

    public IReadOnlyList<PictureRow> Rows { get; }

    public IReadOnlyList<PlacedArc> Arcs { get; }

    /// <summary>How high the mark of a row's rank is: all lines of the row reach it.</summary>
    public double RankHeight(int row) => Math.Max(20, (_lanes.PortsOf(row) * PortGap) + 6);

    private IEnumerable<PictureRow> Place(OrderedItem[] items, IReadOnlyList<int?> ranks, RowTag[][] tags, double top, Func<OrderedItem, string?> addresses)
    {
        for (int i = 0; i < items.Length; i++)
        {
            OrderedItem item = items[i];
            IReadOnlyList<string> title = PictureText.Wrap(PictureText.Of(item.Title), Fonts.Title, _titleWidth, MostTitleLines);
            List<List<PlacedTag>> lines = Place(tags[i]);
            double height = Math.Max(Math.Max(title.Count * TitleLine, (lines.Count * TagLine) - (TagLine - TagHeight)) + 12, RankHeight(i) + 8);
            yield return new PictureRow
            {
                Index = i,
                Rank = ranks[i] is { } rank ? SvgWriter.Number(rank) : "–",
                Key = PictureText.Cut(PictureText.Of(item.Key), Fonts.Key, WidestKey),
                Title = title,
                Address = addresses(item),
                Tags = lines,
                Top = top,
                Height = height,
            };
            top += height;
        }
    }

    private List<List<PlacedTag>> Place(RowTag[] tags)
    {
        List<List<PlacedTag>> lines = [];
        double left = _tagsLeft;
        foreach (RowTag tag in tags)
        {
            double width = Math.Min(WidthOf(tag), Right - _tagsLeft);
            if (lines.Count == 0 || left + width > Right + 0.01)
            {
                lines.Add([]);
                left = _tagsLeft;
            }

            double room = width - (WidthOf(tag) - PictureText.Width(tag.Text, Fonts.Tag));
            lines[^1].Add(new PlacedTag(tag with { Text = PictureText.Cut(tag.Text, Fonts.Tag, room + 0.01) }, left, width));
            left += width + TagGap;
        }

        return lines;
    }

    private PlacedArc Place(PictureArc arc, int index) => new(
        arc,
        RankLeft - FirstLane - (_lanes[index] * _laneWidth),
        Rows[arc.First].Middle + (_lanes.PortOf(index, arc.First) * PortGap),
        Rows[arc.Later].Middle + (_lanes.PortOf(index, arc.Later) * PortGap));

    private static double Lanes(double width) => 10 + width + FirstLane;

    private static double Widest(IEnumerable<double> widths) => widths.Append(0).Max();

    private static RowTag[] Tags(OrderedItem item, int? rank, IEnumerable<OrderDisagreement> disagreements)
    {
        RowTag[] tags = [.. rank is null ? [RowTag.Undecided] : Array.Empty<RowTag>(), .. RowTag.Of(item, disagreements)];
        return tags.Length <= MostTags ? tags : [.. tags.Take(MostTags - 1), new RowTag($"{tags.Length - MostTags + 1} more", "other")];
    }

    private static double WidthOf(RowTag tag) => PictureText.Width(tag.Text, Fonts.Tag) + (tag.Style == RowTag.Warning ? 14 + WarningSign : 14);
}

/// <summary>A line in its place.</summary>
/// <param name="Arc">The line.</param>
/// <param name="Lane">How far to the left it reaches.</param>
/// <param name="From">The height at which it begins.</param>
/// <param name="To">The height at which it ends.</param>
internal sealed record PlacedArc(PictureArc Arc, double Lane, double From, double To);
