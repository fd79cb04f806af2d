namespace ReadinessCheck.Connectors.Tests.Files.Markdown;

public sealed class MarkdownFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Front_matter_as_backlog_md_writes_it_is_read()
    {
        const string body = "\n## Description\n\n<!-- SECTION:DESCRIPTION:BEGIN -->\nAccountants copy 40 lines.\n<!-- SECTION:DESCRIPTION:END -->\n";
        _folder.Write("task-7 - Close-the-month.md", $"""
            ---
            id: task-7
            title: Close the month
            status: To Do
            assignee: ['@maria']
            created_date: '2026-03-12'
            labels:
              - month-end
              - enhancement
            dependencies: [task-3, task-4]
            priority: high
            ordinal: 2000
            nested: {"{"}deep: [1, 2], due: never{"}"}
            ---

            """ + body);

        BacklogItem item = Assert.Single(await Some.EntriesOfPath(_folder.Path)).Item();

        Assert.Equal(("task-7", "Close the month", ItemKind.Feature), (item.Key, item.Title, item.Kind));
        Assert.Equal(body, item.Body);
        Assert.Equal("task-3, task-4", item.Text("field:dependencies").Text);
        Assert.Equal("high", item.Text("field:priority").Text);
        Assert.Equal(2, item.Related.Count);
    }

    [Fact]
    public async Task Files_come_in_the_order_of_their_ordinals_then_of_their_names()
    {
        _folder.Write("task-10.md", "ten");
        _folder.Write("task-2.md", "two");
        _folder.Write("Task-3.MD", "three");
        _folder.Write("z.md", "---\nordinal: 2\n---\nlast name, second place");
        _folder.Write("y.md", "---\nordinal: 1.5\n---\nfirst place");
        _folder.Write("notes.txt", "no item");

        Assert.Equal(["y", "z", "task-2", "Task-3", "task-10"], (await Some.EntriesOfPath(_folder.Path)).Select(entry => entry.Item().Key));
    }

    [Theory]
    [InlineData("# Close the month #\r\n\r\nAccountants copy.", "Close the month", "\r\nAccountants copy.")]
    [InlineData("\n# Close the month", "Close the month", "")]
    [InlineData("Text first\n\n# Heading", "task", "Text first\n\n# Heading")]
    [InlineData("## No title", "task", "## No title")]
    [InlineData("---\nstill no front matter", "task", "---\nstill no front matter")]
    [InlineData("---\ntitle: Own\n---\n# Heading\n", "Own", "# Heading\n")]
    public async Task Titles_come_from_front_matter_else_the_first_heading_else_the_file(string text, string title, string body)
    {
        _folder.Write("task.md", text);

        BacklogItem item = Assert.Single(await Some.EntriesOfPath(_folder.Path)).Item();

        Assert.Equal((title, body), (item.Title, item.Body));
    }

    [Fact]
    public async Task A_parent_in_the_same_folder_is_read_with_its_children()
    {
        _folder.Write("task-1.md", "---\nid: task-1\ntitle: Month end\n---\nClosing takes four days.");
        _folder.Write("task-1.1.md", "---\nid: task-1.1\ntitle: Totals\nparent_task_id: TASK-1\n---\nAdd them up.");

        BacklogItem child = (await Some.EntriesOfPath(_folder.Path)).Select(entry => entry.Item()).Single(item => item.Key == "task-1.1");

        Assert.Equal(["Month end", "Closing takes four days."], child.Related.Where(r => r.Where == "parent:task-1").Select(r => r.Text));
    }

    [Fact]
    public async Task Files_that_are_no_upcoming_work_are_left_out_and_said()
    {
        _folder.Write("README.md", "How we work");
        _folder.Write("task-1.md", "---\nstatus: Done\n---\nText");
        _folder.Write("task-2.md", "---\nstatus: ◒ In Progress\n---\nText");

        Assert.Equal(
            [
                new BacklogEntry.LeftOut("README", "read-me file"),
                new BacklogEntry.LeftOut("task-1", "done") { IsDone = true, Title = "task-1" },
                new BacklogEntry.LeftOut("task-2", "already started") { Title = "task-2" },
            ],
            await Some.EntriesOfPath(_folder.Path));
    }

    [Fact]
    public async Task Bad_front_matter_is_reported_with_its_place_and_the_item_is_judged()
    {
        string path = _folder.Write("task-1.md", "---\nid: T-1\ntitle: Fix: the thing\n---\nBody text");

        List<BacklogEntry> entries = await Some.EntriesOfPath(_folder.Path);

        Assert.StartsWith($"{path}, line 3, column ", entries[0].Unreadable().Place, StringComparison.Ordinal);
        Assert.Equal(("T-1", "task-1", "Body text"), (entries[1].Item().Key, entries[1].Item().Title, entries[1].Item().Body));
    }

    [Fact]
    public async Task Deep_front_matter_is_reported_and_not_a_crash()
    {
        _folder.Write("task-1.md", $"---\nid: T-1\nx: {new string('[', 100_000)}\n---\nBody text");

        List<BacklogEntry> entries = await Some.EntriesOfPath(_folder.Path);

        Assert.IsType<BacklogEntry.Unreadable>(entries[0]);
        Assert.Equal("T-1", entries[1].Item().Key);
    }

    [Fact]
    public async Task An_empty_file_is_reported_and_the_others_are_read()
    {
        string empty = _folder.Write("a.md", " \n");
        _folder.Write("b.md", "Text");

        List<BacklogEntry> entries = await Some.EntriesOfPath(_folder.Path);

        Assert.Equal(empty, entries[0].Unreadable().Place);
        Assert.Equal("b", entries[1].Item().Key);
    }

    [Fact]
    public void A_folder_without_markdown_files_is_refused_and_the_right_one_named()
    {
        string tasks = Directory.CreateDirectory(Path.Combine(_folder.Path, "tasks")).FullName;
        File.WriteAllText(Path.Combine(tasks, "task-1.md"), "Text");

        InputException wrong = Assert.Throws<InputException>(() => { _ = Some.EntriesOfPath(_folder.Path); });

        Assert.Contains("has no Markdown files", wrong.Message, StringComparison.Ordinal);
        Assert.Contains($"'{tasks}'", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_markdown_file_is_a_backlog_of_one_item()
    {
        string path = _folder.Write("idea.text", "# An idea\nText");

        Assert.Equal(("idea", "An idea"), ((await Some.EntriesOfPath(path))[0].Item().Key, (await Some.EntriesOfPath(path))[0].Item().Title));
        Assert.Equal("item 1", (await Some.EntriesOf("Just some text"))[0].Item().Key);
    }

    [Fact]
    public async Task Dependencies_parent_due_date_and_milestone_of_front_matter_are_read()
    {
        BacklogItem item = Assert.Single(await Some.EntriesOfPayload("task-7.md")).Item();

        Assert.Equal([new ItemLink(LinkKind.BlockedBy, "task-3"), new ItemLink(LinkKind.BlockedBy, "task-4")], item.Links);
        Assert.Equal("task-1", item.Parent);
        Assert.Equal(new DateOnly(2026, 6, 30), item.Due);
        Assert.Equal([new Timebox("m-2", null)], item.Timeboxes);
    }

    [Fact]
    public async Task Dependencies_and_parents_in_the_folder_are_called_by_their_own_ids()
    {
        _folder.Write("task-1.md", "---\nid: task-1\nstatus: Done\n---\nText");
        _folder.Write("task-2.md", "---\nid: task-2\n---\nText");
        _folder.Write("task-3.md", "---\nid: task-3\nparent: TASK-2\ndependencies: TASK-1, TASK-2, task-9\n---\nText");

        BacklogItem item = (await Some.EntriesOfPath(_folder.Path))[^1].Item();

        Assert.Equal("task-2", item.Parent);
        Assert.Equal(
            [
                new ItemLink(LinkKind.BlockedBy, "task-1", IsDone: true),
                new ItemLink(LinkKind.BlockedBy, "task-2"),
                new ItemLink(LinkKind.BlockedBy, "task-9"),
            ],
            item.Links);
    }

    [Theory]
    [InlineData("due_date: '2026-03-01'", true)]
    [InlineData("due: soon", false)]
    [InlineData("dependencies: []\nparent: null\nmilestone: ~", false)]
    [InlineData("dependencies: ''\nparent:\nmilestone: ''", false)]
    public async Task Front_matter_that_says_nothing_gives_nothing(string matter, bool isDue)
    {
        _folder.Write("task-1.md", $"---\n{matter}\n---\nText");

        BacklogItem item = Assert.Single(await Some.EntriesOfPath(_folder.Path)).Item();

        Assert.Equal(isDue ? new DateOnly(2026, 3, 1) : null, item.Due);
        Assert.Equal((null, 0, 0), (item.Parent, item.Links.Count, item.Timeboxes.Count));
    }
}
