using System.Text.Json;

namespace ReadinessCheck.Cli.Tests.EndToEnd;

public sealed class OrderTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task The_order_of_the_next_items_alone_can_be_shown()
    {
        string backlog = _tool.File("shop.jsonl", SomeBacklog.Ready, SomeBacklog.Done, SomeBacklog.Bare, SomeBacklog.Bare.Replace("SHOP-1", "SHOP-4", StringComparison.Ordinal));

        Outcome outcome = await _tool.RunAsync("order", backlog, "--next", "2", "--format", "json");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal(["SHOP-2", "SHOP-1"], Keys(outcome));
    }

    [Fact]
    public async Task What_the_file_says_of_how_many_to_check_is_not_meant_for_the_order()
    {
        _tool.File(".readiness.yml", "next: 1");

        Outcome outcome = await _tool.RunAsync("order", _tool.File("shop.jsonl", SomeBacklog.Ready, SomeBacklog.Bare), "--format", "json");

        Assert.Equal(["SHOP-2", "SHOP-1"], Keys(outcome));
    }

    private static IEnumerable<string?> Keys(Outcome outcome) =>
        JsonElement.Parse(outcome.Output).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("key").GetString());
}
