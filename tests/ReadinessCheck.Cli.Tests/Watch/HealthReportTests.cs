using ReadinessCheck.Cli.Watch;
using static ReadinessCheck.Cli.Tests.Watch.SomeWatch;

namespace ReadinessCheck.Cli.Tests.Watch;

public sealed class HealthReportTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData(0, true)]
    [InlineData(180, true)]
    [InlineData(181, false)]
    [InlineData(-60, true)]
    [InlineData(-180, true)]
    [InlineData(-181, false)]
    public void A_heartbeat_of_three_minutes_is_the_oldest_of_a_living_process(int age, bool isAlive) =>
        Assert.Equal(isAlive, new HealthReport(1, Utc(1, 5, 6), Utc(1, 5, 7), []).IsAlive(Utc(1, 5, 7).AddSeconds(age)));

    [Fact]
    public void A_process_that_has_ended_is_not_alive_however_fresh_its_heartbeat() =>
        Assert.False((new HealthReport(1, Utc(1, 5, 6), Utc(1, 5, 7), []) with { EndedAt = Utc(1, 5, 7) }).IsAlive(Utc(1, 5, 7)));

    [Fact]
    public void What_is_written_is_read_again()
    {
        CheckState state = new(Check("0 7 * * *"), Utc(1, 5, 6));
        state.Begin(Utc(1, 5, 7));
        state.End(Utc(1, 5, 7, 2), Down);
        HealthReport report = HealthReport.Of([state], Utc(1, 5, 6), Utc(1, 5, 7, 2));
        File.WriteAllText(_file, report.ToJson());

        HealthReport read = HealthReport.Read(_file);

        Assert.Equal(report with { Checks = [] }, read with { Checks = [] });
        Assert.Equal(report.Checks, read.Checks);
        Assert.Equal(new CheckHealth("shop", false, Utc(1, 5, 7), Utc(1, 5, 7, 2), CheckOutcome.Failed, 1, Utc(1, 5, 7, 3)), read.Checks.Single());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"schemaVersion\":1,\"startedAt\":\"2026-01-05T06:00:00Z\",\"heartbeat\":\"2026-01-05T06:00:00Z\",\"checks\":null}")]
    [InlineData("{\"schemaVersion\":1,\"startedAt\":\"yesterday\",\"heartbeat\":\"2026-01-05T06:00:00Z\",\"checks\":[]}")]
    public void What_is_no_health_file_is_told(string text)
    {
        File.WriteAllText(_file, text);

        Assert.Contains("is no health file", Assert.Throws<InputException>(() => HealthReport.Read(_file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told() => Assert.StartsWith(
        "The health file 'none/health.json' cannot be read: ", Assert.Throws<InputException>(() => HealthReport.Read("none/health.json")).Message, StringComparison.Ordinal);
}
