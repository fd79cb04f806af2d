namespace ReadinessCheck.Cli.Tests.EndToEnd;

public sealed class LearnTests : IDisposable
{
    private static readonly string Sample = Path.Combine(SampleReport.Folder, "backlog.json");

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("text", "What", "\nOne thing to try\n", "  ")]
    [InlineData("markdown", "# What ", "\n### One thing to try\n", "")]
    [InlineData("html", "<!doctype html>", "<h3>One thing to try</h3>", "")]
    public async Task The_sample_backlog_has_something_to_learn_in_each_form(string format, string beginning, string heading, string indent)
    {
        Outcome outcome = await _tool.RunAsync("learn", Sample, "--format", format);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.StartsWith(beginning, outcome.Output, StringComparison.Ordinal);
        Assert.Contains(heading.Replace("\n", $"\n{indent}", StringComparison.Ordinal).TrimEnd(' '), outcome.Output, StringComparison.Ordinal);
        Assert.Contains("missed most", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_waived_is_not_missed_and_what_a_baseline_holds_back_is()
    {
        string[] ids = ["HL-240", "HL-242", "HL-226", "HL-265", "HL-260", "HL-218", "HL-221", "HL-268"];
        _tool.File(".readiness.yml", ["waivers:", .. ids.Select(id => $"  - {{item: {id}, question: expected-outcome, reason: It is the law., owner: Dana, until: 2999-01-31}}")]);
        await _tool.RunAsync("baseline", "take", Sample);

        Outcome waived = await _tool.RunAsync("learn", Sample);
        Outcome held = await _tool.RunWithAsync("READINESS_BASELINE", ".readiness-baseline.json", "learn", Sample);

        Assert.Contains("Expected outcome: missed in 0 of", waived.Output, StringComparison.Ordinal);
        Assert.Equal(waived.Output, held.Output);
    }

    [Fact]
    public async Task A_baseline_that_is_not_there_is_not_missed() =>
        Assert.Equal(0, (await _tool.RunWithAsync("READINESS_BASELINE", "nowhere.json", "learn", Sample)).ExitCode);

    [Theory]
    [InlineData("learn")]
    [InlineData("order")]
    [InlineData("check")]
    public async Task The_backlog_is_not_replaced_by_what_is_learnt_from_it(string command)
    {
        _tool.File("shop.jsonl", SomeBacklog.Bare, SomeBacklog.Ready);

        Outcome outcome = await _tool.RunAsync(command, "shop.jsonl", "--output", "./shop.jsonl");

        Assert.Equal((2, "readiness-check: The report would replace the backlog ('./shop.jsonl'): give --output another file.\n"), (outcome.ExitCode, outcome.Error));
        Assert.StartsWith("{\"id\":\"SHOP-1\"", await File.ReadAllTextAsync(Path.Combine(_tool.Folder, "shop.jsonl")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_next_three_nothing_is_concluded()
    {
        Outcome outcome = await _tool.RunAsync("learn", Sample, "--next", "3");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("3 items are too few to tell a habit from chance", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_a_fault_gives_what_could_be_read_and_says_that_it_is_incomplete()
    {
        Outcome outcome = await _tool.RunAsync("learn", _tool.File("shop.jsonl", SomeBacklog.Bare, "{"));

        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("This is incomplete: 1 problem came up on the way", outcome.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("shop.jsonl, line 2", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_goes_into_a_file()
    {
        Outcome outcome = await _tool.RunAsync("learn", Sample, "--format", "html", "--output", "learn.html");

        Assert.Equal((0, "", ""), (outcome.ExitCode, outcome.Output, outcome.Error));
        Assert.EndsWith("</html>\n", await File.ReadAllTextAsync(Path.Combine(_tool.Folder, "learn.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A file that is not there", "learn", "no-such.json")]
    [InlineData("A form that learn has not", "learn", "shop.jsonl", "--format", "json")]
    [InlineData("An option of check", "learn", "shop.jsonl", "--post")]
    public async Task What_is_wrong_is_the_users_to_fix(string what, params string[] arguments)
    {
        _tool.File("shop.jsonl", SomeBacklog.Bare);

        Outcome outcome = await _tool.RunAsync(arguments);

        Assert.True((2, "") == (outcome.ExitCode, outcome.Output), what);
        Assert.NotEqual("", outcome.Error);
    }
}
