using Microsoft.Extensions.Logging;
using ReadinessCheck.Order;

namespace ReadinessCheck.Cli;

/// <summary>Reads a backlog's order and what its items say of it. One bad item never stops the others.</summary>
internal sealed class OrderRun(ReadinessChecker checker, TimeProvider time, ILogger<OrderRun> logger)
{
    /// <summary>Reads a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="next">How many items to read; null for all.</param>
    /// <param name="progress">Is told of every entry that has been dealt with; an item that could not be read is an unreadable one.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>The order, and whether all of the source could be read.</returns>
    /// <exception cref="InputException">The source cannot be read, or has no order.</exception>
    public async Task<(BacklogOrder Order, bool IsWhole)> RunAsync(
        IBacklogSource source, int? next, IProgress<BacklogEntry> progress, CancellationToken cancellationToken)
    {
        if (!source.IsOrdered && !source.IsOrderedInPart)
        {
            throw NoOrder(source);
        }

        BacklogChecker backlog = new(checker, Today.Of(time), keepTexts: true);
        bool isWhole = true;
        int items = 0;
        await foreach (BacklogEntry entry in source.ReadAsync(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            BacklogEntry told = Take(entry, backlog);
            isWhole &= told is not BacklogEntry.Unreadable;
            items += told is BacklogEntry.Item ? 1 : 0;
            progress.Report(told);
            if (items == next)
            {
                break;
            }
        }

        backlog.Complete();
        logger.Took(items, source.Name);
        BacklogOrder order = backlog.ToOrder();
        bool isNone = order.Items.Count > 0 && order.Items.All(item => item.Place is { IsUndecided: true });
        return isNone ? throw NoOrder(source) : (order, isWhole);
    }

    private static InputException NoOrder(IBacklogSource source) => new($"{source.Name} records no order, so there is none to show.");

    private BacklogEntry Take(BacklogEntry entry, BacklogChecker backlog)
    {
        switch (entry)
        {
            case BacklogEntry.LeftOut leftOut:
                backlog.Add(leftOut);
                return entry;
            case BacklogEntry.Item { Value: var item }:
                try
                {
                    backlog.Add(item);
                    return entry;
                }
                catch (Exception exception)
                {
                    return Unjudged.Of(item.Key, exception, logger);
                }

            default:
                return entry;
        }
    }
}
