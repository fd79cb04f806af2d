using System.Reflection;
using System.Text.RegularExpressions;
using ReadinessCheck.Findings;
using ReadinessCheck.Order;
using ReadinessCheck.Questions;

namespace ReadinessCheck.Tests.Order;

public sealed partial class NeighbourQuestionsTests
{
    private static readonly NeighbourTexts Texts = NeighbourTexts.Load();
    private static readonly OrderReason Date = new(ReasonKind.Date, [], SomeOrder.Quote("Live by 1 May"), new DateOnly(2026, 5, 1));

    public static TheoryData<string, string> Slots => new()
    {
        { nameof(NeighbourTexts.Missing), "uncovered" },
        { nameof(NeighbourTexts.Claimed), "quote uncovered" },
        { nameof(NeighbourTexts.ClaimedPlain), "uncovered" },
        { nameof(NeighbourTexts.Partly), "covered uncovered" },
        { nameof(NeighbourTexts.SameDay), "day same" },
        { nameof(NeighbourTexts.SoonerDay), "day same" },
        { nameof(NeighbourTexts.SameReason), "same" },
        { nameof(NeighbourTexts.SameReasonOfSeveral), "same" },
        { nameof(NeighbourTexts.SameWaiting), "same" },
    };

    [Theory]
    [MemberData(nameof(Slots))]
    public void Every_wording_has_the_slots_that_are_filled_for_it_and_no_others(string name, string slots) => Assert.All(Wordings(name), wording =>
    {
        Assert.Equal(slots, string.Join(' ', Slot().Matches(wording).Select(slot => slot.Groups[1].Value).Order(StringComparer.Ordinal)));
        Assert.DoesNotContain(Slot().Replace(wording, ""), character => character is '{' or '}');
    });

    [Fact]
    public void Every_list_of_wordings_is_tested_and_none_is_empty()
    {
        PropertyInfo[] lists = [.. typeof(NeighbourTexts).GetProperties().Where(property => property.PropertyType == typeof(IReadOnlyList<string>))];

        Assert.Equal(lists.Select(list => list.Name).Order(StringComparer.Ordinal), Slots.Select(row => (string)row[0]).Order(StringComparer.Ordinal));
        Assert.All(lists, list => Assert.NotEmpty(Wordings(list.Name)));
    }

    [Fact]
    public void A_wording_is_short_asks_once_neither_shouts_nor_scores_and_stands_once()
    {
        string[] wordings = [.. Slots.SelectMany(row => Wordings((string)row[0]))];

        Assert.Equal(wordings.Distinct(), wordings);
        Assert.All(wordings, wording =>
        {
            Assert.Single(wording, '?');
            Assert.InRange(wording.Length, 20, 120);
            Assert.DoesNotContain(wording, character => character is '!' or '%' || char.IsDigit(character));
        });
    }

    [Fact]
    public void Where_nothing_is_said_every_neighbour_is_named_with_its_title() => Assert.All(
        Ask(Level.Missing, null, Uncovered("#2", "Export"), Uncovered("#3", "Dark mode"), Uncovered("#4", "Login")),
        question => Assert.Contains("#2 Export, #3 Dark mode and #4 Login", question, StringComparison.Ordinal));

    [Fact]
    public void Only_the_uncovered_are_asked_about_and_the_covered_are_named_by_their_keys() => Assert.All(
        Ask(Level.Weak, "We lose a day", Covered("#2", "Export"), Uncovered("#3", "Dark mode"), Covered("#4", "Login")),
        question =>
        {
            Assert.Contains("before #3 Dark mode?", question, StringComparison.Ordinal);
            Assert.Contains("before #2 and #4", question, StringComparison.Ordinal);
            Assert.DoesNotContain("Export", question, StringComparison.Ordinal);
            Assert.DoesNotContain("Login", question, StringComparison.Ordinal);
        });

    [Fact]
    public void A_claim_is_echoed_where_it_is_fit_and_covers_nothing()
    {
        Assert.All(Ask(Level.Weak, "It is very urgent.", Uncovered("#2", "Export")), question =>
            Assert.Contains("“It is very urgent”", question, StringComparison.Ordinal));
        Assert.All(Ask(Level.Weak, "`P1`", Uncovered("#2", "Export")), question => Assert.DoesNotContain('“', question));
        Assert.All(Ask(Level.Weak, null, Uncovered("#2", "Export")), question => Assert.DoesNotContain('“', question));
    }

    [Fact]
    public void The_same_day_is_asked_about_by_its_date() => Assert.All(
        Ask(Level.Weak, "Live by 1 May", Same("#2", "Export", Date, new DateOnly(2026, 5, 1)), Same("#3", "Login", Date, new DateOnly(2026, 5, 1))),
        question => Assert.Equal("#2 Export and #3 Login must also be out by 1 May 2026: what makes this one first?", question));

    [Fact]
    public void An_earlier_day_is_asked_about_as_earlier() => Assert.All(
        Ask(Level.Weak, "Live by 1 May", Same("#2", "Export", Date, new DateOnly(2026, 4, 9))),
        question => Assert.Equal("#2 Export must be out sooner, by 9 April 2026: what makes this one first?", question));

    [Fact]
    public void Two_days_are_two_questions() => Assert.All(
        Ask(Level.Weak, "Live by 1 May", Same("#2", "Export", Date, new DateOnly(2026, 5, 1)), Same("#3", "Login", Date, new DateOnly(2026, 4, 9))),
        question => Assert.Equal(
            "#2 Export must also be out by 1 May 2026: what makes this one first? #3 Login must be out sooner, by 9 April 2026: what makes this one first?",
            question));

    [Fact]
    public void The_same_sentence_is_asked_about_once_for_one_and_once_for_several()
    {
        OrderReason cost = new(ReasonKind.CostOfDelay, [], SomeOrder.Quote("We lose a day each week"));

        Assert.All(Ask(Level.Weak, null, Same("#2", "Export", cost)), question =>
            Assert.Equal("#2 Export gives the same reason: what makes this one first?", question));
        Assert.All(Ask(Level.Weak, null, Same("#2", "Export", cost), Same("#3", "Login", cost)), question =>
            Assert.Equal("#2 Export and #3 Login give the same reason: what makes this one first?", question));
    }

    [Fact]
    public void The_same_work_that_waits_is_asked_about_as_waiting() => Assert.All(
        Ask(Level.Weak, null, Same("#2", "Export", new OrderReason(ReasonKind.Dependency, ["#9"], SomeOrder.Quote("#9 waits for this")))),
        question => Assert.Equal("The same work waits for #2 Export: what makes this one first?", question));

    [Fact]
    public void The_uncovered_come_before_those_with_the_same_reason() => Assert.All(
        Ask(Level.Weak, "Live by 1 May", Same("#2", "Export", Date, new DateOnly(2026, 5, 1)), Uncovered("#3", "Login")),
        question =>
        {
            Assert.Contains("#3 Login", question.Split('?')[0] + question.Split('?')[1], StringComparison.Ordinal);
            Assert.EndsWith("#2 Export must also be out by 1 May 2026: what makes this one first?", question, StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("123")]
    [InlineData("<b>Export</b>")]
    [InlineData("Export `a`")]
    [InlineData("Ask @ana")]
    [InlineData("Export of #12")]
    [InlineData("[Export](https://example.org)")]
    [InlineData("see https://example.org")]
    [InlineData("Who exports?")]
    [InlineData("The \"export\"")]
    [InlineData("Export {quote}")]
    [InlineData("Ex\u202eport")]
    [InlineData("Ex\0port")]
    public void A_title_that_is_not_fit_to_be_repeated_is_left_out(string title)
    {
        Assert.All(Ask(Level.Missing, null, Uncovered("#2", title), Uncovered("#3", "Login")), question =>
            Assert.Contains("#2 and #3 Login", question, StringComparison.Ordinal));
        Assert.All(Ask(Level.Weak, null, Same("#2", title, Date, new DateOnly(2026, 5, 1))), question =>
            Assert.StartsWith("#2 must also be out", question, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Export.", "Export")]
    [InlineData("  Export \n of   prices ", "Export of prices")]
    [InlineData("Export of the prices of all of the dealers in the north and the south", "Export of the prices of all of the dealers in…")]
    public void A_title_is_repeated_in_one_short_line(string title, string echo) => Assert.All(
        Ask(Level.Missing, null, Uncovered("#2", title)),
        question => Assert.Contains($"#2 {echo}", question, StringComparison.Ordinal));

    [Fact]
    public void A_long_title_without_a_place_to_cut_is_left_out() => Assert.All(
        Ask(Level.Missing, null, Uncovered("#2", new string('x', 5_000))),
        question => Assert.InRange(question.Length, 20, 100));

    [Fact]
    public void The_same_item_is_always_asked_the_same_and_every_wording_comes_up() => Assert.Equal(
        Texts.Missing.Count,
        Enumerable.Range(1, 200).Select(number => For($"HL-{number}", Level.Missing, null, Uncovered("#2", "Export"))).Distinct().Count());

    private static NeighbourCoverage Uncovered(string key, string title) => new(key, title, Coverage.Uncovered);

    private static NeighbourCoverage Covered(string key, string title) => new(key, title, Coverage.Covered, Date);

    private static NeighbourCoverage Same(string key, string title, OrderReason reason, DateOnly? due = null) => new(key, title, Coverage.Same, reason, null, due);

    private static string[] Ask(Level level, string? quote, params NeighbourCoverage[] neighbours)
    {
        string[] questions = [.. Enumerable.Range(1, 50).Select(number => For($"HL-{number}", level, quote, neighbours)).Distinct()];
        Assert.All(questions, question => Assert.DoesNotContain(question, character => character is '{' or '}'));
        return questions;
    }

    private static string For(string key, Level level, string? quote, params NeighbourCoverage[] neighbours) =>
        NeighbourQuestions.For(new BacklogItem { Key = key }, level, neighbours, quote);

    private static IReadOnlyList<string> Wordings(string name) => (IReadOnlyList<string>)typeof(NeighbourTexts).GetProperty(name)!.GetValue(Texts)!;

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Slot();
}
