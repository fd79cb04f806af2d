using ReadinessCheck.Scoring;

namespace ReadinessCheck.Tests.Scoring;

public sealed class ScoringLayerTests
{
    // Two scores, one hidden unit that needs both features.
    private static readonly ScoringLayer Layer = new()
    {
        Rows = [Row(4, 0, 2), Row(0, -8, 2)],
        Steps = [0.5f, 0.25f, 1],
        Biases = [-1, 0, -3],
        Hidden = [10, -10],
    };

    [Fact]
    public void Weights_count_by_their_step_from_the_bias_on() => Assert.Equal([1, 0], Score(0));

    [Fact]
    public void A_hidden_unit_counts_only_above_zero() => Assert.Equal([1 + 10, -2 - 10], Score(0, 1));

    [Fact]
    public void No_feature_leaves_the_biases() => Assert.Equal([-1, 0], Score());

    [Theory]
    [InlineData(0, 127)]
    [InlineData(31, -127)]
    public void More_features_than_sixteen_bits_hold_are_summed_all_the_same(int column, sbyte weight)
    {
        WeightRow row = default;
        row[column] = weight;
        var layer = new ScoringLayer { Rows = [row], Steps = [.. Enumerable.Repeat(1f, 32)], Biases = new float[32], Hidden = [] };
        float[] scores = new float[32];

        layer.Score(new int[1000], scores);

        Assert.Equal(1000 * weight, scores[column]);
    }

    private static float[] Score(params int[] features)
    {
        float[] scores = new float[2];
        Layer.Score(features, scores);
        return scores;
    }

    private static WeightRow Row(params sbyte[] weights)
    {
        WeightRow row = default;
        weights.CopyTo(row);
        return row;
    }
}
