using ReadinessCheck.Connectors.GitHub;
using ReadinessCheck.Connectors.Http;
using ReadinessCheck.Fakes;

namespace ReadinessCheck.Connectors.Tests.GitHub;

public sealed class GitHubBoardsTests : GitHubTest
{
    private static readonly ServerPace Quick = new() { Retries = 1, FirstDelay = TimeSpan.FromMilliseconds(1), AnswerTime = TimeSpan.FromSeconds(5) };

    [Fact]
    public async Task Open_boards_come_with_number_and_title_and_closed_ones_are_left_out()
    {
        Fake.Boards.Add((12, "Platform", false));

        Assert.Equal([new TrackerBoard(7, "Roadmap"), new TrackerBoard(12, "Platform")], await ReadAsync());
    }

    [Fact]
    public async Task An_owner_without_boards_has_an_empty_list()
    {
        Fake.Boards.Clear();

        Assert.Empty(await ReadAsync());
    }

    [Fact]
    public async Task A_token_without_the_scope_is_told_what_it_lacks()
    {
        Fake.Scopes.Remove("read:project");

        ConnectorException exception = await Assert.ThrowsAsync<ConnectorException>(() => ReadAsync());

        Assert.Equal(ConnectorFailure.Permission, exception.Kind);
        Assert.StartsWith("The token in GITHUB_TOKEN lacks the scope read:project", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_that_there_is_not_is_told_by_name()
    {
        ConnectorException exception = await Assert.ThrowsAsync<ConnectorException>(() => ReadAsync("nobody"));

        Assert.Equal("There is no user or organisation nobody on GitHub: look at the name.", exception.Message);
    }

    [Fact]
    public async Task A_broken_answer_is_no_empty_list()
    {
        Fake.FaultFor = _ => FakeFaults.LoginPage;

        await Assert.ThrowsAsync<ConnectorException>(() => ReadAsync());
    }

    private Task<IReadOnlyList<TrackerBoard>> ReadAsync(string owner = "example") =>
        GitHubBoards.ReadAsync(SomeGitHub.Repository(Fake) with { Owner = owner }, Quick, TimeProvider.System, default);
}
