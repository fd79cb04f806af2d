using ReadinessCheck.Evaluation;

namespace ReadinessCheck.Tests.Evaluation;

public class QuoteOverlapTests
{
    [Theory]
    [InlineData("Fourteen tickets a week.", "fourteen TICKETS, a week", true, 1.0)]
    [InlineData("Fourteen tickets a week", "It costs us fourteen tickets", true, 4.0 / 9)]
    [InlineData("Fourteen tickets a week", "It costs us tickets", false, 2.0 / 8)]
    [InlineData("one two", "three four", false, 0.0)]
    [InlineData("the the the", "the", false, 0.5)]
    [InlineData("the", "the the the", true, 0.5)]
    [InlineData("故障代码", "故障代码", true, 1.0)]
    public void Half_of_the_labelled_words_is_a_hit(string labelled, string ours, bool hit, double f1)
    {
        QuoteOverlap overlap = QuoteOverlap.Of(labelled, ours);

        Assert.Equal((hit, f1), (overlap.IsHit, overlap.F1));
    }
}
