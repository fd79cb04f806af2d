using ReadinessCheck.Comments;
using ReadinessCheck.Connectors.Comments;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Connectors.Tests.Comments.Histories;

/// <summary>One run over a tracker, as the program makes it.</summary>
internal static class HistoryRun
{
    private sealed class Nobody : IProgress<CommentOutcome>
    {
        public void Report(CommentOutcome value)
        {
        }
    }

    /// <summary>Runs to the end, if nothing prevents it.</summary>
    /// <returns>The verdicts on what is upcoming; null when the run did not come to its end in peace.</returns>
    public static async Task<IReadOnlyDictionary<string, Verdict>?> OfAsync(IWorld world, WhenAnswered whenAnswered, Trouble trouble)
    {
        (ITracker tracker, TimeProvider clock) = world.Open(trouble);
        using (tracker)
        {
            try
            {
                (List<Verdict> verdicts, List<string> skipped, bool isWhole) = await ReadAsync(tracker, clock, trouble.Death.Token);
                CommentedItem[] items = [.. verdicts.Select(verdict => new CommentedItem(verdict.Item.Key, verdict)), .. skipped.Select(key => new CommentedItem(key, null))];
                CommentPlanning planning = new(tracker.Comments, whenAnswered, clock);
                IReadOnlyList<PlannedComment> plans = await planning.PlanAsync(items, trouble.Death.Token);
                CommentReport report = await new CommentPoster(tracker.Comments, planning, 30, clock).PostAsync(plans, new Nobody(), trouble.Death.Token);
                return isWhole && report.Stopped is null && !report.Problems.Any() ? verdicts.ToDictionary(verdict => verdict.Item.Key) : null;
            }
            catch (Exception exception) when (exception is ConnectorException or InputException or OperationCanceledException && trouble != Trouble.None)
            {
                return null;
            }
        }
    }

    private static async Task<(List<Verdict> Verdicts, List<string> Skipped, bool IsWhole)> ReadAsync(ITracker tracker, TimeProvider clock, CancellationToken cancellationToken)
    {
        BacklogChecker checker = new(new ReadinessChecker(), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        List<Verdict> verdicts = [];
        List<string> skipped = [];
        bool isWhole = true;
        await foreach (BacklogEntry entry in tracker.ReadAsync(cancellationToken))
        {
            switch (entry)
            {
                case BacklogEntry.Item { Value: var item }:
                    verdicts.AddRange(checker.Add(item));
                    break;
                case BacklogEntry.LeftOut { IsSkipped: true, Key: var key }:
                    skipped.Add(key);
                    break;
                case BacklogEntry.Unreadable:
                    isWhole = false;
                    break;
            }
        }

        verdicts.AddRange(checker.Complete());
        return (verdicts, skipped, isWhole);
    }
}
