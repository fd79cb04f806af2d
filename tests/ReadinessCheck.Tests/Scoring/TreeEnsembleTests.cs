using ReadinessCheck.Scoring;

namespace ReadinessCheck.Tests.Scoring;

public sealed class TreeEnsembleTests
{
    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 10)]
    [InlineData(2.5f, 20)]
    public void A_value_at_the_threshold_goes_left(float value, float expected)
    {
        TreeEnsemble trees = SomeTrees.Of(bias: 0, roots: [0], [new SomeTrees.Node(Column: 0, Threshold: 2, Left: ~0, Right: ~1)], leaves: [10, 20]);

        Assert.Equal(expected, trees.Predict([value]));
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(0, 9, 1)]
    [InlineData(5, 0, 2)]
    [InlineData(5, 9, 3)]
    public void A_child_can_be_another_node_on_another_column(float first, float second, float expected)
    {
        TreeEnsemble trees = SomeTrees.Of(
            bias: 0,
            roots: [0],
            [new SomeTrees.Node(Column: 0, Threshold: 2, Left: ~0, Right: 1), new SomeTrees.Node(Column: 1, Threshold: 4, Left: ~1, Right: ~2)],
            leaves: [1, 2, 3]);

        Assert.Equal(expected, trees.Predict([first, second]));
    }

    [Fact]
    public void Trees_add_up_on_the_bias_and_one_may_be_a_single_leaf()
    {
        TreeEnsemble trees = SomeTrees.Of(bias: 0.5f, roots: [0, ~2], [new SomeTrees.Node(Column: 0, Threshold: 0, Left: ~0, Right: ~1)], leaves: [1, 2, 4]);

        Assert.Equal(0.5f + 2 + 4, trees.Predict([1]));
    }

    [Fact]
    public void Without_trees_there_is_only_the_bias() => Assert.Equal(0.25f, SomeTrees.Of(0.25f, [], [], []).Predict([]));
}
