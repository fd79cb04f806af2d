using ReadinessCheck.Comments;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Order;
using ReadinessCheck.Tests.Reporting;

namespace ReadinessCheck.Tests.Comments;

public sealed class CommentAskTests
{
    private static readonly Finding Ordering = SomeVerdict.Weak(CriterionIds.Ordering) with
    {
        Neighbours =
        [
            new NeighbourCoverage("#2", "Dark mode", Coverage.Uncovered),
            new NeighbourCoverage("#3", "Night shift", Coverage.Covered),
            new NeighbourCoverage("#4", "Tax rate", Coverage.Same, NeighbourDue: new DateOnly(2027, 3, 1)),
        ],
    };

    public static TheoryData<string, Finding> SameAsks() => new()
    {
        { "other words", Ordering with { Question = "Why now?", Reason = "So." } },
        { "another quote", Ordering with { Evidence = [SomeVerdict.Quote("Urgent.")] } },
        { "another confidence", Ordering with { Confidence = 0.99 } },
        { "other titles", Ordering with { Neighbours = [.. Ordering.Neighbours.Select(each => each with { Title = "Renamed" })] } },
        { "neighbours in another order", Ordering with { Neighbours = [.. Ordering.Neighbours.Reverse()] } },
    };

    public static TheoryData<string, Finding> OtherAsks() => new()
    {
        { "another level", Ordering with { Level = Level.Missing } },
        { "a neighbour less", Ordering with { Neighbours = [.. Ordering.Neighbours.Skip(1)] } },
        { "another neighbour", Ordering with { Neighbours = [Ordering.Neighbours[0] with { Key = "#9" }, .. Ordering.Neighbours.Skip(1)] } },
        { "a neighbour covered now", Ordering with { Neighbours = [Ordering.Neighbours[0] with { Coverage = Coverage.Covered }, .. Ordering.Neighbours.Skip(1)] } },
        { "another day", Ordering with { Neighbours = [.. Ordering.Neighbours.SkipLast(1), Ordering.Neighbours[2] with { NeighbourDue = new DateOnly(2027, 4, 1) }] } },
        { "another question", SomeVerdict.Weak(CriterionIds.TradeOff) },
        { "no gap", SomeVerdict.Answered(CriterionIds.Ordering) },
        { "no sure gap", SomeVerdict.Unsure(CriterionIds.Ordering) },
    };

    [Theory]
    [MemberData(nameof(SameAsks))]
    public void The_hash_stays_with(string what, Finding finding) => Assert.True(Hash(Ordering) == Hash(finding), what);

    [Theory]
    [MemberData(nameof(OtherAsks))]
    public void The_hash_changes_with(string what, Finding finding) => Assert.True(Hash(Ordering) != Hash(finding), what);

    [Fact]
    public void Another_kind_or_title_of_the_item_does_not_change_the_hash() =>
        Assert.Equal(Hash(Ordering), CommentAsk.Of(SomeVerdict.Of("SHOP-2", "Other", ItemKind.Epic, Ordering)).Hash);

    [Fact]
    public void The_hash_is_the_same_in_every_run_and_version() => Assert.Equal(
        ("baddaf1ed72ed96b", "a5317e5e9d17d5e2"),
        (Hash(SomeVerdict.Missing(CriterionIds.Ordering)), Hash()));

    [Fact]
    public void What_is_settled_is_not_asked_and_the_rest_is()
    {
        Verdict verdict = SomeVerdict.Of(findings: [Ordering, SomeVerdict.Missing(CriterionIds.TradeOff)]);

        CommentAsk ask = CommentAsk.Of(verdict, settled: new HashSet<string> { CriterionIds.Ordering });

        Assert.Equal((CriterionIds.TradeOff, null), (Assert.Single(ask.Gaps).Criterion, ask.Rest));
    }

    public static TheoryData<Rest, Finding[]> WhyNothingIsAsked() => new()
    {
        { Rest.Answered, [] },
        { Rest.Answered, [SomeVerdict.NotAsked(CriterionIds.TradeOff)] },
        { Rest.Unsure, [SomeVerdict.Unsure(CriterionIds.TradeOff)] },
        { Rest.Unsure, [SomeVerdict.Undetermined(CriterionIds.Ordering)] },
        { Rest.Settled, [SomeVerdict.Missing(CriterionIds.CustomerNeed)] },
        { Rest.HeldBack, [HeldBack(CriterionIds.TradeOff)] },
        { Rest.Settled, [SomeVerdict.Missing(CriterionIds.CustomerNeed), HeldBack(CriterionIds.TradeOff)] },
        { Rest.Settled, [HeldBack(CriterionIds.TradeOff), HeldBack(CriterionIds.Ordering) with { Settled = new Settlement(SettlementKind.SaidAnswered) }] },
    };

    [Theory]
    [MemberData(nameof(WhyNothingIsAsked))]
    public void Where_nothing_is_asked_it_is_known_why(Rest rest, Finding[] findings)
    {
        CommentAsk ask = CommentAsk.Of(SomeVerdict.Of(findings: findings), new HashSet<string> { CriterionIds.CustomerNeed });

        Assert.Equal((rest, 0), (ask.Rest, ask.Gaps.Count));
    }

    [Fact]
    public void Each_reason_to_ask_nothing_has_a_hash_of_its_own()
    {
        Rest[] all = Enum.GetValues<Rest>();

        Assert.Equal(all.Length, all.Select(rest => new CommentAsk(ItemKind.Story, [], rest).Hash).Distinct().Count());
    }

    [Fact]
    public void What_is_held_back_is_not_said_to_be_decided() => Assert.Equal(
        "Nothing is asked here for now: what is open is held back for some time.",
        CommentContent.Of(CommentAsk.Of(SomeVerdict.Of(findings: HeldBack(CriterionIds.TradeOff)))).Lead);

    // Another one would edit every comment that is there.
    [Theory]
    [InlineData(Rest.Answered, "a5317e5e9d17d5e2")]
    [InlineData(Rest.Unsure, "ca123f2ff7fd34d7")]
    [InlineData(Rest.Settled, "05765c4140ae750d")]
    [InlineData(Rest.Skipped, "e186cd64471ec4f1")]
    public void The_hash_of_each_reason_to_ask_nothing_stays(Rest rest, string hash) => Assert.Equal(hash, new CommentAsk(ItemKind.Story, [], rest).Hash);

    private static Finding HeldBack(string criterion) =>
        SomeVerdict.Missing(criterion) with { Settled = new Settlement(SettlementKind.HeldBack) { Until = new DateOnly(2027, 3, 1) } };

    private static string Hash(params Finding[] findings) => CommentAsk.Of(SomeVerdict.Of(findings: findings)).Hash;
}
