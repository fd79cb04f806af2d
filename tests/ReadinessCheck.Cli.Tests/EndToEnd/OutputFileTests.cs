using System.Text.Json;

namespace ReadinessCheck.Cli.Tests.EndToEnd;

public sealed class OutputFileTests : IDisposable
{
    private readonly Tool _tool = new();

    private string Report => Path.Combine(_tool.Folder, "report.json");

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_report_goes_into_the_file(bool replacing)
    {
        if (replacing)
        {
            _tool.File("report.json", "the old report");
        }

        Outcome outcome = await _tool.RunAsync("check", _tool.File("shop.jsonl", SomeBacklog.Bare), "--format", "json", "--output", "report.json");

        Assert.Equal((1, "", ""), (outcome.ExitCode, outcome.Output, outcome.Error));
        using JsonDocument report = JsonDocument.Parse(await File.ReadAllTextAsync(Report));
        Assert.Equal(1, report.RootElement.GetProperty("schemaVersion").GetInt32());
        Assert.Equal(2, Directory.GetFiles(_tool.Folder).Length);
    }

    [Fact]
    public async Task A_run_that_fails_leaves_the_old_file_as_it_was()
    {
        _tool.File("report.json", "the old report");

        Outcome outcome = await _tool.RunAsync("check", _tool.File("shop.jsonl", ""), "--output", "report.json");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal("the old report", await File.ReadAllTextAsync(Report));
        Assert.Equal(2, Directory.GetFiles(_tool.Folder).Length);
    }

    [SkippableFact]
    public async Task A_link_is_followed_and_stays_a_link()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        _tool.File("real.json", "the old report");
        File.CreateSymbolicLink(Report, "real.json");

        await _tool.RunAsync("check", _tool.File("shop.jsonl", SomeBacklog.Bare), "--format", "json", "--output", "report.json");

        Assert.NotNull(new FileInfo(Report).LinkTarget);
        Assert.Contains("SHOP-1", await File.ReadAllTextAsync(Path.Combine(_tool.Folder, "real.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check shop.jsonl --output shop.jsonl", "The report would replace the backlog ('shop.jsonl'): give --output another file.")]
    [InlineData("check shop.jsonl --output ./shop.jsonl --format json", "The report would replace the backlog ('./shop.jsonl'): give --output another file.")]
    [InlineData("check . --output shop.md", "The report would replace the backlog ('shop.md'): give --output another file.")]
    [InlineData("check shop.jsonl --config team.yml --output team.yml", "The report would replace the configuration ('team.yml'): give --output another file.")]
    public async Task What_is_read_is_not_replaced(string arguments, string problem)
    {
        _tool.File("shop.jsonl", SomeBacklog.Bare);
        _tool.File("item.md", "# An item");
        _tool.File("team.yml", "next: 3");

        Outcome outcome = await _tool.RunAsync(arguments.Split(' '));

        Assert.Equal((2, "", $"readiness-check: {problem}\n"), (outcome.ExitCode, outcome.Output, outcome.Error));
        Assert.Equal(SomeBacklog.Bare, await File.ReadAllTextAsync(Path.Combine(_tool.Folder, "shop.jsonl")));
    }

    [Theory]
    [InlineData("no/such/folder/report.json")]
    [InlineData(".")]
    public async Task A_place_that_cannot_be_written_is_the_users_to_fix(string output)
    {
        Outcome outcome = await _tool.RunAsync("check", _tool.File("shop.jsonl", SomeBacklog.Bare), "--output", output);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains($"'{output}'", outcome.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_device_is_written_to_and_not_replaced()
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no /dev/null.");

        Outcome outcome = await _tool.RunAsync("check", _tool.File("shop.jsonl", SomeBacklog.Bare), "--output", "/dev/null");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(0, new FileInfo("/dev/null").Length);
    }
}
