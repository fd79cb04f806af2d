using System.Reflection;
using ReadinessCheck.Comments;
using ReadinessCheck.Connectors.Comments;
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
        await ReadAsync();
        await ReadWhatIsNotThereAsync();
        using ReadRun board = await GitHubRead.OfAsync(_options with { Project = 7 });
        await ReadThreadsAsync(board.Source.Comments);
        await WriteAsync(board.Source.Comments);
        await WriteWhereItIsRefusedAsync(board.Source.Comments);
        AssertEveryOperationWasSent();
    }

    private async Task ReadAsync()
    {
        using ReadRun board = await GitHubRead.OfAsync(_options with { Project = 7 });
        using ReadRun repository = await GitHubRead.OfAsync(_options);
        using ReadRun labelled = await GitHubRead.OfAsync(_options with { Labels = ["map"] });
        using ReadRun planned = await GitHubRead.OfAsync(_options with { Milestone = "Spring release" });

        Assert.Equal([new TrackerBoard(7, "Roadmap")], await GitHubBoards.ReadAsync(_options, TimeProvider.System, default));
        Assert.True(board.Items.Count > 100);
        Assert.True(repository.Items.Count > 100);
        Assert.Equal(["#1"], labelled.Keys);
        Assert.Equal(["#1"], planned.Keys);
    }

    private async Task ReadWhatIsNotThereAsync()
    {
        await Assert.ThrowsAsync<InputException>(() => GitHubRead.OfAsync(_options with { Project = 8 }));
        await Assert.ThrowsAsync<InputException>(() => GitHubRead.OfAsync(_options with { Owner = "nobody", Project = 7 }));
        await Assert.ThrowsAsync<InputException>(() => GitHubRead.OfAsync(_options with { Repository = "nowhere" }));
        await Assert.ThrowsAsync<InputException>(() => GitHubRead.OfAsync(_options with { Repository = "nowhere", Project = 7 }));
        await Assert.ThrowsAsync<InputException>(() => GitHubRead.OfAsync(_options with { Project = 7, Statuses = ["Redy"] }));
        await Assert.ThrowsAsync<InputException>(() => GitHubRead.OfAsync(_options with { Milestone = "Autumn" }));
    }

    private static async Task ReadThreadsAsync(ICommentTarget target)
    {
        CommentThread last = await target.ReadLastAsync($"#{FakeSample.Commanded}", default);
        IReadOnlyDictionary<string, CommentThread> whole = await target.ReadAllAsync([$"#{FakeSample.Commanded}", $"#{FakeSample.LongThread}"], default);

        Assert.Equal(["ann"], last.Comments.Where(comment => comment.Author.MayWrite && !comment.Author.IsApp).Select(comment => comment.Author.Name));
        Assert.Equal(120, whole[$"#{FakeSample.LongThread}"].Comments.Count);
    }

    private static async Task WriteAsync(ICommentTarget target)
    {
        const string Key = "#20";
        CommentContent content = new("Before work begins:", [new CommentQuestion("customer need", "need", "Who asked for it?")], [], CommentMarker.Of("0123456789abcdef"));
        await target.CarryOutAsync(Key, new CommentStep(CommentStepKind.Create, Content: content), default);
        string id = (await OnlyAsync(target, Key)).Id;
        await target.CarryOutAsync(Key, new CommentStep(CommentStepKind.Edit, id, content with { Lead = "Before work on it begins:" }), default);
        await target.CarryOutAsync(Key, new CommentStep(CommentStepKind.Minimise, id), default);
        Assert.True((await OnlyAsync(target, Key)).IsMinimised);
        await target.CarryOutAsync(Key, new CommentStep(CommentStepKind.Reveal, id), default);
        await target.CarryOutAsync(Key, new CommentStep(CommentStepKind.Mark, id, Marker: CommentMarker.Of("fedcba9876543210")), default);
        ItemComment changed = await OnlyAsync(target, Key);
        Assert.False(changed.IsMinimised);
        Assert.StartsWith("Before work on it begins:", changed.Body);
        Assert.Equal("fedcba9876543210", CommentMarker.Read(changed.Body)?.Hash);
        await target.CarryOutAsync(Key, new CommentStep(CommentStepKind.Delete, id), default);
        Assert.Empty((await target.ReadAllAsync([Key], default))[Key].Comments);

        string commanded = $"#{FakeSample.Commanded}";
        ItemComment command = (await target.ReadLastAsync(commanded, default)).Comments.Single(comment => comment.Author.Name == "ann");
        await target.AcknowledgeAsync(commanded, command, default);
        // GitHub answers the second time with another status.
        await target.AcknowledgeAsync(commanded, command, default);
    }

    private static async Task WriteWhereItIsRefusedAsync(ICommentTarget target)
    {
        CommentContent content = new("Before work begins:", [], []);
        const string Key = "#21";
        await target.CarryOutAsync(Key, new CommentStep(CommentStepKind.Create, Content: content), default);
        string id = (await OnlyAsync(target, Key)).Id;
        await target.CarryOutAsync(Key, new CommentStep(CommentStepKind.Delete, id), default);
        await target.CarryOutAsync(Key, new CommentStep(CommentStepKind.Delete, id), default);

        await RefusedAsync(Key, new CommentStep(CommentStepKind.Edit, id, content));
        await RefusedAsync(Key, new CommentStep(CommentStepKind.Minimise, id));
        await RefusedAsync("#17", new CommentStep(CommentStepKind.Create, Content: content));
        await RefusedAsync($"{FakeSample.ArchivedRepository}#8", new CommentStep(CommentStepKind.Create, Content: content));

        Task RefusedAsync(string key, CommentStep step) => Assert.ThrowsAsync<ConnectorException>(() => target.CarryOutAsync(key, step, default));
    }

    private static async Task<ItemComment> OnlyAsync(ICommentTarget target, string key) =>
        Assert.Single((await target.ReadAllAsync([key], default))[key].Comments);

    // A new query is added to the calls above, or this fails.
    private void AssertEveryOperationWasSent()
    {
        if (_fake is null)
        {
            return;
        }

        IEnumerable<string> known = new[] { typeof(GitHubQueries), typeof(GitHubCommentQueries) }
            .SelectMany(queries => queries.GetFields(BindingFlags.Static | BindingFlags.Public))
            .Where(field => field.Name.EndsWith("Name", StringComparison.Ordinal))
            .Select(field => (string)field.GetRawConstantValue()!);
        Assert.Equal(known.Order(), _fake.Requests.Select(request => request.Operation).OfType<string>().Distinct().Order());
    }
}
