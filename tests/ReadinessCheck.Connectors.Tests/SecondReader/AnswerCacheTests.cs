using Microsoft.Data.Sqlite;
using ReadinessCheck.Connectors.SecondReader;
using ReadinessCheck.Connectors.Tests.Files;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Connectors.Tests.SecondReader;

/// <summary>The file that answers are kept in, and what else may stand in its place.</summary>
public sealed class AnswerCacheTests : IDisposable
{
    private const string Key = "a page";
    private const string Answer = """{"quote":"Drivers lose an hour.","level":"weak","lacks":"substance"}""";

    private readonly TemporaryFolder _folder = new();

    private string Database => Path.Combine(_folder.Path, "answers.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_kept_is_found_by_its_page_and_question()
    {
        using AnswerCache cache = AnswerCache.Open(Database);
        cache.Add(Key, Of(CriterionIds.BusinessReason));

        Assert.Equal(
            new("Drivers lose an hour.", Level.Weak, Lack.Substance),
            cache.Find(Key, CriterionIds.All).Select(found => (found.Value.Quote, found.Value.Level, found.Value.Lacks)).Single());
        Assert.Empty(cache.Find(Key, [CriterionIds.Ordering]));
        Assert.Empty(cache.Find("another page", CriterionIds.All));
    }

    [Fact]
    public void The_newest_answer_counts()
    {
        using AnswerCache cache = AnswerCache.InMemory();
        cache.Add(Key, Of(CriterionIds.BusinessReason));
        cache.Add(Key, Of(CriterionIds.BusinessReason).Replace("an hour", "two hours", StringComparison.Ordinal));

        Assert.Equal("Drivers lose two hours.", cache.Find(Key, CriterionIds.All).Single().Value.Quote);
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"ordering":{"quote":"","level":"missing","lacks":"none"}}""")]
    [InlineData("""{"trade-off":{"quote":"\ud800","level":"weak","lacks":"none"}}""")]
    [InlineData("""{"trade-off":{"quote":"","level":"missing","lacks":"none"},"ordering":{"quote":"","level":"missing","lacks":"none"}}""")]
    public void A_row_that_is_no_answer_is_not_there(string answer)
    {
        using AnswerCache cache = AnswerCache.Open(Database);
        Run($"INSERT INTO answers VALUES ('{Key}', 'trade-off', '{answer}')");

        Assert.Empty(cache.Find(Key, CriterionIds.All));
    }

    [SkippableFact]
    public void The_file_and_those_beside_it_are_for_their_owner_alone()
    {
        Skip.If(OperatingSystem.IsWindows());
        using AnswerCache cache = AnswerCache.Open(Database);
        cache.Add(Key, Of(CriterionIds.BusinessReason));

        string[] files = Directory.GetFiles(_folder.Path);

        Assert.Contains(Database, files);
        Assert.All(files, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, ModeOf(file)));
    }

    [Fact]
    public void A_file_that_is_no_database_is_left_as_it_is()
    {
        string file = _folder.Write("notes.txt", string.Concat(Enumerable.Repeat("Do not lose this. ", 100)));
        string before = File.ReadAllText(file);

        Assert.Contains("'second-reader.cache'", Complaint(file), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(file));
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        string complaint = Complaint(_folder.Path);

        Assert.Contains(_folder.Path, complaint, StringComparison.Ordinal);
        Assert.Contains("'second-reader.cache'", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_below_a_file_cannot_be_made() =>
        Assert.Contains("'second-reader.cache'", Complaint(Path.Combine(_folder.Write("notes.txt", ""), "answers.db")), StringComparison.Ordinal);

    [SkippableFact]
    public void A_place_that_nobody_may_write_to_is_said()
    {
        // Linux has one in which root, too, can make nothing.
        Skip.IfNot(OperatingSystem.IsLinux());

        Assert.Contains("'second-reader.cache'", Complaint("/proc/answers.db"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_file_that_may_only_be_read_is_said()
    {
        Skip.If(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Who may do anything may write to it.");
        AnswerCache.Open(Database).Dispose();
        SetMode(Database, UnixFileMode.UserRead);
        SetMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Assert.Contains("'second-reader.cache'", Complaint(Database), StringComparison.Ordinal);
        }
        finally
        {
            SetMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_file_of_a_newer_version_is_left_as_it_is()
    {
        AnswerCache.Open(Database).Dispose();
        Run("PRAGMA user_version = 2");

        string complaint = Complaint(Database);

        Assert.Contains("newer version", complaint, StringComparison.Ordinal);
        Assert.Contains("'second-reader.cache'", complaint, StringComparison.Ordinal);
        Assert.Equal(2L, Run("PRAGMA user_version"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void What_is_no_name_of_a_file_is_said(string name) => Assert.Contains("'second-reader.cache'", Complaint(name), StringComparison.Ordinal);

    [Fact]
    public async Task Several_may_make_the_file_at_the_same_time()
    {
        for (int round = 0; round < 20; round++)
        {
            string file = Path.Combine(_folder.Path, FormattableString.Invariant($"{round}.db"));
            using Barrier start = new(4);
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    using AnswerCache cache = AnswerCache.Open(file);
                    cache.Add(Key, Of(CriterionIds.BusinessReason));
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));

            using AnswerCache read = AnswerCache.Open(file);
            Assert.Single(read.Find(Key, CriterionIds.All));
        }
    }

    [Fact]
    public void A_database_of_another_program_is_left_as_it_is()
    {
        Run("CREATE TABLE bookmarks (name TEXT)");

        Assert.Contains("'second-reader.cache'", Complaint(Database), StringComparison.Ordinal);
        Assert.Equal(1L, Run("SELECT COUNT(*) FROM sqlite_master"));
        Assert.Equal(("delete", 0L), (Run("PRAGMA journal_mode"), Run("PRAGMA user_version")));
    }

    [Fact]
    public void A_file_that_is_spoilt_while_it_is_in_use_is_said()
    {
        using AnswerCache cache = AnswerCache.Open(Database);
        Run("DROP TABLE answers");

        string[] complaints =
        [
            Assert.Throws<InputException>(() => cache.Find(Key, CriterionIds.All)).Message,
            Assert.Throws<InputException>(() => cache.Add(Key, Of(CriterionIds.Ordering))).Message,
        ];

        Assert.All(complaints, complaint => Assert.Contains("'second-reader.cache'", complaint, StringComparison.Ordinal));
        Assert.All(complaints, complaint => Assert.Contains(Database, complaint, StringComparison.Ordinal));
    }

    private static string Complaint(string file) => Assert.Throws<InputException>(() => AnswerCache.Open(file)).Message;

    private static string Of(string question) => $"{{\"{question}\":{Answer}}}";

    private static UnixFileMode ModeOf(string file) => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(file);

    private static void SetMode(string file, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, mode);
        }
    }

    private object? Run(string statement)
    {
        using SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = Database, Pooling = false }.ToString());
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = statement;
        return command.ExecuteScalar();
    }
}
