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

    protected override (Baseline Baseline, string Message) Make(string file, Baseline? before, IReadOnlyList<Verdict> verdicts, DateOnly today)
    {
        Baseline baseline = Baseline.Take(verdicts, before, today);
        int added = baseline.Entries.Count(entry => entry.Since == today);
        string gaps = Enumeration.Count(baseline.Entries.Count, "gap");
        return (baseline, before is null
            ? $"{gaps} of {Enumeration.Count(verdicts.Count, "item")} taken into '{file}'. They are held back for {Enumeration.Count(baseline.MaxAge, "day")} by 'check --baseline {file}'."
            : $"{gaps} in '{file}', {added} of them from today; {before.Entries.Count - (baseline.Entries.Count - added)} that were in it are gone.");
    }
}
