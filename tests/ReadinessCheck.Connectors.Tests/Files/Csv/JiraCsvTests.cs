using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.Tests.Files.Csv;

public class JiraCsvTests
{
    [Fact]
    public async Task An_exported_issue_is_read_with_its_line_breaks_and_repeated_columns()
    {
        BacklogItem item = (await Some.EntriesOfPayload("jira.csv"))[0].Item();

        Assert.Equal(("LED-1", ItemKind.Story, Markup.Wiki), (item.Key, item.Kind, item.Markup));
        Assert.Equal("h2. Why\nAccountants copy \"40 lines\" by hand each month.\n\nThey told us so; twice.", item.Body);
        Assert.Equal("Month end in a day", item.Text("parent:LED-100").Text);
        Assert.Equal(
            [
                new RelatedText("comment", "Needed before the audit; really.", Markup.Wiki, "5b10", new DateTimeOffset(2026, 3, 12, 10, 15, 0, TimeSpan.Zero)),
                new RelatedText("comment", "A comment; without a date", Markup.Wiki),
            ],
            item.Related.Where(related => related.Where == "comment"));
    }

    [Fact]
    public async Task Of_the_columns_those_that_say_something_are_kept()
    {
        BacklogItem item = (await Some.EntriesOfPayload("jira.csv"))[0].Item();

        Assert.Equal(
            ["acceptance-criteria", "business-value", "due-date", "inward-issue-link-blocks", "links", "priority"],
            item.Related.Where(r => r.Where.StartsWith("field:", StringComparison.Ordinal)).Select(r => r.Where[6..]).Order());
        Assert.Equal("Blocks LED-9", item.Text("field:links").Text);
    }

    [Fact]
    public async Task Begun_ended_and_broken_rows_are_said_and_the_others_are_read()
    {
        List<BacklogEntry> entries = await Some.EntriesOfPayload("jira.csv");

        Assert.Equal(new BacklogEntry.LeftOut("LED-2", "already started") { Title = "Under way" }, entries[1]);
        Assert.EndsWith("jira.csv, line 7", entries[2].Unreadable().Place, StringComparison.Ordinal);
        Assert.Contains("3 cells and the header has 22", entries[2].Unreadable().Problem, StringComparison.Ordinal);
        Assert.Equal(new BacklogEntry.LeftOut("LED-4", "done") { IsDone = true, Title = "Shipped" }, entries[3]);
        Assert.Equal("LED-5", entries[4].Item().Key);
        Assert.Equal(5, entries.Count);
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public async Task Other_separators_are_found(char separator)
    {
        string csv = "Issue key,Summary,Description\r\nA-1,T,\"one, two\r\nand, three\"\r\n".Replace(',', separator);

        Assert.Equal("A-1", Assert.Single(await Some.EntriesOf(csv)).Item().Key);
    }

    [Theory]
    [InlineData("Issue key,Description,Status\nA-1,B,Open\n", "'Summary'")]
    [InlineData("Summary,Description,Status\nA,B,Open\n", "'Issue key'")]
    public async Task Columns_that_are_needed_are_named(string csv, string column)
    {
        InputException wrong = await Assert.ThrowsAsync<InputException>(() => Some.EntriesOf(csv));

        Assert.Contains($"has no column {column}", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quotation_mark_that_is_not_closed_is_reported_where_it_stands()
    {
        List<BacklogEntry> entries = await Some.EntriesOf("Issue key,Summary,Description\nA-1,T,fine\n\nA-2,T,\"open\nA-3,T,lost\n");

        Assert.Equal("A-1", entries[0].Item().Key);
        Assert.Equal("standard input, line 4", Assert.Single(entries.Skip(1)).Unreadable().Place);
    }

    [Fact]
    public async Task A_quotation_mark_within_a_cell_is_text()
    {
        Assert.Equal("a 5\" disk", (await Some.EntriesOf("Issue key,Summary\nA-1,a 5\" disk\n"))[0].Item().Title);
    }

    [Theory]
    [InlineData("id;kind;title;body\nA-1;bug;T;Why it matters")]
    [InlineData("ID,Work Item Type,Title,Details,State\nA-1,Bug,T,Why it matters,New")]
    [InlineData("Key\tType\tTitle\tText\nA-1\tBug\tT\tWhy it matters")]
    public async Task The_texts_and_kinds_of_other_tables_are_read_under_their_usual_names(string table)
    {
        BacklogItem item = (await Some.EntriesOf(table)).Single().Item();

        Assert.Equal(("A-1", "T", "Why it matters", ItemKind.Bug), (item.Key, item.Title, item.Body, item.Kind));
    }

    [Fact]
    public async Task A_table_without_rows_is_no_mistake() => Assert.Empty(await Some.EntriesOf("Issue key,Summary\n"));

    [Fact]
    public async Task Parent_links_sprints_and_the_due_date_of_a_row_are_read()
    {
        BacklogItem item = (await Some.EntriesOfPayload("jira.csv"))[0].Item();

        Assert.Equal("LED-100", item.Parent);
        Assert.Equal([new ItemLink(LinkKind.Blocks, "LED-9"), new ItemLink(LinkKind.BlockedBy, "LED-7")], item.Links);
        Assert.Equal([new Timebox("Sprint 3", null), new Timebox("Sprint 4", null)], item.Timeboxes);
        Assert.Equal(new DateOnly(2026, 6, 30), item.Due);
        Assert.Equal((null, 0), (item.EditedAt, item.Moves.Count));
    }

    [Theory]
    [InlineData("Parent", "A-9", "A-9")]
    [InlineData("Custom field (Epic Link)", "A-9", "A-9")]
    [InlineData("Parent", "10023", null)]
    [InlineData("Parent", "", null)]
    public async Task A_parent_is_known_by_its_key_and_not_by_its_number_in_the_database(string column, string cell, string? parent)
    {
        Assert.Equal(parent, (await Some.EntriesOf($"Issue key,Summary,{column}\nA-1,T,{cell}\n"))[0].Item().Parent);
    }

    [Fact]
    public async Task In_a_table_whose_keys_are_numbers_a_parent_is_one_too()
    {
        Assert.Equal("9", (await Some.EntriesOf("Key,Summary,Parent\n1,T,9\n"))[0].Item().Parent);
    }

    [Fact]
    public async Task Versions_are_timeboxes_and_a_due_date_in_words_is_a_text()
    {
        BacklogItem item = (await Some.EntriesOf("Issue key,Summary,Fix versions,Fix versions,Due date,Outward issue link (Relates)\nA-1,T,2.1,2.2,soon,A-2\n"))[0].Item();

        Assert.Equal([new Timebox("2.1", null), new Timebox("2.2", null)], item.Timeboxes);
        Assert.Equal((null, "soon"), (item.Due, item.Text("field:due-date").Text));
        Assert.Empty(item.Links);
    }
}
