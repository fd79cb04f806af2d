using ReadinessCheck.Order;

namespace ReadinessCheck.Tests.Order;

/// <summary>What sentences of #41 say of it and other items.</summary>
public sealed class PrecedenceReaderTests
{
    private static readonly ItemOrder Own = SomeOrder.OnGitHub(41, "Import the price list");

    private static readonly ItemOrder[] Items =
    [
        Own,
        SomeOrder.OnGitHub(12, "Login by badge"),
        SomeOrder.OnGitHub(13, "Opening hours"),
        SomeOrder.OnGitHub(14, "Gift vouchers"),
        SomeOrder.OnGitHub(52, "Price export"),
        SomeOrder.OnGitHub(60, "Dark mode of the client"),
    ];

    [Theory]
    [InlineData("Before #52.")]
    [InlineData("Before #52, because the export writes these prices.")]
    [InlineData("This goes before #52.")]
    [InlineData("Must be done before #52, or the prices are wrong.")]
    [InlineData("Has to land before #52 does.")]
    [InlineData("This should come before #52.")]
    [InlineData("BEFORE #52!")]
    [InlineData("before: #52")]
    [InlineData("We want this ahead of #52.")]
    [InlineData("Should be finished prior to #52.")]
    [InlineData("Earlier than #52, please: the auditors look here first.")]
    [InlineData("Do this sooner than #52.")]
    [InlineData("Comes in front of #52.")]
    [InlineData("Precedes #52.")]
    [InlineData("More urgent than #52: it loses data.")]
    [InlineData("This is more important than #52, which only looks wrong.")]
    [InlineData("More important to users than #52.")]
    [InlineData("It is far more pressing than #52.")]
    [InlineData("This hurts more than #52.")]
    [InlineData("This matters more than #52.")]
    [InlineData("It costs us more than #52.")]
    [InlineData("That is worse than #52.")]
    [InlineData("This outranks #52.")]
    [InlineData("It outweighs #52.")]
    [InlineData("Takes priority over #52.")]
    [InlineData("It has precedence over #52.")]
    [InlineData("We prefer this over #52.")]
    [InlineData("I'd put this above #52.")]
    [InlineData("Ranked above #52 because of the fines.")]
    [InlineData("Let us do this first, then #52.")]
    [InlineData("First this and then #52.")]
    [InlineData("Rather than #52 we take this up now.")]
    [InlineData("Before we start with #52, this must be in.")]
    [InlineData("Before we touch the story #52.")]
    [InlineData("Before work on #52 begins.")]
    [InlineData("Before the ticket #52.")]
    [InlineData("Before the price export, because it writes these prices.")]
    [InlineData("Before #52 (Price export), because it writes these prices.")]
    [InlineData("Before Price export (#52).")]
    [InlineData("#52 can wait.")]
    [InlineData("#52 can wait until the summer.")]
    [InlineData("#52 may wait: nobody complains.")]
    [InlineData("The price export can easily wait.")]
    [InlineData("#52 is less urgent.")]
    [InlineData("#52 is far less important: it only looks wrong.")]
    [InlineData("#52 is only cosmetic.")]
    [InlineData("#52 is a nice-to-have.")]
    [InlineData("#52 has no deadline, this has one.")]
    public void This_one_goes_first_by_comparison(string text) => Assert.Equal(["#41 #52 Comparison"], Read(text));

    [Theory]
    [InlineData("Blocks #52.")]
    [InlineData("This blocks #52.")]
    [InlineData("It is blocking #52.")]
    [InlineData("Unblocks #52.")]
    [InlineData("Required for #52.")]
    [InlineData("Needed by #52.")]
    [InlineData("It is needed for #52 to work.")]
    [InlineData("Prerequisite for #52.")]
    [InlineData("This is a precondition of #52.")]
    [InlineData("The foundation for #52.")]
    [InlineData("Enables #52.")]
    [InlineData("Paves the way for #52.")]
    [InlineData("Holds up #52.")]
    [InlineData("It is the first step towards #52.")]
    [InlineData("Feeds #52.")]
    [InlineData("Makes #52 possible, that is: makes possible #52.")]
    [InlineData("Without this, #52 makes no sense.")]
    [InlineData("Without it #52 cannot ship.")]
    [InlineData("#52 depends on this.")]
    [InlineData("#52 depends upon it.")]
    [InlineData("#52 needs this.")]
    [InlineData("#52 requires this first.")]
    [InlineData("#52 waits for this.")]
    [InlineData("#52 is waiting for this.")]
    [InlineData("#52 has to wait.")]
    [InlineData("#52 must wait for this one.")]
    [InlineData("#52 is blocked by this.")]
    [InlineData("#52 is blocked until this is in.")]
    [InlineData("#52 stays blocked without this.")]
    [InlineData("#52 is on hold until this lands.")]
    [InlineData("#52 cannot start until this is in.")]
    [InlineData("#52 can't begin before this is live.")]
    [InlineData("#52 can only be built once this is in place.")]
    [InlineData("#52 won't work without this.")]
    [InlineData("#52 must not go live before this.")]
    [InlineData("#52 builds on this.")]
    [InlineData("#52 builds on the tables of this.")]
    [InlineData("#52 relies on it.")]
    [InlineData("#52 will use what this brings in.")]
    [InlineData("#52 reads from the table that this creates.")]
    [InlineData("#52 comes after this.")]
    [InlineData("#52 is impossible without this.")]
    [InlineData("#52 is useless without it.")]
    [InlineData("#52 follows once this is merged.")]
    [InlineData("#52 (Price export) depends on this.")]
    [InlineData("The price export depends on this.")]
    [InlineData("This must be in, for #52 needs this.")]
    public void This_one_goes_first_because_the_other_needs_it(string text) => Assert.Equal(["#41 #52 Dependency"], Read(text));

    [Theory]
    [InlineData("After #52.")]
    [InlineData("Can come after #52.")]
    [InlineData("This comes right after #52.")]
    [InlineData("Only after #52 is done.")]
    [InlineData("Once #52 is done, this takes a day.")]
    [InlineData("As soon as #52 is merged we can begin.")]
    [InlineData("When #52 is merged, we start here.")]
    [InlineData("Not before #52.")]
    [InlineData("Never before #52.")]
    [InlineData("Not until #52.")]
    [InlineData("Cannot start until #52 is done.")]
    [InlineData("Until #52 is live, this is useless.")]
    [InlineData("Depends on #52.")]
    [InlineData("depends on: #52")]
    [InlineData("This is dependent on #52.")]
    [InlineData("Waits for #52.")]
    [InlineData("We are waiting on #52.")]
    [InlineData("Blocked by #52.")]
    [InlineData("Blocked by: #52")]
    [InlineData("**Blocked by** #52")]
    [InlineData("This is blocked on #52.")]
    [InlineData("Stuck behind #52.")]
    [InlineData("It is gated by #52.")]
    [InlineData("Needs #52.")]
    [InlineData("Still needs #52.")]
    [InlineData("Requires #52 to be finished.")]
    [InlineData("Builds on #52.")]
    [InlineData("Relies on #52.")]
    [InlineData("It hangs on #52.")]
    [InlineData("Follows #52.")]
    [InlineData("Subject to #52.")]
    [InlineData("Pointless without #52.")]
    [InlineData("We can't do this without #52.")]
    [InlineData("Prerequisite: is #52; prerequisites are #52")]
    [InlineData("Waits for the price export.")]
    [InlineData("#52 must come first.")]
    [InlineData("#52 goes first.")]
    [InlineData("#52 has to be done before this.")]
    [InlineData("#52 has to be live before we can begin.")]
    [InlineData("#52 blocks this.")]
    [InlineData("#52 is blocking us.")]
    [InlineData("#52 is a prerequisite.")]
    [InlineData("#52 is a prerequisite for this.")]
    [InlineData("#52 is needed first.")]
    [InlineData("#52 is required for this.")]
    [InlineData("#52 holds this up.")]
    public void The_other_goes_first_because_this_one_needs_it(string text) => Assert.Equal("#52 #41 Dependency", Assert.Single(Read(text).Distinct()));

    [Theory]
    [InlineData("Less urgent than #52.")]
    [InlineData("It is less important than #52.")]
    [InlineData("Not as urgent as #52.")]
    [InlineData("Later than #52.")]
    public void The_other_goes_first_by_comparison(string text) => Assert.Equal(["#52 #41 Comparison"], Read(text));

    [Theory]
    [InlineData("See #52.")]
    [InlineData("Related to #52.")]
    [InlineData("Duplicate of #52.")]
    [InlineData("Follow-up to #52.")]
    [InlineData("Like #52, but for the web.")]
    [InlineData("Split from #52.")]
    [InlineData("Part of #52.")]
    [InlineData("Fixes #52.")]
    [InlineData("Closes #52 too.")]
    [InlineData("Same form as in #52.")]
    [InlineData("The screen of #52 gets a second column.")]
    [InlineData("Uses the icons of #52.")]
    [InlineData("We talked about #52 after lunch.")]
    [InlineData("#52 was closed after two weeks.")]
    [InlineData("Before the holidays; see #52.")]
    [InlineData("Needed by the dealers (see #52).")]
    [InlineData("As before, #52 stays open.")]
    [InlineData("#52")]
    public void A_mere_mention_says_nothing(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData("Does not block #52.")]
    [InlineData("This doesn't block #52.")]
    [InlineData("This no longer blocks #52.")]
    [InlineData("Not needed for #52.")]
    [InlineData("Does not depend on #52.")]
    [InlineData("This doesn't depend on #52.")]
    [InlineData("It no longer depends on #52.")]
    [InlineData("Independent of #52.")]
    [InlineData("Not blocked by #52.")]
    [InlineData("Nothing here needs #52.")]
    [InlineData("No need to wait for #52.")]
    [InlineData("It is not more urgent than #52.")]
    [InlineData("Not less urgent than #52.")]
    [InlineData("This need not come before #52.")]
    [InlineData("#52 does not need this.")]
    [InlineData("#52 no longer depends on this.")]
    [InlineData("#52 doesn't wait for this.")]
    [InlineData("#52 can start without this.")]
    [InlineData("#52 cannot wait.")]
    [InlineData("#52 is not less urgent.")]
    [InlineData("#52 does not block this.")]
    [InlineData("#52 need not come first.")]
    public void A_denial_says_nothing(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData("Should we do this before #52?")]
    [InlineData("Is #52 more urgent?")]
    [InlineData("Does #52 need this?")]
    [InlineData("Blocked by #52?")]
    [InlineData("Is it true that #52 cannot start until this is in? ")]
    public void A_question_says_nothing(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData("#12 blocks #52.")]
    [InlineData("#12 is blocked by #52.")]
    [InlineData("#12 depends on #52.")]
    [InlineData("#12 must be done before #52.")]
    [InlineData("#12 goes before #52.")]
    [InlineData("#12 waits for #52.")]
    [InlineData("#52 is waiting for #12.")]
    [InlineData("Login by badge comes before the price export.")]
    [InlineData("Ana says that #12 goes before #52.")]
    public void What_is_said_of_two_others_says_nothing_of_this_one(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData("Before #12, #13 and #14.", "#41 #12 Comparison, #41 #13 Comparison, #41 #14 Comparison")]
    [InlineData("Before #12, #13, and #14, because the auditors come.", "#41 #12 Comparison, #41 #13 Comparison, #41 #14 Comparison")]
    [InlineData("More urgent than #12 or #13.", "#41 #12 Comparison, #41 #13 Comparison")]
    [InlineData("More urgent than both #12 and #13.", "#41 #12 Comparison, #41 #13 Comparison")]
    [InlineData("Before #12 and before #13.", "#41 #12 Comparison, #41 #13 Comparison")]
    [InlineData("Before #12 as well as #13.", "#41 #12 Comparison, #41 #13 Comparison")]
    [InlineData("Before #12 & #13", "#41 #12 Comparison, #41 #13 Comparison")]
    [InlineData("Before #12 Login by badge, #13 Opening hours and #14 Gift vouchers.", "#41 #12 Comparison, #41 #13 Comparison, #41 #14 Comparison")]
    [InlineData("Before opening hours and gift vouchers.", "#41 #13 Comparison, #41 #14 Comparison")]
    [InlineData("Blocks #12, #13, and #14", "#41 #12 Dependency, #41 #13 Dependency, #41 #14 Dependency")]
    [InlineData("Blocks both #12 and #13.", "#41 #12 Dependency, #41 #13 Dependency")]
    [InlineData("#12, #13 and #14 depend on this.", "#41 #12 Dependency, #41 #13 Dependency, #41 #14 Dependency")]
    [InlineData("#12 and #13 both depend on this.", "#41 #12 Dependency, #41 #13 Dependency")]
    [InlineData("#12 and #13 can wait.", "#41 #12 Comparison, #41 #13 Comparison")]
    [InlineData("#12 and #13 must come first.", "#12 #41 Dependency, #13 #41 Dependency")]
    [InlineData("Depends on #12 and #13.", "#12 #41 Dependency, #13 #41 Dependency")]
    [InlineData("Blocked by #12; #13", "#12 #41 Dependency, #13 #41 Dependency")]
    public void What_is_said_of_a_list_is_said_of_each(string text, string statements) =>
        Assert.Equal(statements, string.Join(", ", Read(text)));

    [Theory]
    [InlineData("Before #12, after #13.", "#41 #12 Comparison, #13 #41 Dependency")]
    [InlineData("Depends on #12; blocks #13.", "#12 #41 Dependency, #41 #13 Dependency")]
    [InlineData("Before #12, because #13 can wait.", "#41 #12 Comparison, #41 #13 Comparison")]
    [InlineData("Before #12; see also #13.", "#41 #12 Comparison")]
    [InlineData("See #12. ", "")]
    [InlineData("This blocks #12. #13 is its twin.", "#41 #12 Dependency")]
    public void Each_item_of_a_sentence_gets_what_is_said_of_it(string text, string statements) => Assert.Equal(statements, string.Join(", ", Read(text)));

    [Theory]
    [InlineData("Blocked by", "#12", "#12 #41 Dependency")]
    [InlineData("Blocked by:", "#12 Login by badge", "#12 #41 Dependency")]
    [InlineData("Depends on", "- #12", "#12 #41 Dependency")]
    [InlineData("Waits for", "#12 and #13", "#12 #41 Dependency, #13 #41 Dependency")]
    [InlineData("Blocks", "#12", "#41 #12 Dependency")]
    [InlineData("Before", "#12, because the auditors come", "#41 #12 Comparison")]
    [InlineData("Needed for", "Login by badge", "#41 #12 Dependency")]
    [InlineData("Related", "#12", "")]
    [InlineData("See also", "#12", "")]
    [InlineData("Does not block", "#12", "")]
    [InlineData("Blocked by", "Notes are in #12", "")]
    [InlineData("Blocked by what nobody here has ever been able to explain", "#12", "")]
    public void A_heading_is_said_of_what_stands_at_the_beginning_below_it(string heading, string text, string statements) =>
        Assert.Equal(statements, string.Join(", ", Read(SomeOrder.Passage(text, heading))));

    [Fact]
    public void A_heading_above_a_list_is_said_of_each_of_its_items() =>
        Assert.Equal(
            ["#12 #41 Dependency", "#13 #41 Dependency", "#41 #52 Dependency"],
            SomeOrder.Markdown("## Blocked by\n\n- #12\n- [Opening hours](https://github.com/acme/ledger/issues/13)\n\n## Blocks\n\n- [ ] #52 Price export\n").SelectMany(Read));

    [Theory]
    [InlineData("Before [the file](https://github.com/acme/ledger/issues/52).")]
    [InlineData("Before [#52](https://github.com/acme/ledger/issues/52).")]
    [InlineData("Before https://github.com/acme/ledger/issues/52.")]
    [InlineData("Before acme/ledger#52.")]
    [InlineData("Before GH-52.")]
    [InlineData("Before **#52**.")]
    [InlineData("Before “Price export”.")]
    [InlineData("> Before #52.")]
    [InlineData("- [ ] Before #52.")]
    public void It_is_the_same_however_the_other_is_named(string body) =>
        Assert.Equal(["#41 #52 Comparison"], SomeOrder.Markdown(body).SelectMany(Read));

    [Fact]
    public void An_item_that_is_not_of_the_backlog_goes_first_or_later_too() => Assert.Equal(["99 #41 Dependency"], Read("Blocked by #99."));

    [Theory]
    [InlineData("before #12 ")]
    [InlineData("#12 cannot ")]
    [InlineData("not before the #12, ")]
    [InlineData("the story before ")]
    [InlineData("#12, ")]
    [InlineData("without ")]
    public void A_piece_repeated_without_end_is_read(string piece) => Assert.NotNull(Read(string.Concat(Enumerable.Repeat(piece, 2_000)) + "#52"));

    [Fact]
    public void A_list_of_a_thousand_is_said_of_each() =>
        Assert.Equal(1_000, Read("Blocks " + string.Join(", ", Enumerable.Range(1_000, 1_000).Select(number => $"#{number}"))).Length);

    private static string[] Read(string text) => SomeOrder.Markdown(text) is [var only] ? Read(only) : Read(SomeOrder.Passage(text));

    private static string[] Read(OrderPassage passage) =>
    [
        .. PrecedenceReader.Read(passage, MentionFinder.Find(passage, Own, SomeOrder.Known(Items), SomeOrder.Titles(Items)))
            .Select(said => said.ThisFirst ? $"#41 {said.Other.Key} {said.Kind}" : $"{said.Other.Key} #41 {said.Kind}"),
    ];
}
