namespace ReadinessCheck.Training.Tests;

public sealed class NetworkTrainerTests
{
    private static readonly Example[] Examples =
    [
        new([0], [1, -1]),
        new([1], [0, 1]),
        new([0, 2], [1, 0]),
        new([1, 2], [0, -1]),
    ];

    // Either feature alone says no, both say yes, and so does neither: no sum of weights can say that.
    private static readonly Example[] TogetherOrNot = [new([], [1]), new([0], [0]), new([1], [0]), new([0, 1], [1])];

    [Fact]
    public void What_is_seen_is_learnt_for_each_output()
    {
        Network network = Train(Examples, outputs: 2, hidden: 0, seed: 3);

        Assert.True(Score(network, 0)[0] > 1, "Feature 0 speaks for the first output.");
        Assert.True(Score(network, 1)[0] < -1, "Feature 1 speaks against it.");
        Assert.True(Score(network, 1)[1] > Score(network, 2)[1], "The second output learns from the examples that know it.");
    }

    [Fact]
    public void Hidden_units_learn_what_features_mean_together()
    {
        Network with = Train(TogetherOrNot, outputs: 1, hidden: 12, seed: 3);
        Network without = Train(TogetherOrNot, outputs: 1, hidden: 0, seed: 3);

        Assert.All(TogetherOrNot, example => Assert.Equal(example.Targets[0] > 0, Score(with, example.Active)[0] > 0));
        Assert.Contains(TogetherOrNot, example => example.Targets[0] > 0 != Score(without, example.Active)[0] > 0);
    }

    [Fact]
    public void Dropping_some_at_random_still_learns()
    {
        var settings = new NetworkSettings { Hidden = 12, Epochs = 400, Rate = 0.3f, Prior = 0.1f, Dropped = 0.25f, HiddenDropped = 0.3f };

        Network network = new NetworkTrainer(features: 3, outputs: 2, settings, seed: 3).Train(Examples);

        Assert.True(Score(network, 0)[0] > 1 && Score(network, 1)[0] < -1, "The first output goes by features 0 and 1.");
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits()
    {
        Network once = Train(Examples, 2, hidden: 3, seed: 3);
        Network again = Train(Examples, 2, hidden: 3, seed: 3);

        Assert.Equal(once.Rows, again.Rows);
        Assert.Equal(once.Hidden, again.Hidden);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 1, 0)]
    [InlineData(1, 0, 1)]
    public void Settings_that_cannot_train_are_refused(float prior, float dropped, float hiddenDropped) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new NetworkTrainer(1, 1, new NetworkSettings { Prior = prior, Dropped = dropped, HiddenDropped = hiddenDropped }, seed: 1));

    [Fact]
    public void Another_order_gives_other_bits() => Assert.NotEqual(Train(Examples, 2, hidden: 3, seed: 3).Rows, Train(Examples, 2, hidden: 3, seed: 4).Rows);

    private static Network Train(Example[] examples, int outputs, int hidden, int seed) =>
        new NetworkTrainer(features: 3, outputs, new NetworkSettings { Hidden = hidden, Epochs = 400, Rate = 0.3f, Prior = 0.1f }, seed).Train(examples);

    private static float[] Score(Network network, params int[] features)
    {
        float[] scores = new float[network.Outputs];
        network.Score(features, scores);
        return scores;
    }
}
