using ReadinessCheck.Criteria;
using ReadinessCheck.Evaluation;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Tests.Evaluation;

public class ProjectBootstrapTests
{
    [Fact]
    public void The_same_items_always_give_the_same_interval()
    {
        Estimate first = Mixed(project => $"p{project}").MeanKappa;

        Assert.Equal(first, Mixed(project => $"p{project}").MeanKappa);
        Assert.InRange(first.Value, first.Low, first.High);
        Assert.True(first.Low < first.High);
    }

    [Fact]
    public void Items_of_one_project_are_drawn_together()
    {
        Estimate byItem = Mixed(_ => "").MeanKappa;
        Estimate byProject = Mixed(item => $"p{item % 4}").MeanKappa;

        Assert.Equal(byItem.Value, byProject.Value);
        Assert.NotEqual(byItem.High - byItem.Low, byProject.High - byProject.Low);
    }

    [Fact]
    public void A_single_project_has_no_interval()
    {
        Estimate estimate = Mixed(_ => "one").MeanKappa;

        Assert.True(double.IsFinite(estimate.Value));
        Assert.Equal((double.NaN, double.NaN), (estimate.Low, estimate.High));
    }

    [Fact]
    public void The_mean_is_that_of_the_kappas_that_are_defined()
    {
        LabelledItem item = SomeLabelled.Item(Level.Answered);
        Verdict verdict = SomeLabelled.Verdict(Level.Answered);
        Agreement agreement = SomeLabelled.Agreement(
            (SomeLabelled.Item(Level.Missing), SomeLabelled.Verdict(Level.Missing)),
            (item with { Levels = item.Levels.ToDictionary(entry => entry.Key, entry => entry.Key == CriterionIds.Ordering ? Level.Missing : entry.Value) },
             verdict with { Findings = [.. verdict.Findings.Select(finding => finding.Criterion == CriterionIds.Ordering ? finding with { Level = Level.Missing } : finding)] }));

        Assert.Equal([1, 1, 1, 1, double.NaN], agreement.Criteria.Select(criterion => criterion.Kappa.Value));
        Assert.Equal(1, agreement.MeanKappa.Value);
    }

    // Twenty items: those of even number agree, the others mostly do not.
    private static Agreement Mixed(Func<int, string> project)
    {
        (LabelledItem, Verdict)[] pairs = [.. Enumerable.Range(0, 20).Select(i =>
        {
            Level label = (Level)(i % 3);
            Level level = i % 2 == 0 || i % 5 == 0 ? label : (Level)((i + 1) % 3);
            return (SomeLabelled.Item(label, project(i)), SomeLabelled.Verdict(level));
        })];
        return SomeLabelled.Agreement(pairs);
    }
}
