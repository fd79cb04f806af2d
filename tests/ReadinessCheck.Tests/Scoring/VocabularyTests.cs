using ReadinessCheck.Scoring;

namespace ReadinessCheck.Tests.Scoring;

public sealed class VocabularyTests
{
    [Fact]
    public void A_feature_is_found_at_its_row_and_an_unknown_one_is_not()
    {
        Vocabulary vocabulary = new([7, 3, 9000]);

        Assert.Equal([0, 1, 2, -1], new uint[] { 7, 3, 9000, 8 }.Select(vocabulary.Find));
    }

    [Fact]
    public void Features_that_fall_on_one_place_are_told_apart()
    {
        uint[] hashes = [15, 15 + 64, 15 + 128, 15 + 192, 14];

        Vocabulary vocabulary = new(hashes);

        Assert.Equal([0, 1, 2, 3, 4], hashes.Select(vocabulary.Find));
        Assert.Equal(-1, vocabulary.Find(15 + 256));
    }

    [Fact]
    public void An_empty_vocabulary_knows_nothing() => Assert.Equal(-1, new Vocabulary([]).Find(1));

    [Fact]
    public void Hashes_with_the_highest_bit_are_found()
    {
        uint[] hashes = [uint.MaxValue, 0x80000000u];

        Vocabulary vocabulary = new(hashes);

        Assert.Equal([0, 1], hashes.Select(vocabulary.Find));
    }

    [Fact]
    public void Every_feature_of_the_shipped_weights_is_found()
    {
        Vocabulary vocabulary = ScoringModel.Default.Vocabulary;

        Assert.NotEmpty(vocabulary.Hashes);
        Assert.Equal(Enumerable.Range(0, vocabulary.Hashes.Length), vocabulary.Hashes.Select(vocabulary.Find));
    }
}
