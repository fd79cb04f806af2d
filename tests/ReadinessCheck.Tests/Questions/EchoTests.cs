using ReadinessCheck.Questions;

namespace ReadinessCheck.Tests.Questions;

public sealed class EchoTests
{
    [Theory]
    [InlineData("Must have.", "Must have")]
    [InlineData("  needed for\n  release 2.1  ", "needed for release 2.1")]
    [InlineData("- A dialog opens", "A dialog opens")]
    [InlineData("* A dialog opens;", "A dialog opens")]
    [InlineData("## Why now", "Why now")]
    [InlineData("Expected: the label shows mg", "the label shows mg")]
    [InlineData("It is a must have: the law says so", "the law says so")]
    [InlineData("One could also use the position of the bus: it is known", "One could also use the position of the bus: it is known")]
    [InlineData("The export does not work", "The export does not work")]
    [InlineData("Nothing-but-net is also possible", "Nothing-but-net is also possible")]
    [InlineData("Schöner für die Nutzer", "Schöner für die Nutzer")]
    public void A_clean_quote_is_echoed_without_its_edges(string quote, string echo) => Assert.Equal(echo, Echo.Of(quote));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("- ")]
    [InlineData("42")]
    [InlineData("call `Save()` twice")]
    [InlineData("a **bold** claim")]
    [InlineData("<b>urgent</b>")]
    [InlineData("| P1 | yes |")]
    [InlineData("see [the wiki](page)")]
    [InlineData("see https://example.org/a")]
    [InlineData("ask @somebody")]
    [InlineData("part of #12")]
    [InlineData("he said \"now\"")]
    [InlineData("text \u202Edrawkcab")]
    [InlineData("zero\u200Bwidth")]
    [InlineData("nul\0byte")]
    [InlineData("badly decoded \uFFFD")]
    public void A_quote_that_could_break_the_sentence_is_not_echoed(string? quote) => Assert.Null(Echo.Of(quote));

    [Theory]
    [InlineData("TBD")]
    [InlineData("n/a")]
    [InlineData("Urgent")]
    [InlineData("Alternatives: none")]
    [InlineData("Priority: high")]
    [InlineData("To be clarified with sales.")]
    [InlineData("Not urgent.")]
    [InlineData("No trade-offs")]
    [InlineData("There are no trade-offs.")]
    [InlineData("TBD with the team")]
    [InlineData("Should we use the position?")]
    public void What_would_sound_like_mockery_is_not_echoed(string quote) => Assert.Null(Echo.Of(quote));

    // Not a case above: an attribute cannot hold a lone surrogate.
    [Fact]
    public void A_quote_with_a_lone_surrogate_is_not_echoed() => Assert.Null(Echo.Of("half a \uD83D character"));

    [Fact]
    public void A_long_quote_is_cut_at_a_word()
    {
        string quote = string.Join(' ', Enumerable.Repeat("seven77", 40));

        string? echo = Echo.Of(quote);

        Assert.NotNull(echo);
        Assert.EndsWith("seven77…", echo, StringComparison.Ordinal);
        Assert.InRange(echo.Length, Echo.MaxLength - 8, Echo.MaxLength + 1);
    }

    [Fact]
    public void A_quote_as_long_as_allowed_is_left_whole()
    {
        string quote = new string('a', 44) + " " + new string('b', Echo.MaxLength - 45);

        Assert.Equal(quote, Echo.Of(quote));
    }

    [Fact]
    public void A_long_quote_without_a_place_to_cut_is_not_echoed() => Assert.Null(Echo.Of(new string('a', 200)));
}
