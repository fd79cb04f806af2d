using System.Text.Json;
using Microsoft.Data.Sqlite;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Connectors.SecondReader;

/// <summary>
/// Answers that were given already, in an SQLite file: an item that has not changed costs nothing. They are kept as the model gave them, and checked
/// anew each time. Safe for concurrent use, also by several processes.
/// </summary>
public sealed class AnswerCache : IDisposable
{
    // The file's own version, which SQLite keeps for its user.
    private const int Version = 1;

    // How long to wait for other processes in use; to open a file takes somebody else's making of it.
    private const int SecondsInUse = 2;

    private readonly SqliteConnection _connection;
    private readonly Lock _gate = new();

    private readonly string _file;
    private InputException? _fault;

    private AnswerCache(SqliteConnection connection, string file)
    {
        _connection = connection;
        _file = file;
    }

    /// <summary>Opens a file, or makes it.</summary>
    /// <param name="file">The file; its folder is made as well.</param>
    /// <returns>The cache.</returns>
    /// <exception cref="InputException">It cannot be opened, or is something else.</exception>
    public static AnswerCache Open(string file)
    {
        try
        {
            string path = Path.GetFullPath(file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            MakeForOwnerAlone(path);
            return Open(new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString()), file);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Unusable(file, exception);
        }
    }

    /// <summary>Opens a cache that is forgotten.</summary>
    /// <returns>The cache.</returns>
    public static AnswerCache InMemory() => Open(new SqliteConnection("Data Source=:memory:"), "memory");

    /// <summary>Finds the answers to questions about an item.</summary>
    /// <param name="key">What was asked about, <see cref="ReaderPage.KeyFor"/>.</param>
    /// <param name="questions">The ids of the questions.</param>
    /// <returns>The answers that are known.</returns>
    /// <exception cref="InputException">The file cannot be read any more.</exception>
    public Dictionary<string, QuestionAnswer> Find(string key, IReadOnlyList<string> questions) => Use(() => Select(key, questions));

    /// <summary>Keeps what a model answered.</summary>
    /// <param name="key">What was asked about.</param>
    /// <param name="answer">The JSON object, which has been read: a member for each question.</param>
    /// <exception cref="InputException">The file cannot be written to any more.</exception>
    public void Add(string key, string answer) => Use(() =>
    {
        Insert(key, answer);
        return true;
    });

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private T Use<T>(Func<T> use)
    {
        lock (_gate)
        {
            // Who stands in line behind a wait in vain would wait as long, one after the other.
            if (_fault is not null)
            {
                throw _fault;
            }

            try
            {
                return use();
            }
            catch (SqliteException exception)
            {
                throw _fault = Unusable(_file, exception);
            }
        }
    }

    private static InputException Unusable(string file, Exception exception) => new(
        $"The second reader's answers cannot be kept in '{file}': {exception.Message} Set 'second-reader.cache' to another file, or delete this one.", exception);

    private Dictionary<string, QuestionAnswer> Select(string key, IReadOnlyList<string> questions)
    {
        Dictionary<string, QuestionAnswer> found = [];
        using SqliteCommand select = _connection.CreateCommand();
        select.CommandText = "SELECT question, answer FROM answers WHERE key = $key";
        select.Parameters.AddWithValue("$key", key);
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            // What does not read as an answer any more is asked for again.
            string question = rows.GetString(0);
            if (questions.Contains(question) && AnswerForm.TryRead(rows.GetString(1), [question], out var answers))
            {
                found[question] = answers[question];
            }
        }

        return found;
    }

    private void Insert(string key, string answer)
    {
        using JsonDocument document = JsonDocument.Parse(answer);
        using SqliteTransaction transaction = _connection.BeginTransaction();
        foreach (JsonProperty member in document.RootElement.EnumerateObject())
        {
            using SqliteCommand insert = _connection.CreateCommand();
            insert.Transaction = transaction;
            insert.CommandText = "INSERT INTO answers (key, question, answer) VALUES ($key, $question, $answer) ON CONFLICT DO UPDATE SET answer = excluded.answer";
            insert.Parameters.AddWithValue("$key", key);
            insert.Parameters.AddWithValue("$question", member.Name);
            insert.Parameters.AddWithValue("$answer", $"{{\"{member.Name}\":{member.Value.GetRawText()}}}");
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static AnswerCache Open(SqliteConnection connection, string file)
    {
        try
        {
            connection.Open();
            long version = Convert.ToInt64(Run(connection, "PRAGMA user_version"));
            if (version > Version)
            {
                throw new InputException($"'{file}' was written by a newer version of this program: set 'second-reader.cache' to another file.");
            }

            // Answers can be had again, so a power cut may cost some; two processes wait for each other.
            Run(connection, "PRAGMA busy_timeout = 10000");
            if (version == 0)
            {
                Make(connection, file);
            }

            Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");

            // SQLite waits so long itself, and its client tries again for so long.
            Run(connection, FormattableString.Invariant($"PRAGMA busy_timeout = {SecondsInUse * 1000}"));
            connection.DefaultTimeout = SecondsInUse;
            return new AnswerCache(connection, file);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // All at once or not at all: what is there without our version is somebody else's.
    private static void Make(SqliteConnection connection, string file)
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        if (Convert.ToInt64(Run(connection, "PRAGMA user_version")) == 0)
        {
            if (Convert.ToInt64(Run(connection, "SELECT COUNT(*) FROM sqlite_master")) > 0)
            {
                throw new InputException($"'{file}' is a database of another program: set 'second-reader.cache' to another file.");
            }

            Run(connection, "CREATE TABLE answers (key TEXT NOT NULL, question TEXT NOT NULL, answer TEXT NOT NULL, PRIMARY KEY (key, question)) WITHOUT ROWID");
            Run(connection, FormattableString.Invariant($"PRAGMA user_version = {Version}"));
        }

        transaction.Commit();
    }

    private static object? Run(SqliteConnection connection, string statement)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = statement;
        return command.ExecuteScalar();
    }

    // The answers quote the items. SQLite gives its side files the rights of the file itself.
    private static void MakeForOwnerAlone(string path)
    {
        if (OperatingSystem.IsWindows() || File.Exists(path))
        {
            return;
        }

        try
        {
            using FileStream made = new(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
        }
        catch (IOException) when (File.Exists(path))
        {
            // Somebody else was quicker. To open theirs and close it again would take SQLite's locks from it.
        }
    }
}
