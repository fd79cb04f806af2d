using Microsoft.Extensions.Logging;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Cli;

/// <summary>Takes a backlog through the checker into a report. One bad item never stops the others.</summary>
internal sealed class CheckRun(ReadinessChecker checker, ILogger<CheckRun> logger)
{
    /// <summary>Checks a source's items in their order.</summary>
    /// <param name="source">The source.</param>
    /// <param name="renderer">Gets a whole report, also when reading stops half-way; nothing when the source cannot be read at all.</param>
    /// <param name="next">How many items to check at most; null for all.</param>
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
        Report report = new(source, renderer, progress);
        int items = 0;
        try
        {
            await foreach (BacklogEntry entry in source.ReadAsync(cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Take(entry, report);
                items += entry is BacklogEntry.Item ? 1 : 0;
                if (items == next)
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

        logger.Took(items, source.Name);
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
        Verdict verdict;
        try
        {
            verdict = checker.Check(item);
        }
        catch (Exception exception)
        {
            logger.NotJudged(item.Key, exception);
            report.Add(new BacklogEntry.Unreadable(item.Key, $"It could not be judged, which is a fault of this program: {exception.Message}"));
            return;
        }

        report.Add(verdict);
    }

    /// <summary>Writes, counts and tells what is made of each entry.</summary>
    private sealed class Report(IBacklogSource source, IReportRenderer renderer, IProgress<BacklogEntry> progress)
    {
        private readonly ReportTally _tally = new();

        public bool Begun { get; private set; }

        public void Add(Verdict verdict)
        {
            Begin();
            renderer.Write(verdict);
            _tally.Add(verdict);
            progress.Report(new BacklogEntry.Item(verdict.Item));
        }

        public void Add(BacklogEntry.LeftOut entry)
        {
            Begin();
            _tally.Add(entry);
            progress.Report(entry);
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
            ReportTotals totals = _tally.ToTotals();
            renderer.Complete(totals);
            return totals;
        }

        // Not before the first entry: a source that cannot be read at all leaves no half report behind.
        private void Begin()
        {
            if (!Begun)
            {
                Begun = true;
                renderer.Begin(new ReportHeader(source.Name, source.IsOrdered));
            }
        }
    }
}
