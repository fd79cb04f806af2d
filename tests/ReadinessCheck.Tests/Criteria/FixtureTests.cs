using ReadinessCheck.Findings;

namespace ReadinessCheck.Tests.Criteria;

public sealed class FixtureTests
{
    private const string AnotherQuote = ", another quote";

    private static readonly ReadinessChecker Checker = new();

    public static TheoryData<string> Names => [.. Fixture.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fixture_is_judged_as_expected_or_is_a_known_miss(string name)
    {
        Fixture fixture = Fixture.Read(name);
        string outcome = Outcome(fixture);

        if (outcome == Word(fixture.Level))
        {
            Assert.False(KnownMisses.All.ContainsKey(name), $"It is judged right now. Take it out of known-misses.txt: {name}");
        }
        else
        {
            Assert.True(
                KnownMisses.All.GetValueOrDefault(name) == outcome,
                $"Expected {Word(fixture.Level)}, and found {outcome}. If that has to be accepted, known-misses.txt says: {KnownMisses.Line(name, outcome)}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fixture_is_named_after_its_level_and_quotes_itself(string name)
    {
        Fixture fixture = Fixture.Read(name);

        Assert.StartsWith($"{fixture.Criterion}/{Word(fixture.Level)}-", name, StringComparison.Ordinal);
        Assert.Equal(fixture.Level == Level.Missing, fixture.Quote is null);
        if (fixture.Quote is not null)
        {
            Assert.Contains(fixture.Quote, $"{fixture.Item.Title}\n{fixture.Item.Body}", StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_known_miss_is_a_fixture() => Assert.Empty(KnownMisses.All.Keys.Except(Fixture.Names));

    private static string Outcome(Fixture fixture)
    {
        Finding finding = Checker.Check(fixture.Item).Findings.Single(finding => finding.Criterion == fixture.Criterion);
        bool elsewhere = finding.Level == fixture.Level && fixture.Quote is not null && !finding.Evidence.Any(fixture.IsCarriedBy);
        return Word(finding.Level) + (elsewhere ? AnotherQuote : "");
    }

    private static string Word(Level level) => level.ToString().ToLowerInvariant();
}
