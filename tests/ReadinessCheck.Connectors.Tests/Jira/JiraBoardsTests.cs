using ReadinessCheck.Connectors.Http;
using ReadinessCheck.Connectors.Jira;
using ReadinessCheck.Fakes;

namespace ReadinessCheck.Connectors.Tests.Jira;

public sealed class JiraBoardsTests : JiraTest
{
    private static readonly ServerPace Quick = new() { Retries = 1, FirstDelay = TimeSpan.FromMilliseconds(1), AnswerTime = TimeSpan.FromSeconds(5) };

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Boards_come_with_number_and_title_over_several_pages_without_those_that_are_not_to_be_seen(string edition)
    {
        await StartAsync(edition);
        foreach (long number in Enumerable.Range(1, 70))
        {
            Fake.Board(number);
        }

        Fake.Board(3).IsVisible = false;

        IReadOnlyList<TrackerBoard> boards = await ReadAsync();

        Assert.Equal(Enumerable.Range(1, 70).Except([3]).Select(number => new TrackerBoard(number, $"Board {number}")), boards);
    }

    [Fact]
    public async Task Of_very_many_boards_two_hundred_are_given()
    {
        await StartAsync("Cloud");
        foreach (long number in Enumerable.Range(1, 450))
        {
            Fake.Board(number);
        }

        Assert.Equal(200, (await ReadAsync()).Count);
        Assert.Equal(4, Fake.Requests.Count);
    }

    [Fact]
    public async Task A_wrong_token_is_told_and_is_no_empty_list()
    {
        await StartAsync("Cloud");

        ConnectorException exception = await Assert.ThrowsAsync<ConnectorException>(
            () => JiraBoards.ReadAsync(SomeJira.At(Fake.Address, Fake.Edition) with { ApiToken = new Secret("wrong") }, Quick, TimeProvider.System, default));

        Assert.Equal(ConnectorFailure.Credentials, exception.Kind);
    }

    [Fact]
    public async Task A_login_page_is_no_empty_list()
    {
        await StartAsync("DataCenter");
        Fake.FaultFor = _ => FakeFaults.LoginPage;

        await Assert.ThrowsAsync<ConnectorException>(() => ReadAsync());
    }

    [Fact]
    public async Task Without_an_account_nothing_is_asked()
    {
        await StartAsync("Cloud");

        InputException exception = await Assert.ThrowsAsync<InputException>(
            () => JiraBoards.ReadAsync(new JiraOptions { BaseAddress = Fake.Address }, Quick, TimeProvider.System, default));

        Assert.StartsWith("There is no account", exception.Message, StringComparison.Ordinal);
        Assert.Empty(Fake.Requests);
    }

    private Task<IReadOnlyList<TrackerBoard>> ReadAsync() => JiraBoards.ReadAsync(SomeJira.At(Fake.Address, Fake.Edition), Quick, TimeProvider.System, default);
}
