using System.Globalization;
using System.Xml.Linq;
using ReadinessCheck.Order;
using ReadinessCheck.Reporting;
using ReadinessCheck.Reporting.Picture;

namespace ReadinessCheck.Tests.Reporting;

public sealed class OrderPictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Titles => new()
    {
        "",
        "<script>alert(1)</script>",
        "]]> &amp; &lt; --> <!--",
        "\"double\" 'single' `back`",
        "👩‍👩‍👧‍👦 and 🇩🇪 and 😀",
        "שלום עולם",
        "\u202eevil\u202c \u2066isolated\u2069",
        "a\ud800b\udc00",
        "nul\0 bell\u0007 esc\u001b[31m del\u007f c1\u009b \ufffe\uffff",
        "z" + new string('\u0335', 300),
        string.Concat(Enumerable.Repeat("😀\u200d", 250)),
        new('W', 500),
        string.Join(' ', Enumerable.Repeat("word", 100)),
        new('倉', 500),
        new('\ufdfd', 40),
    };

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_hostile_text_stays_text_within_the_picture(string text)
    {
        OrderedItem item = SomeOrder.Item("K-1", text) with { Says = [SomeOrder.Before("K-1", text + "x")] };
        OrderedItem other = SomeOrder.Item(text + "x", "Other");
        BacklogOrder order = new([other, item], [new(DisagreementKind.StandsBelow, ["K-1", text + "x"], []), new(DisagreementKind.NamesDone, ["K-1", text + "x"], [])]);

        XElement picture = Parse(OrderPicture.Render(order, text));

        Assert.Empty(picture.Descendants(Svg + "script"));
        Assert.All(picture.DescendantNodes(), node => Assert.True(node is XElement or XText));
        Assert.DoesNotContain(picture.Value, character => char.IsControl(character) && character != '\n');
        Assert.DoesNotContain(picture.Value, character => character is '\u202e' or '\u202c' or '\u2066' or '\u2069');
        Assert.Single(Arcs(picture));
        AssertNothingIsCut(picture);
    }

    [Fact]
    public void Every_item_is_there_with_its_rank_and_its_link()
    {
        XElement picture = Parse(OrderPicture.Render(SomeOrder.Shop, "shop.json"));

        Assert.Equal(SomeOrder.Shop.Items.Select(item => item.Key), Texts(picture, "key"));
        Assert.Equal(Enumerable.Range(1, 20).Select(rank => $"{rank}"), Texts(picture, "rank-text"));
        Assert.Equal(SomeOrder.Shop.Items.Select(item => item.Url!.AbsoluteUri), picture.Descendants(Svg + "a").Select(link => link.Attribute("href")!.Value));
        Assert.Contains("Pay with a saved card in one step", Texts(picture, "title"));
    }

    [Fact]
    public void What_is_recorded_in_part_shares_ranks_and_what_is_undecided_is_marked()
    {
        XElement picture = Parse(OrderPicture.Render(SomeOrder.InPart, "shop.json"));

        Assert.Equal(["1", "1", "3", "–"], Texts(picture, "rank-text"));
        Assert.Single(Texts(picture, "due-text"), "undecided");
        Assert.Contains("The place of 1 item is undecided: none is recorded.", picture.Value, StringComparison.Ordinal);

        // A line that runs up between two of which no order is recorded runs against none.
        Assert.Equal(["#3 is said to go before #4"], Arcs(picture).Where(arc => Is(arc, "conflict")).Select(arc => arc.Element(Svg + "title")!.Value));
    }

    [Fact]
    public void Every_pair_of_items_has_one_line_of_its_kind()
    {
        XElement picture = Parse(OrderPicture.Render(SomeOrder.Shop, "shop.json"));

        string[] expected = [.. SomeOrder.Shop.Items.SelectMany(item => item.Says)
            .Select(says => $"{says.First} {(says.Kind == PrecedenceKind.Comparison ? "is said to go" : "has to come")} before {says.Later}")];
        Assert.Equal(expected.Order(StringComparer.Ordinal), Arcs(picture).Select(arc => arc.Element(Svg + "title")!.Value).Order(StringComparer.Ordinal));
        Assert.All(Arcs(picture), arc => Assert.Equal(arc.Element(Svg + "title")!.Value.Contains("has to", StringComparison.Ordinal), Is(arc, "needs")));
        Assert.All(Arcs(picture), arc => Assert.Single(arc.Elements(Svg + "path"), path => Is(path, "head")));
    }

    [Fact]
    public void A_need_outweighs_a_comparison_of_the_same_two()
    {
        OrderedItem upper = SomeOrder.Item("A", "Upper") with { Says = [SomeOrder.Blocks("A", "B"), SomeOrder.Before("A", "B")] };
        OrderedItem lower = SomeOrder.Item("B", "Lower") with { Says = [SomeOrder.Link("A", "B")] };

        XElement arc = Assert.Single(Arcs(Parse(OrderPicture.Render(new BacklogOrder([upper, lower], []), "a"))));

        Assert.True(Is(arc, "needs"));
    }

    [Fact]
    public void Conflicts_are_marked_by_colour_and_number_and_explained()
    {
        XElement picture = Parse(OrderPicture.Render(SomeOrder.Shop, "shop.json"));

        string[] conflicts = [.. Arcs(picture).Where(arc => Is(arc, "conflict")).Select(arc => arc.Element(Svg + "title")!.Value)];
        Assert.Equal(6, conflicts.Length);
        Assert.Contains("SHOP-402 is said to go before SHOP-433", conflicts);
        Assert.Contains("SHOP-427 is said to go before SHOP-415", conflicts);
        Assert.Contains("SHOP-444 has to come before SHOP-377", conflicts);

        // One in the legend, and one for each line, but two for the line that is in two conflicts, and one at each sentence.
        Assert.Equal(1 + 7 + 4, Texts(picture, "badge-text").Length);
        Assert.Contains(DisagreementSentences.Of(SomeOrder.Shop.Disagreements[0]), Texts(picture, "note"));
    }

    [Fact]
    public void A_line_against_the_order_is_marked_even_where_nobody_explains_it()
    {
        OrderedItem lower = SomeOrder.Item("B", "Lower") with { Says = [SomeOrder.Before("B", "A")] };

        XElement picture = Parse(OrderPicture.Render(new BacklogOrder([SomeOrder.Item("A", "Upper"), lower], []), "a"));

        Assert.True(Is(Assert.Single(Arcs(picture)), "conflict"));
        Assert.Equal(["!", "!"], Texts(picture, "badge-text"));
    }

    [Fact]
    public void Reasons_due_days_and_disagreements_of_one_item_are_words_at_its_row()
    {
        string[] tags = Texts(Parse(OrderPicture.Render(SomeOrder.Shop, "shop.json")), "tag");

        Assert.Equal(
            ["cost of delay", "SHOP-301 is done", "by 14 Nov 2026", "comparison", "dependency", "growing harm", "link", "by 1 Oct 2026", "due 1 Dec 2026", "passed 1 Oct 2026"],
            tags.Take(10));
        Assert.Contains("due sooner than SHOP-388", tags);
        Assert.Contains("moved 3 Sep 2026, no reason", tags);
        Assert.Contains("other reason", tags);
    }

    [Fact]
    public void An_item_that_says_nothing_has_no_tag_and_a_backlog_without_lines_no_legend()
    {
        BacklogOrder order = new([SomeOrder.Item("A", "Upper"), SomeOrder.Item("B", "Lower")], []);

        XElement picture = Parse(OrderPicture.Render(order, "a"));

        Assert.Empty(Texts(picture, "tag"));
        Assert.Empty(Arcs(picture));
        Assert.Equal(["2 items, the first on top."], Texts(picture, "note"));
    }

    [Fact]
    public void The_legend_has_only_what_occurs()
    {
        OrderedItem upper = SomeOrder.Item("A", "Upper") with { Says = [SomeOrder.Before("A", "B")] };

        XElement picture = Parse(OrderPicture.Render(new BacklogOrder([upper, SomeOrder.Item("B", "Lower")], []), "a"));

        Assert.Equal(["2 items, the first on top.", "goes before, by comparison"], Texts(picture, "note"));
    }

    [Fact]
    public void A_line_to_an_item_that_is_not_in_the_backlog_is_left_out()
    {
        OrderedItem item = SomeOrder.Item("A", "Only") with { Says = [SomeOrder.Before("A", "GONE-1"), SomeOrder.Link("GONE-2", "A")] };

        Assert.Empty(Arcs(Parse(OrderPicture.Render(new BacklogOrder([item], []), "a"))));
    }

    [Fact]
    public void An_empty_backlog_says_so() =>
        Assert.Equal(["Nothing upcoming."], Texts(Parse(OrderPicture.Render(new BacklogOrder([], []), "a")), "note"));

    [Fact]
    public void Of_a_long_backlog_the_upper_items_are_drawn_and_the_others_counted()
    {
        XElement picture = Parse(OrderPicture.Render(SomeOrder.Tangle(items: 90, arcs: 200), "a"));

        Assert.Equal(OrderPicture.MostItems, Texts(picture, "key").Length);
        Assert.Equal("Not drawn: 30 more items and 111 more lines.", Texts(picture, "note")[^1]);
        AssertNothingIsCut(picture);
    }

    [Fact]
    public void Conflicts_beyond_the_first_twelve_are_counted()
    {
        BacklogOrder order = SomeOrder.Tangle(items: 20, arcs: 40);
        OrderDisagreement[] below = [.. order.Items.SelectMany(item => item.Says).Distinct()
            .Select(says => new OrderDisagreement(DisagreementKind.StandsBelow, [says.First, says.Later], []))];

        Assert.Equal($"{below.Length - 12} more conflicts of these lines.", Texts(Parse(OrderPicture.Render(order with { Disagreements = below }, "a")), "note")[^1]);
    }

    [Theory]
    [InlineData("ftp://shop.example/1")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("/relative")]
    public void Only_web_addresses_become_links(string url)
    {
        OrderedItem item = SomeOrder.Item("A", "Only") with { Url = new Uri(url, UriKind.RelativeOrAbsolute) };

        XElement picture = Parse(OrderPicture.Render(new BacklogOrder([item], []), "a"));

        Assert.Empty(picture.Descendants(Svg + "a"));
        Assert.Equal("img", picture.Attribute("role")!.Value);
    }

    [Fact]
    public void An_address_cannot_break_out_of_its_attribute()
    {
        OrderedItem item = SomeOrder.Item("A", "Only") with { Url = new Uri("https://shop.example/\" onclick='alert(1)'?a=1&b=<x>\ud800") };

        XElement link = Assert.Single(Parse(OrderPicture.Render(new BacklogOrder([item], []), "a")).Descendants(Svg + "a"));

        Assert.Equal("href", Assert.Single(link.Attributes()).Name.LocalName);
        Assert.StartsWith("https://shop.example/%22%20onclick=", link.Attribute("href")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void It_has_a_name_and_a_description_and_needs_nothing_from_outside()
    {
        string svg = OrderPicture.Render(SomeOrder.Shop, "shop.json");

        XElement picture = Parse(svg);
        Assert.Equal("The order of shop.json", picture.Element(Svg + "title")!.Value);
        Assert.StartsWith("20 items, the first on top. The order and its reasons disagree in 8 places.", picture.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_class_has_a_style()
    {
        XElement picture = Parse(OrderPicture.Render(SomeOrder.Shop, "shop.json"));

        string[] classes = [.. picture.Descendants().Attributes("class").SelectMany(attribute => attribute.Value.Split(' ')).Distinct()];
        Assert.All(classes, name => Assert.Matches($@"\.{name}\b", PictureStyle.Sheet));
    }

    [Fact]
    public void No_text_is_cut_by_the_edge()
    {
        AssertNothingIsCut(Parse(OrderPicture.Render(SomeOrder.Shop, "shop.json")));
        AssertNothingIsCut(Parse(OrderPicture.Render(SomeOrder.Tangle(items: 20, arcs: 40), new string('W', 200))));
    }

    [Fact]
    public void The_same_order_gives_the_same_picture() =>
        Assert.Equal(OrderPicture.Render(SomeOrder.Shop, "shop.json"), OrderPicture.Render(SomeOrder.Shop, "shop.json"));

    private static XElement Parse(string svg) => XDocument.Parse(svg).Root!;

    private static IEnumerable<XElement> Arcs(XElement picture) => picture.Descendants(Svg + "g").Where(group => Is(group, "line-group"));

    private static bool Is(XElement element, string style) => element.Attribute("class")?.Value.Split(' ').Contains(style) == true;

    private static string[] Texts(XElement picture, string style) =>
        [.. picture.Descendants(Svg + "text").Where(text => Is(text, style)).Select(text => text.Value)];

    private static void AssertNothingIsCut(XElement picture)
    {
        double[] box = [.. picture.Attribute("viewBox")!.Value.Split(' ').Select(Number)];
        Assert.All(picture.Descendants(Svg + "text"), text =>
        {
            double width = PictureText.Width(text.Value, FontOf(text));
            double left = Number(text.Attribute("x")!.Value) - (Is(text, "tag") || Is(text, "rank-text") || Is(text, "badge-text") ? width / 2 : 0);
            Assert.InRange(left, 0, box[2]);
            Assert.InRange(left + width, 0, box[2]);
            Assert.InRange(Number(text.Attribute("y")!.Value), FontOf(text).Size, box[3] - 4);
        });
        Assert.All(picture.Descendants(Svg + "path"), path =>
            Assert.All(path.Attribute("d")!.Value.Split(['M', 'H', 'V', 'A', 'L', 'Z', ' '], StringSplitOptions.RemoveEmptyEntries), part =>
                Assert.InRange(Number(part), 0, Math.Max(box[2], box[3]))));
    }

    private static PictureFont FontOf(XElement text) =>
        Is(text, "heading") ? Fonts.Heading
        : Is(text, "key") ? Fonts.Key
        : Is(text, "title") ? Fonts.Title
        : Is(text, "tag") ? Fonts.Tag
        : Fonts.Note;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
