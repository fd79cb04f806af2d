using System.Text.Json;

namespace ReadinessCheck.Cli.Tests.EndToEnd;

public sealed class EvalTests : IDisposable
{
    private const string Bare =
        """{"id":"SHOP-1","kind":"bug","title":"Add index to orders table","levels":{"customer-need":0,"business-reason":0,"trade-off":0,"expected-outcome":0,"ordering":2},"evidence":{"ordering":"Add index"}}""";

    private const string German =
        """{"id":"SHOP-2","title":"","body":"Die Kunden finden das Formular nicht, weil es auf der falschen Seite steht.","levels":{"customer-need":2,"business-reason":0,"trade-off":0,"expected-outcome":0,"ordering":0}}""";

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Items_are_measured_and_the_exit_code_does_not_depend_on_the_figures()
    {
        Outcome outcome = await _tool.RunAsync("eval", _tool.File("labelled.jsonl", Bare, German), "--format", "json", "--disagreements");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        JsonElement report = JsonElement.Parse(outcome.Output);
        Assert.Equal((1, 2), (report.GetProperty("schemaVersion").GetInt32(), report.GetProperty("items").GetInt32()));
        JsonElement tradeOff = report.GetProperty("criteria")[2];
        Assert.Equal(1, tradeOff.GetProperty("undetermined").GetProperty("part").GetInt32());
        Assert.Equal(1, tradeOff.GetProperty("asked").GetProperty("recall").GetProperty("part").GetInt32());
        JsonElement ordering = report.GetProperty("disagreements").EnumerateArray().First();
        Assert.Equal(("SHOP-1", "ordering"), (ordering.GetProperty("key").GetString(), ordering.GetProperty("criterion").GetString()));
        Assert.Contains("written in German", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_line_is_told_and_the_rest_is_measured()
    {
        Outcome outcome = await _tool.RunAsync("eval", _tool.File("labelled.jsonl", Bare, """{"id":"SHOP-2","title":"T"}""", German.Replace("SHOP-2", "SHOP-3", StringComparison.Ordinal)));

        Assert.Equal(3, outcome.ExitCode);
        Assert.StartsWith("labelled.jsonl, line 2, column 1: The item has no 'levels'", outcome.Error, StringComparison.Ordinal);
        Assert.StartsWith("Agreement with labelled.jsonl: 2 items\n", outcome.Output, StringComparison.Ordinal);
        Assert.EndsWith("Incomplete: 1 problem came up on the way; see the messages.\n", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "holds no items")]
    [InlineData("", "is empty")]
    [InlineData("# A heading", "holds no JSON")]
    public async Task A_file_without_labelled_items_can_be_put_right(string content, string message)
    {
        Outcome outcome = await _tool.RunAsync("eval", _tool.File("labelled.jsonl", content), "--output", "report.txt");

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_tool.Folder, "report.txt")));
    }

    [Fact]
    public async Task A_file_that_does_not_exist_can_be_put_right()
    {
        Outcome outcome = await _tool.RunAsync("eval", "labelled.jsonl");

        Assert.Equal((2, "readiness-check: There is no file 'labelled.jsonl': name a file of labelled items, or give '-' to read standard input.\n"), (outcome.ExitCode, outcome.Error));
    }

    [Fact]
    public async Task Labelled_items_can_be_piped_in()
    {
        Outcome outcome = await _tool.PipeAsync(Bare, "eval", "-", "--format", "markdown");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.StartsWith("# Agreement with standard input: 1 item\n", outcome.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_labelled_data_is_measured_the_same_way_each_time()
    {
        string? folder = Environment.GetEnvironmentVariable("READINESS_LABELLED_DATA");
        Skip.If(string.IsNullOrEmpty(folder), "READINESS_LABELLED_DATA does not name a folder with contrast.jsonl.");
        string path = Path.Combine(folder, "contrast.jsonl");

        Outcome outcome = await _tool.RunAsync("eval", path, "--format", "json");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal(150, JsonElement.Parse(outcome.Output).GetProperty("items").GetInt32());
        Assert.Equal(outcome.Output, (await _tool.RunAsync("eval", path, "--format", "json")).Output);
    }
}
