using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Tests.Reporting;

public sealed class ReaderSentencesTests
{
    private static readonly ReaderUsage Usage = new("some-model", 3, 1, 5_000, 400, null, 0);

    [Fact]
    public void What_was_asked_and_what_it_cost_is_told() => Assert.Equal(
        ["Second reader (some-model): 3 calls, 5,000 tokens sent and 400 answered; 1 item known from before."],
        ReaderSentences.Of(Usage, ReadingCounts.None));

    [Fact]
    public void Whose_word_counts_is_told() => Assert.Equal(
        "Of 15 findings that it was asked about, 3 are its own; its word does not count for 3 whose quote does not stand in the item,"
        + " 4 whose quote carries no such level, 4 of which the reader saw only part of the item and 1 left unread.",
        Readings((ReadingOutcome.Counts, 1), (ReadingOutcome.Capped, 2), (ReadingOutcome.QuoteNotFound, 3), (ReadingOutcome.QuoteCarriesNothing, 4), (ReadingOutcome.SawOnlyPart, 4), (ReadingOutcome.Unread, 1)));

    [Fact]
    public void Where_its_word_counts_everywhere_nothing_more_is_said() =>
        Assert.Equal("Of 1 finding that it was asked about, 1 is its own.", Readings((ReadingOutcome.Counts, 1)));

    [Theory]
    [InlineData(1, "The budget of 9,000 tokens left 1 item unread, to be judged offline.")]
    [InlineData(2, "The budget of 9,000 tokens left 2 items unread, to be judged offline.")]
    public void What_the_budget_left_is_told(int left, string sentence) =>
        Assert.Equal(sentence, ReaderSentences.Of(Usage with { Budget = 9_000, OverBudget = left }, ReadingCounts.None).Last());

    [Fact]
    public void A_budget_that_was_enough_is_not_mentioned() => Assert.Single(ReaderSentences.Of(Usage with { Budget = 9_000 }, ReadingCounts.None));

    [Fact]
    public void Why_it_was_asked_no_more_is_told() => Assert.Equal(
        "It was asked no more: The account has no money left.",
        ReaderSentences.Of(Usage with { Stopped = "The account has no money left." }, ReadingCounts.None).Last());

    [Fact]
    public void The_findings_of_an_item_that_are_the_second_readers_are_named() => Assert.Equal(
        "Read by the second reader: need and reason.",
        ReaderSentences.Of(SomeVerdict.Of(findings:
        [
            SomeVerdict.Answered(CriterionIds.CustomerNeed) with { Second = SomeReading.Of(ReadingOutcome.Counts) },
            SomeVerdict.Weak(CriterionIds.BusinessReason) with { Second = SomeReading.Of(ReadingOutcome.Capped) },
            SomeVerdict.Missing(CriterionIds.TradeOff) with { Second = SomeReading.Of(ReadingOutcome.QuoteNotFound) },
        ])));

    [Fact]
    public void The_order_of_the_last_item_is_nobodys_finding() => Assert.Null(ReaderSentences.Of(
        SomeVerdict.Of(findings: SomeVerdict.Undetermined(CriterionIds.Ordering) with { Applies = false, Second = SomeReading.Of(ReadingOutcome.Counts) })));

    [Fact]
    public void Of_an_item_that_it_did_not_read_nothing_is_said() => Assert.Null(ReaderSentences.Of(SomeVerdict.Of()));

    [Fact]
    public void An_item_that_orders_its_reader_about_is_told_of() => Assert.Equal(
        "Not put to the second reader: it seems to order its reader about.",
        ReaderSentences.Of(SomeVerdict.Of(findings: SomeVerdict.Missing(CriterionIds.TradeOff) with { Second = SomeReading.Of(ReadingOutcome.Untrusted, null) })));

    [Fact]
    public void A_budget_for_not_even_one_request_says_what_to_do() => Assert.Equal(
        "The budget of 5,000 tokens left 22 items unread, to be judged offline. A single request may cost more: lower 'second-reader.max-output', or raise the budget.",
        ReaderSentences.Of(new ReaderUsage("some-model", 0, 0, 0, 0, 5_000, 22), ReadingCounts.None).Last());

    [Fact]
    public void Why_something_was_left_unread_is_told() => Assert.Equal(
        "Of 5 findings that it was asked about, 0 are its own; its word does not count for 5 left unread (3 over budget, 2 declined).",
        ReaderSentences.Of(Usage, new ReadingCounts(new Dictionary<ReadingOutcome, int> { [ReadingOutcome.Unread] = 5 }, new SortedDictionary<Unread, int> { [Unread.Refused] = 2, [Unread.OverBudget] = 3 })).Last());

    private static string Readings(params (ReadingOutcome Outcome, int Count)[] readings) =>
        ReaderSentences.Of(Usage, ReadingCounts.None with { Outcomes = readings.ToDictionary(reading => reading.Outcome, reading => reading.Count) }).ElementAt(1);

    [Theory]
    [InlineData(ReadingOutcome.Counts, Unread.No, "says weak, which counts; the offline engine finds it missing (70 % sure).")]
    [InlineData(ReadingOutcome.Capped, Unread.No, "says weak, by a quote that carries less; the offline engine finds it missing (70 % sure).")]
    [InlineData(ReadingOutcome.QuoteNotFound, Unread.No, "says weak, by a quote that does not stand in the item; the offline engine finds it missing (70 % sure), which counts.")]
    [InlineData(ReadingOutcome.QuoteCarriesNothing, Unread.No, "says weak, by a quote that carries no such level; the offline engine finds it missing (70 % sure), which counts.")]
    [InlineData(ReadingOutcome.SawOnlyPart, Unread.No, "says weak, of a part of the item; the offline engine finds it missing (70 % sure), which counts.")]
    [InlineData(ReadingOutcome.Placed, Unread.No, "says weak, and the offline engine finds it missing (70 % sure); what is said of the items next below has the last word.")]
    [InlineData(ReadingOutcome.Untrusted, Unread.Untrusted, "did not read it, because the item orders its reader about; the offline engine finds it missing (70 % sure), which counts.")]
    [InlineData(ReadingOutcome.Unread, Unread.OverBudget, "did not read it (over budget); the offline engine finds it missing (70 % sure), which counts.")]
    [InlineData(ReadingOutcome.Unread, Unread.TooLong, "did not read it (too long for it); the offline engine finds it missing (70 % sure), which counts.")]
    [InlineData(ReadingOutcome.Unread, Unread.Refused, "did not read it (declined); the offline engine finds it missing (70 % sure), which counts.")]
    [InlineData(ReadingOutcome.Unread, Unread.Malformed, "did not read it (malformed); the offline engine finds it missing (70 % sure), which counts.")]
    [InlineData(ReadingOutcome.Unread, Unread.Unavailable, "did not read it (not to be had); the offline engine finds it missing (70 % sure), which counts.")]
    public void What_both_say_of_a_finding_is_told(ReadingOutcome outcome, Unread unread, string sentence) => Assert.Equal(
        $"The second reader (some-model) {sentence}",
        ReaderSentences.Of(SomeReading.Of(outcome, outcome is ReadingOutcome.Unread or ReadingOutcome.Untrusted ? null : Level.Weak) with { Unread = unread }));
}
