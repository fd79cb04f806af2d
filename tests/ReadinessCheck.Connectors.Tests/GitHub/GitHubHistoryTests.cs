using ReadinessCheck.Connectors.Tests.Comments.Histories;

namespace ReadinessCheck.Connectors.Tests.GitHub;

public sealed class GitHubHistoryTests
{
    [Fact]
    public Task Whatever_people_did_and_wherever_runs_died_a_clean_run_leaves_what_people_may_expect() =>
        Histories.CheckAsync(async isPersons => await GitHubWorld.StartAsync(isPersons), number: 2_000);
}
