using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Order;
using ReadinessCheck.Tests.Order;
using ReadinessCheck.Text;

namespace ReadinessCheck.Tests;

public sealed class BacklogCheckerTests
{
    private const string Loss = "Every week of waiting costs us 40 support hours.";

    [Fact]
    public void Verdicts_come_in_backlog_order_as_soon_as_the_neighbours_are_known()
    {
        BacklogChecker backlog = new(new ReadinessChecker(), SomeOrder.Today);

        Assert.Empty(backlog.Add(Item("#1")));
        Assert.Empty(backlog.Add(Item("#2")));
        backlog.Add(SomeBacklog.Done("#9"));
        Assert.Empty(backlog.Add(Item("#3")));
        Assert.Equal(["#1"], backlog.Add(Item("#4")).Select(verdict => verdict.Item.Key));
        Assert.Equal(["#2", "#3", "#4"], backlog.Complete().Select(verdict => verdict.Item.Key));
        Assert.Empty(backlog.Complete());
        Assert.Throws<InvalidOperationException>(backlog.ToOrder);
    }

    [Fact]
    public void An_empty_backlog_has_no_verdicts_and_no_order()
    {
        SomeBacklog.Checked found = SomeBacklog.Check();

        Assert.Empty(found.Verdicts);
        Assert.Empty(found.Order.Items);
        Assert.Empty(found.Order.Disagreements);
    }

    [Fact]
    public void Each_item_is_asked_about_the_next_three_and_the_last_is_not_asked()
    {
        SomeBacklog.Checked found = SomeBacklog.Check(Entry("#1", Loss), Entry("#2"), Entry("#3"), Entry("#4"), Entry("#5"));

        Assert.Equal("#2 Covered, #3 Covered, #4 Covered", found.CoverageOf("#1"));
        Assert.Equal("#3 Uncovered, #4 Uncovered, #5 Uncovered", found.CoverageOf("#2"));
        Assert.Equal("#5 Uncovered", found.CoverageOf("#4"));
        Assert.Equal(
            [Level.Answered, Level.Missing, Level.Missing, Level.Missing, Level.Undetermined],
            found.Verdicts.Select(verdict => found.Ordering(verdict.Item.Key).Level));
    }

    [Fact]
    public void The_other_four_questions_are_answered_as_without_a_backlog()
    {
        BacklogItem item = Item("#1", Loss + " Agents retype the address on every call, because the form forgets it.");
        Verdict alone = new ReadinessChecker().Check(item);
        Verdict placed = SomeBacklog.Check(new BacklogEntry.Item(item), Entry("#2")).Verdicts[0];

        Assert.Equal(alone.Findings.Select(finding => finding.Criterion), placed.Findings.Select(finding => finding.Criterion));
        Assert.All(
            alone.Findings.Zip(placed.Findings).Where(pair => pair.First.Criterion != CriterionIds.Ordering),
            pair => Assert.Equal((pair.First.Level, pair.First.Confidence, pair.First.Question), (pair.Second.Level, pair.Second.Confidence, pair.Second.Question)));
    }

    [Theory]
    [InlineData("Before #2, because it loses data.", "#2 Covered, #3 Uncovered, #4 Uncovered")]
    [InlineData("Before #2.", "#2 Uncovered, #3 Uncovered, #4 Uncovered")]
    [InlineData("More urgent than #3 and #4: it loses data, they only look wrong.", "#2 Uncovered, #3 Covered, #4 Covered")]
    [InlineData("#9 cannot start until this is in.", "#2 Covered, #3 Covered, #4 Covered")]
    [InlineData("Urgent! P1, ASAP.", "#2 Uncovered, #3 Uncovered, #4 Uncovered")]
    [InlineData("See #2, #3 and #4.", "#2 Uncovered, #3 Uncovered, #4 Uncovered")]
    [InlineData("Not urgent.", "#2 Uncovered, #3 Uncovered, #4 Uncovered")]
    [InlineData("Must be live by 1 June 2026, when the new tax rate applies.", "#2 Covered, #3 Covered, #4 Covered")]
    [InlineData("Due: 1 June 2026", "#2 Uncovered, #3 Uncovered, #4 Uncovered")]
    [InlineData("Depends on #9.", "#2 Uncovered, #3 Uncovered, #4 Uncovered")]
    public void Neighbours_are_covered_by_what_the_text_says(string body, string coverage) =>
        Assert.Equal(coverage, SomeBacklog.Check(Entry("#1", body), Entry("#2"), Entry("#3"), Entry("#4"), Entry("#5"), Entry("#9")).CoverageOf("#1"));

    [Fact]
    public void A_link_covers_what_it_links_to_while_that_is_open()
    {
        SomeBacklog.Checked found = SomeBacklog.Check(
            Entry("#1").Linked(LinkKind.Blocks, "#3").Linked(LinkKind.Blocks, "#9"),
            Entry("#2").Linked(LinkKind.BlockedBy, "#4"),
            Entry("#3"),
            Entry("#4"),
            SomeBacklog.Done("#9"));

        Assert.Equal("#2 Uncovered, #3 Covered, #4 Uncovered", found.CoverageOf("#1"));
        Assert.Equal([ReasonKind.Link], found.Reasons("#1"));
        Assert.Equal("#3 Uncovered, #4 Uncovered", found.CoverageOf("#2"));
    }

    [Fact]
    public void The_same_day_in_the_field_of_a_neighbour_is_the_same_reason()
    {
        SomeBacklog.Checked found = SomeBacklog.Check(
            Entry("#1", "Must be live by 1 June 2026, when the new tax rate applies."),
            Entry("#2").Due(new DateOnly(2026, 6, 1)),
            Entry("#3").Due(new DateOnly(2026, 5, 1)),
            Entry("#4").Due(new DateOnly(2026, 6, 2)));

        Assert.Equal("#2 Same, #3 Same, #4 Covered", found.CoverageOf("#1"));
        Assert.Contains("#2 must also be out by 1 June 2026", found.Ordering("#1").Question, StringComparison.Ordinal);
        Assert.Contains("#3 must be out sooner, by 1 May 2026", found.Ordering("#1").Question, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_sentence_below_is_the_same_reason() =>
        Assert.Equal("#2 Same, #3 Covered", SomeBacklog.Check(Entry("#1", Loss), Entry("#2", Loss.ToUpperInvariant()), Entry("#3")).CoverageOf("#1"));

    [Fact]
    public void The_same_work_that_waits_for_both_is_the_same_reason() => Assert.Equal(
        "#2 Same, #3 Covered, #9 Covered",
        SomeBacklog.Check(Entry("#1", "#9 cannot start until this is in."), Entry("#2", "Blocks #9."), Entry("#3"), Entry("#9")).CoverageOf("#1"));

    [Fact]
    public void Parents_children_and_what_is_not_upcoming_are_no_neighbours()
    {
        SomeBacklog.Checked found = SomeBacklog.Check(
            Entry("#1"),
            Entry("#2").With(item => item with { Parent = "#1" }),
            SomeBacklog.Done("#8"),
            SomeBacklog.LeftOut("#9", "in progress"),
            Entry("#3").With(item => item with { Parent = "#2" }),
            Entry("#4"));

        Assert.Equal(["#1: #4 Uncovered", "#2: #4 Uncovered", "#3: #4 Uncovered", "#4:"], found.Coverage);
    }

    [Fact]
    public void An_epic_with_ten_thousand_children_is_checked()
    {
        BacklogEntry.Item[] children = [.. Enumerable.Range(2, 10_000).Select(i => Entry($"#{i}").With(item => item with { Parent = "#1" }))];
        SomeBacklog.Checked found = SomeBacklog.Check(SomeOrder.Today, keepTexts: false, [Entry("#1"), .. children, Entry("#20001")]);

        Assert.Equal(10_002, found.Verdicts.Count);
        Assert.Equal("#20001 Uncovered", found.CoverageOf("#1"));
    }

    [Fact]
    public void A_parents_text_is_no_reason_for_its_child()
    {
        RelatedText parent = new("parent:#7", "Before #2, because it loses data. " + Loss, Markup.Markdown);

        Assert.Equal(
            "#2 Uncovered",
            SomeBacklog.Check(Entry("#1").With(item => item with { Parent = "#7", Related = [parent] }), Entry("#2")).CoverageOf("#1"));
    }

    [Fact]
    public void A_comment_is_a_reason() => Assert.Equal(
        "#2 Covered",
        SomeBacklog.Check(
            Entry("#1").With(item => item with { Related = [new RelatedText("comment", "Before #2, because it loses data.", Markup.Markdown)] }),
            Entry("#2")).CoverageOf("#1"));

    [Fact]
    public void A_text_in_another_language_is_undetermined_and_still_a_neighbour()
    {
        const string german = "Die Sachbearbeiter geben die Anschrift bei jedem Anruf neu ein, weil das Formular sie vergisst. Das kostet uns jede Woche viele Stunden.";
        SomeBacklog.Checked found = SomeBacklog.Check(Entry("#1", Loss), Entry("#2", german), Entry("#3"));

        Assert.Equal("#2 Covered, #3 Covered", found.CoverageOf("#1"));
        Assert.Equal(Level.Undetermined, found.Ordering("#2").Level);
        Assert.Equal("written in German", found.Ordering("#2").Reason);
    }

    [Fact]
    public void The_order_tells_what_each_item_names_says_and_must_meet()
    {
        SomeBacklog.Checked found = SomeBacklog.Check(
            Entry("#1", "See #3 and #77. Before #2, because it loses data. Must be live by 1 June 2026, when the rate changes."), Entry("#2"), Entry("#3"));
        OrderedItem first = found.Ordered("#1");

        Assert.Equal(["#3", "#2"], first.Names);
        Assert.Equal(new DateOnly(2026, 6, 1), first.Due);
        Assert.Equal([("#1", "#2", PrecedenceKind.Comparison, "#1")], first.Says.Select(said => (said.First, said.Later, said.Kind, said.SaidBy)));
        Assert.Equal([ReasonKind.Comparison, ReasonKind.Date], first.Reasons.Select(reason => reason.Kind).OrderDescending());
    }

    [Fact]
    public void A_title_that_stands_far_below_is_recognised_where_texts_are_kept()
    {
        BacklogEntry[] entries =
        [
            Entry("#1", "Before the opening hours, because it loses data."), .. Enumerable.Range(2, 8).Select(i => Entry($"#{i}")),
            SomeBacklog.Item("#10", title: "Opening hours of shops"),
        ];

        Assert.Equal(["#10"], SomeBacklog.Check(SomeOrder.Today, keepTexts: true, entries).Ordered("#1").Names);
    }

    [Theory]
    [InlineData("Dark mode for the web client", "Login by badge")]
    [InlineData("Import the price list", "Export the price list")]
    public void A_whole_title_names_its_item_wherever_it_stands(string title, string other) =>
        Assert.Equal(["#2"], SomeBacklog.Check(Entry("#1", $"The form is the one of {title}."), SomeBacklog.Item("#2", title: title), SomeBacklog.Item("#3", title: other)).Ordered("#1").Names);

    [Fact]
    public void A_list_of_many_numbers_is_read_though_it_looks_like_a_log() =>
        Assert.Equal(
            ["#2", "#3", "#4", "#5", "#6", "#7"],
            SomeBacklog.Check([Entry("#1", "Blocks #2, #3, #4, #5, #6, #7."), .. Enumerable.Range(2, 6).Select(i => Entry($"#{i}"))]).Ordered("#1").Names);

    [Theory]
    [InlineData("Order: before #2.")]
    [InlineData("Before #2, as agreed with Ana.")]
    [InlineData("Before https://github.com/acme/ledger/issues/2.")]
    public void A_comparison_without_a_why_covers_nothing(string body) =>
        Assert.Equal("#2 Uncovered", SomeBacklog.Check(Entry("#1", body), Entry("#2")).CoverageOf("#1"));

    [Fact]
    public void A_key_that_stands_far_below_is_recognised_even_where_texts_are_not_kept()
    {
        BacklogEntry[] entries = [Entry("#1", "Depends on #10."), .. Enumerable.Range(2, 9).Select(i => Entry($"#{i}"))];

        Assert.Equal(["AboveBlocker #1 #10"], SomeBacklog.Check(SomeOrder.Today, keepTexts: false, entries).Disagreements);
    }

    [Theory]
    [InlineData("#")]
    [InlineData("#2 ")]
    [InlineData("before #2, ")]
    [InlineData("by 2026-03-20 ")]
    [InlineData("\ud83d")]
    [InlineData("Before #2. ")]
    [InlineData("- #2\n")]
    [InlineData("[#2](https://github.com/acme/ledger/issues/2) ")]
    public void No_content_makes_it_throw(string piece)
    {
        string body = string.Concat(Enumerable.Repeat(piece, 1_000));

        string title = body[..Math.Min(body.Length, 1_000)];

        Assert.Equal(3, SomeBacklog.Check(Entry("#1", body), SomeBacklog.Item("#2", "", title), Entry("#3").With(item => item with { Parent = "#3" })).Verdicts.Count);
    }

    [Fact]
    public void Without_the_ordering_criterion_there_is_no_order()
    {
        ReadinessChecker checker = new([.. CriteriaCatalog.All.Where(criterion => criterion.Id != CriterionIds.Ordering)]);

        Assert.Throws<InvalidOperationException>(() => new BacklogChecker(checker, SomeOrder.Today).Add(Item("#1")));
    }

    private static BacklogEntry.Item Entry(string key, string body = "") => SomeBacklog.Item(key, body);

    private static BacklogItem Item(string key, string body = "") => SomeBacklog.Item(key, body).Value;
}
