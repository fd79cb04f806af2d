using Microsoft.Extensions.Logging;
using ReadinessCheck.Connectors.Files.Labelled;
using ReadinessCheck.Evaluation;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Cli;

/// <summary>Holds the checker against labelled items. One bad item never stops the others.</summary>
internal sealed class EvalRun(ReadinessChecker checker, ILogger<EvalRun> logger)
{
    /// <summary>Judges every labelled item and compares.</summary>
    /// <param name="source">The labelled items.</param>
    /// <param name="listDisagreements">Whether to keep every disagreement.</param>
    /// <param name="progress">Is told of every entry that has been dealt with; an item that could not be judged is an unreadable one.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="InputException">The source cannot be read at all, or holds no items.</exception>
    public async Task<AgreementReport> RunAsync(
        LabelledSource source, bool listDisagreements, IProgress<BacklogEntry> progress, CancellationToken cancellationToken)
    {
        AgreementTally tally = new();
        List<Disagreement> disagreements = [];
        List<BacklogEntry.Unreadable> problems = [];
        await foreach (LabelledEntry entry in source.ReadAsync(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            BacklogEntry.Unreadable? problem = entry is LabelledEntry.Item { Value: var labelled }
                ? Judge(labelled, tally, listDisagreements ? disagreements : null)
                : ((LabelledEntry.Unreadable)entry).Value;
            if (problem is not null)
            {
                problems.Add(problem);
            }

            progress.Report(problem ?? (BacklogEntry)new BacklogEntry.Item(((LabelledEntry.Item)entry).Value.Item));
        }

        logger.Took(tally.Items, source.Name);
        return tally.Items > 0 || problems.Count > 0
            ? new AgreementReport(source.Name, tally.ToAgreement(), listDisagreements ? disagreements : null, problems)
            : throw new InputException($"'{source.Name}' holds no items: there is nothing to measure.");
    }

    private BacklogEntry.Unreadable? Judge(LabelledItem labelled, AgreementTally tally, List<Disagreement>? disagreements)
    {
        Verdict verdict;
        try
        {
            verdict = checker.Check(labelled.Item);
        }
        catch (Exception exception)
        {
            return Unjudged.Of(labelled.Item.Key, exception, logger);
        }

        tally.Add(labelled, verdict);
        disagreements?.AddRange(Disagreement.Between(labelled, verdict));
        return null;
    }
}
