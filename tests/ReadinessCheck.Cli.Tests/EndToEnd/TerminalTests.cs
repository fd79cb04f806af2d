namespace ReadinessCheck.Cli.Tests.EndToEnd;

public sealed class TerminalTests : IDisposable
{
    private const char Escape = '\u001b';

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Nothing_is_wider_than_eighty_columns_in_a_pipe()
    {
        Outcome outcome = await _tool.RunAsync("check", _tool.File("shop.jsonl", SomeBacklog.Ready, SomeBacklog.Bare));

        Assert.All(outcome.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Assert.Contains(outcome.Output.Split('\n'), line => line.Length > 70);
        Assert.DoesNotContain(Escape, outcome.Output);
    }

    [Fact]
    public async Task The_told_width_is_obeyed()
    {
        Outcome outcome = await _tool.RunWithAsync("COLUMNS", "60", "check", _tool.File("shop.jsonl", SomeBacklog.Ready, SomeBacklog.Bare));

        Assert.All(outcome.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 60));
    }

    [SkippableFact]
    public async Task Where_the_terminal_knows_no_Unicode_the_symbols_are_ASCII()
    {
        Skip.If(OperatingSystem.IsWindows(), "The encoding comes from the locale on Unix only.");

        Outcome outcome = await _tool.RunWithAsync("LC_ALL", "en_US.ISO-8859-1", "check", _tool.File("shop.jsonl", SomeBacklog.Bare));

        Assert.Contains("x missing", outcome.Output, StringComparison.Ordinal);
        Assert.All(outcome.Output, character => Assert.True(char.IsAscii(character)));
    }

    [SkippableTheory]
    [InlineData("", true)]
    [InlineData("1", false)]
    public async Task A_terminal_gets_colour_unless_told_not_to(string noColor, bool coloured)
    {
        Skip.IfNot(File.Exists("/usr/bin/script"), "There is no 'script' to make a terminal with.");
        _tool.File("shop.jsonl", SomeBacklog.Bare);

        Outcome outcome = await _tool.ShellAsync("script -qec \"$TOOL check shop.jsonl\" /dev/null", ("TERM", "xterm-256color"), ("NO_COLOR", noColor));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("Add index to orders table", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(coloured, outcome.Output.Contains($"{Escape}[1;38;5;9m", StringComparison.Ordinal) || outcome.Output.Contains($"{Escape}[1m", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_reader_that_goes_away_is_no_error()
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no head.");
        _tool.File("shop.jsonl", [.. Enumerable.Range(1, 3000).Select(number => SomeBacklog.Bare.Replace("SHOP-1", $"SHOP-{number}", StringComparison.Ordinal))]);

        Outcome outcome = await _tool.ShellAsync("$TOOL check shop.jsonl | head -n 1; exit ${PIPESTATUS[0]}");

        Assert.Equal((1, "Readiness of shop.jsonl\n", ""), (outcome.ExitCode, outcome.Output, outcome.Error));
    }

    [Fact]
    public async Task A_title_cannot_steer_the_terminal()
    {
        string backlog = _tool.File("shop.jsonl", """{"id":"SHOP-1","title":"\u001b]0;owned\u0007 [red]safe[/] \u202egnp.exe","body":""}""");

        Outcome outcome = await _tool.RunAsync("check", backlog);

        Assert.Contains("[red]safe[/] gnp.exe", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(outcome.Output, character => char.IsControl(character) && character != '\n');
        Assert.DoesNotContain('\u202e', outcome.Output);
    }
}
