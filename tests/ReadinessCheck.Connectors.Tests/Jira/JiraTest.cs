using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

/// <summary>Tests each of which has a Jira of its own, of the edition that it starts.</summary>
public abstract class JiraTest : IAsyncLifetime
{
    /// <summary>Both editions, for theories.</summary>
    public static TheoryData<string> Editions { get; } = [.. Enum.GetNames<FakeEdition>()];

    private protected FakeJira Fake { get; private set; } = null!;

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await (Fake?.DisposeAsync() ?? ValueTask.CompletedTask);

    private protected async Task<FakeJira> StartAsync(string edition) => Fake = await FakeJira.StartAsync(Enum.Parse<FakeEdition>(edition));
}
