using Microsoft.Extensions.Logging;
using ReadinessCheck.Comments;
using ReadinessCheck.Connectors;
using ReadinessCheck.Connectors.Comments;
using ReadinessCheck.Evaluation;

namespace ReadinessCheck.Cli;

/// <summary>Gathers what people said in comments of a tracker's items. One item that cannot be read never stops the others.</summary>
internal sealed class FeedbackRun(TimeProvider time, ILogger<FeedbackRun> logger)
{
    /// <summary>Reads a tracker's upcoming items and their comments.</summary>
    /// <param name="tracker">The tracker.</param>
    /// <param name="progress">Is told of every entry that has been read, and of what could not be.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>The labels that were found, also when the tracker fails half-way.</returns>
    /// <exception cref="InputException">The tracker cannot be read at all, and the user can put it right.</exception>
    /// <exception cref="ConnectorException">The tracker cannot be read at all.</exception>
    public async Task<Feedback> RunAsync(ITracker tracker, IProgress<BacklogEntry> progress, CancellationToken cancellationToken)
    {
        List<BacklogEntry> entries = await ReadAsync(tracker, progress, cancellationToken);
        BacklogItem[] items = [.. entries.OfType<BacklogEntry.Item>().Select(entry => entry.Value)];
        logger.Took(items.Length, tracker.Name);

        Dictionary<string, CommentThread> threads = [];
        bool isWhole = !entries.OfType<BacklogEntry.Unreadable>().Any();
        try
        {
            foreach ((string key, ConnectorException problem) in await ReadThreadsAsync(tracker.Comments, items, threads, cancellationToken))
            {
                isWhole = false;
                progress.Report(new BacklogEntry.Unreadable(key, problem.Message));
            }
        }
        catch (ConnectorException exception)
        {
            isWhole = false;
            logger.ReadingStopped(tracker.Name, exception);
            progress.Report(new BacklogEntry.Unreadable(tracker.Name, $"{exception.Message} The other comments were not read."));
        }

        DateTimeOffset now = time.GetUtcNow();
        return new Feedback(
            [
                .. from item in items
                   where threads.ContainsKey(item.Key)
                   let feedback = FeedbackItem.Of(item, tracker.Name, threads[item.Key].Comments, now)
                   where feedback is not null
                   select feedback,
            ],
            items.Length,
            isWhole);
    }

    private async Task<List<BacklogEntry>> ReadAsync(ITracker tracker, IProgress<BacklogEntry> progress, CancellationToken cancellationToken)
    {
        List<BacklogEntry> entries = [];
        try
        {
            await foreach (BacklogEntry entry in tracker.ReadAsync(cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                entries.Add(entry);
                progress.Report(entry);
            }
        }
        catch (Exception exception) when (entries.Count > 0 && exception is InputException or ConnectorException)
        {
            logger.ReadingStopped(tracker.Name, exception);
            BacklogEntry.Unreadable problem = new(tracker.Name, $"{exception.Message} The rest was not read.");
            entries.Add(problem);
            progress.Report(problem);
        }

        return entries;
    }

    // Only whole threads are added: an earlier comment may say something of another question. An item that is gone meanwhile has none.
    private static async Task<IReadOnlyDictionary<string, ConnectorException>> ReadThreadsAsync(
        ICommentTarget comments, IReadOnlyList<BacklogItem> items, Dictionary<string, CommentThread> threads, CancellationToken cancellationToken)
    {
        List<string> unread = [];
        foreach (BacklogItem item in items)
        {
            CommentThread last = await comments.ReadLastAsync(item.Key, cancellationToken);
            if (last.HasMore)
            {
                unread.Add(item.Key);
            }
            else
            {
                threads[item.Key] = last;
            }
        }

        ThreadReading whole = await ThreadReading.OfAsync(comments, unread, cancellationToken);
        foreach ((string key, CommentThread thread) in whole.Threads)
        {
            threads[key] = thread;
        }

        return whole.Problems;
    }
}

/// <summary>What people said of a tracker's items.</summary>
/// <param name="Items">The items of which somebody said something that holds, in the tracker's order.</param>
/// <param name="Read">How many items were read.</param>
/// <param name="IsWhole">Whether everything could be read.</param>
internal sealed record Feedback(IReadOnlyList<FeedbackItem> Items, int Read, bool IsWhole)
{
    public int Labels => Items.Sum(item => item.Said.Count);
}
