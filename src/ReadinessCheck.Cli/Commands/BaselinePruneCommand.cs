using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using ReadinessCheck.Settling;

namespace ReadinessCheck.Cli.Commands;

/// <summary>Takes out of a baseline what it holds back no more.</summary>
internal sealed class BaselinePruneCommand() : BaselineCommand("prune", "Take out of a baseline what is closed, gone, worse or too old by now. Nothing is added.")
{
    public override IReadOnlyList<(string CommandLine, string Effect)> Examples =>
        [("readiness-check baseline prune backlog.json", $"what is left of {BaselineFile.StandardName}")];

    protected override bool NeedsOne => true;

    protected override (Baseline Baseline, string Message) Make(string file, Baseline? before, IReadOnlyList<Verdict> verdicts, DateOnly today)
    {
        Baseline baseline = before!.Prune(verdicts, today);
        return (baseline, $"{before.Entries.Count - baseline.Entries.Count} of {Enumeration.Count(before.Entries.Count, "gap")} taken out of '{file}'.");
    }
}
