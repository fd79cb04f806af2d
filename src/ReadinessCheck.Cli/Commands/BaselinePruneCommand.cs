using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using ReadinessCheck.Settling;

namespace ReadinessCheck.Cli.Commands;

/// <summary>Takes out of a baseline what is no gap any more.</summary>
internal sealed class BaselinePruneCommand() : BaselineCommand("prune", "Take out of a baseline what is closed, gone or worse by now. Nothing is added.")
{
    public override IReadOnlyList<(string CommandLine, string Effect)> Examples =>
        [("readiness-check baseline prune backlog.json", $"what is left of {BaselineFile.StandardName}")];

    protected override bool NeedsOne => true;

    protected override (Baseline Baseline, string Message) Make(string file, Baseline before, IReadOnlyList<Verdict> verdicts, bool isWhole, DateOnly today)
    {
        HashSet<string> read = new(verdicts.Select(verdict => verdict.Item.Key), KeyText.Comparer);
        if (before.Entries.Count > 0 && !before.Entries.Any(entry => read.Contains(entry.Item)))
        {
            throw new InputException($"No item of '{file}' is in this backlog, so it stays as it is: look whether it is the baseline of another one.");
        }

        Baseline baseline = before.Prune(verdicts, isWhole);
        string others = isWhole ? "" : " What it has of items that were not chosen stays.";
        return (baseline, $"{before.Entries.Count - baseline.Entries.Count} of {Enumeration.Count(before.Entries.Count, "gap")} taken out of '{file}'.{others}");
    }
}
