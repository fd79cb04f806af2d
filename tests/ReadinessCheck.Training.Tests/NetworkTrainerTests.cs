namespace ReadinessCheck.Training.Tests;

public sealed class LinearTrainerTests
{
    private static readonly Example[] Examples =
    [
        new([0], [1, -1]),
        new([1], [0, 1]),
        new([0, 2], [1, 0]),
        new([1, 2], [0, -1]),
    ];

    [Fact]
    public void What_is_seen_is_learnt_for_each_output()
    {
        float[] weights = Train(seed: 3);

        Assert.True(Score(weights, 0)[0] > 1, "Feature 0 speaks for the first output.");
        Assert.True(Score(weights, 1)[0] < -1, "Feature 1 speaks against it.");
        Assert.True(Score(weights, 1)[1] > Score(weights, 2)[1], "The second output learns from the examples that know it.");
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits() => Assert.Equal(Train(seed: 3), Train(seed: 3));

    [Fact]
    public void Another_order_gives_other_bits() => Assert.NotEqual(Train(seed: 3), Train(seed: 4));

    private static float[] Train(int seed) => new LinearTrainer(features: 3, outputs: 2).Train(Examples, epochs: 60, rate: 0.3f, seed);

    private static float[] Score(float[] weights, int feature)
    {
        float[] scores = new float[2];
        LinearTrainer.Score(weights, [feature], scores);
        return scores;
    }
}
