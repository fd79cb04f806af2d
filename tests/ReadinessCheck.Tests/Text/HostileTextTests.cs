using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.Text;

/// <summary>Texts that nobody writes and somebody sends. A reader that is quadratic in one of them hangs here for minutes.</summary>
public sealed class HostileTextTests
{
    private const int Many = 100_000;

    public static TheoryData<string> Pieces =>
    [
        "[", "]", "](", "[a](", "![", "(", "<", "<!--", "<a ", "<div>\n", "<b>", "<pre>", ">", "> ", "> a\n", "- ", "1. ", "\t", "\n", " ",
        "*a ", "**a", "_a ", "~~a ", "`a``b", "```\n", "&", "&#x", "\\", "{", "{{", "{{x ", "{code}", "{code:", "{quote}", "{color:", "|", "|a", "|a|b|\n",
        "h1. A ", " ## A", "bq. ", "a: ", ".", ". ", "a. (", "e.g. ", "!a", "\"a. ", "-x ", "-x- ", "??a ", "a\n-\n", "[a]: b\n", "[a\n", "\0", "\u200b",
        "\u202e", "ש", "a", "readiness-check: ", "> readiness-check: ", "**b** x. ", "-\ta\n", "{\"content\":[",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_piece_repeated_without_end_is_read_in_every_markup(string piece)
    {
        string body = string.Concat(Enumerable.Repeat(piece, Many));
        foreach (Markup markup in Enum.GetValues<Markup>())
        {
            Reading.Item(body, markup);
        }
    }

    [Fact]
    public void Halves_of_surrogate_pairs_are_no_text()
    {
        foreach (Markup markup in Enum.GetValues<Markup>())
        {
            Assert.Empty(Reading.Body(new string('\ud83d', Many), markup));
            Assert.Empty(Reading.Body(new string('\udc00', Many), markup));
        }
    }

    [Fact]
    public void Ten_megabytes_are_read()
    {
        string body = string.Concat(Enumerable.Repeat("We lose *orders* every day, e.g. on Mondays.\n\n- one\n", 200_000));

        Assert.Equal(400_000, Reading.Body(body).Count);
    }

    [Fact]
    public void Quotes_in_quotes_without_end_are_read_as_plain_text() =>
        Assert.Contains("deep", Reading.Texts(new string('>', Many) + " deep"));

    [Fact]
    public void Lists_that_step_in_without_end_are_read() =>
        Assert.Equal(400, Reading.Body(string.Concat(Enumerable.Range(0, 400).Select(depth => new string(' ', depth * 2) + "- a\n"))).Count);

    [Fact]
    public void Documents_in_documents_without_end_are_read_as_plain_text()
    {
        string json = string.Concat(Enumerable.Repeat("{\"type\":\"panel\",\"content\":[", Many)) + string.Concat(Enumerable.Repeat("]}", Many));

        Assert.Equal(json, Reading.Item(json, Markup.AtlassianDocument).Sources[1].Text);
    }

    [Fact]
    public void What_cannot_be_seen_is_not_in_the_text_and_stays_in_the_quote()
    {
        const string body = "We\u200b lo\u00adse\u202e or\0ders\ud83d 😀.";
        Passage passage = Assert.Single(Reading.Body(body));

        Assert.Equal("We lose orders 😀.", passage.Text);
        Assert.Equal(body, body[passage.Start..passage.End]);
    }

    [Fact]
    public void Text_from_right_to_left_is_read() =>
        Assert.Equal(["הטופס שוכח את הכתובת.", "אנחנו מאבדים הזמנות."], Reading.Texts("הטופס שוכח את הכתובת. אנחנו מאבדים הזמנות."));
}
