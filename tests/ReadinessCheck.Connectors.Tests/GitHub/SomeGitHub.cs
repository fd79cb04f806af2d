using ReadinessCheck.Connectors.GitHub;
using ReadinessCheck.Fakes.GitHub;

namespace ReadinessCheck.Connectors.Tests.GitHub;

/// <summary>Options for tests.</summary>
internal static class SomeGitHub
{
    public static GitHubOptions Repository(FakeGitHub fake) => new()
    {
        Owner = "example",
        Repository = "field-service",
        ApiAddress = fake.Address,
        GraphQlAddress = new Uri(fake.Address, "graphql"),
        Token = new GitHubToken(FakeGitHub.Token),
    };

    public static GitHubOptions Board(FakeGitHub fake) => Repository(fake) with { Project = 7 };
}
