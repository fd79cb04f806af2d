using System.Text.RegularExpressions;
using ReadinessCheck.Criteria;
using ReadinessCheck.Questions;

namespace ReadinessCheck.Tests.Questions;

public sealed partial class QuestionTextsTests
{
    private const string QuoteSlot = "{quote}";
    private static readonly string LongestEcho = new('x', Echo.MaxLength + 1);
    private static readonly string[] Groups = ["story", "bug", "task", "epic"];

    public static TheoryData<string, string, string> EveryGroup()
    {
        TheoryData<string, string, string> groups = [];
        foreach (ICriterion criterion in CriteriaCatalog.All)
        {
            foreach (string group in Groups)
            {
                groups.Add(criterion.Id, "missing", group);
                groups.Add(criterion.Id, "weak", group);
            }
        }

        return groups;
    }

    [Fact]
    public void The_book_has_the_criteria_of_the_catalog_and_no_others() =>
        Assert.Equal(CriteriaCatalog.All.Select(criterion => criterion.Id).Order(), QuestionTexts.All.Keys.Order());

    [Theory]
    [MemberData(nameof(EveryGroup))]
    public void Every_group_has_at_least_four_wordings_that_need_no_quote(string criterion, string level, string group) =>
        Assert.True(Wordings(criterion, level, group).Count(wording => !wording.Contains(QuoteSlot, StringComparison.Ordinal)) >= 4);

    [Theory]
    [MemberData(nameof(EveryGroup))]
    public void Quotes_are_echoed_where_there_is_one_and_nowhere_else(string criterion, string level, string group)
    {
        int echoing = Wordings(criterion, level, group).Count(wording => wording.Contains(QuoteSlot, StringComparison.Ordinal));

        Assert.Equal(level == "weak", echoing >= 3);
        Assert.True(level == "weak" || echoing == 0);
    }

    [Fact]
    public void A_wording_is_one_or_two_sentences_and_ends_as_a_question() => Assert.All(AllWordings(), wording =>
    {
        Assert.EndsWith("?", wording, StringComparison.Ordinal);
        Assert.InRange(SentenceEnd().Count(wording), 1, 2);
        Assert.Equal(wording.Trim(), wording);
    });

    [Fact]
    public void A_wording_is_short_even_with_the_longest_echo() => Assert.All(
        AllWordings(),
        wording => Assert.InRange(wording.Replace(QuoteSlot, LongestEcho, StringComparison.Ordinal).Length, 20, 220));

    [Fact]
    public void A_wording_neither_shouts_nor_scores() => Assert.All(AllWordings(), wording =>
    {
        Assert.DoesNotContain('!', wording);
        Assert.DoesNotContain('%', wording);
        Assert.DoesNotContain(wording, char.IsDigit);
        Assert.DoesNotContain(wording, char.IsSurrogate);
    });

    [Fact]
    public void A_wording_has_no_slots_but_the_known_ones() => Assert.All(AllWordings(), wording =>
    {
        string filled = wording.Replace("“{quote}”", "", StringComparison.Ordinal).Replace("this {kind}", "", StringComparison.Ordinal);

        Assert.DoesNotContain(filled, character => character is '{' or '}' or '“' or '”' or '"');
    });

    [Fact]
    public void No_wording_repeats()
    {
        string[] wordings = [.. AllWordings()];

        Assert.Equal(wordings.Length, wordings.Select(wording => wording.ToUpperInvariant()).Distinct().Count());
    }

    private static IEnumerable<string> AllWordings() =>
        from texts in QuestionTexts.All.Values
        from byKind in new[] { texts.Missing, texts.Weak }
        from wordings in new[] { byKind.Story, byKind.Bug, byKind.Task, byKind.Epic }
        from wording in wordings
        select wording;

    private static IReadOnlyList<string> Wordings(string criterion, string level, string group)
    {
        QuestionTexts texts = QuestionTexts.All[criterion];
        QuestionTexts.ByKind byKind = level == "weak" ? texts.Weak : texts.Missing;
        return group switch
        {
            "bug" => byKind.Bug,
            "task" => byKind.Task,
            "epic" => byKind.Epic,
            _ => byKind.Story,
        };
    }

    [GeneratedRegex(@"[.?](?=\s|$)")]
    private static partial Regex SentenceEnd();
}
