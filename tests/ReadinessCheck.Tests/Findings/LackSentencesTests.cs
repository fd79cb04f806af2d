using System.Text.RegularExpressions;
using ReadinessCheck.Findings;
using ReadinessCheck.Tests.Reporting;

namespace ReadinessCheck.Tests.Findings;

public sealed class LackSentencesTests
{
    [Fact]
    public void Each_lack_has_a_sentence_of_its_own()
    {
        string[] sentences = [.. Enum.GetValues<Lack>().Where(lack => lack != Lack.None).Select(LackSentences.Of)];

        Assert.Equal(11, sentences.Distinct().Count());
        Assert.All(sentences, sentence => Assert.Matches(new Regex(@"^[A-Z][^.]+\.$"), sentence));
    }

    [Theory]
    [InlineData(Lack.None)]
    [InlineData((Lack)99)]
    public void Where_nothing_is_lacking_there_is_no_sentence(Lack lack) => Assert.Throws<ArgumentOutOfRangeException>(() => LackSentences.Of(lack));

    [Theory]
    [InlineData(ReadingOutcome.Counts, true)]
    [InlineData(ReadingOutcome.Capped, true)]
    [InlineData(ReadingOutcome.QuoteNotFound, false)]
    [InlineData(ReadingOutcome.QuoteCarriesNothing, false)]
    [InlineData(ReadingOutcome.SawOnlyPart, false)]
    [InlineData(ReadingOutcome.Untrusted, false)]
    [InlineData(ReadingOutcome.Unread, false)]
    public void A_readers_word_counts_where_its_quote_carries_something(ReadingOutcome outcome, bool counts) =>
        Assert.Equal(counts, SomeReading.Of(outcome).Counts);
}
