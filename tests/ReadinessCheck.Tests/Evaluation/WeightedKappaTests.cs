using ReadinessCheck.Evaluation;

namespace ReadinessCheck.Tests.Evaluation;

public class WeightedKappaTests
{
    [Fact]
    public void Full_agreement_is_one() => Assert.Equal(1, WeightedKappa.Of(new[,] { { 3, 0, 0 }, { 0, 2, 0 }, { 0, 0, 5 } }));

    [Fact]
    public void What_chance_would_give_is_nought() => Assert.Equal(0, WeightedKappa.Of(new[,] { { 4, 4, 0 }, { 4, 4, 0 }, { 0, 0, 0 } }), 12);

    [Fact]
    public void Two_levels_apart_count_four_times_as_much_as_one()
    {
        // Observed is 1·1 + 2·4 = 9; the margins (4, 3, 3) and (3, 4, 3) let expect 13.
        Assert.Equal(1 - (9.0 / 13), WeightedKappa.Of(new[,] { { 2, 1, 1 }, { 0, 3, 0 }, { 1, 0, 2 } }), 12);
    }

    [Fact]
    public void Where_one_level_alone_occurs_it_is_not_defined() => Assert.Equal(double.NaN, WeightedKappa.Of(new[,] { { 9, 0, 0 }, { 0, 0, 0 }, { 0, 0, 0 } }));
}
