using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.Text;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("It fails, e.g. on Mondays.")]
    [InlineData("Use one of them, i.e. The old one.")]
    [InlineData("Ask Dr. Smith, approx. 5 of them vs. Ten others, see no. 7.")]
    [InlineData("Upgrade to v1.2.3 from 2.0 today.")]
    [InlineData("Open foo.cs and System.Windows or console.Log now.")]
    [InlineData("See https://a.example/x.html?a=1. for more.")]
    [InlineData("Ask J. Smith about it.")]
    [InlineData("Wait... what is that?")]
    [InlineData("They say \"It hangs.\" and leave.")]
    [InlineData("It is slow (see below. It always was) on Mondays.")]
    [InlineData("Most of the (the whole?) Support team asks for it.")]
    [InlineData("Run `a. B` first.")]
    [InlineData("We use .NET and Node.js here.")]
    public void These_are_one_sentence(string body) => Assert.Single(Reading.Texts(body));

    [Theory]
    [InlineData("It broke. I tried.", "It broke.", "I tried.")]
    [InlineData("Nothing happens then. i tried it twice.", "Nothing happens then.", "i tried it twice.")]
    [InlineData("Why? Because! So it is.", "Why?", "Because!", "So it is.")]
    [InlineData("Upgrade to 2.0. Then restart.", "Upgrade to 2.0.", "Then restart.")]
    [InlineData("They said \"no.\" We left.", "They said \"no.\"", "We left.")]
    [InlineData("We sell pens, ink, etc. Nobody buys them.", "We sell pens, ink, etc.", "Nobody buys them.")]
    [InlineData("It stops at the end.This is bad.", "It stops at the end.", "This is bad.")]
    [InlineData("Does it work?It does not.", "Does it work?", "It does not.")]
    [InlineData("用户无法登录。我们每天损失订单！", "用户无法登录。", "我们每天损失订单！")]
    [InlineData("Visit a.example . Then log in.", "Visit a.example .", "Then log in.")]
    [InlineData("It ended there. (Nobody cared.) We went on.", "It ended there.", "(Nobody cared.)", "We went on.")]
    public void These_are_several(string body, params string[] sentences) => Assert.Equal(sentences, Reading.Texts(body));

    [Fact]
    public void Lines_that_were_wrapped_are_joined() =>
        Assert.Equal(
            ["Support agents retype the address on every single call because the Contoso form forgets it."],
            Reading.Texts("Support agents retype the address on every single call because the\nContoso form forgets it."));

    [Theory]
    [InlineData("Node 8.1\nChrome 59")]
    [InlineData("Expected: a list\nActual: an error")]
    [InlineData("We lose orders\n1) every day\n2) every night")]
    [InlineData("See https://a.example/x\nIt says so")]
    public void Lines_that_stand_for_themselves_are_not(string body) =>
        Assert.Equal(body.Split('\n').Length, Reading.Texts(body, Markup.Wiki).Length);

    [Fact]
    public void A_text_without_stops_is_cut_where_it_can_be_read()
    {
        string part = string.Join(' ', Enumerable.Repeat("word", 100));

        string[] texts = Reading.Texts($"{part}; {part}");

        Assert.Equal([part + ";", part], texts);
    }

    [Fact]
    public void A_word_without_end_is_cut_between_characters() =>
        Assert.All(Reading.Texts(string.Concat(Enumerable.Repeat("😀", 1001))), text => Assert.InRange(text.Length, 1, 600));
}
