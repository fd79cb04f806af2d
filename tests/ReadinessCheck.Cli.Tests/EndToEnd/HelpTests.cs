namespace ReadinessCheck.Cli.Tests.EndToEnd;

public sealed class HelpTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("--help")]
    [InlineData("init", "--help")]
    [InlineData("check", "--help")]
    [InlineData("explain", "--help")]
    [InlineData("eval", "--help")]
    [InlineData("feedback", "--help")]
    [InlineData("feedback", "export", "--help")]
    [InlineData("second-reader", "--help")]
    [InlineData("second-reader", "export", "--help")]
    [InlineData("second-reader", "import", "--help")]
    [InlineData("config", "--help")]
    [InlineData("config", "show", "--help")]
    public async Task Help_shows_examples_and_exit_codes(params string[] arguments)
    {
        Outcome outcome = await _tool.RunAsync(arguments);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("Examples:\n  ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_a_bare_number() => Assert.Matches(@"^\d+\.\d+\.\d+\s*$", (await _tool.RunAsync("--version")).Output);

    [Fact]
    public async Task Without_a_command_help_is_shown_and_nothing_was_checked()
    {
        Outcome outcome = await _tool.RunAsync();

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("Usage:", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistyped_command_gets_a_suggestion()
    {
        Outcome outcome = await _tool.RunAsync("chek");

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("'chek'", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("\ncheck\n", outcome.Error, StringComparison.Ordinal);
    }
}
