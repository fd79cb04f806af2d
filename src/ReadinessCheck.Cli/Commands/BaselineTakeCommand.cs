using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using ReadinessCheck.Settling;

namespace ReadinessCheck.Cli.Commands;

/// <summary>Takes the gaps of today into a baseline.</summary>
internal sealed class BaselineTakeCommand() : BaselineCommand("take", "Take today's gaps into a baseline, for 'check --baseline FILE' to hold them back for some time.")
{
    public override IReadOnlyList<(string CommandLine, string Effect)> Examples =>
        [("readiness-check baseline take backlog.json", $"today's gaps into {BaselineFile.StandardName}; what stands in it already keeps its day")];

    protected override bool NeedsOne => false;

    protected override (Baseline Baseline, string Message) Make(string file, Baseline before, IReadOnlyList<Verdict> verdicts, bool isWhole, DateOnly today)
    {
        Baseline baseline = before.Take(verdicts, isWhole, today);
        int known = baseline.Entries.Count(entry => before.Entries.Any(old => old.IsSame(entry) && old.Since == entry.Since));
        return (
            baseline,
            $"{Enumeration.Count(baseline.Entries.Count - known, "gap")} of {Enumeration.Count(verdicts.Count, "item")} taken into '{file}', which has {Enumeration.Count(baseline.Entries.Count, "gap")} now."
            + $" A gap is held back for {Enumeration.Count(baseline.MaxAge, "day")} by 'check --baseline {file}'.");
    }
}
