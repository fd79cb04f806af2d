using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Tests.Reporting;

public sealed class AnnotationRendererTests
{
    private const string Closing = "::error title=The check is incomplete::shop.json:12:5: The object is not closed.";

    [Fact]
    public void An_item_with_gaps_is_one_warning_and_the_rest_a_notice()
    {
        Verdict verdict = SomeVerdict.Of("#12", "Refund", findings: [SomeVerdict.Missing(CriterionIds.TradeOff, "What else?"), SomeVerdict.Missing(CriterionIds.CustomerNeed, "Who?")]);

        Assert.Equal(
            [
                "::warning title=#12 Refund::Customer need: Who?%0ATrade-off: What else?%0Ahttps://shop.example/12",
                Closing,
                "::notice title=Readiness of shop.json::2 items: 1 ready, 1 with gaps.",
            ],
            Lines(verdict with { Item = verdict.Item with { Url = new Uri("https://shop.example/12") } }, SomeVerdict.Of("#13")));
    }

    [Fact]
    public void No_more_are_written_than_are_shown_the_most_decisive_first()
    {
        Verdict[] verdicts =
        [
            .. Enumerable.Range(1, 6).Select(number => SomeVerdict.Of($"#{number}", "", findings: SomeVerdict.Missing(CriterionIds.TradeOff))),
            SomeVerdict.Of("#7", "", findings: SomeVerdict.Weak(CriterionIds.CustomerNeed)),
            .. Enumerable.Range(8, 6).Select(number => SomeVerdict.Of($"#{number}", "", findings: SomeVerdict.Missing(CriterionIds.CustomerNeed))),
        ];

        string[] lines = Lines(verdicts);

        Assert.Equal(
            ["#8", "#9", "#10", "#11", "#12", "#13", "#1", "#2", "#3", "#4"],
            lines.Where(line => line.StartsWith("::warning", StringComparison.Ordinal)).Select(line => line["::warning title=".Length..line.IndexOf("::", 2, StringComparison.Ordinal)]));
        Assert.EndsWith("::13 items: 0 ready, 13 with gaps.%0A3 more items have gaps; the job summary has them all.", lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n::set-output name=a::b", "%3A%3Aset-output name=a%3A%3Ab", "::set-output name=a::b")]
    [InlineData("\r\n::stop-commands::x\r\n", "%3A%3Astop-commands%3A%3Ax", "::stop-commands::x")]
    [InlineData("\u2028::error::x", "%3A%3Aerror%3A%3Ax", "::error::x")]
    [InlineData("a,title=b::c", "a%2Ctitle=b%3A%3Ac", "a,title=b::c")]
    [InlineData("100 %0A::debug::x", "100 %250A%3A%3Adebug%3A%3Ax", "100 %250A::debug::x")]
    [InlineData("##[add-mask]x", "##[add-mask]x", "##[add-mask]x")]
    [InlineData("\u001B[2K::group::x", "[2K%3A%3Agroup%3A%3Ax", "[2K::group::x")]
    public void Nothing_of_an_item_is_a_command_of_its_own(string hostile, string title, string message)
    {
        string[] lines = Lines(SomeVerdict.Of("#1", $"x{hostile}", findings: SomeVerdict.Missing(CriterionIds.CustomerNeed, $"x{hostile}")));

        Assert.Equal(3, lines.Length);
        Assert.StartsWith("::warning title=#1 x", lines[0], StringComparison.Ordinal);
        Assert.Contains(title, lines[0], StringComparison.Ordinal);
        Assert.EndsWith(message, lines[0], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Matches("^::(warning|error|notice) title=[^:]*::", line));
    }

    [Theory]
    [InlineData(95, 95)]
    [InlineData(96, 96)]
    [InlineData(97, 95)]
    public void A_long_title_is_cut(int letters, int shown)
    {
        string line = Lines(SomeVerdict.Of("#12", new string('a', letters), findings: SomeVerdict.Missing(CriterionIds.CustomerNeed)))[0];

        Assert.StartsWith($"::warning title=#12 {new string('a', shown)}{(shown < letters ? "…" : "")}::", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_is_not_cut_within_a_character()
    {
        string line = Lines(SomeVerdict.Of("#12", $"{new string('a', 95)}😀😀", findings: SomeVerdict.Missing(CriterionIds.CustomerNeed)))[0];

        Assert.StartsWith($"::warning title=#12 {new string('a', 95)}…::", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_title_is_cut_after_a_word()
    {
        string line = Lines(SomeVerdict.Of("#12", $"{new string('a', 80)} {new string('b', 30)}", findings: SomeVerdict.Missing(CriterionIds.CustomerNeed)))[0];

        Assert.StartsWith($"::warning title=#12 {new string('a', 80)}…::", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u200b", "")]
    [InlineData("\u200b", "\u2060 \u00ad")]
    public void An_item_of_which_nothing_is_visible_is_said_to_have_no_title(string key, string title)
    {
        string line = Lines(SomeVerdict.Of(key, title, findings: SomeVerdict.Missing(CriterionIds.CustomerNeed, "Who?")))[0];

        Assert.StartsWith("::warning title=(no title)::Customer need: Who?", line, StringComparison.Ordinal);
    }

    private static string[] Lines(params Verdict[] verdicts) =>
        SomeReport.With(output => new AnnotationRenderer(output), verdicts).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
