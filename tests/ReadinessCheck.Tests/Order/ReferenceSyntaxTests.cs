using ReadinessCheck.Order;

namespace ReadinessCheck.Tests.Order;

public sealed class ReferenceSyntaxTests
{
    [Theory]
    [InlineData("before #12", "12")]
    [InlineData("#12", "12")]
    [InlineData("(#12)", "12")]
    [InlineData("#12.", "12")]
    [InlineData("#12, and then", "12")]
    [InlineData("#12: the export", "12")]
    [InlineData("#12?", "12")]
    [InlineData("#12's export", "12")]
    [InlineData("“#12”", "12")]
    [InlineData("issue #12", "12")]
    [InlineData("story #7", "7")]
    [InlineData("bug #7", "7")]
    [InlineData("before GH-12", "12")]
    [InlineData("#123456789", "123456789")]
    [InlineData("#2 waits for this", "2")]
    [InlineData("Background: see #12", "12")]
    [InlineData("The background is told in #12.", "12")]
    [InlineData("before we build #12", "12")]
    [InlineData("we test #12 first", "12")]
    [InlineData("we plan #12 for May", "12")]
    public void A_number_is_a_reference(string text, string number) =>
        Assert.Equal([(number, null, null)], Find(text));

    [Theory]
    [InlineData("before LED-12", "LED-12")]
    [InlineData("LED-12.", "LED-12")]
    [InlineData("(LED-12)", "LED-12")]
    [InlineData("LED-12, LED2 and the rest", "LED-12")]
    [InlineData("A1-7", "A1-7")]
    [InlineData("MY_APP-7", "MY_APP-7")]
    [InlineData("LED-12: the export", "LED-12")]
    [InlineData("LED-12's export", "LED-12")]
    public void A_key_is_a_reference(string text, string key) =>
        Assert.Equal([(key, null, null)], Find(text));

    [Theory]
    [InlineData("#12/#13", "12 13")]
    [InlineData("LED-12/LED-13", "LED-12 LED-13")]
    public void A_slash_stands_between_two_references(string text, string names) =>
        Assert.Equal(names, string.Join(' ', ReferenceSyntax.Find(text, []).Select(reference => reference.Name)));

    [Theory]
    [InlineData("before acme/ledger#12", "acme/ledger", "12")]
    [InlineData("(acme/ledger#12)", "acme/ledger", "12")]
    [InlineData("some.org/some-repo.net#7,", "some.org/some-repo.net", "7")]
    public void A_number_with_its_repository_is_a_reference(string text, string repository, string number) =>
        Assert.Equal([(number, repository, null)], Find(text));

    [Theory]
    [InlineData("https://github.com/acme/ledger/issues/12", "12", "acme/ledger", "github.com")]
    [InlineData("see https://github.com/acme/ledger/issues/12.", "12", "acme/ledger", "github.com")]
    [InlineData("(https://github.com/acme/ledger/issues/12)", "12", "acme/ledger", "github.com")]
    [InlineData("<https://github.com/acme/ledger/issues/12>", "12", "acme/ledger", "github.com")]
    [InlineData("https://github.com/acme/ledger/issues/12#issuecomment-99", "12", "acme/ledger", "github.com")]
    [InlineData("https://github.com/acme/ledger/issues/12?notification=1", "12", "acme/ledger", "github.com")]
    [InlineData("https://github.com/acme/ledger/pull/12/files", "12", "acme/ledger", "github.com")]
    [InlineData("https://gitlab.example.org/group/sub/ledger/-/issues/12", "12", "group/sub/ledger", "gitlab.example.org")]
    [InlineData("https://gitlab.example.org/group/ledger/-/work_items/12", "12", "group/ledger", "gitlab.example.org")]
    [InlineData("https://acme.atlassian.net/browse/LED-12", "LED-12", null, "acme.atlassian.net")]
    [InlineData("https://example.org/jira/browse/LED-12?focusedId=4", "LED-12", null, "example.org")]
    [InlineData("before https://acme.atlassian.net/browse/LED-12, because", "LED-12", null, "acme.atlassian.net")]
    public void An_address_is_a_reference(string text, string name, string? repository, string host) =>
        Assert.Equal([(name, repository, host)], Find(text));

    [Theory]
    [InlineData("https://github.com/acme/ledger")]
    [InlineData("https://github.com/acme/ledger/issues")]
    [InlineData("https://github.com/acme/ledger/issues/new")]
    [InlineData("https://github.com/acme/ledger/issues/12-export")]
    [InlineData("https://github.com/acme/ledger/wiki/12")]
    [InlineData("https://example.org/#12")]
    [InlineData("https://example.org/page#12")]
    [InlineData("https://example.org/a/LED-12")]
    [InlineData("https://acme.atlassian.net/browse/LED")]
    [InlineData("ftp://github.com/acme/ledger/issues/12")]
    public void An_address_of_anything_else_is_none(string text) => Assert.Empty(Find(text));

    [Theory]
    [InlineData("v#2")]
    [InlineData("version #2")]
    [InlineData("option #2")]
    [InlineData("Options #2 and #3")]
    [InlineData("step #1")]
    [InlineData("Step #1: read it")]
    [InlineData("attempt #3")]
    [InlineData("room #12")]
    [InlineData("the colour #123")]
    [InlineData("colour: #123456")]
    [InlineData("a background of #223344")]
    [InlineData("#12ab34")]
    [InlineData("#fff")]
    [InlineData("#2 on the list")]
    [InlineData("the #1 complaint")]
    [InlineData("our #1 support request")]
    [InlineData("machines #5 to #9")]
    [InlineData("C#12")]
    [InlineData("abc#12")]
    [InlineData("##12")]
    [InlineData("#12#13")]
    [InlineData("&#12;")]
    [InlineData("#1.5")]
    [InlineData("#1,500 rows")]
    [InlineData("#-12")]
    [InlineData("#")]
    [InlineData("# 12")]
    [InlineData("#12-a")]
    [InlineData("#999999999999")]
    [InlineData("pages/#12")]
    [InlineData("a number 12 alone")]
    public void A_number_of_something_else_is_none(string text) => Assert.Empty(Find(text));

    [Theory]
    [InlineData("LED-")]
    [InlineData("-12")]
    [InlineData("LED 12")]
    [InlineData("LED-12a")]
    [InlineData("LED-12-a")]
    [InlineData("LED-1.5")]
    [InlineData("x.LED-12")]
    [InlineData("/LED-12")]
    [InlineData("#LED-12")]
    [InlineData("id=LED-12")]
    [InlineData("2LED-12")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ-12")]
    [InlineData("LED-999999999999")]
    public void What_only_looks_like_a_key_is_none(string text) => Assert.Empty(Find(text));

    [Fact]
    public void References_stand_where_they_are_written()
    {
        const string text = "Before #12, acme/ledger#13 and LED-14; see https://github.com/acme/ledger/issues/15.";

        string[] written = [.. ReferenceSyntax.Find(text, []).Select(reference => text[reference.Start..reference.End])];

        Assert.Equal(["#12", "acme/ledger#13", "LED-14", "https://github.com/acme/ledger/issues/15"], written);
    }

    [Fact]
    public void In_inline_code_nothing_refers()
    {
        OrderPassage passage = Assert.Single(SomeOrder.Markdown("Run `git show #12` and `LED-13`, then `https://github.com/acme/ledger/issues/14`, before #15."));

        Assert.Equal(["15"], ReferenceSyntax.Find(passage.Text, passage.Spans).Select(reference => reference.Name));
    }

    [Theory]
    [InlineData("```\nfailed at #12 LED-13\n```")]
    [InlineData("    failed at #12 LED-13")]
    [InlineData("<!-- before #12 and LED-13 -->")]
    public void In_code_blocks_and_comments_nothing_refers(string body) =>
        Assert.Empty(SomeOrder.Markdown(body).SelectMany(passage => ReferenceSyntax.Find(passage.Text, passage.Spans)));

    [Theory]
    [InlineData("Before [the export](https://github.com/acme/ledger/issues/12).", "the export")]
    [InlineData("Before [#12](https://github.com/acme/ledger/issues/12).", "#12")]
    [InlineData("Before [#99](https://github.com/acme/ledger/issues/12).", "#99")]
    [InlineData("Before [**the export** #12](https://github.com/acme/ledger/issues/12 \"Export\").", "the export #12")]
    [InlineData("Before <https://github.com/acme/ledger/issues/12>.", "https://github.com/acme/ledger/issues/12")]
    public void A_link_refers_once_and_to_what_it_links_to(string body, string words)
    {
        OrderPassage passage = SomeOrder.Markdown(body)[0];
        WrittenReference reference = Assert.Single(ReferenceSyntax.Find(passage.Text, passage.Spans));

        Assert.Equal(("12", "acme/ledger", "github.com"), (reference.Name, reference.Repository, reference.Host));
        Assert.Equal(words, passage.Text[reference.Start..reference.End]);
    }

    [Fact]
    public void The_words_of_a_link_to_elsewhere_refer_by_themselves()
    {
        OrderPassage passage = SomeOrder.Markdown("Before [#12](https://example.org/page).")[0];

        Assert.Equal(["12"], ReferenceSyntax.Find(passage.Text, passage.Spans).Select(reference => reference.Name));
    }

    [Fact]
    public void References_come_in_the_order_of_their_places_whatever_their_form()
    {
        const string body = "LED-1, then [that](https://acme.atlassian.net/browse/LED-2), #3 and [this](https://acme.atlassian.net/browse/LED-4).";
        OrderPassage passage = Assert.Single(SomeOrder.Markdown(body));

        Assert.Equal(["LED-1", "LED-2", "3", "LED-4"], ReferenceSyntax.Find(passage.Text, passage.Spans).Select(reference => reference.Name));
    }

    [Theory]
    [InlineData("#")]
    [InlineData("#1")]
    [InlineData("# 1")]
    [InlineData("-")]
    [InlineData("A-")]
    [InlineData("A-1")]
    [InlineData("a/")]
    [InlineData("a.")]
    [InlineData("http://")]
    [InlineData("https://a/issues/")]
    [InlineData("https://a/b/c/issues/1 ")]
    [InlineData("option #1 and ")]
    [InlineData("😀#")]
    [InlineData("\ud83d#")]
    public void A_piece_repeated_without_end_is_read(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 10_000));

        Assert.All(ReferenceSyntax.Find(text, []), reference => Assert.InRange(reference.End, reference.Start + 1, text.Length));
    }

    [Fact]
    public void Ten_thousand_references_are_found()
    {
        string text = string.Join(", ", Enumerable.Range(1, 10_000).Select(number => $"#{number}"));

        Assert.Equal(10_000, ReferenceSyntax.Find(text, []).Count);
    }

    [Fact]
    public void A_very_long_word_is_no_reference() =>
        Assert.Empty(ReferenceSyntax.Find(new string('a', 100_000) + "-" + new string('1', 100_000) + "/" + new string('b', 100_000) + "#", []));

    private static IEnumerable<(string Name, string? Repository, string? Host)> Find(string text) =>
        ReferenceSyntax.Find(text, []).Select(reference => (reference.Name, reference.Repository, reference.Host));
}
