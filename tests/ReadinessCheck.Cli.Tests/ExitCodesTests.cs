using ReadinessCheck.Cli.Options;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Cli.Tests;

public sealed class ExitCodesTests
{
    [Theory]
    [InlineData(0, 0, "Missing", 0)]
    [InlineData(1, 0, "Missing", 1)]
    [InlineData(0, 1, "Missing", 0)]
    [InlineData(0, 1, "Weak", 1)]
    [InlineData(1, 0, "Weak", 1)]
    [InlineData(1, 1, "Never", 0)]
    public void Sure_gaps_count_from_the_chosen_level(int missing, int weak, string failOn, int expected) =>
        Assert.Equal(expected, ExitCodes.Of(Totals(missing, weak), Enum.Parse<FailOn>(failOn)));

    [Theory]
    [InlineData("Missing")]
    [InlineData("Never")]
    public void Incomplete_goes_before_everything(string failOn)
    {
        ReportTotals totals = Totals(missing: 1, weak: 0) with { Problems = [new BacklogEntry.Unreadable("shop.json:1", "Broken.")] };

        Assert.Equal(3, ExitCodes.Of(totals, Enum.Parse<FailOn>(failOn)));
    }

    private static ReportTotals Totals(int missing, int weak) => new()
    {
        Items = 1,
        Ready = 0,
        WithGaps = Math.Max(missing, weak),
        Unsure = 0,
        Criteria = [new CriterionTotals("ordering", 0, weak, missing, 0, 0, 0)],
        LeftOut = [],
        Problems = [],
    };
}
