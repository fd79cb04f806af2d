using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using ReadinessCheck.Connectors.SecondReader.Redaction;
using ReadinessCheck.Reporting;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Cli;

/// <summary>Puts items before a second reader while a backlog is being read: several at a time, and no farther ahead than that needs.</summary>
/// <param name="reader">The second reader.</param>
/// <param name="checker">Says what to put to it.</param>
/// <param name="choices">What is put to it, and how.</param>
internal sealed class SecondReadings(ISecondReader reader, ReadinessChecker checker, ReaderChoices choices)
{
    private const int MostAhead = 200;

    /// <summary>The opinion that nobody was asked for.</summary>
    public static Task<SecondOpinion?> None { get; } = Task.FromResult<SecondOpinion?>(null);

    /// <summary>What the reader was asked so far.</summary>
    public ReaderUsage Usage => reader.Usage;

    /// <summary>Reads on ahead.</summary>
    /// <param name="entries">What is read, in its order.</param>
    /// <param name="itemOf">Gives the item of an entry that is to be put to the reader; null for others.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The entries in their order, each with the opinion to wait for. What stops the reading is thrown behind the last entry.</returns>
    public async IAsyncEnumerable<(T Entry, Task<SecondOpinion?> Opinion)> FollowAsync<T>(
        IAsyncEnumerable<T> entries, Func<T, BacklogItem?> itemOf, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Queue<(T Entry, Task<SecondOpinion?> Opinion)> ahead = [];
        await using IAsyncEnumerator<T> source = entries.GetAsyncEnumerator(cancellationToken);
        ExceptionDispatchInfo? failure = null;
        bool more = true;
        try
        {
            while (more || ahead.Count > 0)
            {
                // Entries that are put to nobody cost no wait, up to a point.
                while (more && ahead.Count < MostAhead && ahead.Count(entry => !entry.Opinion.IsCompleted) < choices.Ahead)
                {
                    (more, failure) = await MoveAsync(source);
                    if (more)
                    {
                        ahead.Enqueue((source.Current, AskAsync(itemOf(source.Current), end.Token)));
                    }
                }

                // It stays in the queue while it is out: whoever takes it may go away without waiting for its opinion.
                if (ahead.TryPeek(out (T, Task<SecondOpinion?>) next))
                {
                    yield return next;
                    ahead.Dequeue();
                }
            }
        }
        finally
        {
            // Nobody waits for these any more.
            await end.CancelAsync();
            await Task.WhenAll(ahead.Select(Task (entry) => entry.Opinion)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        failure?.Throw();
    }

    /// <summary>Puts one item before the reader.</summary>
    /// <param name="item">The item; null for none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The opinion; null where the item is not chosen.</returns>
    public async Task<SecondOpinion?> AskAsync(BacklogItem? item, CancellationToken cancellationToken)
    {
        Func<string, string>? redact = item is not null && choices.Redact ? Redactor.For(item).Redact : null;
        return item is not null && checker.Ask(item, choices.Scope, redact) is { } request
            ? new SecondOpinion(reader.Model, request, request.MayBeSent ? await reader.ReadAsync(request, cancellationToken) : ReaderReply.Without(Unread.Untrusted))
            : null;
    }

    // What was read before the source failed is still to be judged.
    private static async Task<(bool More, ExceptionDispatchInfo? Failure)> MoveAsync<T>(IAsyncEnumerator<T> source)
    {
        try
        {
            return (await source.MoveNextAsync(), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return (false, ExceptionDispatchInfo.Capture(exception));
        }
    }
}

/// <summary>What is put to a second reader, and how.</summary>
/// <param name="Scope">Which items and questions.</param>
/// <param name="Redact">Whether personal data and secrets are replaced.</param>
/// <param name="Ahead">How many opinions may be awaited at a time, so that as many requests can be under way.</param>
internal sealed record ReaderChoices(ReaderScope Scope, bool Redact, int Ahead);
