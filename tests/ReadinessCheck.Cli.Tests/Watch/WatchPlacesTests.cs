using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Cli.Watch;
using static ReadinessCheck.Cli.Tests.Watch.SomeWatch;

namespace ReadinessCheck.Cli.Tests.Watch;

/// <summary>What a watch writes never replaces what it reads.</summary>
public sealed class WatchPlacesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("readiness-check-").FullName;

    public WatchPlacesTests()
    {
        Directory.CreateDirectory(In("items"));
        File.WriteAllText(In("items/one.md"), "# One");
        File.WriteAllText(In("backlog.json"), "[]");
        File.WriteAllText(In("base.json"), """{"schemaVersion": 1, "entries": []}""");
        File.CreateSymbolicLink(In("link.json"), In("backlog.json"));
        Directory.CreateSymbolicLink(In("linked"), In("items"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("backlog.json", "the backlog")]
    [InlineData("items/../backlog.json", "the backlog")]
    [InlineData("link.json", "the backlog")]
    [InlineData("items/one.md", "the backlog")]
    [InlineData("items/report.markdown", "the backlog")]
    [InlineData("linked/report.md", "the backlog")]
    [InlineData("shop.yml", "the configuration")]
    [InlineData("base.json", "the baseline")]
    [InlineData("checks.yml", "the file of the checks")]
    [InlineData("health.json", "the health file")]
    public void A_report_that_would_replace_what_is_read_is_refused(string report, string what) => Assert.EndsWith(
        $"The report of 'shop' ('{In(report)}') would replace {what}: give it another file.",
        Assert.Throws<InputException>(() => Verify(report, In("health.json"))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("backlog.json", "the backlog")]
    [InlineData("checks.yml", "the file of the checks")]
    public void So_is_a_health_file(string health, string what) => Assert.Equal(
        $"The health file '{In(health)}' would replace {what}: give --health another file.",
        Assert.Throws<InputException>(() => Verify("report.md", In(health))).Message);

    [Theory]
    [InlineData("report.md")]
    [InlineData("backlog.json.md")]
    [InlineData("items/report.html")]
    [InlineData("items/below/report.md")]
    public void Any_other_file_may_be_written(string report) => Verify(report, In("health.json"));

    private string In(string name) => $"{_folder}/{name}";

    // The second check reads a folder: what one reads, no other one replaces.
    private void Verify(string report, string health) => WatchPlaces.Verify(
        In("checks.yml"),
        health,
        [
            Check("0 7 * * *") with { Configuration = Of($"source: {In("backlog.json")}\nbaseline:\n  file: {In("base.json")}"), Report = In(report) },
            Check("0 8 * * *", "items") with { Configuration = Of($"source: {In("items")}/"), Report = In("items.html") },
        ]);

    private Configuration Of(string yaml) => Configuration.Of(ConfigurationFile.Parse(In("shop.yml"), yaml), _ => null);
}
