using ReadinessCheck.Text;
using static ReadinessCheck.Tests.Text.Readers.AtlassianNodes;

namespace ReadinessCheck.Tests.Text.Readers;

public sealed class AtlassianDocumentReaderTests
{
    private static ItemText Read(params string[] nodes) => Reading.Item(Document(string.Join(',', nodes)), Markup.AtlassianDocument);

    public static TheoryData<string> Types => [.. Examples.Keys];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_type_of_node_is_read_once_and_as_what_it_is(string type)
    {
        (string blocks, string[] outline) = Examples[type];

        Assert.Contains($"\"type\":\"{type}\"", Document(blocks), StringComparison.Ordinal);
        Assert.Equal(outline, Reading.Outline(Document(blocks), Markup.AtlassianDocument));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Whatever_a_node_holds_what_follows_it_is_a_paragraph_of_its_own(string type)
    {
        ItemText text = Read(Examples[type].Blocks, Paragraph("That is all."));

        Assert.EndsWith(Examples[type].Outline.Length == 0 ? "That is all." : "\n\nThat is all.", text.Sources[1].Text, StringComparison.Ordinal);
        Assert.Equal(("That is all.", PassageKind.Sentence, 0), (text.Passages[^1].Text, text.Passages[^1].Kind, text.Passages[^1].ListDepth));
    }

    [Fact]
    public void An_item_that_shows_nothing_leaves_no_dash_behind()
    {
        ItemText text = Read(
            Paragraph("Before."),
            Node("bulletList", Node("listItem", """{"type":"mediaGroup","content":[{"type":"media","attrs":{"type":"file","id":"1","collection":""}}]}""")),
            Paragraph("After."));

        Assert.Equal("Before.\n\nAfter.", text.Sources[1].Text);
    }

    [Fact]
    public void A_heading_over_two_columns_is_that_of_both()
    {
        string heading = $$"""{"type":"tableHeader","attrs":{"colspan":2},"content":[{{Paragraph("Cost")}}]}""";

        ItemText text = Read(Node(
            "table",
            Node("tableRow", Node("tableHeader", Paragraph("Option")), heading, Node("tableHeader", Paragraph("Drawback"))),
            Node("tableRow", Node("tableCell", Paragraph("Redis")), Node("tableCell", Paragraph("five")), Node("tableCell", Paragraph("six")), Node("tableCell", Paragraph("slow")))));

        Assert.Equal(["Cost · Redis", "Cost · Redis", "Drawback · Redis"], text.Passages.TakeLast(3).Select(passage => passage.Heading));
    }

    [Fact]
    public void A_prompt_with_an_answer_beside_it_is_no_template() => Assert.Equal(
        [Mask.None],
        Read("""{"type":"paragraph","content":[{"type":"placeholder","attrs":{"text":"Who"}},{"type":"text","text":" dispatchers"}]}""").Passages.Select(passage => passage.Mask));

    [Fact]
    public void Offsets_count_in_the_plain_text_form()
    {
        ItemText text = Read(
            """{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Why"}]}""",
            Paragraph("We lose orders."),
            Node("bulletList", Node("listItem", Paragraph("one"), Node("orderedList", Node("listItem", Paragraph("two")))), Node("listItem", Paragraph("three"))),
            Paragraph("That is all."));

        Assert.Equal("Why\n\nWe lose orders.\n\n- one\n  - two\n- three\n\nThat is all.", text.Sources[1].Text);
        Assert.Equal([0, 0, 1, 2, 1, 0], text.Passages.Select(passage => passage.ListDepth));
        Assert.Equal("Why", text.Passages[1].Heading);
    }

    [Fact]
    public void Tables_have_a_row_a_line_and_bars_between_cells()
    {
        ItemText text = Read(Node(
            "table",
            Node("tableRow", Node("tableHeader", Paragraph("Option")), Node("tableHeader", Paragraph("Drawback"))),
            Node("tableRow", Node("tableCell", Paragraph("Redis")), Node("tableCell", Paragraph("One more server")))));

        Assert.Equal("Option | Drawback\nRedis | One more server", text.Sources[1].Text);
        Assert.Equal("Drawback · Redis", text.Passages[^1].Heading);
        Assert.Equal(PassageKind.TableCell, text.Passages[^1].Kind);
    }

    [Fact]
    public void Tasks_have_boxes()
    {
        ItemText text = Read("""{"type":"taskList","content":[{"type":"taskItem","attrs":{"state":"DONE"},"content":[{"type":"text","text":"measure"}]}]}""");

        Assert.Equal("- [x] measure", text.Sources[1].Text);
        Assert.Equal((PassageKind.ChecklistItem, true, "measure"), (text.Passages[0].Kind, text.Passages[0].Checked, text.Passages[0].Text));
    }

    [Fact]
    public void Bold_paragraphs_work_as_headings_and_bold_leads_as_labels()
    {
        ItemText text = Read(
            """{"type":"paragraph","content":[{"type":"text","text":"Business value","marks":[{"type":"strong"}]}]}""",
            """{"type":"paragraph","content":[{"type":"text","text":"Cost: ","marks":[{"type":"strong"}]},{"type":"text","text":"we lose a day."}]}""",
            Paragraph("It adds up."));

        Assert.Equal([PassageKind.Heading, PassageKind.Sentence, PassageKind.Sentence], text.Passages.Select(passage => passage.Kind));
        Assert.Equal(["", "Cost", "Business value"], text.Passages.Select(passage => passage.Heading));
    }

    [Fact]
    public void Quotes_panels_and_code_are_told_apart()
    {
        ItemText text = Read(
            Node("blockquote", Paragraph("I lose my draft.")),
            """{"type":"expand","attrs":{"title":"Numbers"},"content":[{"type":"paragraph","content":[{"type":"text","text":"Forty a week."}]}]}""",
            """{"type":"codeBlock","content":[{"type":"text","text":"a = 1"}]}""");

        Assert.True(text.Passages[0].Quoted);
        Assert.Equal(("Forty a week.", "Numbers"), (text.Passages[2].Text, text.Passages[2].Heading));
        Assert.Equal(Mask.Code, text.Passages[3].Mask);
    }

    [Fact]
    public void Inline_nodes_are_written_as_people_see_them()
    {
        ItemText text = Read("""
            {"type":"paragraph","content":[{"type":"mention","attrs":{"id":"1","text":"@Ann"}},{"type":"text","text":" by "},
            {"type":"date","attrs":{"timestamp":"1767225600000"}},{"type":"hardBreak"},{"type":"status","attrs":{"text":"DONE","color":"green"}},
            {"type":"text","text":" "},{"type":"emoji","attrs":{"shortName":":ok:","text":"👌"}},{"type":"text","text":" "},
            {"type":"inlineCard","attrs":{"url":"https://a.example"}}]}
            """);

        Assert.Equal("@Ann by 2026-01-01\nDONE 👌 https://a.example", text.Sources[1].Text);
        Assert.Equal(2, text.Passages.Count);
    }

    [Fact]
    public void Nodes_that_nobody_knows_yet_are_walked() =>
        Assert.Equal(["We lose orders."], Read(Node("futureBox", Node("futureRow", Paragraph("We lose orders.")))).Passages.Select(passage => passage.Text));

    [Theory]
    [InlineData("{\"type\":\"doc\",\"content\":[")]
    [InlineData("[1, 2]")]
    [InlineData("Just a sentence of a customer.")]
    [InlineData("{ braces of a person }")]
    public void What_is_no_document_is_read_as_plain_text(string body)
    {
        ItemText text = Reading.Item(body, Markup.AtlassianDocument);

        Assert.Equal(body, text.Sources[1].Text);
        Assert.NotEmpty(text.Passages);
    }

    [Theory]
    [InlineData("{\"type\":\"doc\",\"content\":[1,null,\"x\",{\"type\":5},{\"content\":{}},{\"type\":\"text\",\"text\":\"\\ud83d\"}]}")]
    [InlineData("{\"type\":\"doc\",\"content\":[{\"type\":\"table\",\"content\":[{\"type\":\"tableRow\",\"content\":[{}]}]}]}")]
    [InlineData("{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"date\",\"attrs\":{\"timestamp\":\"9e99\"}}]}]}")]
    [InlineData("{\"type\":\"doc\",\"content\":[{\"type\":\"blockCard\",\"attrs\":{\"data\":[1]}},{\"type\":\"inlineCard\",\"attrs\":[]},{\"type\":\"media\",\"attrs\":{\"alt\":{}}}]}")]
    [InlineData("{\"type\":\"doc\",\"content\":[{\"type\":\"table\",\"content\":[{\"content\":[{\"type\":\"tableHeader\",\"attrs\":{\"colspan\":2000000000}}]}]}]}")]
    [InlineData("{}")]
    public void Documents_of_an_odd_shape_do_no_harm(string body) => Reading.Item(body, Markup.AtlassianDocument);
}
