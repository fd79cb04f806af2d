using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReadinessCheck.Cli.Options;
using ReadinessCheck.Cli.Output;
using ReadinessCheck.Cli.Rendering;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Comments;
using ReadinessCheck.Connectors;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Cli.Watch;

/// <summary>Runs a watched check once, as the command 'check' would with its configuration. However it goes wrong, it does not throw, unless it is ended.</summary>
internal sealed class WatchedRun(ILoggerFactory loggers, TimeProvider time)
{
    private readonly ILogger _logger = loggers.CreateLogger<WatchedRun>();

    /// <summary>Opens all that a check needs, and sends nothing, so that mistakes are told before there is anything to wait for.</summary>
    /// <exception cref="InputException">There is one.</exception>
    public void Verify(WatchedCheck check)
    {
        try
        {
            using ServiceProvider services = ServicesOf(check);
            (IBacklogSource source, _) = CheckInput.Open(services.GetRequiredService<BacklogInput>(), check.Configuration, [], post: false);
            using IDisposable? connection = source as IDisposable;
            using ReportOutput output = OutputOf(check);
            _ = check.Configuration.Baseline;
            if (check.Post && source is not ITracker)
            {
                throw new InputException($"'post' writes comments on a tracker's items, and {source.Name} has none: leave it out.");
            }
        }
        catch (InputException exception)
        {
            throw check.Place.Mistake($"The check '{check.Name}' cannot run. {exception.Message}", exception);
        }
    }

    /// <summary>Runs a check once.</summary>
    /// <exception cref="Exception">The run was ended from outside, whatever broke by that; what stood in the report's file still stands there.</exception>
    public async Task<CheckResult> RunAsync(WatchedCheck check, CancellationToken cancellationToken)
    {
        try
        {
            return await CheckAsync(check, cancellationToken);
        }
        catch (InputException exception) when (!cancellationToken.IsCancellationRequested)
        {
            _logger.NotChecked(exception.Message);
            return new CheckResult(CheckOutcome.Failed, ExitCodes.UserError);
        }
        catch (ConnectorException exception) when (!cancellationToken.IsCancellationRequested)
        {
            _logger.NotChecked(exception.Message);
            return new CheckResult(CheckOutcome.Failed, ExitCodes.Incomplete, MayPass: exception.Retry is not null) { RetryAfter = exception.RetryAfter };
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            _logger.Fault(exception);
            return new CheckResult(CheckOutcome.Failed, ExitCodes.Incomplete, MayPass: true);
        }
    }

    private async Task<CheckResult> CheckAsync(WatchedCheck check, CancellationToken cancellationToken)
    {
        // Anew for each run: a token that was replaced in its file counts from the next run on.
        await using ServiceProvider services = ServicesOf(check);
        (IBacklogSource source, CheckRequest request) = CheckInput.Open(services.GetRequiredService<BacklogInput>(), check.Configuration, [], check.Post);
        using IDisposable? connection = source as IDisposable;
        using ReportOutput output = OutputOf(check);
        request = request with { Baseline = check.Configuration.Baseline, ShowsOrder = check.Format == ReportFormat.Html };
        LoggedProgress progress = new(_logger, source.Name);
        ReportTotals totals = await services.GetRequiredService<CheckRun>()
            .RunAsync(source, ReportRenderers.Of(check.Format, output, check.Configuration), request, progress, progress, cancellationToken);
        output.Complete();
        int comments = Written(totals.Comments);
        _logger.Checked(totals.Items, totals.Ready, totals.WithGaps, totals.Unsure, totals.Problems.Count, comments);

        int exitCode = ExitCodes.Of(totals, check.Configuration.Get(ConfigurationKeys.FailOn).Value);
        return exitCode switch
        {
            ExitCodes.Ready => new CheckResult(CheckOutcome.Ready, exitCode),
            ExitCodes.Gaps => new CheckResult(CheckOutcome.Gaps, exitCode),
            _ => Incomplete(exitCode, totals.Problems),
        };
    }

    // What cannot be read of a file, or is refused, stays so until somebody puts it right.
    private static CheckResult Incomplete(int exitCode, IReadOnlyList<BacklogEntry.Unreadable> problems) =>
        new(CheckOutcome.Incomplete, exitCode, MayPass: problems.Any(problem => problem.Retry is not null))
        {
            RetryAfter = problems.Max(problem => problem.Retry?.After),
        };

    private static ReportOutput OutputOf(WatchedCheck check) => check.Report is null ? ReportOutput.Nowhere() : ReportOutput.Open(check.Report, isText: false);

    private static int Written(CommentReport? comments) =>
        comments is { IsPosted: true } ? comments.Outcomes.Count(outcome => outcome is { State: CommentState.Done, Action: not CommentAction.Leave }) : 0;

    private ServiceProvider ServicesOf(WatchedCheck check) => new ServiceCollection()
        .AddRuns(_ => check.Configuration)
        .AddSingleton(loggers)
        .AddSingleton(typeof(ILogger<>), typeof(Logger<>))
        .AddSingleton(time)
        .AddSingleton<IProgress<string>, LoggedNotices>()
        .BuildServiceProvider();
}
