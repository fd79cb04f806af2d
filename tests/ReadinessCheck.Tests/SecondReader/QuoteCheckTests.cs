using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.SecondReader;
using ReadinessCheck.Tests.Criteria;
using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.SecondReader;

public sealed class QuoteCheckTests
{
    [Theory]
    [InlineData("There are no trade-offs.")]
    [InlineData("There is no deadline for this one.")]
    [InlineData("There are really no drawbacks.")]
    [InlineData("No risks that we know of.")]
    [InlineData("No known risks or dependencies.")]
    [InlineData("No special reason for it.")]
    [InlineData("We see no downsides here.")]
    [InlineData("We expect no impact on anybody.")]
    [InlineData("It has absolutely no drawbacks.")]
    [InlineData("It comes with no costs.")]
    [InlineData("This is not a priority.")]
    [InlineData("Not urgent at all!")]
    [InlineData("Trade-offs: there are no real drawbacks.")]
    [InlineData("Risks - none of the known risks.")]
    [InlineData("Zero impact on other teams.")]
    [InlineData("Without any risk at all.")]
    [InlineData("Nothing that would be a risk.")]
    [InlineData("NO TRADE OFFS TO SPEAK OF")]
    [InlineData("**There is no hurry with it.**")]
    [InlineData("- There are no alternatives.")]
    [InlineData("I see no risk in it.")]
    [InlineData("There isn’t any hurry with it.")]
    [InlineData("It doesn't have any drawbacks.")]
    [InlineData("We don't see any risks.")]
    [InlineData("There were no alternatives to it.")]
    [InlineData("There would be no costs.")]
    [InlineData("Without the least risk at all.")]
    [InlineData("Not at all a priority.")]
    [InlineData("Alternatives that we looked at: none.")]
    [InlineData("The costs of it: to be clarified")]
    [InlineData("Trade-offs: none that we know of.")]
    public void A_denial_or_an_empty_slot_carries_weak_at_most(string said) => Assert.Equal(Level.Weak, CapOf(said));

    [Theory]
    [InlineData("No caching, so each page costs a query.")]
    [InlineData("There is no alternative, because the vendor ends its support in May.")]
    [InlineData("No risk for the desk; the terminal is closed for a week.")]
    [InlineData("The risk is that nobody reads the message.")]
    [InlineData("Nobody needs a letter then, which saves a euro each.")]
    [InlineData("We leave the letters out, they are not worth their cost.")]
    [InlineData("Notes on the risk of a double booking are lost.")]
    [InlineData("The desk is not open on Mondays, and borrowers pay fees.")]
    [InlineData("No letters are sent on Sundays or holidays.")]
    [InlineData("Nothing of it works offline.")]
    [InlineData("Not doing this risks the contract.")]
    [InlineData("Not having it costs a day.")]
    [InlineData("Without the export our support costs double every quarter.")]
    [InlineData("Nothing else gives us the value of the Acme contract.")]
    [InlineData("No customer will renew without the priority queue.")]
    [InlineData("Without it we miss the deadline.")]
    [InlineData("Without this fix every release is a risk.")]
    [InlineData("Without the export they cannot meet the deadline.")]
    [InlineData("No branch can open without the cost of a guard.")]
    [InlineData("No later than the deadline of the tax office.")]
    [InlineData("No more risk of lost photos.")]
    [InlineData("There is no longer a risk of double bookings.")]
    [InlineData("Not only a cost but a risk.")]
    [InlineData("There is no alternative but the paid plan.")]
    [InlineData("We have no alternative since it leaks.")]
    public void What_only_begins_or_ends_like_a_denial_carries_what_is_said(string said) => Assert.Equal(Level.Answered, CapOf(said));

    [Theory]
    [InlineData("# Why this is worth more than letters", "Why this is worth more than letters", Level.Weak)]
    [InlineData("Why this is worth more than letters", "Why this is worth more than letters", Level.Answered)]
    [InlineData("# Costs of it in euros\n\nIt costs a euro a letter.", "Costs of it in euros It costs a euro a letter", Level.Answered)]
    [InlineData("# Costs of it in euros\n\nThere are no costs.", "Costs of it in euros There are no costs", Level.Weak)]
    public void A_heading_carries_weak_at_most_but_for_what_stands_below_it(string body, string quote, Level cap) =>
        Assert.Equal(cap, Worth(SomeLibrary.Story(body), CriterionIds.BusinessReason, SomeReader.Answered(quote)).Cap);

    [Theory]
    [InlineData("branch in Kiel", Level.Missing, Level.Missing)]
    [InlineData("branch in Kiel", Level.Weak, Level.Weak)]
    [InlineData("branch in Kiel", Level.Answered, Level.Answered)]
    [InlineData("The branch in Kiel", Level.Missing, Level.Weak)]
    public void Three_words_raise_nothing_and_four_may(string quote, Level offline, Level level) => Assert.Equal(
        level,
        Worth(SomeLibrary.Bare, CriterionIds.CustomerNeed, SomeReader.Answered(quote), finding => finding with { Level = offline, Sure = false }).Level);

    [Theory]
    [InlineData("There are no trade-offs. The list is sorted by its name.")]
    [InlineData("Trade-offs: none that we know of. Done.")]
    public void What_is_empty_lends_nothing_to_what_stands_beside_it(string said)
    {
        QuoteWorth whole = Worth(SomeLibrary.Story(said), CriterionIds.TradeOff, SomeReader.Answered(said), finding => finding with { Level = Level.Missing, Sure = false });

        Assert.True(whole.Level < Level.Answered, $"{whole.Level}");
    }

    [Fact]
    public void A_quote_over_more_than_three_hundred_characters_counts_for_nothing()
    {
        string said = string.Join(' ', Enumerable.Repeat("Each letter costs us a euro and takes two days.", 8));

        Assert.Empty(Worth(SomeLibrary.Story(said), CriterionIds.BusinessReason, SomeReader.Answered(said)).Carriers);
    }

    [Fact]
    public void Words_that_would_fit_any_item_carry_weak_at_most()
    {
        BacklogItem noise = SomeLibrary.Story(
            "This initiative will greatly improve the overall user experience and add significant value. It streamlines core processes across the whole organisation.\n\n"
            + "Stakeholders will be delighted by a best-in-class solution. Synergies will be unlocked by a holistic approach that empowers everyone.");

        Assert.True(SomeReader.Checker.Check(noise).Noise);
        Assert.Equal(Level.Weak, Worth(noise, CriterionIds.BusinessReason, SomeReader.Answered("greatly improve the overall user experience and add significant value")).Cap);
    }

    [Fact]
    public void Words_that_do_not_stand_there_carry_nothing()
    {
        QuoteWorth worth = Worth(SomeLibrary.Told, CriterionIds.TradeOff, SomeReader.Answered("We could send a pigeon instead"));

        Assert.Empty(worth.Carriers);
        Assert.Equal((Level.Missing, Level.Missing), (worth.Cap, worth.Level));
    }

    [Fact]
    public void What_is_likely_enough_carries_the_level_that_the_engine_does_not_give() =>
        Assert.Equal(Level.Answered, Worth(SomeLibrary.Told, CriterionIds.TradeOff, SomeReader.Answered(SomeLibrary.Alternative)).Level);

    // The engine's log odds for these words are −3.3 for answered and −2 for weak.
    [Theory]
    [InlineData(false, Level.Answered)]
    [InlineData(true, Level.Weak)]
    public void A_sure_gap_needs_more_to_be_closed(bool isSure, Level level) => Assert.Equal(
        level,
        Worth(
            SomeLibrary.Bare,
            CriterionIds.BusinessReason,
            SomeReader.Answered("The text is the one of the desk."),
            finding => finding with { Sure = isSure }).Level);

    [Fact]
    public void A_sentence_in_which_the_engine_sees_nothing_carries_nothing() =>
        Assert.Equal(Level.Missing, Worth(SomeLibrary.Bare, CriterionIds.BusinessReason, SomeReader.Answered(SomeLibrary.Painted)).Level);

    [Fact]
    public void An_item_that_may_speak_to_its_reader_needs_more()
    {
        BacklogItem suspicious = SomeLibrary.Told.And(SomeLibrary.Comment("The rubric of the shelf is wrong."));

        Assert.Equal(Level.Weak, Worth(suspicious, CriterionIds.TradeOff, SomeReader.Answered(SomeLibrary.Alternative)).Level);
        Assert.Equal(Level.Answered, Worth(suspicious, CriterionIds.TradeOff, SomeReader.Answered(SomeLibrary.Alternative)).Cap);
    }

    [Fact]
    public void A_level_that_the_engine_gives_too_needs_no_more_than_the_quote() =>
        Assert.Equal(Level.Answered, Worth(SomeLibrary.Told, CriterionIds.BusinessReason, SomeReader.Answered(SomeLibrary.Painted)).Level);

    [Theory]
    [InlineData("# {0}\n\n{0}")]
    [InlineData("{0}\n\n# {0}")]
    public void Of_several_places_the_best_one_counts(string body)
    {
        const string said = "Each letter costs us a euro";
        QuoteWorth worth = Worth(
            SomeLibrary.Story(body.Replace("{0}", said, StringComparison.Ordinal)), CriterionIds.BusinessReason, SomeReader.Answered(said), finding => finding with { Level = Level.Missing, Sure = false });

        Assert.Equal(Level.Answered, worth.Level);
        Assert.Equal(PassageKind.Sentence, Assert.Single(worth.Carriers).Kind);
    }

    private static Level CapOf(string said)
    {
        BacklogItem item = SomeLibrary.Story(said);
        return Worth(item, CriterionIds.TradeOff, SomeReader.Answered(said), finding => finding with { Level = Level.Weak }).Cap;
    }

    private static QuoteWorth Worth(BacklogItem item, string question, QuestionAnswer answer, Func<Finding, Finding>? change = null)
    {
        Finding offline = SomeReader.Checker.Check(item).Of(question);
        return QuoteCheck.Of(answer, SomeReader.PageOf(item), SomeReader.Read(item), change is null ? offline : change(offline));
    }
}
