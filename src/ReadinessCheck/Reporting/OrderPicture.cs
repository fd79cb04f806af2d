using ReadinessCheck.Order;
using ReadinessCheck.Reporting.Picture;

namespace ReadinessCheck.Reporting;

/// <summary>
/// Draws the order of a backlog as an SVG picture that stands on its own: the items from top to bottom with their kinds of reason, a line
/// from each to those that it goes before, and marks where the order and its reasons disagree.
/// </summary>
public sealed class OrderPicture
{
    /// <summary>How many items are drawn at most, from the top; the picture says how many more there are.</summary>
    public const int MostItems = 60;

    private const double HeadingTop = 22;
    private const double NoteLine = 19;

    private readonly BacklogOrder _order;
    private readonly string _source;
    private readonly Func<OrderedItem, string?>? _addresses;
    private readonly PictureArcs _arcs;
    private readonly PictureLegend _legend;
    private readonly PictureLayout _layout;
    private readonly SvgWriter _svg;
    private readonly ArcPainter _painter;

    private OrderPicture(BacklogOrder order, string source, SvgWriter svg, int mostItems, Func<OrderedItem, string?>? addresses)
    {
        int count = Math.Min(order.Items.Count, mostItems);
        _order = order;
        _addresses = addresses;
        _source = PictureText.Of(source);
        _arcs = new PictureArcs(order, count);
        _legend = new PictureLegend(_arcs, HeadingTop + 50);
        _layout = new PictureLayout(order, _arcs, count, HeadingTop + 62 + _legend.Height, addresses ?? WebAddress);
        _svg = svg;
        _painter = new ArcPainter(svg);
    }

    private double RowsBottom => _layout.Rows.Count == 0 ? HeadingTop + 50 : _layout.Rows[^1].Bottom;

    private string Heading => $"The order of {_source}";

    private string Summary => _order switch
    {
        { Items.Count: 0 } => "Nothing upcoming.",
        { Disagreements.Count: 0 } => Count + Undecided,
        _ => $"{Count}{Undecided} The order and its reasons disagree in {Enumeration.Count(_order.Disagreements.Count, "place")}.",
    };

    private string Count => _order.Items.Count == 1 ? "1 item." : $"{Enumeration.Count(_order.Items.Count, "item")}, the first on top.";

    private string Undecided => ReportSentences.Undecided(_order) is { } sentence ? $" {sentence}" : "";

    /// <summary>Draws an order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="source">What the backlog was read from.</param>
    /// <returns>
    /// An <c>svg</c> element with a final line break: 1000 units wide, without script, outside references or links other than the items'
    /// own. It has light and dark colours. The same order gives the same picture.
    /// </returns>
    public static string Render(BacklogOrder order, string source)
    {
        using SvgWriter svg = new();
        new OrderPicture(order, source, svg, MostItems, addresses: null).Draw();
        return svg.Complete();
    }

    /// <summary>Draws an order as part of a page that has <see cref="PictureStyle.SheetOfPage"/>: without a style of its own.</summary>
    /// <param name="order">The order.</param>
    /// <param name="source">What the backlog was read from.</param>
    /// <param name="mostItems">How many items are drawn at most.</param>
    /// <param name="addresses">Gives the address of an item within the page; null where it is not there.</param>
    internal static string RenderForPage(BacklogOrder order, string source, int mostItems, Func<OrderedItem, string?> addresses)
    {
        using SvgWriter svg = new();
        new OrderPicture(order, source, svg, mostItems, addresses).Draw();
        return svg.Complete();
    }

    private void Draw()
    {
        List<(string Text, double Y, int Number)> notes = [.. Notes()];
        string height = SvgWriter.Number(Math.Ceiling((notes.Count == 0 ? RowsBottom : notes[^1].Y) + 20));
        string width = SvgWriter.Number(PictureLayout.Width);

        // To a screen reader there is nothing inside of what has the role of an image, and links have to be found.
        string role = _layout.Rows.Any(row => row.Address is not null) ? "group" : "img";
        _svg.Begin(
            "svg",
            ("class", PictureStyle.Root), ("viewBox", $"0 0 {width} {height}"), ("width", width), ("height", height), ("role", role), ("direction", "ltr"));
        _svg.Write("title", Heading);
        _svg.Write("desc", string.Join(' ', [Summary, .. _arcs.Numbered.Select(Sentence)]));
        if (_addresses is null)
        {
            _svg.Write("style", "\n" + PictureStyle.Sheet + "\n");
        }

        _svg.Write("rect", null, ("class", "paper"), ("width", width), ("height", height));
        _svg.Text("heading", PictureLayout.Margin, HeadingTop + 16, PictureText.Cut(Heading, Fonts.Heading, PictureLayout.Right - PictureLayout.Margin));
        _svg.Text("note", PictureLayout.Margin, HeadingTop + 39, Summary);
        _legend.Draw(_svg);
        foreach (PictureRow row in _layout.Rows)
        {
            RowPainter.Draw(_svg, row, _layout);
        }

        if (_layout.Rows.Count > 0)
        {
            _svg.Path("rule", $"M{_layout.RankLeft} {RowsBottom}H{PictureLayout.Right}");
        }

        _painter.Draw(_layout.Arcs, _layout.RankLeft, _order.Items);
        foreach ((string text, double y, int number) in notes)
        {
            if (number > 0)
            {
                _painter.DrawBadge(PictureLayout.Margin + 8, y - 4.5, SvgWriter.Number(number));
            }

            _svg.Text("note", PictureLayout.Margin + (number < 0 ? 0 : 24), y, text);
        }

        _svg.End();
    }

    // What stands below the rows; the number of a conflict, 0 for the further lines of one, -1 for what has none.
    private IEnumerable<(string Text, double Y, int Number)> Notes()
    {
        double y = RowsBottom + 8;
        if (NotDrawn() is { } notDrawn)
        {
            yield return (notDrawn, y += NoteLine, -1);
        }

        y += 6;
        for (int i = 0; i < _arcs.Numbered.Count; i++)
        {
            int number = i + 1;
            y += 4;
            foreach (string line in PictureText.Wrap(Sentence(_arcs.Numbered[i]), Fonts.Note, PictureLayout.Right - PictureLayout.Margin - 24, 3))
            {
                yield return (line, y += NoteLine, number);
                number = 0;
            }
        }

        if (_arcs.NotNumbered > 0)
        {
            yield return ($"{Enumeration.Count(_arcs.NotNumbered, "more conflict")} of these lines.", y + NoteLine + 4, 0);
        }
    }

    private string? NotDrawn()
    {
        string[] parts = [.. new[]
        {
            _order.Items.Count > _layout.Rows.Count ? Enumeration.Count(_order.Items.Count - _layout.Rows.Count, "more item") : null,
            _arcs.NotDrawn > 0 ? Enumeration.Count(_arcs.NotDrawn, "more line") : null,
        }.OfType<string>()];
        return parts.Length == 0 ? null : $"Not drawn: {Enumeration.Of(parts)}.";
    }

    private static string? WebAddress(OrderedItem item) =>
        item.Url is { IsAbsoluteUri: true, Scheme: "http" or "https" } url ? PictureText.Of(url.AbsoluteUri) : null;

    private static string Sentence(OrderDisagreement disagreement) => PictureText.Of(DisagreementSentences.Of(disagreement));
}
