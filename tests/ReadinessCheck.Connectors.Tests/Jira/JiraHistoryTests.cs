using ReadinessCheck.Connectors.Tests.Comments.Histories;
using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

public sealed class JiraHistoryTests
{
    [Theory]
    [InlineData(nameof(FakeEdition.Cloud))]
    [InlineData(nameof(FakeEdition.DataCenter))]
    public Task Whatever_people_did_and_wherever_runs_died_a_clean_run_leaves_what_people_may_expect(string edition) =>
        Histories.CheckAsync(async isPersons => await JiraWorld.StartAsync(Enum.Parse<FakeEdition>(edition), isPersons), number: 1_000);
}
