using ReadinessCheck.Findings;
using ReadinessCheck.Order;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Tests.Reporting;

/// <summary>Renders a whole report with three entries left out, one problem and one disagreement.</summary>
internal static class SomeReport
{
    public static string With(Func<TextWriter, IReportRenderer> create, params Verdict[] verdicts)
    {
        StringWriter output = new();
        IReportRenderer renderer = create(output);
        ReportTally tally = new();
        renderer.Begin(new ReportHeader("shop.json", Ordered: true));
        foreach (Verdict verdict in verdicts)
        {
            renderer.Write(verdict);
            tally.Add(verdict);
        }

        tally.Add(new BacklogEntry.LeftOut("SHOP-7", "closed"));
        tally.Add(new BacklogEntry.LeftOut("SHOP-8", "closed"));
        tally.Add(new BacklogEntry.LeftOut("SHOP-9", "pull request"));
        tally.Add(new BacklogEntry.Unreadable("shop.json:12:5", "The object is not closed."));
        renderer.Complete(tally.ToTotals() with { Disagreements = [new OrderDisagreement(DisagreementKind.StandsBelow, ["SHOP-2", "SHOP-1"], [])] });
        return output.ToString();
    }
}
