using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting.Learning;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Tests.Reporting.Learning;

public sealed class PracticeBookTests
{
    private static readonly Lack[] AlsoWithoutReader = [Lack.None, Lack.Substance];

    public static TheoryData<string, Lack> Ways
    {
        get
        {
            TheoryData<string, Lack> ways = [];
            foreach (string criterion in CriterionIds.All)
            {
                foreach (Lack lack in ReaderPrompt.Lacks(criterion).Concat(AlsoWithoutReader).Concat(OfEngine(criterion)).Distinct())
                {
                    ways.Add(criterion, lack);
                }
            }

            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Every_way_of_missing_a_question_has_a_practice_of_its_own(string criterion, Lack lack) =>
        Assert.Contains(PracticeBook.WordOf(lack), PracticeBook.All[criterion].Keys);

    [Fact]
    public void Every_word_in_the_book_stands_for_something()
    {
        string[] words = [.. Enum.GetValues<Lack>().Select(PracticeBook.WordOf)];

        Assert.Equal(CriterionIds.All.Order(), PracticeBook.All.Keys.Order());
        Assert.All(PracticeBook.All.Values.SelectMany(practices => practices.Keys), word => Assert.Contains(word, words));
    }

    [Fact]
    public void Every_practice_is_short_kind_and_ends_in_a_question()
    {
        Practice[] practices = [.. PracticeBook.All.Values.SelectMany(ways => ways.Values)];

        Assert.Equal(practices.Length, practices.Select(practice => practice.Text).Distinct().Count());
        Assert.Equal(practices.Length, practices.Select(practice => practice.Ask).Distinct().Count());
        Assert.All(practices, practice =>
        {
            Assert.InRange(practice.Text.Length, 80, 400);
            Assert.EndsWith(".", practice.Text, StringComparison.Ordinal);
            Assert.EndsWith("?", practice.Ask, StringComparison.Ordinal);
            Assert.True(char.IsLower(practice.Way[0]), practice.Way);
            Assert.DoesNotMatch(@"(?i)\b(please|simply|just|score|percent|you (must|should|always|never))\b|[!%]", practice.Text);
        });
    }

    [Fact]
    public void A_lack_that_is_none_of_a_question_has_the_practice_for_words_that_fit_any_item() =>
        Assert.Equal(PracticeBook.For(CriterionIds.CustomerNeed, Lack.Substance), PracticeBook.For(CriterionIds.CustomerNeed, Lack.Occasion));

    [Fact]
    public void Of_another_criterion_there_is_no_practice() => Assert.Throws<ArgumentException>(() => PracticeBook.For("estimate", Lack.None));

    // What the criteria say without a second reader.
    private static Lack[] OfEngine(string criterion) => criterion switch
    {
        CriterionIds.CustomerNeed => [Lack.Who, Lack.Problem],
        CriterionIds.BusinessReason => [Lack.Organisation, Lack.Worth],
        CriterionIds.TradeOff => [Lack.Weighing],
        CriterionIds.ExpectedOutcome => [Lack.Effect, Lack.Measure],
        _ => [Lack.Reason, Lack.Occasion, Lack.Comparison],
    };
}
