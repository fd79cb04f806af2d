using System.Text.Json;

namespace ReadinessCheck.Cli.Tests.EndToEnd;

/// <summary>A team's own words, as it says them in its file.</summary>
public sealed class TeamWordsTests : IDisposable
{
    private const string Item =
        """{"id":"SHOP-1","kind":"story","title":"List of lifts","body":"Add a list of lifts. The contract with Nordlift ends in spring. Fourteen support tickets a week are about this, to be refined.","fields":{"What we leave out":"Vouchers would be quicker to build, but half of them expire."}}""";

    private const string Chore = """{"id":"SHOP-2","kind":"task","title":"Rename a table","body":"","labels":["chore"]}""";

    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples", "backlog.json");

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Phrases_fields_and_exemptions_of_the_file_are_gone_by()
    {
        _tool.File("shop.jsonl", Item, Chore);
        _tool.File(
            ".readiness.yml",
            "source: shop.jsonl",
            "unordered: true",
            "fields: {trade-off: What we leave out}",
            "phrases: {count: {business-reason: [contract with Nordlift]}, discount: [to be refined]}",
            "exempt: {labels: [chore]}");

        using JsonDocument report = JsonDocument.Parse((await _tool.RunAsync("check", "--format", "json")).Output);
        JsonElement item = Assert.Single(report.RootElement.GetProperty("items").EnumerateArray());
        Dictionary<string, JsonElement> findings = item.GetProperty("findings").EnumerateArray().ToDictionary(finding => finding.GetProperty("criterion").GetString()!);

        Assert.Equal("Your configuration counts “contract with Nordlift” as an answer.", findings["business-reason"].GetProperty("reason").GetString());
        Assert.Equal("field:trade-off", findings["trade-off"].GetProperty("evidence")[0].GetProperty("where").GetString());
        Assert.DoesNotContain("Fourteen support tickets", item.GetProperty("findings").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Left out: 1 with label chore.", (await _tool.RunAsync("check")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_tells_which_phrase_counted_and_which_did_not()
    {
        _tool.File("shop.jsonl", Item);
        _tool.File(".readiness.yml", "phrases: {count: {business-reason: [contract with Nordlift]}, discount: [to be refined]}");

        // Wide enough that no phrase is wrapped.
        Outcome outcome = await _tool.RunWithAsync("COLUMNS", "200", "explain", "SHOP-1", "--source", "shop.jsonl");

        Assert.Contains("holds “contract with Nordlift”, which your configuration counts", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("holds “to be refined”, which your configuration discounts", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_comment_of_the_report_is_in_the_teams_words()
    {
        _tool.File("shop.jsonl", SomeBacklog.Bare);
        _tool.File(".readiness.yml", "comments: {words: {lead: 'Before we *pull* this {kind}:'}}");

        Outcome outcome = await _tool.RunAsync("check", "shop.jsonl", "--format", "markdown");

        Assert.Contains(@"Before we \*pull\* this task:", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_stand_nowhere_leave_the_report_of_the_sample_as_it_is()
    {
        string plain = (await _tool.RunAsync("check", Samples, "--format", "json")).Output;
        _tool.File(
            ".readiness.yml",
            "headings: {ordering: [Qwertz]}",
            "fields: {trade-off: Asdf}",
            "phrases: {count: {customer-need: [qwertz uiop]}, discount: [asdf yxcv]}",
            "exempt: {labels: [qwertz], older-than: 36500}");
        string worded = (await _tool.RunAsync("check", Samples, "--format", "json")).Output;

        Assert.Equal(plain, worded);
        Assert.Contains("\"items\"", plain, StringComparison.Ordinal);
    }
}
