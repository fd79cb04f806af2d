using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.GitHub;

namespace ReadinessCheck.Connectors.Tests.GitHub;

/// <summary>Pages that are too much for GitHub.</summary>
public sealed class GitHubPageSizeTests : GitHubTest
{
    public static TheoryData<string> TooMuch => [.. Faults.Keys];

    private static Dictionary<string, FakeFault> Faults => new()
    {
        ["502"] = FakeFaults.BadGateway,
        ["504"] = FakeFaults.Answer(504, "{}"),
        ["query took too long"] = FakeFaults.TookTooLong,
    };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        for (int number = 1; number <= 120; number++)
        {
            Fake.Add(number);
        }
    }

    [Theory]
    [MemberData(nameof(TooMuch))]
    public async Task A_page_that_is_too_much_is_asked_for_by_half_and_those_after_it_too(string name)
    {
        FailAbove(60, Faults[name]);

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Board(Fake));

        Assert.Equal(Enumerable.Range(1, 120).Select(number => $"#{number}"), run.Keys);
        Assert.Empty(run.Problems);
        Assert.Equal([100, 100, 100, 100, 50, 50, 50], Sizes());
    }

    [Fact]
    public async Task A_repository_is_read_by_smaller_pages_too()
    {
        FailAbove(30, FakeFaults.TookTooLong);

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Repository(Fake));

        Assert.Equal(120, run.Keys.Count);
        Assert.Equal([100, 50, 25], Sizes().Distinct());
    }

    [Theory]
    [InlineData("502", "GitHub broke down again and again (HTTP 502): run it again later")]
    [InlineData("504", "GitHub broke down again and again (HTTP 504): run it again later")]
    [InlineData("query took too long", "GitHub could not carry out the query (“Something went wrong while executing your query.")]
    public async Task What_is_too_much_at_any_size_ends_the_run_with_a_sentence(string name, string sentence)
    {
        FailAbove(0, Faults[name]);

        ConnectorException exception = await Assert.ThrowsAsync<ConnectorException>(() => GitHubRead.OfAsync(SomeGitHub.Board(Fake)));

        Assert.Contains(sentence, exception.Message);
        Assert.DoesNotContain(FakeGitHub.Token, exception.ToString());
        Assert.False(exception.IsForUser);
        Assert.Equal([100, 100, 100, 100, 50, 50, 50, 50, 25, 25, 25, 25], Sizes());
    }

    private IEnumerable<int> Sizes() => Fake.Requests.Select(SizeOf);

    private void FailAbove(int size, FakeFault fault) => Fake.FaultFor = request => SizeOf(request) > size ? fault : null;

    private static int SizeOf(FakeRequest request) => request.Body!["variables"]!["size"]!.GetValue<int>();
}
