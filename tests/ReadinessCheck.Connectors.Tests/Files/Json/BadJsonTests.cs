using ReadinessCheck.Connectors.Files.Json;

namespace ReadinessCheck.Connectors.Tests.Files.Json;

public class BadJsonTests
{
    [Fact]
    public async Task A_truncated_array_gives_the_items_before_the_cut_and_then_its_place()
    {
        List<BacklogEntry> entries = await Some.EntriesOf("[\n {\"id\":\"A\",\"title\":\"T\"},\n {\"id\":\"B\",\"ti");

        Assert.Equal("A", entries[0].Item().Key);
        Assert.Equal("standard input, line 3, column 14", entries[1].Unreadable().Place);
        Assert.Contains("ends inside the item that begins in line 3", entries[1].Unreadable().Problem, StringComparison.Ordinal);
        Assert.Equal(2, entries.Count);
    }

    [Theory]
    [InlineData("""[{"id":"A","title":"T"}""")]
    [InlineData("""[{"id":"A","title":"T"},""")]
    [InlineData("""{"issues":[{"id":"A","title":"T"}""")]
    [InlineData("""{"issues":[{"id":"A","title":"T"}]""")]
    public async Task A_list_that_is_not_closed_is_reported(string json)
    {
        List<BacklogEntry> entries = await Some.EntriesOf(json);

        Assert.Equal("A", entries[0].Item().Key);
        Assert.Contains("cut off", Assert.Single(entries.Skip(1)).Unreadable().Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_truncated_last_line_is_reported_with_line_and_column()
    {
        List<BacklogEntry> entries = await Some.EntriesOf("{\"id\":\"A\",\"title\":\"T\"}\n{\"id\":\"B\",\"title\":\"T");

        Assert.Equal("A", entries[0].Item().Key);
        Assert.Equal("standard input, line 2, column 21", Assert.Single(entries.Skip(1)).Unreadable().Place);
    }

    [Theory]
    [InlineData("""{"id":"B","title":}""")]
    [InlineData("""{"id":"B" "title":"T"}""")]
    [InlineData("""{"id":"B","title":"T""")]
    [InlineData("""{"id":"B",""")]
    [InlineData("""["B"]""")]
    [InlineData("42")]
    [InlineData("null")]
    [InlineData("no JSON at all")]
    [InlineData("}")]
    public async Task A_bad_line_does_not_stop_the_lines_after_it(string bad)
    {
        foreach (string[] lines in (string[][])[["""{"id":"A","title":"T"}""", bad, """{"id":"C","title":"T"}"""], [bad, """{"id":"A","title":"T"}""", """{"id":"C","title":"T"}"""]])
        {
            List<BacklogEntry> entries = await Some.EntriesOf(string.Join('\n', lines));

            BacklogEntry.Unreadable wrong = Assert.Single(entries.OfType<BacklogEntry.Unreadable>());
            Assert.StartsWith($"standard input, line {Array.IndexOf(lines, bad) + 1}, column ", wrong.Place, StringComparison.Ordinal);
            Assert.Equal(["A", "C"], entries.OfType<BacklogEntry.Item>().Select(item => item.Value.Key));
        }
    }

    [Theory]
    [InlineData("""{"id":"B","title":}""")]
    [InlineData("""{"id":"B" "title":"T"}""")]
    [InlineData("42")]
    [InlineData("null")]
    [InlineData("\"text, with ] a bracket\"")]
    [InlineData("[[1]]")]
    [InlineData("oops")]
    public async Task A_bad_member_of_a_list_does_not_stop_those_after_it(string bad)
    {
        List<BacklogEntry> entries = await Some.EntriesOf($$"""[{"id":"A","title":"T"}, {{bad}}, {"id":"C","title":"T"}]""");

        Assert.Equal(["A", "C"], entries.OfType<BacklogEntry.Item>().Select(item => item.Value.Key));
        Assert.StartsWith("standard input, line 1, column ", Assert.Single(entries.OfType<BacklogEntry.Unreadable>()).Place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_count_characters_also_after_other_scripts()
    {
        List<BacklogEntry> entries = await Some.EntriesOf("[{\"id\":\"A\",\n\"title\":\"Größe \U0001F600\", oops}, {\"id\":\"C\",\"title\":\"T\"}]");

        Assert.Equal("standard input, line 2, column 21", entries[0].Unreadable().Place);
        Assert.Equal("C", entries[1].Item().Key);
    }

    [Fact]
    public async Task Deep_nesting_is_a_bad_item_and_not_a_crash()
    {
        string deep = $"{{\"id\":\"B\",\"title\":\"T\",\"body\":{new string('[', 100_000)}{new string(']', 100_000)}}}";

        List<BacklogEntry> inLines = await Some.EntriesOf($"{{\"id\":\"A\",\"title\":\"T\"}}\n{deep}\n{{\"id\":\"C\",\"title\":\"T\"}}");
        List<BacklogEntry> inList = await Some.EntriesOf($"[{{\"id\":\"A\",\"title\":\"T\"}},{deep},{{\"id\":\"C\",\"title\":\"T\"}}]");
        List<BacklogEntry> alone = await Some.EntriesOf(new string('[', 100_000));

        Assert.All([inLines, inList], entries => Assert.Equal(["A", "C"], entries.OfType<BacklogEntry.Item>().Select(item => item.Value.Key)));
        Assert.StartsWith("standard input, line 2, column ", inLines[1].Unreadable().Place, StringComparison.Ordinal);
        Assert.Contains("depth", inList[1].Unreadable().Problem, StringComparison.Ordinal);
        Assert.NotEmpty(alone.OfType<BacklogEntry.Unreadable>());
    }

    [Theory]
    [InlineData(@"\ud800", "\uFFFD")]
    [InlineData(@"a\udc00b", "a\uFFFDb")]
    [InlineData(@"\ud83d\ude00", "\U0001F600")]
    [InlineData(@"\ud800\ud83d\ude00", "\uFFFD\U0001F600")]
    [InlineData(@"\\ud800", @"\ud800")]
    [InlineData(@"\\\ud800", "\\\uFFFD")]
    [InlineData(@"\u0000", "\0")]
    public async Task Half_characters_do_not_lose_the_item(string escaped, string title)
    {
        Assert.Equal($"x{title}x", (await Some.EntriesOf($$"""[{"id":"A","title":"x{{escaped}}x","\ud800":1}]"""))[0].Item().Title);
    }

    [Fact]
    public async Task A_zero_byte_in_a_text_is_reported_with_its_place()
    {
        List<BacklogEntry> entries = await Some.EntriesOf("{\"id\":\"A\",\"title\":\"a\0b\"}\n{\"id\":\"B\",\"title\":\"T\"}");

        Assert.Equal("standard input, line 1, column 21", entries[0].Unreadable().Place);
        Assert.Equal("B", entries[1].Item().Key);
    }

    [Fact]
    public async Task Text_from_right_to_left_and_without_width_is_kept_as_it_is()
    {
        const string title = "\u200Fשלום\u200B עולם\uFEFF";

        Assert.Equal(title, (await Some.EntriesOf($$"""{"id":"A","title":"{{title}}"}"""))[0].Item().Title);
    }

    [Fact]
    public async Task A_body_of_ten_megabytes_is_an_item_like_others()
    {
        string body = string.Concat(Enumerable.Repeat("All work and no play. ", 500_000));
        string item = $$"""{"id":"A","title":"T","body":"{{body}}"}""";

        Assert.Equal(body.Length, Assert.Single(await Some.EntriesOf(item)).Item().Body.Length);
        Assert.Equal(body.Length, Assert.Single(await Some.EntriesOf($"[{item}]")).Item().Body.Length);
        Assert.Equal(body.Length, (await Some.EntriesOf($"{item}\n{item}\n"))[0].Item().Body.Length);
    }

    [Fact]
    public async Task An_item_of_brackets_as_text_is_an_item_like_others()
    {
        string brackets = new('[', 100_000);

        Assert.Equal(brackets, (await Some.EntriesOf($$"""[{"id":"A","title":"T","body":"{{brackets}}"}]"""))[0].Item().Body);
    }

    [Fact]
    public void An_item_without_end_is_given_up_before_it_fills_the_memory()
    {
        JsonSplitter splitter = new(maxLength: 1000);

        List<JsonRow> rows = [.. splitter.Feed($"[{{{new string('[', 2000)}".AsMemory()), .. splitter.Feed("}, {}]".AsMemory())];

        Assert.Contains("has no end", Assert.Single(rows).Problem, StringComparison.Ordinal);
        Assert.Null(splitter.End());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Where_the_text_is_cut_into_pieces_makes_no_difference(int size)
    {
        const string json = "{\"issues\": [ {\"a\":\"x\\\"]}\"},\n 17, [1,[2]], \"s\\\\\" ], \"b\":{}}\n{\"c\":[]}";
        JsonSplitter splitter = new();

        IEnumerable<JsonRow> rows = json.Chunk(size).SelectMany(piece => splitter.Feed(piece).ToList()).ToList();

        Assert.Equal(["{\"a\":\"x\\\"]}\"}", "17", "[1,[2]]", "\"s\\\\\"", "{\"c\":[]}"], rows.Select(row => row.Text));
        Assert.Equal([(1, 14), (2, 2), (2, 6), (2, 15), (3, 1)], rows.Select(row => (row.Line, row.Column)));
    }
}
