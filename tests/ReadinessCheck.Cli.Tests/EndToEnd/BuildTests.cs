using System.Text.Json;
using System.Xml.Linq;
using ReadinessCheck.Fakes.GitHub;

namespace ReadinessCheck.Cli.Tests.EndToEnd;

/// <summary>The program as a build runs it.</summary>
public sealed class BuildTests : IDisposable
{
    private const string Hostile =
        """{"id":"::stop-commands::x","kind":"task","title":"Add ##[add-mask]x %0A::set-output name=a::b\n::error::x and a word so long that the line is folded before the next ::set-env name=PATH::/tmp ::debug::y","body":""}""";

    private readonly Tool _tool = new();

    private string Summary => Path.Combine(_tool.Folder, "summary.md");

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task GitHub_gets_annotations_and_a_summary_behind_the_one_that_is_there()
    {
        _tool.File("summary.md", "# Tests\n");

        Outcome outcome = await InActionsAsync("--format github", SomeBacklog.Bare, SomeBacklog.Ready);

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("::warning title=SHOP-1 Add index to orders table::", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\n::notice title=Readiness of shop.jsonl::2 items: ", outcome.Output, StringComparison.Ordinal);
        string summary = await File.ReadAllTextAsync(Summary);
        Assert.StartsWith("# Tests\n# Readiness of shop.jsonl\n\n- 2 items: ", summary, StringComparison.Ordinal);
        Assert.Contains("\n### SHOP-1 Add index to orders table\n\n- **", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_is_no_longer_than_GitHub_takes_and_a_file_has_all_of_it()
    {
        _tool.File("summary.md", new string('x', (1024 * 1024) - 1000));

        Outcome outcome = await InActionsAsync("--format github --output all.md", [.. Enumerable.Range(1, 30).Select(number => SomeBacklog.Bare.Replace("SHOP-1", $"SHOP-{number}", StringComparison.Ordinal))]);

        Assert.Equal(1, outcome.ExitCode);
        Assert.InRange(new FileInfo(Summary).Length, (1024 * 1024) - 500, 1024 * 1024);
        Assert.EndsWith("keeps all of it._\n", await File.ReadAllTextAsync(Summary), StringComparison.Ordinal);
        Assert.Contains("### SHOP-30 ", await File.ReadAllTextAsync(Path.Combine(_tool.Folder, "all.md")), StringComparison.Ordinal);
        Assert.StartsWith("::warning ", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no/such/folder/summary.md")]
    [InlineData(".")]
    public async Task A_summary_that_cannot_be_written_is_said_before_anything_is_read(string file)
    {
        _tool.File("shop.jsonl", "this is no backlog");

        Outcome outcome = await _tool.ShellAsync("$TOOL check shop.jsonl --format github", ("GITHUB_ACTIONS", "true"), ("GITHUB_STEP_SUMMARY", file));

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith($"readiness-check: The job summary cannot be written to '{file}', which GITHUB_STEP_SUMMARY names: ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_of_GitHub_it_is_said_that_there_is_no_summary()
    {
        Outcome outcome = await _tool.RunAsync("check", _tool.File("shop.jsonl", SomeBacklog.Bare), "--format", "github");

        Assert.Equal(
            "readiness-check: GITHUB_STEP_SUMMARY is not set, as it is in GitHub Actions: there is no job summary, and --output FILE would keep one.\n",
            outcome.Error.ReplaceLineEndings("\n"));
        Assert.StartsWith("::warning ", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("json")]
    [InlineData("junit")]
    [InlineData("github")]
    public async Task Nothing_of_an_item_is_a_command_in_the_log(string format)
    {
        Outcome outcome = await InActionsAsync($"--format {format} --verbose", Hostile, """{"id":"::error::no item","title":12}""");

        Assert.NotEmpty(outcome.Output);
        string[] lines = [.. outcome.Output.Split('\n'), .. outcome.Error.Split('\n')];
        Assert.All(lines, line => Assert.False(IsCommand(line) && !IsOurs(line, format), line));
        Assert.Equal(format == "github", lines.Any(IsCommand));
    }

    [Fact]
    public async Task What_is_escaped_for_the_log_is_still_the_text_in_JSON()
    {
        Outcome outcome = await InActionsAsync("--format json", Hostile);

        Assert.Contains("##[add-mask]x", JsonElement.Parse(outcome.Output).GetProperty("items")[0].GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing", 1, "Exit code 1: there are gaps that '--fail-on missing' counts.")]
    [InlineData("weak", 1, "Exit code 1: there are gaps that '--fail-on weak' counts.")]
    [InlineData("never", 0, "Exit code 0, by '--fail-on never'.")]
    public async Task A_build_is_told_how_it_ends_and_fails_only_on_what_was_chosen(string failOn, int exitCode, string ending)
    {
        _tool.File("shop.jsonl", SomeBacklog.Bare, SomeBacklog.Done);

        Outcome outcome = await _tool.ShellAsync($"$TOOL check shop.jsonl --fail-on {failOn}", ("CI", "true"));

        Assert.Equal(exitCode, outcome.ExitCode);
        string[] lines = Lines(outcome.Error);
        Assert.Equal("readiness-check: 1 item: 0 ready, 1 with gaps.", lines[0]);
        Assert.Equal($"readiness-check: {ending}", lines[^1]);
        Assert.InRange(lines.Length, 3, 10);
    }

    [Theory]
    [InlineData("CI", "false")]
    [InlineData("CI", "")]
    [InlineData("GITHUB_ACTIONS", "0")]
    public async Task Elsewhere_the_report_is_enough(string variable, string value)
    {
        _tool.File("shop.jsonl", SomeBacklog.Bare);

        Outcome outcome = await _tool.ShellAsync("$TOOL check shop.jsonl", (variable, value));

        Assert.Equal("", outcome.Error);
    }

    [Fact]
    public async Task An_incomplete_run_says_so_in_the_log_and_is_an_error_in_JUnit()
    {
        _tool.File("shop.jsonl", SomeBacklog.Ready, "{");

        Outcome outcome = await _tool.ShellAsync("$TOOL check shop.jsonl --format junit --fail-on never", ("CI", "true"));

        Assert.Equal(3, outcome.ExitCode);
        Assert.EndsWith("Exit code 3: some of it could not be read or judged; see the messages above.", Lines(outcome.Error)[^1], StringComparison.Ordinal);
        XElement suite = XElement.Parse(outcome.Output).Elements().Single();
        Assert.Equal("1", suite.Attribute("errors")!.Value);
    }

    [Fact]
    public async Task Comments_on_GitHub_are_linked_in_ten_lines_and_in_the_report()
    {
        await using FakeGitHub fake = await FakeGitHub.StartAsync();
        fake.Clock = TimeProvider.System;
        foreach (int number in Enumerable.Range(1, 2))
        {
            fake.Add(number).Body = "Add a refund button to the order page.";
        }

        Outcome outcome = await _tool.ShellAsync(
            "$TOOL check github:example/field-service --project 7 --post --fail-on never --format json",
            ("CI", "true"), ("GITHUB_TOKEN", FakeGitHub.Token), ("GITHUB_API_URL", fake.Address.ToString()), ("GITHUB_GRAPHQL_URL", new Uri(fake.Address, "graphql").ToString()));

        string address = $"https://github.com/example/field-service/issues/1#issuecomment-{fake.Issues[0].Comments.Single().Id}";
        Assert.Equal(0, outcome.ExitCode);
        string[] lines = Lines(outcome.Error);
        Assert.InRange(lines.Length, 4, 10);
        Assert.Contains("readiness-check: Comments: 2 created.", lines);
        Assert.Contains($"readiness-check: - #1 created: {address}", lines);
        Assert.Equal(address, JsonElement.Parse(outcome.Output).GetProperty("comments").GetProperty("items")[0].GetProperty("url").GetString());
    }

    // As the runner does: two colons first in a line, or the old form anywhere.
    private static bool IsCommand(string line) => line.TrimStart().StartsWith("::", StringComparison.Ordinal) || line.Contains("##[", StringComparison.Ordinal);

    private static bool IsOurs(string line, string format) =>
        format == "github" && (line.StartsWith("::warning title=", StringComparison.Ordinal) || line.StartsWith("::error title=The check is incomplete::", StringComparison.Ordinal) || line.StartsWith("::notice title=Readiness of ", StringComparison.Ordinal));

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private Task<Outcome> InActionsAsync(string options, params string[] backlog)
    {
        _tool.File("shop.jsonl", backlog);
        return _tool.ShellAsync($"$TOOL check shop.jsonl {options}", ("GITHUB_ACTIONS", "true"), ("GITHUB_STEP_SUMMARY", Summary));
    }
}
