using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Cli.Tests;

public sealed class SecondReadingsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, TaskCompletionSource<ReaderReply>> _replies = [];

    // How many of the source's items were read.
    private int _read;

    // How many requests are under way.
    private int _running;

    [Fact]
    public async Task The_order_is_kept_whichever_answer_comes_first()
    {
        List<string> keys = [];
        await using IAsyncEnumerator<(BacklogItem Entry, Task<SecondOpinion?> Opinion)> readings = Follow(Waiting(), Items(4), ahead: 4);
        Assert.True(await readings.MoveNextAsync());
        foreach (string key in new[] { "4", "3", "2", "1" })
        {
            _replies[key].SetResult(ReaderReply.Without(Unread.Refused));
        }

        do
        {
            SecondOpinion opinion = (await readings.Current.Opinion.WaitAsync(Patience))!;
            Assert.Equal(readings.Current.Entry.Key, opinion.Request.Item);
            keys.Add(readings.Current.Entry.Key);
        }
        while (await readings.MoveNextAsync());

        Assert.Equal(["1", "2", "3", "4"], keys);
    }

    [Fact]
    public async Task As_many_are_asked_at_a_time_as_may_be_and_no_more_is_read()
    {
        await using IAsyncEnumerator<(BacklogItem Entry, Task<SecondOpinion?> Opinion)> readings = Follow(Waiting(), Items(9), ahead: 3);

        Assert.True(await readings.MoveNextAsync());
        Assert.Equal((3, 3), (_read, _replies.Count));
        Assert.False(readings.Current.Opinion.IsCompleted);

        Assert.True(await readings.MoveNextAsync());
        Assert.Equal((4, 4), (_read, _replies.Count));
    }

    [Fact]
    public async Task An_entry_that_is_not_to_be_put_to_the_reader_comes_without_an_opinion()
    {
        (ISecondReader reader, ConcurrentQueue<string> asked) = SomeReader.Strict();

        (BacklogItem Entry, Task<SecondOpinion?> Opinion)[] all =
            await SomeReader.Readings(reader).FollowAsync(Read(Items(3)), item => item.Key == "2" ? null : item, CancellationToken.None).ToArrayAsync();

        Assert.Equal(["1", "3"], asked);
        Assert.Null(await all[1].Opinion);
        Assert.NotNull(await all[2].Opinion);
    }

    [Fact]
    public async Task An_item_of_which_the_checker_is_sure_costs_nothing()
    {
        (ISecondReader reader, ConcurrentQueue<string> asked) = SomeReader.Strict();
        BacklogItem bare = new() { Key = "1", Title = "Add index to orders table", Kind = ItemKind.Task };

        (BacklogItem Entry, Task<SecondOpinion?> Opinion) only = await SomeReader.Readings(reader, scope: ReaderScope.Unsure)
            .FollowAsync(Read([bare]), item => item, CancellationToken.None).SingleAsync();

        Assert.Null(await only.Opinion);
        Assert.Empty(asked);
    }

    [Fact]
    public async Task A_source_that_fails_half_way_gives_what_it_read_first_and_then_throws()
    {
        (ISecondReader reader, _) = SomeReader.Strict();
        List<string> keys = [];

        await Assert.ThrowsAsync<InputException>(async () =>
        {
            await foreach ((BacklogItem item, Task<SecondOpinion?> opinion) in SomeReader.Readings(reader)
                               .FollowAsync(Read(Items(2), new InputException("It ends in the middle.")), item => item, CancellationToken.None))
            {
                Assert.NotNull(await opinion);
                keys.Add(item.Key);
            }
        });

        Assert.Equal(["1", "2"], keys);
    }

    [Fact]
    public async Task A_run_that_is_ended_ends_the_requests_too()
    {
        using CancellationTokenSource interrupt = new();
        IAsyncEnumerator<(BacklogItem Entry, Task<SecondOpinion?> Opinion)> readings = Follow(Endless(), Items(9), ahead: 3, interrupt.Token);
        Assert.True(await readings.MoveNextAsync());
        Task<SecondOpinion?> first = readings.Current.Opinion;

        await interrupt.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first.WaitAsync(Patience));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => readings.MoveNextAsync().AsTask().WaitAsync(Patience));
        await readings.DisposeAsync();
        Assert.Equal(0, _running);
    }

    [Fact]
    public async Task Whoever_goes_away_early_leaves_no_request_running()
    {
        IAsyncEnumerator<(BacklogItem Entry, Task<SecondOpinion?> Opinion)> readings = Follow(Endless(), Items(9), ahead: 3);
        Assert.True(await readings.MoveNextAsync());
        Assert.Equal(3, _running);

        await readings.DisposeAsync();

        Assert.Equal(0, _running);
        Assert.Equal(3, _read);
    }

    private static IEnumerable<BacklogItem> Items(int count) => Enumerable.Range(1, count).Select(i => new BacklogItem { Key = $"{i}", Title = $"Refund {i}", Kind = ItemKind.Story });

    private async IAsyncEnumerable<BacklogItem> Read(
        IEnumerable<BacklogItem> items, Exception? failure = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (BacklogItem item in items)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            _read++;
            yield return item;
        }

        if (failure is not null)
        {
            throw failure;
        }
    }

    private IAsyncEnumerator<(BacklogItem Entry, Task<SecondOpinion?> Opinion)> Follow(
        ISecondReader reader, IEnumerable<BacklogItem> items, int ahead, CancellationToken cancellationToken = default) =>
        SomeReader.Readings(reader, ahead: ahead).FollowAsync(Read(items, cancellationToken: cancellationToken), item => item, cancellationToken)
            .GetAsyncEnumerator(cancellationToken);

    // Replies when the test says so.
    private ISecondReader Waiting() => SomeReader.That((request, cancellationToken) => _replies
        .GetOrAdd(request.Item, _ => new TaskCompletionSource<ReaderReply>(TaskCreationOptions.RunContinuationsAsynchronously)).Task.WaitAsync(cancellationToken)).Reader;

    // Takes its time to end, most of all with the first.
    private ISecondReader Endless() => SomeReader.That(async (request, cancellationToken) =>
    {
        Interlocked.Increment(ref _running);
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return ReaderReply.Without(Unread.Unavailable);
        }
        finally
        {
            await Task.Delay(request.Item == "1" ? 300 : 20, CancellationToken.None);
            Interlocked.Decrement(ref _running);
        }
    }).Reader;
}
