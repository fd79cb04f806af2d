using ReadinessCheck.Scoring;
using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.Scoring;

public sealed class LexiconTests
{
    [Theory]
    [InlineData("actor", "Nurses")]
    [InlineData("actor", "END USERS")]
    [InlineData("self", "we've")]
    [InlineData("tradeoff", "out of scope")]
    [InlineData("tradeoff", "non-goals")]
    [InlineData("ordering", "getting worse")]
    public void A_word_or_phrase_is_of_its_class(string name, string text) => Assert.NotEqual(0u, Classes(text)[0] & Lexicon.Default.Bit(name));

    [Fact]
    public void A_word_can_be_of_several_classes()
    {
        uint both = Lexicon.Default.Bit("problem") | Lexicon.Default.Bit("negation");

        Assert.Equal(both, Classes("cannot")[0] & both);
    }

    [Fact]
    public void A_phrase_counts_where_it_begins_and_only_when_it_is_whole()
    {
        uint ordering = Lexicon.Default.Bit("ordering");

        Assert.NotEqual(0u, Classes("this is getting worse")[2] & ordering);
        Assert.Equal(0u, Classes("this is getting better")[2] & ordering);
    }

    [Fact]
    public void A_phrase_does_not_reach_over_punctuation() =>
        Assert.Equal(0u, Classes("getting. worse")[0] & Lexicon.Default.Bit("ordering"));

    [Fact]
    public void A_word_that_is_not_listed_has_no_class() => Assert.Equal([0u], Classes("xylophone"));

    [Fact]
    public void A_class_that_does_not_exist_is_a_fault() => Assert.Throws<ArgumentException>(() => Lexicon.Default.Bit("colour"));

    [Theory]
    [InlineData("Nurses ring three wards.", true)]
    [InlineData("We ring three wards.", true)]
    [InlineData("The list is long.", false)]
    public void Passages_have_a_class_when_any_of_their_words_does(string body, bool expected) =>
        Assert.Equal(expected, WordClasses.Any(Passages(body), "actor", "self"));

    [Fact]
    public void No_passages_have_no_class() => Assert.False(WordClasses.Any([], "actor"));

    private static List<uint> Classes(string text)
    {
        List<Token> tokens = [];
        Tokenizer.Tokenize(text, tokens);
        List<uint> classes = [];
        Lexicon.Default.Classify(tokens, classes);
        return classes;
    }

    private static IReadOnlyList<Passage> Passages(string body) =>
        ItemText.Of(new BacklogItem { Key = "SHOP-1", Body = body, Markup = Markup.Markdown }).Passages;
}
