using ReadinessCheck.Scoring;

namespace ReadinessCheck.Training.Tests;

public sealed class DecisionTests
{
    [Fact]
    public void Levels_that_are_apart_are_told_apart()
    {
        var decision = new Decision(Scores(300), [.. Enumerable.Range(0, 300).Select(i => i / 100)]);

        (float weakFrom, float answeredFrom) = decision.Levels(falseGapLimit: 0.3);

        Assert.InRange(weakFrom, 0.96f, 1.04f);
        Assert.InRange(answeredFrom, 1.96f, 2.04f);
    }

    [Fact]
    public void No_more_answered_items_than_allowed_fall_below_the_threshold()
    {
        // Most that score high are not answered, so agreement alone would set the threshold out of reach.
        int[] labels = [.. Enumerable.Range(0, 1000).Select(i => i % 10 == 0 ? 2 : 0)];
        float[] scores = Scores(1000);

        (_, float answeredFrom) = new Decision(scores, labels).Levels(falseGapLimit: 0.25);

        Assert.InRange(labels.Zip(scores).Count(pair => pair.First == 2 && pair.Second < answeredFrom) / 100.0, 0, 0.25);
    }

    [Fact]
    public void What_is_asked_is_precise_enough()
    {
        int[] labels = [.. Enumerable.Range(0, 100).Select(i => i < 50 ? 0 : 2)];
        labels[10] = 2;

        float upTo = new Decision(Scores(100), labels).AskedUpTo(precision: 0.95, falseShare: 0.1);

        Assert.InRange(labels.Zip(Scores(100)).Where(pair => pair.Second <= upTo).Average(pair => pair.First < 2 ? 1 : 0), 0.95, 1);
        Assert.True(upTo > 1.2f, "Nearly all of the gaps could be asked about.");
    }

    [Fact]
    public void Nothing_is_asked_where_nothing_is_sure() =>
        Assert.Equal(float.MinValue, new Decision(Scores(100), [.. Enumerable.Repeat(2, 100)]).AskedUpTo(0.95, 0.1));

    [Fact]
    public void A_calibrated_curve_rises_with_the_shares()
    {
        Curve curve = new Decision(Scores(1000), [.. Enumerable.Range(0, 1000).Select(i => (i * 7919 % 1000) < i ? 2 : 0)]).Calibrate(2);

        Assert.Equal(curve.Probabilities.Order(), curve.Probabilities);
        Assert.InRange(curve.At(0.5f), 0.05f, 0.3f);
        Assert.InRange(curve.At(2.5f), 0.7f, 0.95f);
    }

    // Evenly from 0 to 3.
    private static float[] Scores(int count) => [.. Enumerable.Range(0, count).Select(i => 3f * i / count)];
}
