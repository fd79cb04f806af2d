using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Questions;

namespace ReadinessCheck.Tests.Questions;

public sealed class QuestionBookTests
{
    [Fact]
    public void The_same_item_is_always_asked_the_same()
    {
        string first = Ask(CriterionIds.CustomerNeed, Level.Missing, "ABC-12", ItemKind.Story);

        Assert.Equal(first, Ask(CriterionIds.CustomerNeed, Level.Missing, "ABC-12", ItemKind.Story));
    }

    [Theory]
    [InlineData("A-1", 4)]
    [InlineData("A-2", 2)]
    [InlineData("#17", 0)]
    [InlineData("Ö-1", 1)]
    [InlineData("", 2)]
    public void The_choice_does_not_depend_on_the_process(string key, int place) => Assert.Equal(place, StableHash.Choose(key, 5));

    [Theory]
    [InlineData(ItemKind.Story)]
    [InlineData(ItemKind.Bug)]
    [InlineData(ItemKind.Task)]
    [InlineData(ItemKind.Epic)]
    public void Every_wording_comes_up_about_equally_often_over_the_keys_of_a_backlog(ItemKind kind)
    {
        const int Keys = 1000;
        Dictionary<string, int> counts = Enumerable.Range(1, Keys)
            .Select(number => Ask(CriterionIds.Ordering, Level.Missing, $"HL-{number}", kind))
            .CountBy(question => question)
            .ToDictionary();

        Assert.Equal(5, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, Keys / 5 * 0.7, Keys / 5 * 1.3));
    }

    [Fact]
    public void Two_questions_of_one_item_do_not_fall_on_the_same_place_in_their_lists()
    {
        int[] places = [.. CriteriaCatalog.All.Select(criterion => PlaceOf(criterion.Id, "HL-7"))];

        Assert.True(places.Distinct().Count() > 1);
    }

    [Theory]
    [InlineData(ItemKind.Story, "story")]
    [InlineData(ItemKind.Feature, "feature")]
    [InlineData(ItemKind.Unknown, "item")]
    [InlineData(ItemKind.Task, "task")]
    [InlineData(ItemKind.Spike, "spike")]
    [InlineData(ItemKind.Epic, "epic")]
    [InlineData(ItemKind.Proposal, "proposal")]
    public void A_question_calls_the_item_by_its_kind(ItemKind kind, string name)
    {
        string[] questions = [.. AskOverKeys(CriterionIds.TradeOff, Level.Missing, kind, null)];

        Assert.Contains(questions, question => question.Contains($"this {name}", StringComparison.Ordinal));
        Assert.DoesNotContain(questions, question => question.Contains('{'));
    }

    [Fact]
    public void A_weak_answer_is_echoed()
    {
        string[] questions = [.. AskOverKeys(CriterionIds.TradeOff, Level.Weak, ItemKind.Story, "Could also use Redis.")];

        Assert.All(questions, question => Assert.Contains("“Could also use Redis”", question, StringComparison.Ordinal));
    }

    [Fact]
    public void A_quote_with_the_words_of_a_slot_in_it_is_not_filled_again() =>
        Assert.All(
            AskOverKeys(CriterionIds.Ordering, Level.Weak, ItemKind.Task, "replace {kind} by {quote}"),
            question => Assert.DoesNotContain("replace", question, StringComparison.Ordinal));

    [Fact]
    public void A_weak_answer_without_a_fit_quote_is_asked_about_without_one() =>
        Assert.All(
            AskOverKeys(CriterionIds.Ordering, Level.Weak, ItemKind.Bug, "`P1` <b>"),
            question => Assert.DoesNotContain('“', question));

    [Fact]
    public void A_missing_answer_echoes_nothing() =>
        Assert.All(
            AskOverKeys(CriterionIds.Ordering, Level.Missing, ItemKind.Bug, "urgent"),
            question => Assert.DoesNotContain("urgent", question, StringComparison.Ordinal));

    [Fact]
    public void An_unknown_criterion_is_refused()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => Ask("weather", Level.Missing, "A-1", ItemKind.Story));

        Assert.Contains("weather", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Level.Answered)]
    [InlineData(Level.Undetermined)]
    public void What_is_no_gap_is_not_asked_about(Level level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Ask(CriterionIds.Ordering, level, "A-1", ItemKind.Story));

    private static string Ask(string criterion, Level level, string key, ItemKind kind, string? quote = null) =>
        QuestionBook.For(criterion, level, new BacklogItem { Key = key, Kind = kind }, quote);

    private static IEnumerable<string> AskOverKeys(string criterion, Level level, ItemKind kind, string? quote) =>
        Enumerable.Range(1, 50).Select(number => Ask(criterion, level, $"HL-{number}", kind, quote));

    private static int PlaceOf(string criterion, string key)
    {
        string question = Ask(criterion, Level.Missing, key, ItemKind.Bug);
        return QuestionTexts.All[criterion].Missing.Bug.ToList().IndexOf(question);
    }
}
