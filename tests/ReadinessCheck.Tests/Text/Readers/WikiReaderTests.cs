using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.Text.Readers;

public sealed class WikiReaderTests
{
    private static string[] Outline(string body) => Reading.Outline(body, Markup.Wiki);

    [Fact]
    public void Headings_lists_and_paragraphs_are_told_apart() =>
        Assert.Equal(
            ["Heading: Why", "Sentence: We lose orders.", "ListItem: one", "ListItem: two", "ListItem: three", "ListItem: four"],
            Outline("h2. Why\nWe lose orders.\n* one\n** two\n# three\n- four\n----"));

    [Fact]
    public void Depth_is_the_number_of_markers() =>
        Assert.Equal([1, 2, 3], Reading.Body("# a\n#* b\n#** c", Markup.Wiki).Select(passage => passage.ListDepth));

    [Fact]
    public void A_line_behind_a_list_item_belongs_to_it() =>
        Assert.Equal(["ListItem: one, which goes on"], Outline("* one,\nwhich goes on"));

    [Theory]
    [InlineData("{code:java}\nint a = 1;\n{code}")]
    [InlineData("{noformat}ERROR 17 in module 4{noformat}")]
    public void Code_is_masked_wherever_it_stands(string code) =>
        Assert.Equal([Mask.None, Mask.Code, Mask.None], Reading.Body($"It fails: {code} And we wait.", Markup.Wiki).Select(passage => passage.Mask));

    [Fact]
    public void Code_that_nobody_closed_is_text() =>
        Assert.Equal(["Sentence: We lose orders.", "Sentence: Every day."], Outline("We lose orders. {code} Every day."));

    [Fact]
    public void Html_in_its_macro_is_read_as_html() =>
        Assert.Equal(["Sentence: We lose orders.", "Sentence: Every day."], Outline("{html}<p>We <b>lose</b> orders.</p>{html}\nEvery day."));

    [Fact]
    public void Quotes_count_as_text()
    {
        IReadOnlyList<Passage> passages = Reading.Body("bq. I lose my draft.\n{quote}\nSo do I.\n{quote}\nFix it.\n> Me too.", Markup.Wiki);

        Assert.Equal(
            [("I lose my draft.", true), ("So do I.", true), ("Fix it.", false), ("Me too.", true)],
            passages.Select(passage => (passage.Text, passage.Quoted)));
    }

    [Fact]
    public void A_panel_s_title_is_a_heading()
    {
        IReadOnlyList<Passage> passages = Reading.Body("{panel:title=Why now|borderStyle=solid}The licence ends in May.{panel}", Markup.Wiki);

        Assert.Equal([(PassageKind.Heading, "Why now"), (PassageKind.Sentence, "The licence ends in May.")], passages.Select(passage => (passage.Kind, passage.Text)));
        Assert.Equal("Why now", passages[1].Heading);
    }

    [Fact]
    public void Table_cells_stand_under_their_column_and_row()
    {
        IReadOnlyList<Passage> cells = Reading.Body("||Option||Drawback||\n|[Redis|https://a.example]|One more server|", Markup.Wiki);

        Assert.Equal(["Option", "Drawback", "Redis", "One more server"], cells.Select(cell => cell.Text));
        Assert.StartsWith("Drawback", cells[3].Heading, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*We* lose _orders_ -daily- +weekly+ ^x^ ~y~ ??Ann??.", "We lose orders daily weekly x y Ann.")]
    [InlineData("Call {{save()}} on [the page|https://a.example/x] as [~ann].", "Call save() on the page as ann.")]
    [InlineData("Look !shot.png|thumbnail! here, well!", "Look here, well!")]
    [InlineData("{color:red}Red{color} is a well-known, high-end colour - really.", "Red is a well-known, high-end colour - really.")]
    [InlineData("See [https://a.example] or [docs](https://b.example) and `code`.", "See https://a.example or docs and code.")]
    [InlineData("Use \\* or [x] or {name}", "Use * or [x] or {name}")]
    public void Inline_markup_is_read_and_quoted_whole(string body, string text)
    {
        Assert.Equal([text], Reading.Texts(body, Markup.Wiki));
        Assert.Equal([body], Reading.Quotes(body, Markup.Wiki));
    }

    [Fact]
    public void Two_backslashes_break_the_line() =>
        Assert.Equal(["Sentence: one", "Sentence: two"], Outline("one \\\\ two"));

    [Fact]
    public void Markdown_that_people_write_in_Jira_is_read() =>
        Assert.Equal(
            ["Heading: Motivation", "Sentence: We lose orders.", "ChecklistItem: done", "Block/Code: a = 1"],
            Outline("## Motivation\n\nWe **lose** orders.\n\n- [x] done\n\n```\na = 1\n```"));

    [Fact]
    public void Our_own_comment_is_passed_over_when_quoted() =>
        Assert.Equal(
            ["Sentence/OwnComment: Who needs it?", "Sentence/OwnComment: readiness-check: 2 gaps", "Sentence: Agents do."],
            Outline("{quote}Who needs it?\nreadiness-check: 2 gaps{quote}\nAgents do."));
}
