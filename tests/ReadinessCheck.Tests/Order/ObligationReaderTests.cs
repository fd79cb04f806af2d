using System.Globalization;
using ReadinessCheck.Order;

namespace ReadinessCheck.Tests.Order;

public sealed class ObligationReaderTests
{
    private static readonly HashSet<uint> Title = Words.SetOf("Tax report for dealers");

    [Theory]
    [InlineData("Must be live by 1 April 2026, when the new tax rate applies.", "2026-04-01")]
    [InlineData("Needs to be in the shops before Black Friday, half of the year's turnover is made there.", "2026-11-27")]
    [InlineData("The old certificate expires on 14 May 2026.", "2026-05-14")]
    [InlineData("The contract with the bank runs out on 30 June.", "2026-06-30")]
    [InlineData("The auditors come on 20 March and ask for the list.", "2026-03-20")]
    [InlineData("The law requires it from 1 July on.", "2026-07-01")]
    [InlineData("Due 2026-03-20, the day of the trade fair.", "2026-03-20")]
    [InlineData("Deadline: 20 March 2026 (fair in Hanover)", "2026-03-20")]
    [InlineData("No later than 20 March, the fair opens.", "2026-03-20")]
    [InlineData("20 March is the deadline of the ministry.", "2026-03-20")]
    [InlineData("The school year starts on 1 September, and teachers need the lists on that day.", "2026-09-01")]
    [InlineData("The vendor switches the old interface off on 1 October 2026.", "2026-10-01")]
    [InlineData("Should have been out by 1 February 2026, when the rule came into force.", "2026-02-01")]
    [InlineData("Must be done by 1 February 2026, for the fines begin there.", "2026-02-01")]
    [InlineData("Should have been done by 1 February, when the fines began.", "2026-02-01")]
    [InlineData("It was due on 1 February 2026, the day of the audit.", "2026-02-01")]
    [InlineData("The deadline of the ministry was 15 January 2026.", "2026-01-15")]
    [InlineData("This was promised to the bank for 20 March 2026.", "2026-03-20")]
    [InlineData("The deadline of the bank was moved from 15 March to 20 April.", "2026-04-20")]
    public void A_day_that_must_be_met_is_an_obligation_with_its_why(string text, string day)
    {
        Obligation obligation = Assert.Single(Find(text));

        Assert.Equal((DateOnly.Parse(day, CultureInfo.InvariantCulture), true), (obligation.Day, obligation.HasWhy));
        Assert.Equal(text, obligation.Evidence?.Quote);
    }

    [Theory]
    [InlineData("Due: 20 March 2026")]
    [InlineData("Deadline 2026-03-20")]
    [InlineData("Must be done by 20 March.")]
    [InlineData("Please finish by 20 March.")]
    [InlineData("To be released by the end of Q3.")]
    [InlineData("Tax report for dealers by 20 March.")]
    public void A_bare_day_is_an_obligation_without_a_why(string text) => Assert.False(Assert.Single(Find(text)).HasWhy);

    [Theory]
    [InlineData("Broken since 3 January 2026.")]
    [InlineData("Reported on 4 February 2026 by the bank.")]
    [InlineData("The outage of 5 January 2026 cost us a day.")]
    [InlineData("On 7 February 2026 the export failed twice.")]
    [InlineData("We saw the error on 1 March 2026.")]
    [InlineData("The rule was changed on 1 January 2026.")]
    [InlineData("In the night of 5 February 2026 all orders were lost.")]
    [InlineData("It worked until 12 January 2026.")]
    [InlineData("Last seen on 12 January 2026")]
    [InlineData("2025-11-03: first complaint")]
    public void A_day_that_is_told_as_history_is_none(string text) => Assert.Empty(Find(text));

    [Theory]
    [InlineData("Can only start after 20 March.")]
    [InlineData("Not before 20 March.")]
    [InlineData("Earliest 20 March.")]
    [InlineData("This need not be ready by 20 March.")]
    [InlineData("It does not have to be done by 20 March.")]
    [InlineData("There is no deadline on 20 March.")]
    [InlineData("Show the contracts that expire on 20 March.")]
    [InlineData("Lists the policies that run out by 31 May.")]
    [InlineData("Must not go live before 20 March.")]
    [InlineData("Delete the bookings from before 1 January 2025.")]
    [InlineData("Users born before 1 April 2008 see the form.")]
    [InlineData("Import all bookings until 31 December 2025.")]
    [InlineData("Log entries until 20 March are deleted.")]
    [InlineData("Shows the sales from 1 April to 30 June 2026.")]
    [InlineData("Run `report --until 2026-03-20`.")]
    [InlineData("Nothing about days.")]
    public void A_day_from_which_on_a_denied_one_and_one_of_the_data_are_none(string text) => Assert.Empty(Find(text));

    [Fact]
    public void The_sentence_behind_it_in_the_same_block_can_be_the_why()
    {
        Assert.True(Assert.Single(Find("Due by 20 March.", next: SomeOrder.Passage("Because the fair opens."))).HasWhy);
        Assert.True(Assert.Single(Find("Due by 20 March.", next: SomeOrder.Passage("The fair opens on that day."))).HasWhy);
        Assert.False(Assert.Single(Find("Due by 20 March.", next: SomeOrder.Passage("Because the fair opens.", block: 1))).HasWhy);
        Assert.False(Assert.Single(Find("Due by 20 March.", next: SomeOrder.Passage("It has three pages."))).HasWhy);
    }

    [Fact]
    public void What_the_engine_takes_for_a_reason_is_a_why() =>
        Assert.True(Assert.Single(Find(SomeOrder.Passage("Due by 20 March.", answers: true))).HasWhy);

    [Theory]
    [InlineData("Deadline", "20 March 2026")]
    [InlineData("Due date", "2026-03-20")]
    public void A_heading_says_what_the_day_below_it_is(string heading, string text) =>
        Assert.Single(Find(SomeOrder.Passage(text, heading)));

    [Fact]
    public void A_past_day_below_a_heading_that_says_due_is_one_that_was_to_be_met()
    {
        Assert.Single(Find(SomeOrder.Passage("20 February 2026", "Due date")));
        Assert.Empty(Find(SomeOrder.Passage("20 February 2026", "Found on")));
    }

    [Fact]
    public void Two_days_are_two_obligations() =>
        Assert.Equal(
            [new DateOnly(2026, 3, 20), new DateOnly(2026, 6, 30)],
            Find("The list must be out by 20 March, the rest by 30 June, when the contract ends.").Select(obligation => obligation.Day));

    [Fact]
    public void In_code_no_day_is_to_be_met() => Assert.Empty(Find(SomeOrder.Markdown("Pass `due by 2026-03-20` to the tool.")[0]));

    [Theory]
    [InlineData("must be by ")]
    [InlineData("by 20 March ")]
    [InlineData("since ")]
    [InlineData("2026-03-20 was ")]
    public void A_piece_repeated_without_end_is_read(string piece) => Assert.NotNull(Find(string.Concat(Enumerable.Repeat(piece, 3_000))));

    private static Obligation[] Find(string text, OrderPassage? next = null) =>
        next is null && SomeOrder.Markdown(text) is [var only] ? Find(only) : Find(SomeOrder.Passage(text), next);

    private static Obligation[] Find(OrderPassage passage, OrderPassage? next = null) =>
        [.. new ObligationReader(new DateReader(SomeOrder.Today, new TimeboxNames()), SomeOrder.Today).Find(passage, Title, next)];
}
