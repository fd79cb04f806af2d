using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Settling;
using ReadinessCheck.Tests.Reporting;

namespace ReadinessCheck.Tests.Settling;

public sealed class BaselineTests
{
    private const string Need = CriterionIds.CustomerNeed;
    private static readonly DateOnly Today = new(2026, 11, 26);
    private static readonly DateOnly Before = new(2026, 10, 1);

    [Fact]
    public void The_sure_gaps_are_taken_and_nothing_else()
    {
        Verdict verdict = SomeVerdict.Of(findings:
        [
            SomeVerdict.Missing(Need), SomeVerdict.Weak(CriterionIds.BusinessReason), SomeVerdict.Unsure(CriterionIds.TradeOff),
            SomeVerdict.NotAsked(CriterionIds.ExpectedOutcome) with { Sure = true }, SomeVerdict.Undetermined(CriterionIds.Ordering),
        ]);

        Assert.Equal(
            [new BaselineEntry("SHOP-1", Need, Level.Missing, Today), new BaselineEntry("SHOP-1", CriterionIds.BusinessReason, Level.Weak, Today)],
            new Baseline([]).Take([verdict], isWhole: true, Today).Entries);
    }

    [Fact]
    public void What_is_waived_is_not_taken()
    {
        Finding waived = SomeVerdict.Missing(Need) with { Settled = new Settlement(SettlementKind.Waived) };

        Assert.Empty(new Baseline([]).Take([SomeVerdict.Of(findings: waived)], isWhole: true, Today).Entries);
    }

    [Fact]
    public void Taking_again_makes_nothing_young_again_and_forgets_nothing_of_items_that_were_not_read()
    {
        BaselineEntry elsewhere = new("SHOP-7", Need, Level.Missing, Before);
        Baseline before = new([elsewhere, new BaselineEntry("shop-1", Need, Level.Missing, Before)], maxAge: 30);
        Verdict[] verdicts = [SomeVerdict.Of(findings: SomeVerdict.Missing(Need)), SomeVerdict.Of("SHOP-2", findings: SomeVerdict.Weak(Need))];

        Baseline taken = before.Take(verdicts, isWhole: true, Today);

        Assert.Equal([new BaselineEntry("SHOP-1", Need, Level.Missing, Before), new BaselineEntry("SHOP-2", Need, Level.Weak, Today), elsewhere], taken.Entries);
        Assert.Equal(30, taken.MaxAge);
    }

    [Fact]
    public void A_gap_that_became_worse_is_a_new_one()
    {
        Baseline before = new([new BaselineEntry("SHOP-1", Need, Level.Weak, Before)]);

        Assert.Null(before.Find("SHOP-1", SomeVerdict.Missing(Need)));
        Assert.Equal(Today, Assert.Single(before.Take([SomeVerdict.Of(findings: SomeVerdict.Missing(Need))], isWhole: true, Today).Entries).Since);
    }

    [Fact]
    public void A_gap_that_became_smaller_is_the_old_one_at_its_new_level()
    {
        Baseline before = new([new BaselineEntry("SHOP-1", Need, Level.Missing, Before)]);

        Assert.NotNull(before.Find("SHOP-1", SomeVerdict.Weak(Need)));
        Assert.Equal(
            new BaselineEntry("SHOP-1", Need, Level.Weak, Before), Assert.Single(before.Take([SomeVerdict.Of(findings: SomeVerdict.Weak(Need))], isWhole: true, Today).Entries));
    }

    [Fact]
    public void Pruning_leaves_what_is_a_gap_still_however_old_and_items_that_were_not_read()
    {
        BaselineEntry held = new("SHOP-1", Need, Level.Missing, Before);
        BaselineEntry aged = new("SHOP-2", Need, Level.Missing, Today.AddDays(-999));
        BaselineEntry gone = new("SHOP-9", Need, Level.Missing, Before);
        BaselineEntry unsure = new("SHOP-1", CriterionIds.TradeOff, Level.Missing, Before);
        Baseline baseline = new(
        [
            held,
            unsure,
            new BaselineEntry("SHOP-1", CriterionIds.ExpectedOutcome, Level.Missing, Before),
            new BaselineEntry("SHOP-1", CriterionIds.BusinessReason, Level.Weak, Before),
            gone,
            aged,
        ]);
        Verdict[] verdicts =
        [
            SomeVerdict.Of(findings: [SomeVerdict.Missing(Need), SomeVerdict.Unsure(CriterionIds.TradeOff), SomeVerdict.Missing(CriterionIds.BusinessReason)]),
            SomeVerdict.Of("SHOP-2", findings: SomeVerdict.Missing(Need)),
        ];

        Assert.Equal([held, unsure, aged], baseline.Prune(verdicts, isWhole: true).Entries);
        Assert.Equal([held, unsure, gone, aged], baseline.Prune(verdicts, isWhole: false).Entries);
    }

    [Fact]
    public void Of_some_of_the_items_nothing_is_told_about_their_order()
    {
        BaselineEntry order = new("SHOP-1", CriterionIds.Ordering, Level.Missing, Before);
        Baseline baseline = new([order]);

        Assert.Equal([order], baseline.Prune([SomeVerdict.Of()], isWhole: false).Entries);
        Assert.Equal([order], baseline.Take([SomeVerdict.Of()], isWhole: false, Today).Entries);
        Assert.Empty(baseline.Prune([SomeVerdict.Of()], isWhole: true).Entries);
        Assert.Equal([order], baseline.Prune([SomeVerdict.Of(findings: SomeVerdict.Undetermined(CriterionIds.Ordering))], isWhole: true).Entries);
        Assert.Equal([order], baseline.Take([SomeVerdict.Of(findings: SomeVerdict.Missing(CriterionIds.Ordering))], isWhole: false, Today).Entries);
    }

    [Fact]
    public void An_entry_of_the_far_future_holds_to_the_end_of_days() =>
        Assert.Equal(DateOnly.MaxValue, new Baseline([]).LastDayOf(new BaselineEntry("SHOP-1", Need, Level.Missing, DateOnly.MaxValue)));
}
