using ReadinessCheck.Connectors.Http;
using ReadinessCheck.Fakes;

namespace ReadinessCheck.Connectors.Tests;

/// <summary>One reading of a tracker's backlog, on a clock that waits no time.</summary>
internal sealed class ReadRun : IDisposable
{
    private readonly List<BacklogEntry> _entries = [];

    private ReadRun(ITracker source, SkippingClock clock, List<string> notices)
    {
        Source = source;
        Clock = clock;
        Notices = notices;
    }

    public ITracker Source { get; }

    public SkippingClock Clock { get; }

    public List<string> Notices { get; }

    public IReadOnlyList<BacklogItem> Items => [.. _entries.OfType<BacklogEntry.Item>().Select(entry => entry.Value)];

    public IReadOnlyList<string> Keys => [.. Items.Select(item => item.Key)];

    public IReadOnlyList<BacklogEntry.LeftOut> LeftOut => [.. _entries.OfType<BacklogEntry.LeftOut>()];

    public IReadOnlyList<BacklogEntry> Entries => _entries;

    public IReadOnlyList<BacklogEntry.Unreadable> Unreadable => [.. _entries.OfType<BacklogEntry.Unreadable>()];

    public IReadOnlyList<string> Problems => [.. _entries.OfType<BacklogEntry.Unreadable>().Select(entry => entry.Problem)];

    public static async Task<ReadRun> OfAsync(Func<ServerPace, TimeProvider, IProgress<string>, ITracker> source)
    {
        ReadRun run = Prepare(source);
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
    public static async Task<ReadRun> OnAsync(FakeServer fake, Func<ServerPace, TimeProvider, IProgress<string>, ITracker> source)
    {
        ReadRun run = Prepare(source);
        run.Clock.Advance(fake.Now - run.Clock.GetUtcNow());
        fake.Clock = run.Clock;
        await run.ReadAsync();
        return run;
    }

    public static ReadRun Prepare(Func<ServerPace, TimeProvider, IProgress<string>, ITracker> source)
    {
        // No other wait is as long, which the clock would take for this limit.
        ServerPace pace = new() { AnswerTime = TimeSpan.FromMilliseconds(1_900) };
        SkippingClock clock = new(pace.AnswerTime);
        List<string> notices = [];
        return new ReadRun(source(pace, clock, new Listener(notices)), clock, notices);
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
