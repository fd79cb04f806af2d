using Microsoft.Extensions.Logging;
using ReadinessCheck.Connectors.Files.Labelled;
using ReadinessCheck.Criteria;
using ReadinessCheck.Evaluation;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Cli;

/// <summary>Holds the checker against labelled items. One bad item never stops the others.</summary>
internal sealed class EvalRun(ILogger<EvalRun> logger)
{
    private readonly ReadinessChecker _checker = new(QuestionPolicy.Everything);

    /// <summary>Judges every labelled item and compares.</summary>
    /// <param name="source">The labelled items.</param>
    /// <param name="listDisagreements">Whether to keep every disagreement.</param>
    /// <param name="second">Puts the items before a second reader as well; null for the offline engine alone.</param>
    /// <param name="progress">Is told of every entry that has been dealt with; an item that could not be judged is an unreadable one.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="InputException">The source cannot be read at all, or holds no items.</exception>
    public async Task<AgreementReport> RunAsync(
        LabelledSource source, bool listDisagreements, SecondReadings? second, IProgress<BacklogEntry> progress, CancellationToken cancellationToken)
    {
        AgreementTally tally = new();
        ReadingTally readings = new();
        List<Disagreement> disagreements = [];
        List<BacklogEntry.Unreadable> problems = [];
        await foreach ((LabelledEntry entry, Task<SecondOpinion?> opinion) in Follow(source, second, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            BacklogEntry.Unreadable? problem = entry is LabelledEntry.Item { Value: var labelled }
                ? await JudgeAsync(labelled, opinion, tally, readings, listDisagreements ? disagreements : null, cancellationToken)
                : ((LabelledEntry.Unreadable)entry).Value;
            if (problem is not null)
            {
                problems.Add(problem);
            }

            progress.Report(problem ?? (BacklogEntry)new BacklogEntry.Item(((LabelledEntry.Item)entry).Value.Item));
        }

        logger.Took(tally.Items, source.Name);
        return tally.Items > 0 || problems.Count > 0
            ? new AgreementReport(source.Name, tally.ToAgreement(), listDisagreements ? disagreements : null, problems) { Reader = second?.Usage, Readings = readings.ToCounts() }
            : throw new InputException($"'{source.Name}' holds no items: there is nothing to measure.");
    }

    private static IAsyncEnumerable<(LabelledEntry Entry, Task<SecondOpinion?> Opinion)> Follow(
        LabelledSource source, SecondReadings? second, CancellationToken cancellationToken) =>
        second?.FollowAsync(source.ReadAsync(cancellationToken), entry => (entry as LabelledEntry.Item)?.Value.Item, cancellationToken)
        ?? source.ReadAsync(cancellationToken).Select(entry => (entry, SecondReadings.None));

    private async Task<BacklogEntry.Unreadable?> JudgeAsync(
        LabelledItem labelled,
        Task<SecondOpinion?> opinion,
        AgreementTally tally,
        ReadingTally readings,
        List<Disagreement>? disagreements,
        CancellationToken cancellationToken)
    {
        Verdict verdict;
        try
        {
            verdict = _checker.Check(labelled.Item, await opinion);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return Unjudged.Of(labelled.Item.Key, exception, logger);
        }

        tally.Add(labelled, verdict);
        readings.Add(verdict);
        disagreements?.AddRange(Disagreement.Between(labelled, verdict));
        return null;
    }
}
