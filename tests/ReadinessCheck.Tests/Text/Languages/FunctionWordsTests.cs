using ReadinessCheck.Scoring;
using ReadinessCheck.Text.Languages;

namespace ReadinessCheck.Tests.Text.Languages;

public class FunctionWordsTests
{
    [Fact]
    public void English_is_the_first_of_the_languages()
    {
        Assert.Equal(["English", "German"], FunctionWords.Default.Languages.Take(2));
        Assert.Equal(17, FunctionWords.Default.Languages.Count);
    }

    [Fact]
    public void A_word_may_speak_for_several_languages()
    {
        Assert.Equal(["French", "Spanish", "Portuguese"], LanguagesOf("que"));
    }

    [Fact]
    public void An_English_word_speaks_for_English_alone()
    {
        Assert.Equal(["English"], LanguagesOf("for"));
        Assert.Empty(LanguagesOf("in"));
    }

    private static string[] LanguagesOf(string word)
    {
        uint set = FunctionWords.Default.LanguagesOf(Hashing.Of(word));
        return [.. FunctionWords.Default.Languages.Where((_, i) => (set & (1u << i)) != 0)];
    }
}
