using ReadinessCheck.Scoring;

namespace ReadinessCheck.Tests.Scoring;

public sealed class CurveTests
{
    private static readonly Curve Curve = new([0, 1, 3], [0.1f, 0.5f, 0.9f]);

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(0.5, 0.3)]
    [InlineData(1, 0.5)]
    [InlineData(2, 0.7)]
    [InlineData(3, 0.9)]
    public void Between_two_points_it_is_a_straight_line(float score, double expected) => Assert.Equal(expected, Curve.At(score), 6);

    [Theory]
    [InlineData(float.NegativeInfinity, 0.1)]
    [InlineData(-5, 0.1)]
    [InlineData(7, 0.9)]
    [InlineData(float.PositiveInfinity, 0.9)]
    [InlineData(float.NaN, 0.9)]
    public void Beyond_its_ends_it_is_level(float score, double expected) => Assert.Equal(expected, Curve.At(score), 6);

    [Fact]
    public void A_curve_of_one_point_is_the_same_everywhere()
    {
        Curve curve = new([1], [0.4f]);

        Assert.All([0f, 1f, 2f], score => Assert.Equal(0.4f, curve.At(score)));
    }

    [Fact]
    public void Two_points_at_one_score_are_a_step()
    {
        Curve curve = new([0, 1, 1, 2], [0, 0, 1, 1]);

        Assert.Equal([0f, 0f, 1f, 1f], new[] { 0.5f, 0.99f, 1, 1.5f }.Select(curve.At));
    }
}
