using ReadinessCheck.Connectors.GitHub;
using ReadinessCheck.Connectors.Http;
using ReadinessCheck.Fakes.GitHub;

namespace ReadinessCheck.Connectors.Tests.GitHub;

/// <summary>Options for tests.</summary>
internal static class SomeGitHub
{
    public static GitHubOptions Repository(FakeGitHub fake) => At(fake.Address);

    public static GitHubOptions Board(FakeGitHub fake) => Repository(fake) with { Project = 7 };

    public static GitHubOptions At(Uri address) => new()
    {
        Owner = "example",
        Repository = "field-service",
        ApiAddress = address,
        GraphQlAddress = new Uri(address, "graphql"),
        Token = new Secret(FakeGitHub.Token),
    };
}
