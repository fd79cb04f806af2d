using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Cli;

/// <summary>Keeps the verdicts of a run, without the texts.</summary>
internal sealed class VerdictCollector : IReportRenderer
{
    private readonly List<Verdict> _verdicts = [];

    public IReadOnlyList<Verdict> Verdicts => _verdicts;

    public void Begin(ReportHeader header)
    {
    }

    public void Write(Verdict verdict) => _verdicts.Add(verdict with { Item = verdict.Item with { Body = "", Related = [] } });

    public void Complete(ReportTotals totals)
    {
    }
}
