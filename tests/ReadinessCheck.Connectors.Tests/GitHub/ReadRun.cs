using ReadinessCheck.Connectors.GitHub;
using ReadinessCheck.Connectors.Http;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.GitHub;

namespace ReadinessCheck.Connectors.Tests.GitHub;

/// <summary>One reading of a backlog, on a clock that waits no time.</summary>
internal sealed class ReadRun : IDisposable
{
    private readonly List<BacklogEntry> _entries = [];

    private ReadRun(GitHubSource source, SkippingClock clock, List<string> notices)
    {
        Source = source;
        Clock = clock;
        Notices = notices;
    }

    public GitHubSource Source { get; }

    public SkippingClock Clock { get; }

    public List<string> Notices { get; }

    public IReadOnlyList<BacklogItem> Items => [.. _entries.OfType<BacklogEntry.Item>().Select(entry => entry.Value)];

    public IReadOnlyList<string> Keys => [.. Items.Select(item => item.Key)];

    public IReadOnlyList<BacklogEntry.LeftOut> LeftOut => [.. _entries.OfType<BacklogEntry.LeftOut>()];

    public IReadOnlyList<BacklogEntry> Entries => _entries;

    public IReadOnlyList<BacklogEntry.Unreadable> Unreadable => [.. _entries.OfType<BacklogEntry.Unreadable>()];

    public IReadOnlyList<string> Problems => [.. _entries.OfType<BacklogEntry.Unreadable>().Select(entry => entry.Problem)];

    public static async Task<ReadRun> OfAsync(GitHubOptions options)
    {
        ReadRun run = Prepare(options);
        try
        {
            await run.ReadAsync();
            return run;
        }
        catch
        {
            run.Dispose();
            throw;
        }
    }

    /// <summary>Reads on a clock by which the fake goes, too.</summary>
    public static async Task<ReadRun> OnAsync(FakeGitHub fake, GitHubOptions? options = null)
    {
        ReadRun run = Prepare(options ?? SomeGitHub.Board(fake));
        run.Clock.Advance(fake.Now - run.Clock.GetUtcNow());
        fake.Clock = run.Clock;
        await run.ReadAsync();
        return run;
    }

    public static ReadRun Prepare(GitHubOptions options)
    {
        TrackerPace pace = new() { AnswerTime = TimeSpan.FromSeconds(2) };
        SkippingClock clock = new(pace.AnswerTime);
        List<string> notices = [];
        return new ReadRun(new GitHubSource(options, pace, clock, new Listener(notices)), clock, notices);
    }

    public async Task ReadAsync()
    {
        _entries.Clear();
        await foreach (BacklogEntry entry in Source.ReadAsync(CancellationToken.None))
        {
            _entries.Add(entry);
        }
    }

    public void Dispose() => Source.Dispose();

    // Progress<T> reports on another thread.
    private sealed class Listener(List<string> notices) : IProgress<string>
    {
        public void Report(string value) => notices.Add(value);
    }
}
