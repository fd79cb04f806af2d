using System.Globalization;
using CsCheck;
using ReadinessCheck.Connectors.Tests.Comments.Histories;

namespace ReadinessCheck.Connectors.Tests.GitHub;

public sealed class GitHubHistoryTests
{
    // READINESS_HISTORIES=20000 makes as many.
    private static readonly int Histories =
        int.TryParse(Environment.GetEnvironmentVariable("READINESS_HISTORIES"), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 2_000;

    [Fact]
    public Task Whatever_people_did_and_wherever_runs_died_a_clean_run_leaves_what_people_may_expect() => Check.SampleAsync(
        Gen.Select(Event.Histories, HistorySetting.All),
        async history =>
        {
            await using GitHubWorld world = await GitHubWorld.StartAsync(history.Item2.IsPersons);
            await new History(world, history.Item2).CheckAsync(history.Item1);
        },
        iter: Histories,
        print: history => $"{history.Item2}: {string.Join(", ", history.Item1.Select(each => each.ToString()))}");
}
