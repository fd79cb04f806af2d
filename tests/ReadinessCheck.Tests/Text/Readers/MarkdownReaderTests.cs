using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.Text.Readers;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void Headings_are_passages_and_stand_over_what_follows()
    {
        IReadOnlyList<Passage> passages = Reading.Body("# Goal\nShip it.\n\nWhy\n---\nIt pays.");

        Assert.Equal(
            [(PassageKind.Heading, "Goal", ""), (PassageKind.Sentence, "Ship it.", "Goal"), (PassageKind.Heading, "Why", "Goal"), (PassageKind.Sentence, "It pays.", "Why")],
            passages.Select(passage => (passage.Kind, passage.Text, passage.Heading)));
    }

    [Fact]
    public void Lists_know_their_depth_and_their_boxes()
    {
        IReadOnlyList<Passage> passages = Reading.Body("- one\n  - two\n- [ ] open\n- [x] done\n1. first");

        Assert.Equal(
            [("one", 1, null), ("two", 2, null), ("open", 1, false), ("done", 1, true), ("first", 1, null)],
            passages.Select(passage => (passage.Text, passage.ListDepth, passage.Checked)));
        Assert.Equal(PassageKind.ChecklistItem, passages[2].Kind);
        Assert.Equal(PassageKind.ListItem, passages[4].Kind);
    }

    [Fact]
    public void Table_cells_stand_under_their_column_and_row()
    {
        IReadOnlyList<Passage> cells = Reading.Body("| Option | Drawback |\n|---|---|\n| Redis | One more server to run |\n");

        Assert.All(cells, cell => Assert.Equal(PassageKind.TableCell, cell.Kind));
        Assert.Equal(("One more server to run", "Drawback · Redis"), (cells[3].Text, cells[3].Heading));
        Assert.Equal(("Redis", "Option"), (cells[2].Text, cells[2].Heading));
    }

    [Fact]
    public void An_escaped_bar_parts_no_cells() =>
        Assert.Equal(["a", "b", "x | y", "z"], Reading.Texts("a | b\n--|--\nx \\| y | z"));

    [Theory]
    [InlineData("```\nvar x = 1;\n```")]
    [InlineData("    var x = 1;\n    return x;")]
    [InlineData("---\nstatus: open\n---\n")]
    [InlineData("<pre>var x = 1;</pre>")]
    public void Code_is_masked(string body)
    {
        Passage passage = Assert.Single(Reading.Body(body));

        Assert.Equal((PassageKind.Block, Mask.Code), (passage.Kind, passage.Mask));
    }

    [Theory]
    [InlineData("```\nOur support team gets forty calls a week about this.\n```")]
    [InlineData("    Our support team gets forty calls a week about this.")]
    public void Sentences_that_somebody_put_into_code_are_not_masked(string body) =>
        Assert.Equal(["Sentence: Our support team gets forty calls a week about this."], Reading.Outline(body));

    [Fact]
    public void Html_comments_are_hidden_and_what_follows_them_is_not() =>
        Assert.Equal(
            ["Block/Hidden: <!-- describe the bug -->", "Sentence: It fails.", "Sentence: Inline too."],
            Reading.Outline("<!-- describe the bug --> It fails.\n\nInline <!-- not seen --> too."));

    [Fact]
    public void An_html_comment_that_nobody_closed_hides_the_rest() =>
        Assert.Equal(Mask.Hidden, Assert.Single(Reading.Body("<!-- why\n\nBecause we must.")).Mask);

    [Fact]
    public void Html_keeps_its_visible_text() =>
        Assert.Equal(
            ["Heading: More", "Sentence: We lose orders.", "ListItem: one", "Sentence: first", "Sentence: second"],
            Reading.Outline("<details><summary>More</summary>\n<p>We <b>lose</b> orders.</p>\n<ul><li>one</li></ul>first<br>second</details>"));

    [Fact]
    public void Quotes_count_as_text()
    {
        Passage passage = Assert.Single(Reading.Body("> The form forgets\n> my address."));

        Assert.Equal(("The form forgets my address.", true, Mask.None), (passage.Text, passage.Quoted, passage.Mask));
        Assert.Equal("The form forgets\n> my address.", passage.Source.Text[passage.Start..passage.End]);
    }

    [Theory]
    [InlineData("**Foo** bar.", "Foo bar.")]
    [InlineData("A *very* `small` [thing](https://a.example/b_c).", "A very small thing.")]
    [InlineData("5 * 3 is snake_case_here and ~~gone~~.", "5 * 3 is snake_case_here and gone.")]
    [InlineData("a &amp; b &#x41; &lt;c&gt;", "a & b A <c>")]
    [InlineData("Cost \\* time, see <https://a.example>", "Cost * time, see https://a.example")]
    [InlineData("Look ![shot](a.png) here.", "Look here.")]
    [InlineData("A ***bold*** [reference][1] and List<int> here", "A bold reference and List<int> here")]
    [InlineData("Use ``a ` b`` and [x] or <b>this</b>", "Use a ` b and [x] or this")]
    [InlineData("<b>We</b> lose <i>orders</i>", "We lose orders")]
    public void Inline_markup_is_read_and_quoted_whole(string body, string text)
    {
        Assert.Equal([text], Reading.Texts(body));
        Assert.Equal([body], Reading.Quotes(body));
    }

    [Fact]
    public void A_quote_takes_only_delimiters_that_close_within_it() =>
        Assert.Equal(["We lose orders.", "So do they.", "It is *bad*."], Reading.Quotes("**We lose orders. So do they.** It is *bad*."));

    [Fact]
    public void A_link_definition_is_not_text() =>
        Assert.Equal(["See it."], Reading.Texts("See [it][1].\n\n[1]: https://a.example"));

    [Fact]
    public void An_alert_s_marker_is_not_text() =>
        Assert.Equal(["This breaks old clients."], Reading.Texts("> [!WARNING]\n> This breaks old clients."));
}
