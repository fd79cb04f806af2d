using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.Tests.Files.Json;

public class OwnPlanTests
{
    [Fact]
    public async Task Every_field_of_the_plan_is_read()
    {
        BacklogItem item = (await Some.EntriesOfPayload("own.jsonl"))[0].Item();

        Assert.Equal("LED-100", item.Parent);
        Assert.Equal([new ItemLink(LinkKind.Blocks, "LED-2"), new ItemLink(LinkKind.BlockedBy, "LED-5", IsDone: true)], item.Links);
        Assert.Equal(new DateOnly(2026, 6, 30), item.Due);
        Assert.Equal([new Timebox("Sprint 14", new DateOnly(2026, 3, 13)), new Timebox("2.1", null)], item.Timeboxes);
        Assert.Equal(
            [new Move(new DateTimeOffset(2026, 2, 20, 0, 0, 0, TimeSpan.Zero), "rank"), new Move(new DateTimeOffset(2026, 2, 21, 10, 15, 0, TimeSpan.Zero), "priority")],
            item.Moves);
        Assert.Equal(new DateTimeOffset(2026, 1, 10, 0, 0, 0, TimeSpan.Zero), item.EditedAt);
    }

    [Fact]
    public async Task An_item_that_says_nothing_of_its_plan_has_none()
    {
        BacklogItem item = await ItemWith("""
            "links":null,"due":"","timeboxes":[],"moves":null,"edited":null
            """);

        Assert.Empty(item.Links);
        Assert.Empty(item.Timeboxes);
        Assert.Empty(item.Moves);
        Assert.Empty(item.Related);
        Assert.Equal((null, null, null), (item.Parent, item.Due, item.EditedAt));
    }

    [Fact]
    public async Task A_due_date_is_a_field_as_in_other_forms()
    {
        BacklogItem item = await ItemWith("""
            "due":"2026-03-01T08:00:00Z"
            """);

        Assert.Equal(new DateOnly(2026, 3, 1), item.Due);
        Assert.Equal([new RelatedText("field:due-date", "2026-03-01", Markup.Plain)], item.Related);
    }

    [Theory]
    [InlineData("Due date")]
    [InlineData("due_on")]
    [InlineData("dueDate")]
    public async Task A_due_date_may_stand_among_the_fields_and_is_not_said_twice(string name)
    {
        foreach (string due in (string[])["", "\"due\":\"2026-03-01\","])
        {
            BacklogItem item = await ItemWith($$"""
                {{due}}"fields":{"{{name}}":"2026-03-01"}
                """);

            Assert.Equal(new DateOnly(2026, 3, 1), item.Due);
            Assert.Equal([new RelatedText("field:due-date", "2026-03-01", Markup.Markdown)], item.Related);
        }
    }

    [Fact]
    public async Task A_due_date_in_words_among_the_fields_is_a_text_and_no_mistake()
    {
        BacklogItem item = await ItemWith("""
            "fields":{"Due date":"before the audit"}
            """);

        Assert.Null(item.Due);
        Assert.Equal("before the audit", item.Text("field:due-date").Text);
    }

    [Theory]
    [InlineData("""
        "due":"soon"
        """, "'due' is 'soon': write a date, such as 2026-03-01")]
    [InlineData("""
        "due":{"year":2026}
        """, "'due' is no text: write a date, such as 2026-03-01")]
    [InlineData("""
        "edited":"2026-02-30"
        """, "'edited' is '2026-02-30': write a date, such as 2026-03-01")]
    [InlineData("""
        "links":[{"kind":"relates","key":"B"}]
        """, "the kind of the link to B is 'relates': write 'blocks' or 'blocked-by'")]
    [InlineData("""
        "links":[{"key":"B"}]
        """, "the kind of the link to B is missing: write 'blocks' or 'blocked-by'")]
    [InlineData("""
        "links":[{"kind":"blocks"}]
        """, "a link has no 'key': give the key of the other item")]
    [InlineData("""
        "links":["B"]
        """, "a link has no 'key': give the key of the other item")]
    [InlineData("""
        "timeboxes":[{"ends":"2026-03-13"}]
        """, "a timebox has no 'name': give the name of the sprint, milestone or release")]
    [InlineData("""
        "moves":[{"field":"rank"}]
        """, "a move has no 'at': write when it was, such as 2026-03-01")]
    [InlineData("""
        "moves":[{"field":"rank","at":"last week"}]
        """, "the 'at' of a move is 'last week': write a date, such as 2026-03-01")]
    [InlineData("""
        "moves":[{"field":"status","at":"2026-02-20"}]
        """, "the field of a move is 'status': write 'rank' or 'priority'")]
    [InlineData("""
        "moves":[{"at":"2026-02-20"}]
        """, "the field of a move is missing: write 'rank' or 'priority'")]
    public async Task What_cannot_be_read_is_said_and_the_item_is_judged_without_it(string field, string problem)
    {
        List<BacklogEntry> entries = await Some.EntriesOf($$"""{"id":"A","title":"T",{{field}}}""");

        Assert.Equal(
            new BacklogEntry.Unreadable("standard input, line 1, column 1", $"In the item A, {problem}; the item is judged without it."), entries[0]);
        BacklogItem item = entries[1].Item();
        Assert.Empty(item.Related);
        Assert.Equal((0, 0, 0), (item.Links.Count, item.Timeboxes.Count, item.Moves.Count));
        Assert.Equal((null, null), (item.Due, item.EditedAt));
        Assert.Equal(2, entries.Count);
    }

    [Fact]
    public async Task One_mistake_does_not_lose_what_is_right_beside_it()
    {
        List<BacklogEntry> entries = await Some.EntriesOf(
            """{"id":"A","title":"T","links":[{"kind":"follows","key":"B"},{"kind":"blocks","key":"C"}],"timeboxes":[{"name":"Sprint 14","ends":"Friday"}]}""");

        Assert.Contains("the end of the timebox Sprint 14 is 'Friday'", entries[1].Unreadable().Problem, StringComparison.Ordinal);
        BacklogItem item = entries[2].Item();
        Assert.Equal([new ItemLink(LinkKind.Blocks, "C")], item.Links);
        Assert.Equal([new Timebox("Sprint 14", null)], item.Timeboxes);
    }

    [Fact]
    public async Task Mistakes_of_an_item_that_is_left_out_are_no_matter()
    {
        Assert.Equal(
            [new BacklogEntry.LeftOut("A", "closed") { IsDone = true, Title = "T", Url = new Uri("https://example.org/A") }],
            await Some.EntriesOf("""{"id":"A","title":"T","status":"closed","url":"https://example.org/A","due":"soon"}"""));
    }

    private static async Task<BacklogItem> ItemWith(string fields) =>
        Assert.Single(await Some.EntriesOf($$"""{"id":"A","title":"T",{{fields}}}""")).Item();
}
