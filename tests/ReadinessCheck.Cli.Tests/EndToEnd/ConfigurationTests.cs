using System.Text.Json;

namespace ReadinessCheck.Cli.Tests.EndToEnd;

public sealed class ConfigurationTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task A_backlog_is_checked_as_the_file_says()
    {
        _tool.File("shop.jsonl", SomeBacklog.Ready, SomeBacklog.Bare);
        _tool.File(".readiness.yml", "source: shop.jsonl", "next: 1", "unordered: true");

        Outcome outcome = await _tool.RunAsync("check");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("1 item", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SHOP-1", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_line_goes_before_the_environment_and_that_before_the_file()
    {
        _tool.File("shop.jsonl", SomeBacklog.Bare);
        _tool.File(".readiness.yml", "source: nowhere.jsonl", "fail-on: never");

        Outcome file = await _tool.RunAsync("check", "shop.jsonl");
        Outcome environment = await _tool.RunWithAsync("READINESS_FAIL_ON", "missing", "check", "shop.jsonl");
        Outcome option = await _tool.RunWithAsync("READINESS_FAIL_ON", "missing", "check", "shop.jsonl", "--fail-on", "never");

        Assert.Equal([0, 1, 0], [file.ExitCode, environment.ExitCode, option.ExitCode]);
    }

    [Fact]
    public async Task Another_file_can_be_named()
    {
        _tool.File("shop.jsonl", SomeBacklog.Bare);
        _tool.File(".readiness.yml", "not: read");
        _tool.File("other.yml", "source: shop.jsonl");

        Assert.Equal(1, (await _tool.RunAsync("check", "--config", "other.yml")).ExitCode);
    }

    [Fact]
    public async Task A_file_that_is_named_has_to_be_there() =>
        AssertRefused("There is no configuration file 'other.yml'", await _tool.RunAsync("check", "--config", "other.yml"));

    [Fact]
    public async Task Only_the_questions_of_the_file_are_asked()
    {
        _tool.File("shop.jsonl", SomeBacklog.Bare);
        _tool.File(".readiness.yml", "source: shop.jsonl", "questions: {task: [customer-need]}");

        Outcome outcome = await _tool.RunAsync("check", "--format", "json", "--unordered");

        using JsonDocument report = JsonDocument.Parse(outcome.Output);
        IEnumerable<JsonElement> findings = report.RootElement.GetProperty("items")[0].GetProperty("findings").EnumerateArray();
        Assert.Equal(["customer-need"], findings.Where(finding => finding.GetProperty("applies").GetBoolean()).Select(finding => finding.GetProperty("criterion").GetString()));
    }

    [Theory]
    [InlineData("order")]
    [InlineData("explain", "SHOP-1")]
    public async Task Other_commands_read_the_source_of_the_file_too(params string[] arguments)
    {
        _tool.File("shop.jsonl", SomeBacklog.Bare, SomeBacklog.Ready);
        _tool.File(".readiness.yml", "source: shop.jsonl");

        Outcome outcome = await _tool.RunAsync(arguments);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("SHOP-1", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_is_explained_in_its_place_only_where_the_order_means_something()
    {
        _tool.File("shop.jsonl", SomeBacklog.Bare);
        _tool.File(".readiness.yml", "source: shop.jsonl", "unordered: true");

        Outcome unordered = await _tool.RunAsync("explain", "SHOP-1");
        Outcome ordered = await _tool.RunAsync("explain", "SHOP-1", "--unordered", "false");

        Assert.DoesNotContain("Nothing stands below it", unordered.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing stands below it", ordered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_that_means_nothing_is_not_shown()
    {
        _tool.File(".readiness.yml", "unordered: true");

        AssertRefused(".readiness.yml:1: The source's order is said to mean nothing", await _tool.RunAsync("order", _tool.File("shop.jsonl", SomeBacklog.Bare)));
    }

    [Fact]
    public async Task A_source_that_does_not_exist_is_traced_to_who_named_it()
    {
        _tool.File(".readiness.yml", "", "source: nowhere.jsonl");

        AssertRefused(".readiness.yml:2: There is no file or folder 'nowhere.jsonl'", await _tool.RunAsync("check"));
        AssertRefused("READINESS_SOURCE: There is no file or folder 'x'", await _tool.RunWithAsync("READINESS_SOURCE", "x", "check"));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("order")]
    [InlineData("explain", "SHOP-1")]
    [InlineData("config", "show")]
    public async Task A_mistake_in_the_file_ends_every_command_that_goes_by_it(params string[] arguments)
    {
        _tool.File(".readiness.yml", "next: 3", "unorderd: true");

        AssertRefused(".readiness.yml:2:1: There is no key 'unorderd': did you mean 'unordered'?", await _tool.RunAsync(arguments));
    }

    [Fact]
    public async Task A_secret_is_refused_and_not_repeated_even_when_the_run_is_verbose()
    {
        _tool.File(".readiness.yml", "source: ghp_abcdefghijklmnopqrstuvwxyz0123456789");

        Outcome outcome = await _tool.RunAsync("config", "show", "--verbose");

        AssertRefused(".readiness.yml:1:9: The value of 'source' looks like a token or key.", outcome);
        Assert.DoesNotContain("abcdefgh", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measurement_goes_by_no_configuration()
    {
        _tool.File(".readiness.yml", "unorderd: true");

        Outcome outcome = await _tool.RunAsync("eval", Path.Combine(AppContext.BaseDirectory, "samples", "labelled.jsonl"));

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
    }

    private static void AssertRefused(string message, Outcome outcome)
    {
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith($"readiness-check: {message}", outcome.Error, StringComparison.Ordinal);
        Assert.Single(outcome.Error.TrimEnd().Split('\n'));
    }
}
