using ReadinessCheck.Findings;
using ReadinessCheck.Order;

namespace ReadinessCheck.Tests.Order;

public sealed class PlacedOrderingTests
{
    private static readonly BacklogItem Item = new() { Key = "#1", Title = "Import" };
    private static readonly OrderReason Reason = new(ReasonKind.CostOfDelay, [], SomeOrder.Quote("We lose a day each week."));
    private static readonly NeighbourCoverage Covered = new("#2", "Export", Coverage.Covered, Reason);
    private static readonly NeighbourCoverage Same = new("#3", "Login", Coverage.Same, Reason);
    private static readonly NeighbourCoverage Uncovered = new("#4", "Dark mode", Coverage.Uncovered);
    private static readonly NeighbourCoverage AlsoUncovered = new("#5", "Search", Coverage.Uncovered);

    [Fact]
    public void With_nothing_below_it_is_not_asked()
    {
        Finding placed = Of(SomeOrder.Text(Level.Weak, sure: true, evidence: SomeOrder.Quote("P1")), [Reason]);

        Assert.Equal((Level.Undetermined, 0, false, false, null), (placed.Level, placed.Confidence, placed.Applies, placed.Asked, placed.Question));
        Assert.Empty(placed.Evidence);
        Assert.Contains("Nothing stands below", placed.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_judged_stays_so()
    {
        Finding text = SomeOrder.Text(Level.Undetermined);

        Assert.Same(text, Of(text, [Reason], Covered));
        Assert.Same(text, Of(text, []));
    }

    [Fact]
    public void It_is_answered_when_every_neighbour_is_covered()
    {
        Finding placed = Of(SomeOrder.Text(Level.Missing, sure: true), [Reason], Covered, Covered with { Key = "#9" });

        Assert.Equal((Level.Answered, false, null), (placed.Level, placed.Asked, placed.Question));
        Assert.Equal(["We lose a day each week."], placed.Evidence.Select(quote => quote.Quote));
        Assert.Equal(2, placed.Neighbours.Count);
    }

    [Fact]
    public void A_gap_of_a_kind_that_is_not_asked_gets_no_question()
    {
        Finding placed = Of(SomeOrder.Text(Level.Missing, sure: true) with { Applies = false }, [], Uncovered);

        Assert.Equal((Level.Missing, false, null), (placed.Level, placed.Asked, placed.Question));
    }

    [Fact]
    public void It_is_weak_when_some_are_covered_and_some_are_not()
    {
        Finding placed = Of(SomeOrder.Text(Level.Answered), [Reason], Covered, Uncovered, AlsoUncovered);

        Assert.Equal((Level.Weak, true), (placed.Level, placed.Asked));
        Assert.Equal("It says why it comes before #2, and not before #4 and #5.", placed.Reason);
        Assert.Equal(["We lose a day each week."], placed.Evidence.Select(quote => quote.Quote));
    }

    [Theory]
    [InlineData(1, "#3 gives the same reason.")]
    [InlineData(2, "#3 and #6 give the same reason.")]
    public void It_is_weak_when_a_neighbour_gives_the_same_reason(int same, string reason)
    {
        Finding placed = Of(SomeOrder.Text(Level.Answered), [Reason], [.. new[] { Same, Same with { Key = "#6" } }.Take(same)]);

        Assert.Equal((Level.Weak, true, reason), (placed.Level, placed.Asked, placed.Reason));
    }

    [Fact]
    public void It_is_weak_when_its_reason_is_about_other_items()
    {
        Finding placed = Of(SomeOrder.Text(Level.Missing), [new OrderReason(ReasonKind.Comparison, ["#9"], SomeOrder.Quote("Before #9, because …"))], Uncovered, AlsoUncovered);

        Assert.Equal((Level.Weak, "The reason that it gives is about other items than #4 and #5."), (placed.Level, placed.Reason));
        Assert.Equal(["Before #9, because …"], placed.Evidence.Select(quote => quote.Quote));
    }

    [Fact]
    public void It_is_weak_by_a_claim_of_the_text_alone()
    {
        Finding text = SomeOrder.Text(Level.Weak, 0.7, sure: true, SomeOrder.Quote("It is very urgent"));
        Finding placed = Of(text, [], Uncovered);

        Assert.Equal((Level.Weak, 0.7, text.Reason, true), (placed.Level, placed.Confidence, placed.Reason, placed.Asked));
        Assert.Equal(text.Evidence, placed.Evidence);
    }

    [Fact]
    public void It_is_missing_when_nothing_is_said()
    {
        Finding placed = Of(SomeOrder.Text(Level.Missing, 0.9, sure: true), [], Uncovered, AlsoUncovered);

        Assert.Equal((Level.Missing, 0.9, true), (placed.Level, placed.Confidence, placed.Asked));
        Assert.Equal("Nothing says why it comes before #4 and #5.", placed.Reason);
        Assert.Empty(placed.Evidence);
        Assert.NotNull(placed.Question);
    }

    [Fact]
    public void A_text_that_may_be_answered_is_not_surely_asked() =>
        Assert.False(Of(SomeOrder.Text(Level.Answered, sure: false), [], Uncovered).Asked);

    [Fact]
    public void A_kind_that_is_not_asked_stays_so() => Assert.False(Of(SomeOrder.Text(Level.Missing, sure: true) with { Applies = false }, [], Uncovered).Asked);

    [Fact]
    public void At_most_two_quotes_carry_it_and_each_once()
    {
        OrderReason[] reasons = [.. Enumerable.Range(1, 4).Select(i => new OrderReason(ReasonKind.Other, [], SomeOrder.Quote($"Quote {i}")))];
        Finding placed = Of(SomeOrder.Text(Level.Missing), reasons, Covered with { Reason = reasons[2] }, Covered with { Key = "#6", Reason = reasons[2] });

        Assert.Equal(["Quote 3", "Quote 1"], placed.Evidence.Select(quote => quote.Quote));
    }

    [Fact]
    public void A_link_alone_answers_without_a_quote()
    {
        OrderReason link = new(ReasonKind.Link, ["#2"], null);
        Finding placed = Of(SomeOrder.Text(Level.Missing), [link], Covered with { Reason = link });

        Assert.Equal((Level.Answered, 0), (placed.Level, placed.Evidence.Count));
    }

    private static Finding Of(Finding text, OrderReason[] reasons, params NeighbourCoverage[] neighbours) =>
        PlacedOrdering.Of(Item, SomeOrder.Reading("#1", reasons, text: text), neighbours);
}
