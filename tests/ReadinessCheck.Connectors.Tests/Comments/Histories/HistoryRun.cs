using ReadinessCheck.Comments;
using ReadinessCheck.Connectors.Comments;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Connectors.Tests.Comments.Histories;

/// <summary>One run over a tracker, as the program makes it.</summary>
internal static class HistoryRun
{
    private static readonly ReadinessChecker Checker = new();

    private sealed class Nobody : IProgress<CommentOutcome>
    {
        public void Report(CommentOutcome value)
        {
        }
    }

    /// <summary>Runs to the end, if nothing prevents it.</summary>
    /// <param name="world">The tracker.</param>
    /// <param name="whenAnswered">What becomes of our comment when every question is answered.</param>
    /// <param name="mostNew">How many comments it may create.</param>
    /// <param name="trouble">What happens to it.</param>
    /// <returns>The verdicts on what is upcoming; null when the run did not come to its end in peace.</returns>
    public static async Task<IReadOnlyDictionary<string, Verdict>?> OfAsync(IWorld world, WhenAnswered whenAnswered, int mostNew, Trouble trouble)
    {
        (ITracker tracker, TimeProvider clock) = world.Open(trouble);
        using (tracker)
        {
            try
            {
                Backlog backlog = await ReadAsync(tracker, clock, trouble.Death.Token);
                if (!backlog.IsWhole)
                {
                    return null;
                }

                CommentPlanning planning = new(tracker.Comments, whenAnswered, clock);
                IReadOnlyList<PlannedComment> plans = await planning.PlanAsync([.. backlog.Commented], trouble.Death.Token);
                CommentReport report = await new CommentPoster(tracker.Comments, planning, mostNew, clock).PostAsync(plans, new Nobody(), trouble.Death.Token);
                return backlog.InPart.Count == 0 && report.Stopped is null && !report.Problems.Any() ? backlog.Verdicts.ToDictionary(verdict => verdict.Item.Key) : null;
            }
            catch (Exception exception) when (exception is ConnectorException or InputException or OperationCanceledException && trouble != Trouble.None)
            {
                return null;
            }
        }
    }

    private static async Task<Backlog> ReadAsync(ITracker tracker, TimeProvider clock, CancellationToken cancellationToken)
    {
        BacklogChecker checker = new(Checker, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        List<Verdict> verdicts = [];
        List<string> skipped = [];
        HashSet<string> inPart = [];
        bool isWhole = true;
        await foreach (BacklogEntry entry in tracker.ReadAsync(cancellationToken))
        {
            switch (entry)
            {
                case BacklogEntry.Item { Value: var item }:
                    verdicts.AddRange(checker.Add(item));
                    break;
                case BacklogEntry.LeftOut leftOut:
                    checker.Add(leftOut);
                    skipped.AddRange(leftOut.IsSkipped ? [leftOut.Key] : []);
                    break;
                case BacklogEntry.Unreadable { Key: { } key }:
                    inPart.Add(key);
                    break;
                case BacklogEntry.Unreadable:
                    isWhole = false;
                    break;
            }
        }

        verdicts.AddRange(checker.Complete());
        return new Backlog(verdicts, skipped, inPart, isWhole);
    }

    private sealed record Backlog(List<Verdict> Verdicts, List<string> Skipped, HashSet<string> InPart, bool IsWhole)
    {
        public IEnumerable<CommentedItem> Commented => Verdicts.Select(verdict => new CommentedItem(verdict.Item.Key, verdict))
            .Concat(Skipped.Select(key => new CommentedItem(key, null)))
            .Where(item => !InPart.Contains(item.Key));
    }
}
