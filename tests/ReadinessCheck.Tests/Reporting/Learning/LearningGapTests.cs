using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting.Learning;

namespace ReadinessCheck.Tests.Reporting.Learning;

public sealed class LearningGapTests
{
    private static readonly Finding Missing = SomeVerdict.Missing(CriterionIds.TradeOff);

    [Fact]
    public void Ways_are_counted_by_what_is_missing_the_most_frequent_first()
    {
        Finding weak = SomeVerdict.Weak(CriterionIds.TradeOff) with { Lack = Lack.Weighing };

        QuestionLearning question = TradeOff([.. SomeLearning.Items(1, Missing), .. SomeLearning.Items(2, weak)]);

        Assert.Equal([(Lack.Weighing, 2), (Lack.None, 1)], question.Ways.Select(way => (way.Lack, way.Count)));
        Assert.Equal((3, 3), (question.Missed, question.Asked));
        Assert.Equal("Must have.", question.Ways[0].Examples[0].Quote);
        Assert.Null(question.Ways[1].Examples[0].Quote);
    }

    [Fact]
    public void What_is_not_asked_settled_or_cannot_be_judged_counts_nowhere()
    {
        Finding settled = Missing with { Settled = new Settlement(SettlementKind.Waived) };

        QuestionLearning question = TradeOff(
        [
            .. SomeLearning.Items(1, SomeVerdict.NotAsked(CriterionIds.TradeOff)),
            .. SomeLearning.Items(1, settled),
            .. SomeLearning.Items(1, SomeVerdict.Undetermined(CriterionIds.TradeOff)),
            .. SomeLearning.Items(1, SomeVerdict.Answered(CriterionIds.TradeOff) with { Applies = false }),
            .. SomeLearning.Items(1, SomeVerdict.Unsure(CriterionIds.TradeOff)),
        ]);

        Assert.Equal((1, 0, 1), (question.Asked, question.Missed, question.CouldNotTell));
    }

    [Fact]
    public void A_few_examples_are_kept_however_long_the_backlog_is()
    {
        QuestionLearning question = TradeOff([.. SomeLearning.Items(500, Missing), .. SomeLearning.Items(500, Answered("We leave out gift cards, which one shop alone sells.", 0.9))]);

        Assert.Equal(["S-1", "S-2"], question.Ways[0].Examples.Select(example => example.Key));
        Assert.Equal(2, question.DoneWell.Count);
        Assert.Equal(500, question.Missed);
    }

    [Fact]
    public void Done_well_are_the_surest_whole_sentences_in_backlog_order()
    {
        Verdict[] verdicts = [.. new[] { ("A", 0.6), ("B", 0.8), ("C", 0.7), ("D", 0.9) }
            .Select(item => SomeVerdict.Of(item.Item1, findings: Answered($"{item.Item1}: we leave out gift cards, which one shop alone sells.", item.Item2)))];

        Assert.Equal(["B", "D"], TradeOff([.. verdicts, SomeVerdict.Of("E", findings: Answered("Out of scope", 0.99))]).DoneWell.Select(example => example.Key));
    }

    [Theory]
    [InlineData("<first criterion>")]
    [InlineData("- <first criterion>")]
    [InlineData("* `<what changes for whom>`.")]
    [InlineData("TBD")]
    [InlineData("Alternatives: none")]
    public void What_a_template_holds_a_place_with_is_no_example_and_tells_no_lack(string slot)
    {
        Finding weak = SomeVerdict.Weak(CriterionIds.TradeOff) with { Lack = Lack.Weighing, Evidence = [SomeVerdict.Quote(slot)] };

        WayOfMissing way = Assert.Single(TradeOff([SomeVerdict.Of("S-1", findings: weak)]).Ways);

        Assert.Equal((Lack.Substance, "S-1", null), (way.Lack, way.Examples[0].Key, way.Examples[0].Quote));
    }

    [Fact]
    public void The_first_sentence_that_is_none_is_the_example()
    {
        Finding weak = SomeVerdict.Weak(CriterionIds.TradeOff) with { Lack = Lack.Weighing, Evidence = [SomeVerdict.Quote("<first criterion>"), SomeVerdict.Quote("If x < 3, the list > 5 stays.")] };

        WayOfMissing way = Assert.Single(TradeOff([SomeVerdict.Of("S-1", findings: weak)]).Ways);

        Assert.Equal((Lack.Weighing, "If x < 3, the list > 5 stays."), (way.Lack, way.Examples[0].Quote));
    }

    [Fact]
    public void A_long_slot_is_not_done_well() =>
        Assert.Empty(TradeOff([SomeVerdict.Of("S-1", findings: Answered("<describe here what else was thought of, and why not>", 0.9))]).DoneWell);

    [Theory]
    [InlineData(7, 0)]
    [InlineData(8, 1)]
    public void From_few_items_nothing_is_concluded(int items, int concluded) =>
        Assert.Equal(concluded, SomeLearning.Gap([.. SomeLearning.Items(items, Missing)]).MostMissed.Count);

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    public void A_few_gaps_are_no_habit(int gaps, int concluded) =>
        Assert.Equal(concluded, SomeLearning.Gap([.. SomeLearning.Items(gaps, Missing), .. SomeLearning.Items(20)]).MostMissed.Count);

    [Fact]
    public void Questions_that_are_missed_equally_often_are_all_named() => Assert.Equal(
        [CriterionIds.CustomerNeed, CriterionIds.TradeOff],
        SomeLearning.Gap([.. SomeLearning.Items(9, Missing, SomeVerdict.Missing(CriterionIds.CustomerNeed))]).MostMissed.Select(question => question.Criterion));

    private static Finding Answered(string quote, double confidence) => SomeVerdict.Answered(CriterionIds.TradeOff, quote) with { Confidence = confidence };

    private static QuestionLearning TradeOff(Verdict[] verdicts) =>
        SomeLearning.Gap(verdicts).Questions.Single(question => question.Criterion == CriterionIds.TradeOff);
}
