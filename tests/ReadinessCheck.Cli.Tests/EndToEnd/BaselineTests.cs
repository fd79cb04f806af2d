using System.Text.Json;
using System.Text.RegularExpressions;

namespace ReadinessCheck.Cli.Tests.EndToEnd;

public sealed class BaselineTests : IDisposable
{
    private const string Name = ".readiness-baseline.json";
    private readonly Tool _tool = new();

    private string Text => File.ReadAllText(Path.Combine(_tool.Folder, Name));

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task The_gaps_of_a_day_are_held_back_and_new_ones_are_not()
    {
        _tool.File("shop.jsonl", SomeBacklog.Bare, SomeBacklog.Ready);

        Outcome taken = await _tool.RunAsync("baseline", "take", "shop.jsonl");
        Outcome held = await _tool.RunAsync("check", "shop.jsonl", "--baseline", Name);
        _tool.File("shop.jsonl", SomeBacklog.Bare, SomeBacklog.Bare.Replace("SHOP-1", "SHOP-8", StringComparison.Ordinal), SomeBacklog.Ready);
        Outcome added = await _tool.RunAsync("check", "shop.jsonl", "--baseline", Name, "--format", "json");

        Assert.Equal([0, 0, 1], [taken.ExitCode, held.ExitCode, added.ExitCode]);
        Assert.Matches(@"readiness-check: (\d) gaps of 2 items taken into '\.readiness-baseline\.json', which has \1 gaps now\. A gap is held back for 180 days", taken.Error);
        Assert.Contains("held back by the baseline until", held.Output, StringComparison.Ordinal);
        Assert.Contains("1 with nothing but settled gaps", held.Output, StringComparison.Ordinal);
        JsonElement totals = JsonElement.Parse(added.Output).GetProperty("totals");
        Assert.Equal((1, 1), (totals.GetProperty("settled").GetInt32(), totals.GetProperty("withGaps").GetInt32()));
    }

    [Theory]
    [InlineData("$TOOL baseline take shop.jsonl --baseline new.json")]
    [InlineData("echo 'baseline: {file: new.json}' > .readiness.yml; $TOOL baseline take shop.jsonl")]
    [InlineData("READINESS_BASELINE=new.json $TOOL baseline take shop.jsonl")]
    public async Task The_first_one_is_taken_wherever_its_file_is_named(string line)
    {
        _tool.File("shop.jsonl", SomeBacklog.Bare, SomeBacklog.Ready);

        Outcome outcome = await _tool.ShellAsync(line);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("SHOP-1", await File.ReadAllTextAsync(Path.Combine(_tool.Folder, "new.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_exempt_stays_in_it()
    {
        _tool.File("shop.jsonl", SomeBacklog.Bare, SomeBacklog.Bare.Replace("SHOP-1\"", "SHOP-8\",\"labels\":[\"chore\"]", StringComparison.Ordinal), SomeBacklog.Ready);
        await _tool.RunAsync("baseline", "take", "shop.jsonl");
        string before = Text;
        _tool.File(".readiness.yml", "exempt: {labels: [chore]}");

        await _tool.RunAsync("baseline", "prune", "shop.jsonl");

        Assert.Contains("SHOP-8", before, StringComparison.Ordinal);
        Assert.Equal(before, Text);
    }

    [Fact]
    public async Task What_is_too_old_counts_again_and_is_told()
    {
        _tool.File("shop.jsonl", SomeBacklog.Bare, SomeBacklog.Ready);
        await _tool.RunAsync("baseline", "take", "shop.jsonl");
        _tool.File(Name, Regex.Replace(Text, @"\d{4}-\d\d-\d\d", "2020-01-01"));
        _tool.File(".readiness.yml", "source: shop.jsonl", $"baseline: {{file: {Name}, max-age: 30}}");

        Outcome outcome = await _tool.RunAsync("check");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Matches(@"The baseline holds nothing back here\. \d gaps in it are older than 30 days and\s+count again\.", outcome.Output);
    }

    [Fact]
    public async Task Pruning_takes_out_what_is_gone_and_adds_nothing()
    {
        string other = SomeBacklog.Bare.Replace("SHOP-1", "SHOP-8", StringComparison.Ordinal);
        _tool.File("shop.jsonl", SomeBacklog.Bare, other, SomeBacklog.Ready);
        await _tool.RunAsync("baseline", "take", "shop.jsonl");
        _tool.File("shop.jsonl", other, SomeBacklog.Bare.Replace("SHOP-1", "SHOP-9", StringComparison.Ordinal), SomeBacklog.Ready);

        Outcome outcome = await _tool.RunAsync("baseline", "prune", "shop.jsonl");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches(@"readiness-check: [1-5] of \d+ gaps taken out of", outcome.Error);
        Assert.Contains("SHOP-8", Text, StringComparison.Ordinal);
        Assert.DoesNotContain("SHOP-1", Text, StringComparison.Ordinal);
        Assert.DoesNotContain("SHOP-9", Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_old_is_not_made_young_by_pruning_and_taking_again()
    {
        _tool.File("shop.jsonl", SomeBacklog.Bare, SomeBacklog.Ready);
        await _tool.RunAsync("baseline", "take", "shop.jsonl");
        _tool.File(Name, Regex.Replace(Text, @"\d{4}-\d\d-\d\d", "2020-01-01"));
        string before = Text;

        await _tool.RunAsync("baseline", "prune", "shop.jsonl");
        Outcome taken = await _tool.RunAsync("baseline", "take", "shop.jsonl");

        Assert.StartsWith("readiness-check: 0 gaps of 2 items taken into", taken.Error, StringComparison.Ordinal);
        Assert.Equal(before, Text);
    }

    [Theory]
    [InlineData("[]", "Nothing upcoming was read of other.json")]
    [InlineData("""[{"id":"OTHER-1","kind":"task","title":"Add index","body":""},{"id":"OTHER-2","kind":"task","title":"Add another","body":""}]""", "No item of '.readiness-baseline.json' is in this backlog")]
    public async Task Another_backlog_or_an_empty_one_takes_nothing_out(string backlog, string message)
    {
        _tool.File("shop.jsonl", SomeBacklog.Bare, SomeBacklog.Ready);
        await _tool.RunAsync("baseline", "take", "shop.jsonl");
        string before = Text;
        _tool.File("other.json", backlog);

        Outcome outcome = await _tool.RunAsync("baseline", "prune", "other.json");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(before, Text);
    }

    [Fact]
    public async Task The_age_of_the_configuration_is_told()
    {
        _tool.File("shop.jsonl", SomeBacklog.Bare, SomeBacklog.Ready);
        _tool.File(".readiness.yml", "baseline: {max-age: 30}");

        Assert.Contains("A gap is held back for 30 days", (await _tool.RunAsync("baseline", "take", "shop.jsonl")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backlog_that_could_be_read_in_part_only_leaves_the_file_as_it_is()
    {
        _tool.File("shop.jsonl", SomeBacklog.Bare, SomeBacklog.Ready);
        await _tool.RunAsync("baseline", "take", "shop.jsonl");
        string before = Text;
        _tool.File("shop.jsonl", SomeBacklog.Ready, "{");

        Outcome outcome = await _tool.RunAsync("baseline", "prune", "shop.jsonl");

        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("Not all of shop.jsonl could be read, so '.readiness-baseline.json' stays as it is.", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(before, Text);
    }

    [Theory]
    [InlineData("check", "shop.jsonl", "--baseline", "other.json")]
    [InlineData("baseline", "prune", "shop.jsonl", "--baseline", "other.json")]
    public async Task A_baseline_that_is_not_there_is_told_with_how_to_take_it(params string[] arguments)
    {
        _tool.File("shop.jsonl", SomeBacklog.Bare);

        Outcome outcome = await _tool.RunAsync(arguments);

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Equal("readiness-check: There is no baseline 'other.json': take one with 'readiness-check baseline take --baseline other.json', or check the name.\n", outcome.Error);
    }
}
