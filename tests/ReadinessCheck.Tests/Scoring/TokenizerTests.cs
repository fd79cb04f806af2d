using ReadinessCheck.Scoring;

namespace ReadinessCheck.Tests.Scoring;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Fourteen tickets", "Fourteen|tickets")]
    [InlineData("It's slow.", "It's|slow|.")]
    [InlineData("time-consuming and/or dull", "time|consuming|and|or|dull")]
    [InlineData("  two\n\tlines ", "two|lines")]
    [InlineData("“quoted”", "quoted")]
    [InlineData("Größe für Łódź", "Größe|für|Łódź")]
    [InlineData("", "")]
    [InlineData("\u200b\ud800", "")]
    public void A_text_is_cut_into_words_and_the_punctuation_that_matters(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokenize(text).Select(token => text.Substring(token.Start, token.Length))));

    [Theory]
    [InlineData("word", TokenKind.Word)]
    [InlineData("40", TokenKind.Number)]
    [InlineData("1,400", TokenKind.Number)]
    [InlineData("500ms", TokenKind.Number)]
    [InlineData("12%", TokenKind.Percent)]
    [InlineData("€8,000", TokenKind.Money)]
    [InlineData("8000€", TokenKind.Money)]
    [InlineData("1.4.2", TokenKind.Version)]
    [InlineData("v3", TokenKind.Version)]
    [InlineData("https://example.org/a/b-c", TokenKind.Url)]
    [InlineData("www.example.org", TokenKind.Url)]
    [InlineData("FooService", TokenKind.Code)]
    [InlineData("max_size", TokenKind.Code)]
    [InlineData("System.Text", TokenKind.Code)]
    [InlineData("#123", TokenKind.Reference)]
    [InlineData("HL-231", TokenKind.Reference)]
    [InlineData("@somebody", TokenKind.Mention)]
    [InlineData("?", TokenKind.Punctuation)]
    public void A_token_is_of_its_kind(string text, object kind) => Assert.Equal(kind, Assert.Single(Tokenize(text)).Kind);

    [Fact]
    public void Case_and_the_form_of_the_apostrophe_do_not_matter() =>
        Assert.Equal(Hashes("Can't GROSS"), Hashes("can’t gross"));

    [Fact]
    public void Two_numbers_count_as_the_same_and_two_words_do_not()
    {
        Assert.Equal(Hashes("14"), Hashes("15"));
        Assert.NotEqual(Hashes("tickets"), Hashes("ticket"));
    }

    [Fact]
    public void Every_token_lies_in_the_text_behind_the_one_before()
    {
        const string Text = "Re: HL-231, v2.1 (see http://a.b/c_d) — 12 % of \"users\" ask @team for /path/x=1; it's #4!";
        int end = 0;

        foreach (Token token in Tokenize(Text))
        {
            Assert.InRange(token.Start, end, Text.Length - token.Length);
            Assert.NotEqual(0, token.Length);
            end = token.Start + token.Length;
        }

        Assert.NotEqual(0, end);
    }

    private static uint[] Hashes(string text) => [.. Tokenize(text).Select(token => token.Hash)];

    private static List<Token> Tokenize(string text)
    {
        List<Token> tokens = [];
        Tokenizer.Tokenize(text, tokens);
        return tokens;
    }
}
