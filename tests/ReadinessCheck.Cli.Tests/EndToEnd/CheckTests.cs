using System.Text.Json;

namespace ReadinessCheck.Cli.Tests.EndToEnd;

public sealed class CheckTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task A_gap_ends_with_one_and_is_asked_about()
    {
        Outcome outcome = await _tool.RunAsync("check", _tool.File("shop.jsonl", SomeBacklog.Bare));

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("Add index to orders table", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("1 item: 0 ready, 1 with gaps.", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backlog_without_gaps_ends_with_zero()
    {
        Outcome outcome = await _tool.RunAsync("check", _tool.File("shop.jsonl", SomeBacklog.Ready));

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("0 with gaps", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_fails_a_run_that_must_never_fail()
    {
        Outcome outcome = await _tool.RunAsync("check", _tool.File("shop.jsonl", SomeBacklog.Bare), "--fail-on", "never");

        Assert.Equal(0, outcome.ExitCode);
    }

    [Fact]
    public async Task A_backlog_with_nothing_upcoming_says_so_and_what_was_left_out()
    {
        Outcome outcome = await _tool.RunAsync("check", _tool.File("shop.jsonl", SomeBacklog.Done));

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("Nothing upcoming in shop.jsonl.", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Left out: 1 ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing upcoming in shop.jsonl.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_does_not_exist_is_the_users_to_fix()
    {
        Outcome outcome = await _tool.RunAsync("check", "nowhere.json");

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("'nowhere.json'", outcome.Error, StringComparison.Ordinal);
        Assert.Single(outcome.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task One_bad_line_is_reported_and_the_rest_is_judged()
    {
        string backlog = _tool.File("shop.jsonl", SomeBacklog.Bare, """{"id":"SHOP-8","title":""", SomeBacklog.Ready);

        Outcome outcome = await _tool.RunAsync("check", backlog, "--format", "json");

        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("shop.jsonl", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
        using JsonDocument report = JsonDocument.Parse(outcome.Output);
        Assert.Equal(["SHOP-1", "SHOP-2"], report.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("key").GetString()));
        Assert.Equal(1, report.RootElement.GetProperty("problems").GetArrayLength());
    }

    [Fact]
    public async Task Only_the_next_items_are_checked_when_asked_so()
    {
        string backlog = _tool.File("shop.jsonl", SomeBacklog.Ready, SomeBacklog.Bare);

        Outcome outcome = await _tool.RunAsync("check", backlog, "--next", "1");

        Assert.Equal(0, outcome.ExitCode);
        Assert.DoesNotContain("SHOP-1", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--next", "0")]
    [InlineData("--next", "many")]
    [InlineData("--format", "xml")]
    [InlineData("--fail-on", "1")]
    [InlineData("--colour", "blue")]
    public async Task Arguments_that_make_no_sense_are_the_users_to_fix(string option, string value)
    {
        Outcome outcome = await _tool.RunAsync("check", _tool.File("shop.jsonl", SomeBacklog.Ready), option, value);

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("See 'readiness-check check --help'.", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-")]
    [InlineData(null)]
    public async Task What_is_piped_in_is_read(string? source)
    {
        Outcome outcome = await _tool.PipeAsync(SomeBacklog.Bare, [.. new[] { "check", source }.OfType<string>()]);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("Readiness of standard input", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markdown_shows_what_would_be_posted()
    {
        Outcome outcome = await _tool.RunAsync("check", _tool.File("shop.jsonl", SomeBacklog.Bare), "--format", "markdown");

        Assert.Contains("## SHOP-1 Add index to orders table\n\nBefore work on this task begins", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logs_go_to_standard_error_only()
    {
        Outcome quiet = await _tool.RunAsync("check", _tool.File("shop.jsonl", SomeBacklog.Bare));
        Outcome verbose = await _tool.RunAsync("check", "shop.jsonl", "--verbose");

        Assert.Equal(quiet.Output, verbose.Output);
        Assert.Contains("Took 1 items from shop.jsonl", verbose.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Without_a_backlog_at_a_terminal_the_message_teaches()
    {
        Skip.IfNot(File.Exists("/usr/bin/script"), "There is no 'script' to make a terminal with.");

        Outcome outcome = await _tool.ShellAsync("script -qec \"$TOOL check\" /dev/null");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("Which backlog?", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_item_that_is_not_upcoming_is_told_why()
    {
        Outcome outcome = await _tool.RunAsync("check", _tool.File("shop.jsonl", SomeBacklog.Ready, SomeBacklog.Done), "--issue", "SHOP-3");

        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith("readiness-check: 'SHOP-3' is not upcoming work, and not checked: done.\n", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_that_are_not_upcoming_are_counted_and_not_told_one_by_one() =>
        Assert.Equal("", (await _tool.RunAsync("check", _tool.File("shop.jsonl", SomeBacklog.Ready, SomeBacklog.Done), "--unordered")).Error);
}
