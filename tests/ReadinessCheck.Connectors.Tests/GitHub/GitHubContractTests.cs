using System.Reflection;
using ReadinessCheck.Connectors.GitHub;
using ReadinessCheck.Fakes.GitHub;

namespace ReadinessCheck.Connectors.Tests.GitHub;

/// <summary>
/// All that the connector can ask of GitHub, against the fake's sample. tests/contract runs it through its recorder, by the address in
/// <see cref="AddressVariable"/>, and holds every request and answer against GitHub's own description.
/// </summary>
public sealed class GitHubContractTests : IAsyncLifetime
{
    private const string AddressVariable = "READINESS_CONTRACT_GITHUB";

    private FakeGitHub? _fake;
    private GitHubOptions _options = null!;

    public async Task InitializeAsync()
    {
        string? address = Environment.GetEnvironmentVariable(AddressVariable);
        if (address is null)
        {
            _fake = await FakeGitHub.StartAsync();
            FakeSample.Fill(_fake);
        }

        _options = SomeGitHub.At(_fake?.Address ?? new Uri(address!));
    }

    public async Task DisposeAsync() => await (_fake?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Fact]
    public async Task All_that_can_be_asked_is_answered()
    {
        using ReadRun board = await ReadRun.OfAsync(_options with { Project = 7 });
        using ReadRun repository = await ReadRun.OfAsync(_options);
        using ReadRun labelled = await ReadRun.OfAsync(_options with { Labels = ["map"] });
        using ReadRun named = await ReadRun.OfAsync(_options with { Issues = [1, 11, 4711] });

        Assert.True(board.Items.Count > 100);
        Assert.True(repository.Items.Count > 100);
        Assert.Equal(["#1"], labelled.Keys);
        Assert.Equal(["#1"], named.Keys);
        Assert.Single(named.Problems);
        await Assert.ThrowsAsync<InputException>(() => ReadRun.OfAsync(_options with { Project = 8 }));
        await Assert.ThrowsAsync<InputException>(() => ReadRun.OfAsync(_options with { Repository = "nowhere" }));
        AssertEveryOperationWasSent();
    }

    // A new query is added to the calls above, or this fails.
    private void AssertEveryOperationWasSent()
    {
        if (_fake is null)
        {
            return;
        }

        IEnumerable<string> known = typeof(GitHubQueries).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Where(field => field.Name.EndsWith("Name", StringComparison.Ordinal))
            .Select(field => (string)field.GetRawConstantValue()!);
        Assert.Equal(known.Order(), _fake.Requests.Select(request => request["operationName"]!.GetValue<string>()).Distinct().Order());
    }
}
