using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using ReadinessCheck.Settling;

namespace ReadinessCheck.Tests.Reporting;

public sealed class SettlementSentencesTests
{
    private static readonly DateOnly Day = new(2027, 1, 31);
    private static readonly Settlement HeldBack = new(SettlementKind.HeldBack) { Until = Day };
    private static readonly Waiver Waiver = new(CriterionIds.TradeOff, Day, "It is the law.", "Dana");

    [Fact]
    public void Questions_of_the_same_settlement_stand_together()
    {
        Verdict verdict = SomeVerdict.Of(findings:
        [
            SomeVerdict.Missing(CriterionIds.CustomerNeed) with { Settled = HeldBack },
            SomeVerdict.Missing(CriterionIds.TradeOff) with { Settled = new Settlement(SettlementKind.Waived) { Reason = "It is the law.", Owner = "Dana", Until = Day } },
            SomeVerdict.Weak(CriterionIds.Ordering) with { Settled = HeldBack with { } },
        ]);

        Assert.Equal(
            [
                "customer need and ordering: held back by the baseline until 31 January 2027.",
                "trade-off: waived until 31 January 2027 by Dana, “It is the law.”",
            ],
            SettlementSentences.Of(verdict));
    }

    [Fact]
    public void What_people_said_on_the_item_is_told()
    {
        Assert.Equal("answered, says olga.", SettlementSentences.Of(new Settlement(SettlementKind.SaidAnswered) { Owner = "olga" }));
        Assert.Equal("not asked, as the item is to be skipped.", SettlementSentences.Of(new Settlement(SettlementKind.Skipped)));
    }

    [Fact]
    public void Alone_it_is_a_sentence_on_one_line() =>
        Assert.Equal("Answered, says o lga.", SettlementSentences.Sentence(new Settlement(SettlementKind.SaidAnswered) { Owner = "o\nlga" }));

    [Fact]
    public void Every_waiver_is_listed_with_what_has_become_of_it() => Assert.Equal(
        [
            "Waivers: 1 in force, 1 expired, 1 needed no more, 1 for items that are not here.",
            "- SHOP-1, trade-off: the waiver by Dana expired on 31 January 2027.",
            "- SHOP-2, trade-off: waived until 31 January 2027 by Dana, “It is the law.”",
            "- SHOP-3, trade-off: there is no such item here for the waiver by Dana.",
            "- SHOP-4, trade-off: the waiver by Dana is needed no more, and can go.",
        ],
        SettlementSentences.Of(
        [
            new ReportedWaiver("SHOP-1", Waiver, WaiverState.Expired), new ReportedWaiver("SHOP-2", Waiver, WaiverState.Holds),
            new ReportedWaiver("SHOP-3", Waiver, WaiverState.ItemNotThere), new ReportedWaiver("SHOP-4", Waiver, WaiverState.Needless),
        ]));

    [Fact]
    public void A_reason_as_long_as_a_page_is_cut() =>
        Assert.InRange(SettlementSentences.Of([new ReportedWaiver("SHOP-1", Waiver with { Reason = new string('a', 60_000) }, WaiverState.Holds)]).Last().Length, 300, 400);

    [Theory]
    [InlineData(0, 0, "The baseline holds nothing back here.")]
    [InlineData(1, 0, "The baseline holds 1 gap back.")]
    [InlineData(31, 1, "The baseline holds 31 gaps back. 1 gap in it is older than 180 days and counts again.")]
    [InlineData(0, 2, "The baseline holds nothing back here. 2 gaps in it are older than 180 days and count again.")]
    public void The_baseline_is_told(int heldBack, int aged, string expected) => Assert.Equal(expected, SettlementSentences.Of(new BaselineUse(heldBack, aged, 180)));
}
