using Microsoft.Extensions.Logging;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Cli;

/// <summary>Takes a backlog through the checker into a report. One bad item never stops the others.</summary>
internal sealed class CheckRun(ReadinessChecker checker, TimeProvider time, ILogger<CheckRun> logger)
{
    /// <summary>Checks a source's items in their order.</summary>
    /// <param name="source">The source. Where its order means nothing, the order is asked of the text alone.</param>
    /// <param name="renderer">Gets a whole report, also when reading stops half-way; nothing when the source cannot be read at all.</param>
    /// <param name="next">How many items to check at most; null for all. A few more are read, for the last one to have its next three.</param>
    /// <param name="progress">Is told of every entry that has been dealt with; an item that could not be judged is an unreadable one.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="InputException">The source cannot be read at all.</exception>
    /// <exception cref="OperationCanceledException">The run was ended from outside.</exception>
    public async Task<ReportTotals> RunAsync(
        IBacklogSource source,
        IReportRenderer renderer,
        int? next,
        IProgress<BacklogEntry> progress,
        CancellationToken cancellationToken)
    {
        DateOnly today = Today.Of(time);
        Report report = new(source, source.IsOrdered || source.IsOrderedInPart ? new BacklogChecker(checker, today) : null, renderer, next, progress);
        try
        {
            await foreach (BacklogEntry entry in source.ReadAsync(cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Take(entry, report);
                if (report.IsFull)
                {
                    break;
                }
            }
        }
        catch (OperationCanceledException) when (report.Begun)
        {
            report.Add(new BacklogEntry.Unreadable(source.Name, "The run was interrupted; the rest was not read."));
            report.Complete();
            throw;
        }
        catch (InputException exception) when (report.Begun)
        {
            logger.ReadingStopped(source.Name, exception);
            report.Add(new BacklogEntry.Unreadable(source.Name, $"{exception.Message} The rest was not read."));
        }

        logger.Took(report.Taken, source.Name);
        return report.Complete();
    }

    private void Take(BacklogEntry entry, Report report)
    {
        switch (entry)
        {
            case BacklogEntry.Item { Value: var item }:
                Judge(item, report);
                break;
            case BacklogEntry.LeftOut leftOut:
                report.Add(leftOut);
                break;
            case BacklogEntry.Unreadable unreadable:
                report.Add(unreadable);
                break;
        }
    }

    private void Judge(BacklogItem item, Report report)
    {
        try
        {
            if (report.Order is { } order)
            {
                report.Take(order.Add(item));
            }
            else
            {
                report.Take([checker.Check(item)]);
            }
        }
        catch (Exception exception)
        {
            report.Add(Unjudged.Of(item.Key, exception, logger));
        }
    }

    /// <summary>Writes, counts and tells what is made of each entry.</summary>
    private sealed class Report(IBacklogSource source, BacklogChecker? order, IReportRenderer renderer, int? next, IProgress<BacklogEntry> progress)
    {
        private readonly ReportTally _tally = new();
        private int _reported;

        /// <summary>Holds the items against those below them; null where the order means nothing.</summary>
        public BacklogChecker? Order => order;

        public bool Begun { get; private set; }

        /// <summary>How many items were read.</summary>
        public int Taken { get; private set; }

        public bool IsFull => _reported == next;

        public void Take(IReadOnlyList<Verdict> verdicts)
        {
            Taken++;
            Add(verdicts);
        }

        public void Add(BacklogEntry.LeftOut entry)
        {
            Begin();
            order?.Add(entry);

            // What stands among the items that are read for the last one's sake is not of this report.
            if (next is null || Taken < next)
            {
                _tally.Add(entry);
                progress.Report(entry);
            }
        }

        public void Add(BacklogEntry.Unreadable entry)
        {
            Begin();
            _tally.Add(entry);
            progress.Report(entry);
        }

        public ReportTotals Complete()
        {
            Begin();
            if (order is not null && !IsFull)
            {
                Add(order.Complete());
            }

            ReportTotals totals = _tally.ToTotals() with { Disagreements = order?.FindDisagreements() ?? [] };
            renderer.Complete(totals);
            return totals;
        }

        private void Add(IReadOnlyList<Verdict> verdicts)
        {
            Begin();
            foreach (Verdict verdict in verdicts)
            {
                if (!IsFull)
                {
                    _reported++;
                    renderer.Write(verdict);
                    _tally.Add(verdict);
                    progress.Report(new BacklogEntry.Item(verdict.Item));
                }
            }
        }

        // Not before the first entry: a source that cannot be read at all leaves no half report behind.
        private void Begin()
        {
            if (!Begun)
            {
                Begun = true;
                renderer.Begin(new ReportHeader(source.Name, source.IsOrdered, source.IsOrderedInPart));
            }
        }
    }
}
