using ReadinessCheck.Evaluation;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Tests.Evaluation;

public class LevelConfusionTests
{
    [Fact]
    public void The_shares_follow_from_the_counts()
    {
        LevelConfusion confusion = Of(
            (Level.Missing, Level.Missing, 5),
            (Level.Missing, Level.Answered, 1),
            (Level.Weak, Level.Missing, 2),
            (Level.Weak, Level.Answered, 2),
            (Level.Answered, Level.Weak, 3),
            (Level.Answered, Level.Answered, 7));

        Assert.Equal(20, confusion.Items);
        Assert.Equal(new Share(7, 10), confusion.GapPrecision);
        Assert.Equal(new Share(7, 10), confusion.GapRecall);
        Assert.Equal(new Share(3, 10), confusion.FalseGaps);
        Assert.Equal(0.7, confusion.AnsweredF1, 12);
        Assert.Equal(new Share(0, 20), confusion.Undetermined);
    }

    [Fact]
    public void What_is_undetermined_claims_nothing_and_finds_nothing()
    {
        LevelConfusion judged = Of((Level.Missing, Level.Missing, 2), (Level.Answered, Level.Answered, 2), (Level.Weak, Level.Missing, 1));
        LevelConfusion confusion = Of(
            (Level.Missing, Level.Missing, 2),
            (Level.Answered, Level.Answered, 2),
            (Level.Weak, Level.Missing, 1),
            (Level.Missing, Level.Undetermined, 3),
            (Level.Answered, Level.Undetermined, 2));

        Assert.Equal(new Share(5, 10), confusion.Undetermined);
        Assert.Equal(judged.Kappa, confusion.Kappa);
        Assert.Equal(new Share(3, 3), confusion.GapPrecision);
        Assert.Equal(new Share(3, 6), confusion.GapRecall);
        Assert.Equal(new Share(0, 4), confusion.FalseGaps);
        Assert.Equal(2.0 / 3, confusion.AnsweredF1, 12);
    }

    [Fact]
    public void Of_nothing_no_figure_is_defined()
    {
        LevelConfusion confusion = Of();

        Assert.All(
            [confusion.Kappa, confusion.AnsweredF1, confusion.GapPrecision.Value, confusion.GapRecall.Value, confusion.FalseGaps.Value],
            figure => Assert.Equal(double.NaN, figure));
    }

    private static LevelConfusion Of(params (Level Label, Level Level, int Times)[] counts)
    {
        LevelConfusion confusion = new();
        foreach ((Level label, Level level, int times) in counts)
        {
            for (int i = 0; i < times; i++)
            {
                confusion.Add(label, level);
            }
        }

        return confusion;
    }
}
