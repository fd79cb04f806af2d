namespace ReadinessCheck.Cli.Tests.EndToEnd;

public sealed class ExplainTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("SHOP-2")]
    [InlineData("shop-2")]
    public async Task An_item_is_explained_question_by_question(string key)
    {
        Outcome outcome = await _tool.RunAsync("explain", key, "--source", _tool.File("shop.jsonl", SomeBacklog.Bare, SomeBacklog.Ready));

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.StartsWith("SHOP-2 Refund a card", outcome.Output, StringComparison.Ordinal);
        Assert.All(
            ["customer need:", "business reason:", "trade-off:", "expected outcome:", "ordering:"],
            question => Assert.Contains(question, outcome.Output, StringComparison.Ordinal));
        Assert.Contains("Counted:", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_finds_the_item_that_a_shell_would_take_for_a_comment()
    {
        string backlog = _tool.File("shop.jsonl", SomeBacklog.Bare.Replace("SHOP-1", "#12", StringComparison.Ordinal));

        Outcome outcome = await _tool.RunAsync("explain", "12", "--source", backlog);

        Assert.Equal(0, outcome.ExitCode);
    }

    [Fact]
    public async Task An_item_that_is_not_there_is_the_users_to_fix()
    {
        Outcome outcome = await _tool.RunAsync("explain", "SHOP-77", "--source", _tool.File("shop.jsonl", SomeBacklog.Bare, SomeBacklog.Ready));

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("no item 'SHOP-77' in shop.jsonl. Its items run from 'SHOP-1' to 'SHOP-2'.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_that_was_left_out_says_why()
    {
        Outcome outcome = await _tool.RunAsync("explain", "SHOP-3", "--source", _tool.File("shop.jsonl", SomeBacklog.Done));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("not upcoming work", outcome.Error, StringComparison.Ordinal);
    }
}
