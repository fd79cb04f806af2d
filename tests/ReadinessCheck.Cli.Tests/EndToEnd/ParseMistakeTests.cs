namespace ReadinessCheck.Cli.Tests.EndToEnd;

/// <summary>Mistyped command lines, as a user sees them refused.</summary>
public sealed class ParseMistakeTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("chekc", "There is no command 'chekc': did you mean 'check'? See 'readiness-check --help'.")]
    [InlineData("config shwo", "There is no command 'shwo': did you mean 'show'? See 'readiness-check config --help'.")]
    [InlineData("config", "'config' needs a command: show. See 'readiness-check config --help'.")]
    [InlineData("check --buget=100", "There is no option '--buget': did you mean '--budget'? See 'readiness-check check --help'.")]
    [InlineData("check backlog.json --formt json", "There is no option '--formt': did you mean '--format'? See 'readiness-check check --help'.")]
    [InlineData("check --colour blue --second-reader", "There is no option '--colour'. See 'readiness-check check --help'.")]
    [InlineData("order backlog.json --post", "There is no option '--post' here: it is an option of 'init' and 'check'. See 'readiness-check order --help'.")]
    [InlineData("check -v", "There is no option '-v'. See 'readiness-check check --help'.")]
    [InlineData("check backlog.json --format jsno", "--format does not take 'jsno': did you mean 'json'? See 'readiness-check check --help'.")]
    [InlineData("check --fail-on sometimes", "--fail-on does not take 'sometimes': known are missing, weak, never. See 'readiness-check check --help'.")]
    [InlineData("check backlog.json --format", "--format needs a value: text|json|markdown|html|agenda|agenda-html|junit|github. See 'readiness-check check --help'.")]
    [InlineData("check --output --verbose", "--output needs a value: FILE. See 'readiness-check check --help'.")]
    [InlineData("check --next ten", "--next takes a number of items, from 1 up. See 'readiness-check check --help'.")]
    [InlineData("check --next -1", "--next takes a number of items, from 1 up. See 'readiness-check check --help'.")]
    [InlineData("check --next 1 --next 2", "--next is given more than once: keep one of them. See 'readiness-check check --help'.")]
    [InlineData("check my backlog.json", "There is no place for 'backlog.json': leave it out, or put quotation marks around a value that has spaces in it. See 'readiness-check check --help'.")]
    [InlineData("explain", "'explain' needs ITEM: The item's id or key, as the report shows it. See 'readiness-check explain --help'.")]
    [InlineData("check --budget 100", "--budget is for the second reader, and none is asked: add --second-reader, or leave it out. See 'readiness-check check --help'.")]
    [InlineData("eval labelled.jsonl --redact", "--redact is for the second reader, and none is asked: add --second-reader, or leave it out. See 'readiness-check eval --help'.")]
    [InlineData("explain 12 --redact", "--redact is for the second reader, and none is asked: add --second-reader, or leave it out. See 'readiness-check explain --help'.")]
    [InlineData("completion tcsh", "There is no script for 'tcsh': known are bash, zsh, fish, pwsh. See 'readiness-check completion --help'.")]
    public async Task A_mistyped_line_gets_one_line_that_says_what_was_meant_and_where_help_is(string line, string message)
    {
        Outcome outcome = await _tool.RunAsync(line.Split(' '));

        Assert.Equal((2, "", $"readiness-check: {message}\n"), (outcome.ExitCode, outcome.Output, outcome.Error));
    }

    [Fact]
    public async Task Each_of_several_mistakes_has_a_line()
    {
        Outcome outcome = await _tool.RunAsync("check", "--nxt", "3", "--fromat=json");

        Assert.Equal(
            ["readiness-check: There is no option '--nxt': did you mean '--next'?", "readiness-check: There is no option '--fromat': did you mean '--format'? See 'readiness-check check --help'."],
            outcome.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Behind_two_dashes_a_word_is_no_option()
    {
        _tool.File("--odd.jsonl", SomeBacklog.Ready);

        Outcome outcome = await _tool.RunAsync("check", "--unordered", "--", "--odd.jsonl");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
    }

    [Fact]
    public async Task A_word_that_begins_with_an_at_sign_is_a_word()
    {
        Outcome outcome = await _tool.RunAsync("check", "@backlog.json");

        Assert.Equal((2, "readiness-check: There is no file or folder '@backlog.json': check the name, or give '-' to read standard input.\n"), (outcome.ExitCode, outcome.Error));
    }

    [Fact]
    public async Task Whoever_asks_for_help_gets_it_whatever_else_is_on_the_line()
    {
        Outcome outcome = await _tool.RunAsync("check", "--help", "--buget");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("--budget TOKENS", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_configuration_says_of_the_second_reader_needs_no_second_reader()
    {
        _tool.File("shop.jsonl", SomeBacklog.Ready);
        _tool.File(".readiness.yml", "second-reader: {budget: 100, redact: true}");

        Assert.Equal(0, (await _tool.RunAsync("check", "shop.jsonl", "--unordered")).ExitCode);
    }
}
