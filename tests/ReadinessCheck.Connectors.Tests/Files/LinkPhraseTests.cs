using ReadinessCheck.Connectors.Files;

namespace ReadinessCheck.Connectors.Tests.Files;

public class LinkPhraseTests
{
    [Theory]
    [InlineData("blocks", LinkKind.Blocks)]
    [InlineData("Is depended on by", LinkKind.Blocks)]
    [InlineData("is required by", LinkKind.Blocks)]
    [InlineData("has to be done before", LinkKind.Blocks)]
    [InlineData("is blocked by", LinkKind.BlockedBy)]
    [InlineData("blocked-by", LinkKind.BlockedBy)]
    [InlineData("Depends on", LinkKind.BlockedBy)]
    [InlineData("requires", LinkKind.BlockedBy)]
    [InlineData("has to be done after", LinkKind.BlockedBy)]
    public void Words_that_say_what_comes_first_are_known(string phrase, LinkKind kind) => Assert.Equal(kind, LinkPhrase.KindOf(phrase));

    [Theory]
    [InlineData("relates to")]
    [InlineData("is cloned by")]
    [InlineData("is duplicated by")]
    [InlineData("causes")]
    [InlineData("")]
    public void Other_words_do_not_say_it(string phrase) => Assert.Null(LinkPhrase.KindOf(phrase));
}
