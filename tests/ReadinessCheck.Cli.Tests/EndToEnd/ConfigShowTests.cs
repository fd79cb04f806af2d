using System.Text.Json;
using ReadinessCheck.Cli.Settings;

namespace ReadinessCheck.Cli.Tests.EndToEnd;

public sealed class ConfigShowTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task What_is_in_force_is_shown_with_where_it_comes_from()
    {
        _tool.File(".readiness.yml", "# ours", "source: shop.jsonl", "questions:", "  bug: [ordering]");

        Outcome outcome = await _tool.RunWithAsync("READINESS_NEXT", "5", "config", "show", "--fail-on", "never");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.StartsWith("The configuration of .readiness.yml\n", outcome.Output, StringComparison.Ordinal);
        Assert.Matches(@"\nsource +shop\.jsonl +\.readiness\.yml:2\nnext +5 +READINESS_NEXT\nunordered +false +default\nproject +the repository +default\n", outcome.Output);
        Assert.Matches(@"\nlabel +any +default\n", outcome.Output);
        Assert.Matches(@"\nfail-on +never +--fail-on\n", outcome.Output);
        Assert.Matches(@"\nquestions\.bug +ordering +\.readiness\.yml:4\n", outcome.Output);
        Assert.All(outcome.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public async Task What_is_in_force_can_be_read_by_a_program()
    {
        _tool.File("other.yml", "next: 3");

        Outcome outcome = await _tool.RunWithAsync("READINESS_UNORDERED", "true", "config", "show", "--format", "json", "--config", "other.yml", "--source", "a");

        using JsonDocument shown = JsonDocument.Parse(outcome.Output);
        Assert.Equal("other.yml", shown.RootElement.GetProperty("file").GetString());
        string[] settings = [.. shown.RootElement.GetProperty("settings").EnumerateArray().Select(setting => JsonSerializer.Serialize(setting))];
        Assert.Equal(ConfigurationKeys.All.Count, settings.Length);
        Assert.Equal(
            [
                """{"key":"source","value":"a","origin":{"kind":"option","name":"--source"}}""",
                """{"key":"next","value":3,"origin":{"kind":"file","name":"other.yml","line":1}}""",
                """{"key":"unordered","value":true,"origin":{"kind":"environment","name":"READINESS_UNORDERED"}}""",
                """{"key":"project","value":null,"origin":{"kind":"default"}}""",
            ],
            settings.Take(4));
    }

    [Fact]
    public async Task A_group_of_commands_alone_is_not_one()
    {
        Outcome outcome = await _tool.RunAsync("config");

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("See 'readiness-check config --help'.", outcome.Error, StringComparison.Ordinal);
    }
}
