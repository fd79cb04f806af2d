using ReadinessCheck.Order;

namespace ReadinessCheck.Tests.Order;

public sealed class CoverageReaderTests
{
    private static readonly DateOnly Day = new(2026, 5, 1);

    [Theory]
    [InlineData(ReasonKind.Date)]
    [InlineData(ReasonKind.Dependency)]
    [InlineData(ReasonKind.CostOfDelay)]
    [InlineData(ReasonKind.GrowingHarm)]
    [InlineData(ReasonKind.Other)]
    public void A_reason_that_stands_for_itself_covers_every_neighbour(ReasonKind kind) =>
        Assert.Equal("#2 Covered, #3 Covered", Read(SomeOrder.Reading("#1", [Reason(kind)]), SomeOrder.Reading("#2"), SomeOrder.Reading("#3")));

    [Theory]
    [InlineData(ReasonKind.Comparison)]
    [InlineData(ReasonKind.Link)]
    public void A_comparison_and_a_link_cover_the_items_that_they_name(ReasonKind kind) =>
        Assert.Equal("#2 Covered, #3 Uncovered", Read(SomeOrder.Reading("#1", [Reason(kind, "#2", "#9")]), SomeOrder.Reading("#2"), SomeOrder.Reading("#3")));

    [Fact]
    public void Without_a_reason_nothing_is_covered() =>
        Assert.Equal("#2 Uncovered, #3 Uncovered", Read(SomeOrder.Reading("#1"), SomeOrder.Reading("#2", [Reason(ReasonKind.Other)]), SomeOrder.Reading("#3")));

    [Fact]
    public void Without_neighbours_there_is_nothing_to_cover() => Assert.Equal("", Read(SomeOrder.Reading("#1", [Reason(ReasonKind.Other)])));

    [Theory]
    [InlineData(-30, Coverage.Same)]
    [InlineData(0, Coverage.Same)]
    [InlineData(1, Coverage.Covered)]
    public void A_neighbour_that_is_due_on_the_same_day_or_earlier_gives_the_same_reason(int days, Coverage coverage)
    {
        OrderReading item = SomeOrder.Reading("#1", [Reason(ReasonKind.Date) with { By = Day }]);
        NeighbourCoverage inText = Assert.Single(CoverageReader.Read(item, [Due("#2", Day.AddDays(days), "by then")]));
        NeighbourCoverage inField = Assert.Single(CoverageReader.Read(item, [Due("#2", Day.AddDays(days))]));

        Assert.Equal((coverage, coverage), (inText.Coverage, inField.Coverage));
        if (coverage == Coverage.Same)
        {
            Assert.Equal((Day.AddDays(days), "by then"), (inText.NeighbourDue, inText.NeighbourEvidence?.Quote));
            Assert.Equal((Day.AddDays(days), null), (inField.NeighbourDue, inField.NeighbourEvidence));
        }
    }

    [Fact]
    public void The_earliest_day_of_the_neighbour_counts()
    {
        OrderReading neighbour = SomeOrder.Reading("#2", obligations: [.. new[] { 0, -9, 9 }.Select(days => new Obligation(Day.AddDays(days), null, HasWhy: false))]);
        OrderReading item = SomeOrder.Reading("#1", [Reason(ReasonKind.Date) with { By = Day }]);

        Assert.Equal(Day.AddDays(-9), Assert.Single(CoverageReader.Read(item, [neighbour])).NeighbourDue);
    }

    [Fact]
    public void A_day_of_the_neighbour_is_nothing_against_another_kind_of_reason() =>
        Assert.Equal("#2 Covered", Read(SomeOrder.Reading("#1", [Reason(ReasonKind.CostOfDelay)]), Due("#2", Day)));

    [Fact]
    public void The_same_work_that_waits_for_both_is_the_same_reason() => Assert.Equal(
        "#2 Same, #3 Covered, #4 Covered",
        Read(
            SomeOrder.Reading("#1", [Reason(ReasonKind.Dependency, "#8", "#9")]),
            SomeOrder.Reading("#2", [Reason(ReasonKind.Dependency, "#9")]),
            SomeOrder.Reading("#3", [Reason(ReasonKind.Dependency, "#7")]),
            SomeOrder.Reading("#4", [Reason(ReasonKind.Comparison, "#9")])));

    [Fact]
    public void The_same_sentence_is_the_same_reason_whatever_its_case_and_punctuation()
    {
        OrderPassage mine = SomeOrder.Passage("We lose 40 hours a week.");
        OrderPassage same = SomeOrder.Passage("We lose 40 hours, a WEEK!");
        OrderPassage other = SomeOrder.Passage("We lose 50 hours a week.");

        Assert.Equal(
            "#2 Same, #3 Covered, #4 Covered",
            Read(
                SomeOrder.Reading("#1", [Reason(ReasonKind.CostOfDelay) with { Evidence = mine.Evidence }], passages: mine),
                SomeOrder.Reading("#2", [Reason(ReasonKind.CostOfDelay) with { Evidence = same.Evidence }], passages: same),
                SomeOrder.Reading("#3", [Reason(ReasonKind.CostOfDelay) with { Evidence = other.Evidence }], passages: other),
                SomeOrder.Reading("#4", passages: same)));
    }

    [Fact]
    public void One_reason_that_the_neighbour_has_not_is_enough()
    {
        OrderReason date = Reason(ReasonKind.Date) with { By = Day };
        OrderReading due = Due("#2", Day);

        Assert.Equal("#2 Same", Read(SomeOrder.Reading("#1", [date]), due));
        Assert.Equal("#2 Covered", Read(SomeOrder.Reading("#1", [date, Reason(ReasonKind.CostOfDelay)]), due));
        Assert.Equal("#2 Covered", Read(SomeOrder.Reading("#1", [date, Reason(ReasonKind.Comparison, "#2")]), due));
        Assert.Equal("#2 Same", Read(SomeOrder.Reading("#1", [date, Reason(ReasonKind.Comparison, "#3")]), due));
    }

    [Fact]
    public void The_reason_that_covers_is_told()
    {
        OrderReason link = Reason(ReasonKind.Link, "#3");
        OrderReason comparison = Reason(ReasonKind.Comparison, "#2");
        IReadOnlyList<NeighbourCoverage> found =
            CoverageReader.Read(SomeOrder.Reading("#1", [link, comparison]), [SomeOrder.Reading("#2"), SomeOrder.Reading("#3"), SomeOrder.Reading("#4")]);

        Assert.Equal([comparison, link, null], found.Select(neighbour => neighbour.Reason));
        Assert.Equal(["Title of #2", "Title of #3", "Title of #4"], found.Select(neighbour => neighbour.Title));
    }

    // In its text, or else in its field.
    private static OrderReading Due(string key, DateOnly day, string? text = null) =>
        SomeOrder.Reading(key, obligations: [new Obligation(day, text is null ? null : SomeOrder.Passage(text).Evidence, HasWhy: false)]);

    private static OrderReason Reason(ReasonKind kind, params string[] names) => new(kind, names, null);

    private static string Read(OrderReading item, params OrderReading[] neighbours) =>
        string.Join(", ", CoverageReader.Read(item, neighbours).Select(neighbour => $"{neighbour.Key} {neighbour.Coverage}"));
}
