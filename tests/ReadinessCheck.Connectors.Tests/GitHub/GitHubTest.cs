using ReadinessCheck.Fakes.GitHub;

namespace ReadinessCheck.Connectors.Tests.GitHub;

/// <summary>Tests each of which has a GitHub of its own.</summary>
public abstract class GitHubTest : IAsyncLifetime
{
    private protected FakeGitHub Fake { get; private set; } = null!;

    public virtual async Task InitializeAsync() => Fake = await FakeGitHub.StartAsync();

    public async Task DisposeAsync() => await Fake.DisposeAsync();
}
