using ReadinessCheck.Comments;
using ReadinessCheck.Connectors;
using ReadinessCheck.Connectors.Comments;

namespace ReadinessCheck.Cli;

/// <summary>Finds out what is to be done about the comments on a tracker's items and, where that was asked for, does it.</summary>
internal sealed class CommentRun(TimeProvider time)
{
    /// <summary>Looks after the comments on items. It does not throw when the tracker fails: the report says what was left, and why.</summary>
    /// <param name="tracker">The tracker, which has been read.</param>
    /// <param name="items">The items.</param>
    /// <param name="choices">How comments behave.</param>
    /// <param name="progress">Is told of each item that has been dealt with.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task<CommentReport> RunAsync(
        ITracker tracker, IReadOnlyList<CommentedItem> items, CommentChoices choices, IProgress<CommentOutcome> progress, CancellationToken cancellationToken)
    {
        CommentPlanning planning = new(tracker.Comments, choices.WhenAnswered, time, choices.Words);
        CommentPoster poster = new(tracker.Comments, planning, choices.MostNew, time);
        try
        {
            IReadOnlyList<PlannedComment> plans = await planning.PlanAsync(items, cancellationToken);
            CommentReport report = choices.Post ? await poster.PostAsync(plans, progress, cancellationToken) : poster.Foresee(plans);
            return report with { Commands = plans.ToDictionary(planned => planned.Item.Key, planned => planned.Plan.Commands) };
        }
        catch (ConnectorException exception)
        {
            return new CommentReport(choices.Post, []) { Stopped = exception.Message, Retry = exception.Retry };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new CommentReport(choices.Post, []) { Stopped = CommentPoster.Interrupted };
        }
    }
}

/// <summary>How comments behave.</summary>
/// <param name="Post">Whether they are written; otherwise it is only told what would be.</param>
/// <param name="MostNew">How many a run may create.</param>
/// <param name="WhenAnswered">What becomes of one when every question is answered.</param>
internal sealed record CommentChoices(bool Post, int MostNew, WhenAnswered WhenAnswered)
{
    /// <summary>The words around a comment's questions.</summary>
    public CommentWords Words { get; init; } = CommentWords.Standard;
}
