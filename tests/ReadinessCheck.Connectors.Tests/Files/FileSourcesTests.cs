using System.Text;
using ReadinessCheck.Connectors.Files;

namespace ReadinessCheck.Connectors.Tests.Files;

public class FileSourcesTests
{
    private const string OneItem = """[{"id":"A","title":"Größe prüfen","body":"Ein Euro €"}]""";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(OneItem) },
        { "UTF-8 with a mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(OneItem)] },
        { "UTF-16 LE with a mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(OneItem)] },
        { "UTF-16 BE with a mark", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(OneItem)] },
        { "UTF-16 LE", Encoding.Unicode.GetBytes(OneItem) },
        { "UTF-16 BE", Encoding.BigEndianUnicode.GetBytes(OneItem) },
        { "UTF-32 with a mark", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(OneItem)] },
        { "Windows-1252", [.. OneItem.Select(c => c == '€' ? (byte)0x80 : (byte)c)] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Every_usual_encoding_is_read(string name, byte[] bytes)
    {
        BacklogItem item = Assert.Single(await Some.EntriesOf(bytes)).Item();

        Assert.Equal((name, "Größe prüfen", "Ein Euro €"), (name, item.Title, item.Body));
    }

    [Fact]
    public async Task Old_bytes_are_read_also_where_the_file_has_long_seemed_to_be_utf_8()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes($"{{\"id\":\"A\",\"title\":\"{new string('ü', 100_000)}\"}}\n{{\"id\":\"B\",\"title\":\"Gr"), 0xF6, 0xDF, .. "e\"}\n"u8];

        Assert.Equal("Größe", (await Some.EntriesOf(bytes))[1].Item().Title);
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_sentence()
    {
        InputException wrong = Assert.Throws<InputException>(() => { FileSources.Open("no-such.jsonl", Stream.Null, new FileSourceOptions()); });

        Assert.StartsWith("There is no file or folder 'no-such.jsonl'", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData(" \r\n\t", "is empty")]
    [InlineData("<?xml version=\"1.0\"?><rss/>", "is XML or HTML")]
    [InlineData("PK\u0003\u0004\u0014\0\u0006\0", "is not a text file")]
    [InlineData("\0\0\0\0\0\0\0\0", "is not a text file")]
    public async Task What_is_no_backlog_is_refused_with_what_is_expected(string content, string problem)
    {
        InputException wrong = await Assert.ThrowsAsync<InputException>(() => Some.EntriesOf(content));

        Assert.Contains($"'standard input' {problem}", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("a backlog is expected", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_may_not_be_read_is_a_sentence()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("a.jsonl", OneItem);

        // A file held open by another process for itself alone cannot be read, whoever asks; root may read files without permission.
        using FileStream held = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        InputException wrong = await Assert.ThrowsAsync<InputException>(() => Some.EntriesOfPath(path));

        Assert.StartsWith($"'{path}' could not be opened", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[{"id":"A","title":" ","body":""},{"id":"B","title":"T"}]""", "A")]
    [InlineData("{\"labels\":[]}\n{\"id\":\"B\",\"title\":\"T\"}\n", "line 1")]
    [InlineData("Issue key,Summary\nA,\nB,T\n", "A")]
    public async Task An_item_with_neither_title_nor_body_is_reported_by_its_key(string backlog, string key)
    {
        List<BacklogEntry> entries = await Some.EntriesOf(backlog);

        Assert.StartsWith($"The item {key} has neither a title nor a body", entries[0].Unreadable().Problem, StringComparison.Ordinal);
        Assert.Equal("B", entries[1].Item().Key);
    }

    [Theory]
    [InlineData("""[{"title":"T"},{"id":null,"title":"T"},{"id":"","title":"T"}]""", new[] { "item 1", "item 2", "item 3" })]
    [InlineData("{\"title\":\"T\"}\n\n{\"title\":\"T\"}\n", new[] { "line 1", "line 3" })]
    [InlineData("Issue key,Summary\n,T\n", new[] { "line 2" })]
    public async Task An_item_without_a_key_is_called_by_its_place(string backlog, string[] keys)
    {
        Assert.Equal(keys, (await Some.EntriesOf(backlog)).Select(entry => entry.Item().Key));
    }

    [Fact]
    public async Task Two_items_with_one_key_are_both_judged_and_it_is_said()
    {
        List<BacklogEntry> entries = await Some.EntriesOf("{\"id\":\"X\",\"title\":\"One\"}\n{\"id\":\"X\",\"title\":\"Two\"}\n{\"id\":\"X\",\"title\":\"Three\"}");

        Assert.Equal(["X", "X (2)", "X (3)"], entries.OfType<BacklogEntry.Item>().Select(item => item.Value.Key));
        Assert.Equal("standard input, line 2, column 1", entries[1].Unreadable().Place);
        Assert.Contains("Two items have the key X", entries[1].Unreadable().Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Order_counts_unless_it_is_said_not_to(bool unordered)
    {
        using TemporaryFolder folder = new();
        folder.Write("a.md", "Text");
        foreach (string source in (string[])["-", folder.Path])
        {
            Assert.Equal(!unordered, FileSources.Open(source, Stream.Null, new FileSourceOptions { Unordered = unordered }).IsOrdered);
        }
    }

    [Fact]
    public async Task Standard_input_stays_open_and_is_read_as_it_comes()
    {
        using MemoryStream input = new(Encoding.UTF8.GetBytes(OneItem));
        await foreach (BacklogEntry entry in FileSources.Open("-", input, new FileSourceOptions()).ReadAsync(CancellationToken.None))
        {
            Assert.Equal("A", entry.Item().Key);
        }

        Assert.True(input.CanRead);
    }

    [SkippableFact]
    public async Task A_file_without_permission_is_a_sentence()
    {
        Skip.If(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "An administrator may read every file.");
        using TemporaryFolder folder = new();
        string path = folder.Write("a.jsonl", OneItem);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
        }

        InputException wrong = await Assert.ThrowsAsync<InputException>(() => Some.EntriesOfPath(path));

        Assert.StartsWith($"'{path}' may not be read", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_that_fails_in_the_middle_gives_what_was_read_until_then()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(n => $"{{\"id\":\"{n}\",\"title\":\"T\"}}\n")));

        List<BacklogEntry> entries = [];
        await foreach (BacklogEntry entry in FileSources.Open("-", new FailingStream(bytes), new FileSourceOptions()).ReadAsync(CancellationToken.None))
        {
            entries.Add(entry);
        }

        Assert.True(entries.Count > 10_000);
        Assert.All(entries.SkipLast(1), entry => Assert.IsType<BacklogEntry.Item>(entry));
        Assert.Contains("cable pulled", entries[^1].Unreadable().Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_that_fails_at_once_is_a_sentence()
    {
        InputException wrong = await Assert.ThrowsAsync<InputException>(async () =>
        {
            await foreach (BacklogEntry entry in FileSources.Open("-", new FailingStream([]), new FileSourceOptions()).ReadAsync(CancellationToken.None))
            {
                Assert.Fail($"{entry} was read.");
            }
        });

        Assert.Contains("cable pulled", wrong.Message, StringComparison.Ordinal);
    }

    private sealed class FailingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await base.ReadAsync(buffer, cancellationToken);
            return read > 0 ? read : throw new IOException("cable pulled");
        }
    }
}
