using ReadinessCheck.Connectors.Http;
using ReadinessCheck.Connectors.Jira;
using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

/// <summary>Options for tests.</summary>
internal static class SomeJira
{
    public static JiraOptions Project(FakeJira fake) => At(fake.Address, fake.Edition) with { Project = "SHOP" };

    /// <summary>Those of a board, which is made if it is not there.</summary>
    public static JiraOptions Board(FakeJira fake, long number = 1) => At(fake.Address, fake.Edition) with { Board = fake.Board(number).Id };

    /// <summary>The address and the account, and nothing to read.</summary>
    public static JiraOptions At(Uri address, FakeEdition edition)
    {
        JiraOptions options = new() { BaseAddress = address };
        return edition == FakeEdition.Cloud
            ? options with { Email = FakeJira.Email, ApiToken = new Secret(FakeJira.ApiToken) }
            : options with { PersonalToken = new Secret(FakeJira.Pat) };
    }
}
