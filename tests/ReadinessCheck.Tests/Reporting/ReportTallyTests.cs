using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Order;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Tests.Reporting;

public sealed class ReportTallyTests
{
    private readonly ReportTally _tally = new();

    [Fact]
    public void Items_are_ready_or_have_gaps_or_could_not_be_told()
    {
        _tally.Add(SomeVerdict.Of());
        _tally.Add(SomeVerdict.Of(findings: SomeVerdict.NotAsked(CriterionIds.TradeOff)));
        _tally.Add(SomeVerdict.Of(findings: [SomeVerdict.Weak(CriterionIds.Ordering), SomeVerdict.Unsure(CriterionIds.TradeOff)]));
        _tally.Add(SomeVerdict.Of(findings: SomeVerdict.Unsure(CriterionIds.TradeOff)));
        _tally.Add(SomeVerdict.Of(findings: SomeVerdict.Undetermined(CriterionIds.TradeOff)));

        ReportTotals totals = _tally.ToTotals();

        Assert.Equal((5, 2, 1, 2), (totals.Items, totals.Ready, totals.WithGaps, totals.Unsure));
    }

    [Fact]
    public void Each_item_counts_once_for_each_question()
    {
        _tally.Add(SomeVerdict.Of(findings: SomeVerdict.Missing(CriterionIds.TradeOff)));
        _tally.Add(SomeVerdict.Of(findings: SomeVerdict.Weak(CriterionIds.TradeOff)));
        _tally.Add(SomeVerdict.Of(findings: SomeVerdict.NotAsked(CriterionIds.TradeOff)));

        ReportTotals totals = _tally.ToTotals();

        Assert.Equal(new CriterionTotals(CriterionIds.TradeOff, 0, 1, 1, 0, 0, 1), totals.Criteria.Single(criterion => criterion.Criterion == CriterionIds.TradeOff));
        Assert.Equal(new CriterionTotals(CriterionIds.Ordering, 3, 0, 0, 0, 0, 0), totals.Criteria.Single(criterion => criterion.Criterion == CriterionIds.Ordering));
    }

    [Fact]
    public void What_was_left_out_is_counted_by_reason()
    {
        _tally.Add(new BacklogEntry.LeftOut("1", "closed"));
        _tally.Add(new BacklogEntry.LeftOut("2", "pull request"));
        _tally.Add(new BacklogEntry.LeftOut("3", "closed"));

        Assert.Equal([new("closed", 2), new("pull request", 1)], _tally.ToTotals().LeftOut);
    }

    [Fact]
    public void Items_that_were_asked_by_their_text_alone_are_counted_where_places_are_recorded_in_part()
    {
        Verdict Placed(params Finding[] findings) => SomeVerdict.Of(findings: findings) is var verdict
            ? verdict with { Item = verdict.Item with { Place = ItemPlace.Undecided } }
            : verdict;
        Finding besideOthers = SomeVerdict.Missing(CriterionIds.Ordering) with { Neighbours = [new NeighbourCoverage("#2", "", Coverage.Uncovered)] };

        _tally.Add(SomeVerdict.Of());
        _tally.Add(Placed(SomeVerdict.NotAsked(CriterionIds.Ordering)));
        _tally.Add(Placed(SomeVerdict.Undetermined(CriterionIds.Ordering)));
        _tally.Add(Placed(besideOthers));
        Assert.Equal(0, _tally.ToTotals().OrderUnknown);

        _tally.Add(Placed());
        _tally.Add(Placed(SomeVerdict.Missing(CriterionIds.Ordering)));
        Assert.Equal(2, _tally.ToTotals().OrderUnknown);
    }

    [Fact]
    public void Totals_do_not_change_when_counting_goes_on()
    {
        _tally.Add(new BacklogEntry.Unreadable("a.json:3", "Broken."));
        ReportTotals before = _tally.ToTotals();
        _tally.Add(new BacklogEntry.Unreadable("a.json:4", "Broken too."));

        Assert.Equal("a.json:3", Assert.Single(before.Problems).Place);
    }
}
