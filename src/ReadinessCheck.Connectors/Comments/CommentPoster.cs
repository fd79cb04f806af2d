using ReadinessCheck.Comments;

namespace ReadinessCheck.Connectors.Comments;

/// <summary>Carries plans out, one call after the other. One item that fails does not stop the others; a tracker that refuses all does.</summary>
/// <param name="target">The comments.</param>
/// <param name="planning">Plans again where a call's end is not known.</param>
/// <param name="mostNew">How many comments a run may create; what is more is left to the next run.</param>
/// <param name="time">The clock.</param>
public sealed class CommentPoster(ICommentTarget target, CommentPlanning planning, int mostNew, TimeProvider time)
{
    /// <summary>What is said of a run that was ended from outside.</summary>
    public const string Interrupted = "The run was interrupted.";

    private const int MostTries = 3;
    private const int MostBreakdowns = 2;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);

    private int _created;
    private int _breakdowns;
    private string? _stopped;
    private Retry? _retry;

    /// <summary>Tells what would be done, and does nothing.</summary>
    /// <param name="plans">The plans.</param>
    /// <returns>The outcomes of a dry run.</returns>
    public CommentReport Foresee(IReadOnlyList<PlannedComment> plans)
    {
        int created = 0;
        return new CommentReport(
            IsPosted: false,
            [.. plans.Select(planned => CommentOutcome.Of(
                planned.Item.Key,
                planned.Plan,
                planned.Problem is not null ? CommentState.Failed
                    : planned.Plan.Action == CommentAction.Create && created++ >= mostNew ? CommentState.Left
                    : CommentState.Planned,
                planned.Problem?.Message) with { Retry = planned.Problem?.Retry })]);
    }

    /// <summary>Carries the plans out. It does not throw when it is ended or the tracker fails, so that what was done is told.</summary>
    /// <param name="plans">The plans.</param>
    /// <param name="progress">Is told of each item.</param>
    /// <param name="cancellationToken">Ends it after the call that is being made.</param>
    /// <returns>What was done.</returns>
    public async Task<CommentReport> PostAsync(IReadOnlyList<PlannedComment> plans, IProgress<CommentOutcome> progress, CancellationToken cancellationToken)
    {
        List<CommentOutcome> outcomes = [];
        foreach (PlannedComment planned in plans)
        {
            CommentOutcome outcome = await CarryOutAsync(planned, cancellationToken);
            outcomes.Add(outcome);
            progress.Report(outcome);
        }

        return new CommentReport(IsPosted: true, outcomes) { Stopped = _stopped, Retry = _retry };
    }

    private async Task<CommentOutcome> CarryOutAsync(PlannedComment planned, CancellationToken cancellationToken)
    {
        (CommentedItem item, CommentPlan plan) = planned;
        if (planned.Problem is { } problem)
        {
            return CommentOutcome.Of(item.Key, plan, CommentState.Failed, problem.Message) with { Retry = problem.Retry };
        }

        if (plan.Steps.Count == 0 && !plan.Commands.ToAcknowledge.Any())
        {
            return CommentOutcome.Of(item.Key, plan, CommentState.Done);
        }

        if (_stopped is not null || (plan.Action == CommentAction.Create && _created >= mostNew))
        {
            return CommentOutcome.Of(item.Key, plan, CommentState.Left);
        }

        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            (plan, Uri? address) = await MakeCallsAsync(item, plan, cancellationToken);
            _breakdowns = 0;
            _created += plan.Action == CommentAction.Create ? 1 : 0;
            return CommentOutcome.Of(item.Key, plan, CommentState.Done) with { Url = address };
        }
        catch (ConnectorException exception) when (exception.IsOfAll)
        {
            (_stopped, _retry) = (exception.Message, exception.Retry);
            return CommentOutcome.Of(item.Key, plan, CommentState.Left);
        }
        catch (ConnectorException exception)
        {
            // One that breaks down may be the item's fault, the next one too is the tracker's.
            _breakdowns = exception.IsUnknownEnd ? _breakdowns + 1 : 0;
            (_stopped, _retry) = _breakdowns == MostBreakdowns ? (exception.Message, exception.Retry) : default((string?, Retry?));
            return CommentOutcome.Of(item.Key, plan, CommentState.Failed, exception.Message) with { Retry = exception.Retry };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _stopped = Interrupted;
            return CommentOutcome.Of(item.Key, plan, CommentState.Left);
        }
    }

    // A call whose answer was lost may have been obeyed, and what a plan rests on may have been changed by people meanwhile: in both cases
    // only the comments themselves can tell what is still to be done.
    private async Task<(CommentPlan Plan, Uri? Address)> MakeCallsAsync(CommentedItem item, CommentPlan plan, CancellationToken cancellationToken)
    {
        CommentPlan carriedOut = plan;
        Uri? address = null;
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                foreach (CommentStep step in plan.Steps)
                {
                    address = await target.CarryOutAsync(item.Key, step, cancellationToken) ?? address;
                }

                foreach (ItemComment command in plan.Commands.ToAcknowledge)
                {
                    await target.AcknowledgeAsync(item.Key, command, cancellationToken);
                }

                return (carriedOut, address);
            }
            catch (ConnectorException exception) when (attempt < MostTries && (exception.IsUnknownEnd || exception.Kind == ConnectorFailure.Missing))
            {
                await Task.Delay(FirstPause * attempt, time, cancellationToken);
                if (await planning.PlanAgainAsync(item, cancellationToken) is not { } again)
                {
                    throw;
                }

                plan = again;
                // What is new stays so, where only its note is left to be made.
                bool isLeftOver = plan.Steps.Count == 0 || (carriedOut.Action == CommentAction.Create && plan.Action == CommentAction.Note);
                carriedOut = isLeftOver ? carriedOut : plan;
            }
        }
    }
}
