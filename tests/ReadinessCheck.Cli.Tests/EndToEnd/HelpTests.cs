namespace ReadinessCheck.Cli.Tests.EndToEnd;

public sealed class HelpTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("--help")]
    [InlineData("init", "--help")]
    [InlineData("check", "--help")]
    [InlineData("learn", "--help")]
    [InlineData("explain", "--help")]
    [InlineData("eval", "--help")]
    [InlineData("feedback", "--help")]
    [InlineData("feedback", "export", "--help")]
    [InlineData("second-reader", "--help")]
    [InlineData("second-reader", "export", "--help")]
    [InlineData("second-reader", "import", "--help")]
    [InlineData("watch", "--help")]
    [InlineData("health", "--help")]
    [InlineData("config", "--help")]
    [InlineData("config", "show", "--help")]
    [InlineData("order", "--help")]
    [InlineData("completion", "--help")]
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
    public async Task A_long_list_of_options_stands_under_headings()
    {
        Outcome outcome = await _tool.RunAsync("check", "--help");

        Assert.Equal(
            ["Usage:", "Arguments:", "Choosing items:", "Comments:", "Second reader:", "Report:", "All commands:", "Examples:", "Exit codes:"],
            outcome.Output.Split('\n').Where(line => line.EndsWith(':') && !line.StartsWith(' ') && line != "Options:"));
        Assert.Contains("\n    1  gaps, of the kind that --fail-on counts\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_looks_for_no_gaps_has_no_exit_code_for_them()
    {
        Outcome outcome = await _tool.RunAsync("order", "--help");

        Assert.DoesNotContain("\n    1  ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\n    3  incomplete", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_in_a_pipe_is_no_wider_than_eighty_columns_but_for_command_lines() => Assert.All(
        (await _tool.RunAsync("check", "--help")).Output.Split('\n').Where(line => !line.StartsWith("  readiness-check ", StringComparison.Ordinal)),
        line => Assert.InRange(line.Length, 0, 80));
}
