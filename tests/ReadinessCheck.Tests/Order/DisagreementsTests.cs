using ReadinessCheck.Order;
using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.Order;

/// <summary>Each way in which an order and its reasons can disagree, and what comes near to it and does not.</summary>
public sealed class DisagreementsTests
{
    private const string Why = ", because the auditors look at it.";

    private static readonly DateOnly Today = SomeOrder.Today;

    [Fact]
    public void An_order_that_nobody_speaks_of_does_not_disagree() => Assert.Empty(Find(Item("#1"), Item("#2"), Item("#3")));

    [Fact]
    public void An_empty_backlog_does_not_disagree() => Assert.Empty(Find());

    [Fact]
    public void It_stands_below_what_it_goes_before() =>
        Assert.Equal(["StandsBelow #3 #1"], Find(Item("#1"), Item("#2"), Item("#3", "Before #1" + Why)));

    [Theory]
    [InlineData("Before #3" + ", because the auditors look at it.")]
    [InlineData("See #3.")]
    [InlineData("Should this come before #3?")]
    [InlineData("This need not come before #3.")]
    [InlineData("Before #99.")]
    public void It_does_not_stand_below_what_is_below_it_mentioned_denied_asked_or_not_there(string body) =>
        Assert.Empty(Find(Item("#1", body), Item("#2", "See #1."), Item("#3", "This need not come before #1.")));

    [Fact]
    public void It_stands_below_each_once_however_often_it_is_said() =>
        Assert.Equal(
            ["StandsBelow #3 #1", "StandsBelow #3 #2"],
            Find(Item("#1"), Item("#2"), Item("#3", "Before #1 and #2" + Why + " As I said: before #2 and before #1.")));

    [Fact]
    public void It_stands_above_what_blocks_it_by_its_own_words() =>
        Assert.Equal(["AboveBlocker #1 #3"], Find(Item("#1", "Depends on #3."), Item("#2"), Item("#3")));

    [Fact]
    public void It_stands_above_what_blocks_it_by_the_others_words() =>
        Assert.Equal(["AboveBlocker #1 #3"], Find(Item("#1"), Item("#2"), Item("#3", "Needed for #1.")));

    [Theory]
    [InlineData("#1", LinkKind.BlockedBy, "#3")]
    [InlineData("#3", LinkKind.Blocks, "#1")]
    public void It_stands_above_what_blocks_it_by_a_link_at_either_end(string at, LinkKind kind, string other)
    {
        SomeBacklog.Checked found = SomeBacklog.Check(
            new[] { Item("#1"), Item("#2"), Item("#3") }.Select(item => item.Value.Key == at ? item.Linked(kind, other) : item));

        Assert.Equal(["AboveBlocker #1 #3"], found.Disagreements);
        Assert.Empty(found.Order.Disagreements[0].Evidence);
    }

    [Fact]
    public void A_link_at_both_ends_and_in_the_text_is_one_disagreement() =>
        Assert.Equal(
            ["AboveBlocker #1 #2"],
            Find(Item("#1", "Blocked by #2.").Linked(LinkKind.BlockedBy, "#2"), Item("#2", "Blocks #1.").Linked(LinkKind.Blocks, "#1")));

    [Fact]
    public void It_does_not_stand_above_a_blocker_that_is_above_it_in_progress_or_not_there() => Assert.Empty(Find(
        Item("#1"),
        Item("#2", "Depends on #1.").Linked(LinkKind.BlockedBy, "#1"),
        Item("#3", "Waits for #9."),
        Item("#4").Linked(LinkKind.BlockedBy, "#77"),
        Item("#5", "This does not depend on #6."),
        Item("#6", "Independent of #5."),
        SomeBacklog.LeftOut("#9", "in progress")));

    [Fact]
    public void Two_that_both_go_first_contradict_each_other() =>
        Assert.Equal(["Contradiction #1 #3"], Find(Item("#1", "Before #3" + Why), Item("#2"), Item("#3", "Before #1" + Why)));

    [Theory]
    [InlineData("More urgent than #2.", "More urgent than #1.")]
    [InlineData("Before #2.", "Blocks #1.")]
    [InlineData("#2 depends on this.", "#1 depends on this.")]
    [InlineData("#2 can wait.", "Needed for #1.")]
    [InlineData("Depends on #2.", "Depends on #1.")]
    public void Two_contradict_each_other_whatever_the_words(string first, string second) =>
        Assert.Equal(["Contradiction #1 #2"], Find(Item("#1", first), Item("#2", second)));

    [Fact]
    public void A_link_contradicts_a_text() =>
        Assert.Equal(["Contradiction #1 #2"], Find(Item("#1", "Before #2" + Why), Item("#2").Linked(LinkKind.Blocks, "#1")));

    [Fact]
    public void Two_that_say_the_same_do_not_contradict_each_other() =>
        Assert.Empty(Find(Item("#1", "Before #2" + Why), Item("#2", "After #1.").Linked(LinkKind.BlockedBy, "#1")));

    [Fact]
    public void An_item_does_not_contradict_itself_by_what_it_says_of_people() =>
        Assert.Empty(Find(Item("#1", "Before #2, because nobody waits for #2."), Item("#2")));

    [Fact]
    public void Every_pair_that_contradicts_each_other_is_told_however_many_there_are() => Assert.Equal(
        Enumerable.Repeat("Contradiction", 60),
        Find([.. Enumerable.Range(0, 60).SelectMany(i => new[] { Item($"#{(2 * i) + 1}", $"Before #{(2 * i) + 2}."), Item($"#{(2 * i) + 2}", $"Before #{(2 * i) + 1}.") })])
            .Select(found => found.Split(' ')[0]));

    [Fact]
    public void A_contradiction_quotes_both()
    {
        OrderDisagreement found = Assert.Single(SomeBacklog.Check(Item("#1", "Before #2."), Item("#2", "Before #1.")).Order.Disagreements);

        Assert.Equal([("#1", "Before #2."), ("#2", "Before #1.")], found.Evidence.Select(quote => (quote.Key, quote.Evidence.Quote)));
    }

    [Fact]
    public void Three_in_a_circle_are_a_circle_from_the_highest_on() =>
        Assert.Equal(["Circle #1 #3 #2"], Find(Item("#1", "Before #3" + Why), Item("#2", "Before #1" + Why), Item("#3", "Before #2" + Why)));

    [Fact]
    public void A_circle_can_be_said_from_either_end_and_by_links() =>
        Assert.Equal(["Circle #1 #2 #3"], Find(Item("#1", "Before #2."), Item("#2").Linked(LinkKind.Blocks, "#3"), Item("#3", "Needed for #1.")));

    [Fact]
    public void Three_in_a_row_are_no_circle() =>
        Assert.Empty(Find(Item("#1", "Before #2."), Item("#2", "Before #3."), Item("#3", "After #1.")));

    [Fact]
    public void A_circle_that_is_open_at_one_place_is_none() =>
        Assert.Equal(["StandsBelow #3 #2"], Find(Item("#1", "Before #3."), Item("#2", "See #1."), Item("#3", "Before #2.")));

    [Fact]
    public void A_circle_over_an_item_that_is_done_is_none() =>
        Assert.Equal(
            ["NamesDone #1 #2", "NamesDone #3 #2"],
            Find(Item("#1", "Before #2."), SomeBacklog.Done("#2"), Item("#3", "After #2. See #1.")));

    [Fact]
    public void A_contradiction_in_a_circle_is_told_apart_from_it() =>
        Assert.Equal(
            ["Circle #1 #2 #3", "Contradiction #1 #2"],
            Find(Item("#1", "Before #2."), Item("#2", "Before #3. Before #1."), Item("#3", "Before #1.")).Order(StringComparer.Ordinal));

    [Fact]
    public void A_day_before_today_has_passed()
    {
        OrderDisagreement found = Assert.Single(SomeBacklog.Check(Item("#1").Due(Today.AddDays(-1)), Item("#2").Due(Today), Item("#3")).Order.Disagreements);

        Assert.Equal((DisagreementKind.DatePassed, "#1", Today.AddDays(-1), 0), (found.Kind, found.Items.Single(), found.Day, found.Evidence.Count));
    }

    [Fact]
    public void A_day_in_the_text_has_passed_with_its_quote()
    {
        const string body = "Must be live by 1 February 2026, when the new rate applies.";
        OrderDisagreement found = Assert.Single(SomeBacklog.Check(Item("#1", body), Item("#2")).Order.Disagreements);

        Assert.Equal((DisagreementKind.DatePassed, new DateOnly(2026, 2, 1)), (found.Kind, found.Day));
        Assert.Equal("#1", Assert.Single(found.Evidence).Key);
    }

    [Theory]
    [InlineData("Broken since 3 January 2026.")]
    [InlineData("Reported on 4 February 2026.")]
    [InlineData("Must be live by 1 April 2026, when the new rate applies.")]
    [InlineData("Must be live by 2 March 2026, when the new rate applies.")]
    [InlineData("`due: 2026-01-01`")]
    [InlineData("Delete the bookings from before 1 January 2025.")]
    [InlineData("Users born before 1 April 2008 see the form.")]
    public void A_day_of_history_one_to_come_and_one_in_code_have_not_passed(string body) => Assert.Empty(Find(Item("#1", body), Item("#2")));

    [Fact]
    public void An_item_whose_day_has_passed_twice_is_told_once() =>
        Assert.Equal(["DatePassed #1"], Find(Item("#1", "Must be live by 1 February 2026, when the new rate applies.").Due(Today.AddDays(-9)), Item("#2")));

    [Theory]
    [InlineData("Before #9" + Why)]
    [InlineData("Depends on #9.")]
    [InlineData("Blocks #9.")]
    [InlineData("#9 waits for this.")]
    [InlineData("Can be taken once #9 is done.")]
    [InlineData("Before the export of prices.")]
    public void A_place_that_is_explained_by_what_is_done_names_it(string body) =>
        Assert.Equal(["NamesDone #1 #9"], Find(Item("#1", body), Item("#2"), SomeBacklog.Done("#9", "Export of prices")));

    [Theory]
    [InlineData("Same form as in #9.")]
    [InlineData("See #9, which brought the export of prices.")]
    [InlineData("Does not depend on #9.")]
    [InlineData("After #9 was merged, the totals are wrong.")]
    [InlineData("It worked before #9.")]
    [InlineData("Before #2.")]
    [InlineData("Depends on #8.")]
    public void A_mere_mention_of_what_is_done_and_a_wait_for_what_is_not_are_none(string body) =>
        Assert.Empty(Find(Item("#1", body), Item("#2"), SomeBacklog.Done("#9", "Export of prices"), SomeBacklog.LeftOut("#8", "in progress")));

    [Fact]
    public void A_link_to_what_had_to_be_done_first_and_is_done_is_none() =>
        Assert.Empty(Find(Item("#1").Linked(LinkKind.BlockedBy, "#9"), Item("#2"), SomeBacklog.Done("#9")));

    [Fact]
    public void A_link_to_what_waits_and_is_done_explains_nothing_any_more() =>
        Assert.Equal(["NamesDone #1 #9"], Find(Item("#1").Linked(LinkKind.Blocks, "#9"), Item("#2"), SomeBacklog.Done("#9")));

    [Fact]
    public void A_link_tells_that_what_the_text_names_is_done() =>
        Assert.Equal(
            ["NamesDone LED-1 LED-9"],
            Find(Item("LED-1", "Depends on LED-9.").With(item => item with { Links = [new ItemLink(LinkKind.BlockedBy, "LED-9", IsDone: true)] }), Item("LED-2")));

    [Fact]
    public void What_is_done_is_named_once() =>
        Assert.Equal(["NamesDone #1 #9"], Find(Item("#1", "Before #9. Blocks #9. #9 can wait."), Item("#2"), SomeBacklog.Done("#9")));

    [Fact]
    public void What_is_due_sooner_stands_below()
    {
        OrderDisagreement found = Assert.Single(SomeBacklog.Check(
            Item("#1").Due(new DateOnly(2026, 6, 1)), Item("#2"), Item("#3", "Must be live by 1 April 2026, when the new rate applies.")).Order.Disagreements);

        Assert.Equal((DisagreementKind.DueSooner, "#3 #1"), (found.Kind, string.Join(' ', found.Items)));
        Assert.Equal((new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 1)), (found.Day, found.OtherDay));
        Assert.Equal("#3", Assert.Single(found.Evidence).Key);
    }

    [Fact]
    public void It_is_told_once_with_the_highest_that_is_due_later() => Assert.Equal(
        ["DueSooner #4 #2", "DueSooner #5 #1"],
        Find(Due("#1", 10), Due("#2", 30), Due("#3", 40), Due("#4", 20), Due("#5", 5)));

    [Fact]
    public void What_is_due_on_the_same_day_later_or_not_at_all_is_not_due_sooner() =>
        Assert.Empty(Find(Due("#1", 10), Due("#2", 10), Item("#3"), Due("#4", 11), Item("#5")));

    [Fact]
    public void A_day_that_has_passed_is_not_due_sooner() =>
        Assert.Equal(["DatePassed #2"], Find(Due("#1", 10), Due("#2", -10)));

    [Fact]
    public void Of_two_days_the_next_to_come_counts() =>
        Assert.Equal(
            ["DatePassed #2", "DueSooner #2 #1"],
            Find(Due("#1", 100), Item("#2", "Must be live by 1 April 2026, when the new rate applies.").Due(Today.AddDays(-5))));

    [Fact]
    public void A_place_that_was_changed_without_a_reason_is_a_jump()
    {
        OrderDisagreement found = Assert.Single(SomeBacklog.Check(Moved("#1", "Nice to have."), Item("#2")).Order.Disagreements);

        Assert.Equal((DisagreementKind.Jump, "#1", new DateOnly(2026, 2, 20)), (found.Kind, found.Items.Single(), found.Day));
    }

    [Theory]
    [InlineData("2026-02-19", true)]
    [InlineData("2026-02-20", false)]
    [InlineData("2026-02-21", false)]
    public void A_reason_in_the_text_counts_when_it_was_written_since(string edited, bool isJump)
    {
        BacklogEntry.Item moved = Moved("#1", "Every week of waiting costs us 40 support hours.").With(item => item with { EditedAt = Time(edited) });

        Assert.Equal(isJump ? ["Jump #1"] : [], Find(moved, Item("#2")));
    }

    [Fact]
    public void Where_nobody_says_when_a_reason_was_written_it_may_have_been_since() =>
        Assert.Empty(Find(Moved("#1", "Every week of waiting costs us 40 support hours."), Item("#2")));

    [Theory]
    [InlineData("2026-02-19", "Every week of waiting costs us 40 support hours.", true)]
    [InlineData("2026-02-21", "Every week of waiting costs us 40 support hours.", false)]
    [InlineData("2026-02-21", "Moved up, as discussed.", true)]
    [InlineData("2026-02-21", "Before #2, because the auditors look at it.", false)]
    public void A_reason_in_a_comment_counts_when_it_was_written_since(string written, string comment, bool isJump)
    {
        BacklogEntry.Item moved = Moved("#1").With(item => item with { Related = [new RelatedText("comment", comment, Markup.Markdown, "Ana", Time(written))] });

        Assert.Equal(isJump ? ["Jump #1"] : [], Find(moved, Item("#2")));
    }

    [Fact]
    public void The_last_of_several_moves_counts() => Assert.Equal(
        new DateOnly(2026, 2, 25),
        Assert.Single(SomeBacklog.Check(
            Moved("#1").With(item => item with { Moves = [new Move(Time("2026-02-25"), "priority"), .. item.Moves, new Move(Time("2026-01-02"), "rank")] }),
            Item("#2")).Order.Disagreements).Day);

    [Fact]
    public void An_item_without_a_history_did_not_jump() => Assert.Empty(Find(Item("#1").With(item => item with { EditedAt = Time("2026-01-01") }), Item("#2")));

    [Fact]
    public void What_explains_a_contradiction_or_circle_is_not_told_again() =>
        Assert.DoesNotContain(
            Find(Item("#1", "Before #2."), Item("#2", "Before #3."), Item("#3", "Blocks #1.")),
            found => found.StartsWith("StandsBelow", StringComparison.Ordinal) || found.StartsWith("AboveBlocker", StringComparison.Ordinal));

    [Fact]
    public void A_tangle_gives_no_more_circles_than_can_be_read()
    {
        const int tangled = 12;
        string[] keys = [.. Enumerable.Range(1, tangled).Select(i => $"#{i}")];
        BacklogEntry.Item[] items = [.. keys.Select(key => Item(key, $"This item blocks all of {string.Join(", ", keys.Where(other => other != key))}."))];

        Assert.Equal(
            Disagreements.MostCircles,
            SomeBacklog.Check(items).Order.Disagreements.Count(found => found.Kind is DisagreementKind.Circle or DisagreementKind.Contradiction));
    }

    [Fact]
    public void A_long_chain_from_bottom_to_top_is_told_link_by_link()
    {
        BacklogEntry.Item[] items = [.. Enumerable.Range(1, 3_000).Select(i => i == 1 ? Item("#1") : Item($"#{i}").Linked(LinkKind.Blocks, $"#{i - 1}"))];

        Assert.Equal(2_999, Find(items).Length);
    }

    private static BacklogEntry.Item Item(string key, string body = "") => SomeBacklog.Item(key, body);

    private static BacklogEntry.Item Due(string key, int days) => Item(key).Due(Today.AddDays(days));

    private static BacklogEntry.Item Moved(string key, string body = "") =>
        Item(key, body).With(item => item with { Moves = [new Move(Time("2026-02-20"), "rank")] });

    private static DateTimeOffset Time(string day) => new(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), TimeOnly.MinValue, TimeSpan.Zero);

    private static string[] Find(params BacklogEntry[] entries) => SomeBacklog.Check(entries).Disagreements;
}
