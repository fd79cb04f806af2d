using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting.Learning;

namespace ReadinessCheck.Tests.Reporting.Learning;

public sealed class LearningPageTests
{
    private static readonly Finding TradeOff = SomeVerdict.Missing(CriterionIds.TradeOff);
    private static readonly Finding[] Undetermined = [.. CriterionIds.All.Select(SomeVerdict.Undetermined)];
    private static readonly Finding Outcome = SomeVerdict.Missing(CriterionIds.ExpectedOutcome);

    [Fact]
    public void The_question_that_is_missed_most_is_named_with_its_practice()
    {
        LearningPage page = SomeLearning.Page([.. SomeLearning.Items(5, TradeOff), .. SomeLearning.Items(5)]);

        Assert.Equal(["Of the five questions, trade-off is missed most: in 5 of the 10 items that are asked."], page.Lead);
        LearningPart part = Assert.Single(page.Parts);
        LearningWay way = Assert.Single(part.Ways);
        Assert.Equal("In 5 items, nothing is said of what it costs or leaves out.", way.Sentence);
        Assert.Equal(PracticeBook.For(CriterionIds.TradeOff, Lack.None), way.Practice);
        Assert.Contains("Trade-off: missed in 5 of 10 items.", page.Counts);
    }

    [Fact]
    public void Only_the_most_frequent_way_gets_a_practice()
    {
        Finding weak = SomeVerdict.Weak(CriterionIds.TradeOff) with { Lack = Lack.Weighing };

        LearningPart part = Assert.Single(SomeLearning.Page([.. SomeLearning.Items(4, TradeOff), .. SomeLearning.Items(5, weak)]).Parts);

        Assert.Equal([true, false], part.Ways.Select(way => way.Practice is not null));
        Assert.Equal("In 5 items, another way or a risk is mentioned, and not weighed.", part.Ways[0].Sentence);
    }

    [Fact]
    public void Where_two_are_missed_equally_often_both_are_told_the_more_decisive_first()
    {
        LearningPage page = SomeLearning.Page([.. SomeLearning.Items(8, TradeOff, Outcome)]);

        Assert.Equal("Trade-off and expected outcome are missed equally often, in 8 items each.", page.Lead[0]);
        Assert.Equal(["Expected outcome", "Trade-off"], page.Parts.Select(part => part.Heading.Split(':')[0]));
    }

    [Fact]
    public void Of_more_than_two_the_two_that_the_others_hang_on_are_told()
    {
        LearningPage page = SomeLearning.Page([.. SomeLearning.Items(8, TradeOff, Outcome, SomeVerdict.Missing(CriterionIds.CustomerNeed))]);

        Assert.Equal("Customer need, trade-off and expected outcome are missed equally often, in 8 items each; below are the two on which the others hang.", page.Lead[0]);
        Assert.Equal(["Customer need", "Expected outcome"], page.Parts.Select(part => part.Heading.Split(':')[0]));
    }

    [Fact]
    public void A_question_that_is_missed_nearly_as_often_is_named_too() => Assert.Equal(
        "Expected outcome (in 7 of 8) is close to it, so take this for one of several.",
        SomeLearning.Page([.. SomeLearning.Items(7, TradeOff, Outcome), .. SomeLearning.Items(1, TradeOff)]).Lead[1]);

    [Fact]
    public void A_question_that_is_asked_of_fewer_items_and_missed_in_more_of_these_is_named_too() => Assert.Equal(
        "Trade-off (in 4 of 4) is close to it, so take this for one of several.",
        SomeLearning.Page([.. SomeLearning.Items(4, TradeOff), .. SomeLearning.Items(8, SomeVerdict.NotAsked(CriterionIds.TradeOff), Outcome)]).Lead[1]);

    [Fact]
    public void A_question_that_is_missed_clearly_less_often_is_not_named() =>
        Assert.Single(SomeLearning.Page([.. SomeLearning.Items(4, TradeOff), .. SomeLearning.Items(8, Outcome)]).Lead);

    [Fact]
    public void From_three_items_nothing_is_concluded_and_that_is_said()
    {
        LearningPage page = SomeLearning.Page([.. SomeLearning.Items(3, TradeOff)]);

        Assert.Equal(["3 items are too few to tell a habit from chance, so nothing is concluded. From 8 items on it can be."], page.Lead);
        Assert.Empty(page.Parts);
        Assert.Contains("Trade-off: missed in 3 of 3 items.", page.Counts);
    }

    [Fact]
    public void Where_nothing_is_missed_that_is_said()
    {
        LearningPage page = SomeLearning.Page([.. SomeLearning.Items(9)]);

        Assert.Equal(["No question is surely missed anywhere."], page.Lead);
        Assert.Empty(page.Parts);
    }

    [Fact]
    public void Where_it_is_missed_now_and_then_there_is_no_habit() => Assert.Equal(
        ["No question is missed in 3 items or more, so there is no habit to see."],
        SomeLearning.Page([.. SomeLearning.Items(2, TradeOff), .. SomeLearning.Items(9)]).Lead);

    [Fact]
    public void Where_the_checker_often_could_not_tell_it_says_so()
    {
        LearningPage page = SomeLearning.Page([.. SomeLearning.Items(4, TradeOff), .. SomeLearning.Items(5, SomeVerdict.Unsure(CriterionIds.ExpectedOutcome))]);

        Assert.Equal(
            "The checker often could not tell: expected outcome (of 5 of 9 items). These are not counted as missed; what they are, you see best yourself.",
            page.Lead[1]);
        Assert.Contains("Expected outcome: missed in 0 of 9 items; could not tell of 5.", page.Counts);
    }

    [Fact]
    public void Without_an_item_that_does_it_well_it_says_so_and_names_no_path_that_an_installed_tool_lacks() => Assert.Equal(
        "No item of this backlog answers it with a sentence that could be quoted here. The documentation of this question has an example.",
        Assert.Single(SomeLearning.Page([.. SomeLearning.Items(9, TradeOff)]).Parts).WithoutExample);

    [Fact]
    public void An_empty_backlog_has_nothing_to_learn_from()
    {
        LearningPage page = SomeLearning.Page();

        Assert.Equal("There are no upcoming items, so there is nothing to learn from yet.", Assert.Single(page.Lead));
        Assert.Empty(page.Counts);
    }

    [Theory]
    [InlineData(1, "The only item could not be judged, so there is nothing to learn from yet.")]
    [InlineData(10, "None of the 10 items could be judged, so there is nothing to learn from yet.")]
    public void Of_items_that_cannot_be_judged_nothing_is_concluded(int items, string expected)
    {
        LearningPage page = SomeLearning.Page([.. SomeLearning.Items(items, Undetermined)]);

        Assert.Equal(expected, Assert.Single(page.Lead));
        Assert.Empty(page.Counts);
    }

    [Fact]
    public void How_many_could_not_be_judged_is_said_and_they_count_nowhere()
    {
        LearningPage page = SomeLearning.Page([.. SomeLearning.Items(7, TradeOff), .. SomeLearning.Items(1, Undetermined)]);

        Assert.Equal(
            ["7 items are too few to tell a habit from chance, so nothing is concluded. From 8 items on it can be.", "1 more item could not be judged, and is not counted."],
            page.Lead);
        Assert.Contains("Trade-off: missed in 7 of 7 items.", page.Counts);
    }

    [Fact]
    public void What_could_not_be_read_is_said() => Assert.Equal(
        "This is incomplete: 2 problems came up on the way; see the messages.",
        LearningPage.Of(SomeLearning.Gap([.. SomeLearning.Items(9)]), "shop.json", problems: 2).Lead[^1]);
}
