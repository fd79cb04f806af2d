using Microsoft.Extensions.Logging;
using ReadinessCheck.Comments;
using ReadinessCheck.Connectors;
using ReadinessCheck.Reporting;
using ReadinessCheck.SecondReader;
using ReadinessCheck.Settling;

namespace ReadinessCheck.Cli;

/// <summary>Takes a backlog through the checker into a report. One bad item never stops the others.</summary>
internal sealed class CheckRun(ReadinessChecker checker, CommentRun comments, TimeProvider time, ILogger<CheckRun> logger)
{
    /// <summary>Checks a source's items in their order.</summary>
    /// <param name="source">The source. Where its order means nothing, the order is asked of the text alone.</param>
    /// <param name="renderer">Gets a whole report, also when reading stops half-way; nothing when the source cannot be read at all.</param>
    /// <param name="request">What of it is reported.</param>
    /// <param name="progress">Is told of every entry that has been dealt with; an item that could not be judged is an unreadable one.</param>
    /// <param name="posted">Is told of every item whose comment has been dealt with.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="InputException">The source cannot be read at all.</exception>
    /// <exception cref="OperationCanceledException">The run was ended from outside.</exception>
    public async Task<ReportTotals> RunAsync(
        IBacklogSource source,
        IReportRenderer renderer,
        CheckRequest request,
        IProgress<BacklogEntry> progress,
        IProgress<CommentOutcome> posted,
        CancellationToken cancellationToken)
    {
        GapSettler settler = new(request.Waivers, request.Baseline, time.GetUtcNow());
        RunningReport report = new(source, BacklogChecker.For(source, checker, Today.Of(time), keepTexts: request.ShowsOrder), settler, renderer, request, progress);
        bool isWhole = true;
        try
        {
            await foreach ((BacklogEntry entry, Task<SecondOpinion?> opinion) in ReadAsync(source, request, cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                isWhole &= entry is not BacklogEntry.Unreadable { Key: null };
                await TakeAsync(entry, opinion, report, cancellationToken);
                if (report.IsFull)
                {
                    break;
                }
            }
        }
        catch (OperationCanceledException) when (report.Begun)
        {
            report.Add(new BacklogEntry.Unreadable(source.Name, "The run was interrupted; the rest was not read."));
            report.Finish();
            report.Add(request.Second?.Usage);
            report.Complete();
            throw;
        }
        catch (Exception exception) when (report.Begun && exception is InputException or ConnectorException)
        {
            isWhole = false;
            logger.ReadingStopped(source.Name, exception);
            report.Add(new BacklogEntry.Unreadable(source.Name, $"{exception.Message} The rest was not read.") { Retry = (exception as ConnectorException)?.Retry });
        }

        logger.Took(report.Taken, source.Name);
        report.Finish();

        if (source is ITracker tracker && request.Comments is { } choices)
        {
            // What was read in part would have the wrong neighbours, and so the wrong questions.
            report.Add(isWhole
                ? await comments.RunAsync(tracker, report.Commented, choices, posted, cancellationToken)
                : new CommentReport(choices.Post, []) { Stopped = "Comments are left to the next run, because not all of the backlog could be read." });
        }

        if (source is ITracker { Usage: var usage })
        {
            report.Add(usage);
        }

        report.Add(request.Second?.Usage);
        ReportTotals totals = report.Complete();
        cancellationToken.ThrowIfCancellationRequested();
        return totals;
    }

    private static IAsyncEnumerable<(BacklogEntry Entry, Task<SecondOpinion?> Opinion)> ReadAsync(
        IBacklogSource source, CheckRequest request, CancellationToken cancellationToken)
    {
        if (request.Second is not { } second)
        {
            return source.ReadAsync(cancellationToken).Select(entry => (entry, SecondReadings.None));
        }

        // What is read for the last item's sake is not of this report, and costs nothing.
        int items = 0;
        return second.FollowAsync(
            source.ReadAsync(cancellationToken),
            entry => entry is BacklogEntry.Item { Value: var item } && (request.Next is null || items++ < request.Next) && request.Wants(item.Key) ? item : null,
            cancellationToken);
    }

    private async Task TakeAsync(BacklogEntry entry, Task<SecondOpinion?> opinion, RunningReport report, CancellationToken cancellationToken)
    {
        switch (entry)
        {
            case BacklogEntry.Item { Value: var item }:
                await JudgeAsync(item, opinion, report, cancellationToken);
                break;
            case BacklogEntry.LeftOut leftOut:
                report.Add(leftOut);
                break;
            case BacklogEntry.Unreadable unreadable:
                report.Add(unreadable);
                break;
        }
    }

    private async Task JudgeAsync(BacklogItem item, Task<SecondOpinion?> opinion, RunningReport report, CancellationToken cancellationToken)
    {
        try
        {
            if (report.Order is { } order)
            {
                report.Take(order.Add(item, await opinion));
            }
            else
            {
                report.Take([checker.Check(item, await opinion)]);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            report.Add(Unjudged.Of(item.Key, exception, logger));
        }
    }
}
