using ReadinessCheck.Criteria;

namespace ReadinessCheck.Tests.Criteria;

public sealed class PhraseTests
{
    [Theory]
    [InlineData("OKR 3", "This is for OKR 3.")]
    [InlineData("OKR 3", "okr 3 wants it")]
    [InlineData(" OKR \t 3\n", "(OKR 3)")]
    [InlineData("OKR 3", "OKR 31 is not meant, OKR 3 is.")]
    [InlineData("Größe", "Die GRÖSSE? Nein, die GRÖßE.")]
    [InlineData("business value: high", "Business value: High")]
    [InlineData("C++", "We need C++17.")]
    [InlineData("日本", "for 日本")]
    public void It_stands_in_a_sentence_as_whole_words_whatever_their_case(string phrase, string sentence) =>
        Assert.NotEmpty(Phrase.Of(phrase).In(sentence));

    [Theory]
    [InlineData("OKR 3", "OKR 31")]
    [InlineData("OKR 3", "BOKR 3")]
    [InlineData("OKR 3", "OKR-3")]
    [InlineData("art", "the start, a part and the arts")]
    [InlineData("Cafe", "Cafe\u0301")]
    [InlineData("a phrase", "")]
    public void It_stands_in_no_part_of_a_word(string phrase, string sentence) => Assert.Empty(Phrase.Of(phrase).In(sentence));
}
