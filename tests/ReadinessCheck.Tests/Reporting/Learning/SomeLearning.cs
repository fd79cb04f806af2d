using ReadinessCheck.Findings;
using ReadinessCheck.Reporting.Learning;

namespace ReadinessCheck.Tests.Reporting.Learning;

/// <summary>Builds learning gaps from verdicts in which everything is answered unless a test says otherwise.</summary>
internal static class SomeLearning
{
    public static LearningGap Gap(params Verdict[] verdicts)
    {
        LearningTally tally = new();
        foreach (Verdict verdict in verdicts)
        {
            tally.Add(verdict);
        }

        return tally.ToGap();
    }

    public static LearningPage Page(params Verdict[] verdicts) => LearningPage.Of(Gap(verdicts), "shop.json");

    /// <summary>Items that each have these findings.</summary>
    public static IEnumerable<Verdict> Items(int count, params Finding[] findings) =>
        Enumerable.Range(1, count).Select(i => SomeVerdict.Of($"S-{i}", $"Item {i}", findings: findings));
}
