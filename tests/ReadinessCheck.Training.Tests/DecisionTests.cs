using ReadinessCheck.Scoring;

namespace ReadinessCheck.Training.Tests;

public sealed class DecisionTests
{
    [Fact]
    public void No_more_true_ones_than_allowed_fall_below_the_threshold()
    {
        bool[] labels = [.. Enumerable.Range(0, 1000).Select(i => i % 10 == 0)];

        float highest = new Decision(Scores(1000), labels).HighestWithin(0.25);

        Assert.Equal(25, labels.Zip(Scores(1000)).Count(pair => pair.First && pair.Second < highest));
    }

    [Fact]
    public void What_is_asked_is_precise_enough()
    {
        bool[] labels = [.. Enumerable.Range(0, 100).Select(i => i >= 50)];
        labels[10] = true;

        float upTo = new Decision(Scores(100), labels).LowUpTo(precision: 0.95, trueShare: 0.1);

        Assert.InRange(labels.Zip(Scores(100)).Where(pair => pair.Second <= upTo).Average(pair => pair.First ? 0 : 1), 0.95, 1);
        Assert.True(upTo > 1.4f, "Nearly all of the gaps can be asked about.");
    }

    [Fact]
    public void No_more_answered_items_are_asked_about_than_allowed()
    {
        bool[] labels = [.. Enumerable.Range(0, 1000).Select(i => i % 50 == 0)];

        float upTo = new Decision(Scores(1000), labels).LowUpTo(precision: 0.9, trueShare: 0.1);

        Assert.Equal(2, labels.Zip(Scores(1000)).Count(pair => pair.First && pair.Second <= upTo));
    }

    [Fact]
    public void Nothing_is_asked_where_nothing_is_sure() =>
        Assert.Equal(float.MinValue, new Decision(Scores(100), [.. Enumerable.Repeat(true, 100)]).LowUpTo(0.95, 0.1));

    [Fact]
    public void A_calibrated_curve_rises_with_the_shares()
    {
        Curve curve = new Decision(Scores(1000), [.. Enumerable.Range(0, 1000).Select(i => (i * 7919 % 1000) < i)]).Calibrate();

        Assert.Equal(curve.Probabilities.Order(), curve.Probabilities);
        Assert.InRange(curve.At(0.5f), 0.05f, 0.3f);
        Assert.InRange(curve.At(2.5f), 0.7f, 0.95f);
    }

    [Fact]
    public void Levels_that_are_apart_are_told_apart()
    {
        (float, float, int)[] items = [.. Enumerable.Range(0, 300).Select(i => (i / 100f, i / 100f, i / 100))];

        (float weakFrom, float answeredFrom) = LevelThresholds.Choose(items, float.MaxValue);

        Assert.InRange(weakFrom, 0.96f, 1.04f);
        Assert.InRange(answeredFrom, 1.96f, 2.04f);
        Assert.Equal(1.5f, LevelThresholds.Choose(items, highestAnswered: 1.5f).AnsweredFrom);
    }

    // Evenly from 0 to 3.
    private static float[] Scores(int count) => [.. Enumerable.Range(0, count).Select(i => 3f * i / count)];
}
