using System.Text.Json;
using NJsonSchema;
using ReadinessCheck.Findings;
using ReadinessCheck.Order;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Tests.Reporting;

public sealed class JsonOrderRendererTests
{
    private static readonly BacklogOrder Small = new(
        [
            SomeOrder.Item("SHOP-1", "Refund „fast“", new OrderReason(ReasonKind.CostOfDelay, [], Comment, new DateOnly(2026, 11, 14)), new OrderReason(ReasonKind.Link, ["SHOP-2"], null)) with
            {
                Says = [SomeOrder.Link("SHOP-1", "SHOP-2"), SomeOrder.Blocks("SHOP-9", "SHOP-1")],
                Names = ["SHOP-2"],
                Due = new DateOnly(2026, 11, 14),
            },
            SomeOrder.Item("SHOP-2", "") with { Url = null, Says = [SomeOrder.Before("SHOP-2", "SHOP-1")] },
        ],
        [
            new(DisagreementKind.StandsBelow, ["SHOP-2", "SHOP-1"], [new ItemEvidence("SHOP-2", SomeVerdict.Quote("More urgent than SHOP-1."))]),
            new(DisagreementKind.DueSooner, ["SHOP-2", "SHOP-1"], [], new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 14)),
        ]);

    private static Evidence Comment => SomeVerdict.Quote("We lose a day.", "comment") with
    {
        Author = "ana",
        WrittenAt = new DateTimeOffset(2025, 3, 1, 9, 30, 0, TimeSpan.Zero),
    };

    [Fact]
    public void The_order_is_the_snapshot()
    {
        string snapshot = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reporting", "Snapshots", "order.json"));

        Assert.Equal(snapshot.ReplaceLineEndings("\n"), JsonOrderRenderer.Render(Small, "shop.json"));
    }

    [Fact]
    public async Task The_order_follows_the_published_schema()
    {
        JsonSchema schema = await Schema();

        Assert.Empty(schema.Validate(JsonOrderRenderer.Render(Small, "shop.json")));
        Assert.Empty(schema.Validate(JsonOrderRenderer.Render(SomeOrder.Shop, "shop.json")));
        Assert.Empty(schema.Validate(JsonOrderRenderer.Render(SomeOrder.InPart, "shop.json")));
        Assert.Empty(schema.Validate(JsonOrderRenderer.Render(new BacklogOrder([], []), "shop.json")));
    }

    [Fact]
    public async Task The_schema_describes_every_field()
    {
        JsonSchema schema = await Schema();
        schema.AllowAdditionalProperties = false;
        foreach (string name in (string[])["item", "reason", "precedence", "disagreement"])
        {
            schema.Definitions[name].AllowAdditionalProperties = false;
        }

        Assert.Empty(schema.Validate(JsonOrderRenderer.Render(Small, "shop.json")));
        Assert.Empty(schema.Validate(JsonOrderRenderer.Render(SomeOrder.InPart, "shop.json")));
    }

    [Fact]
    public void Where_the_order_is_recorded_in_part_each_has_its_rank_or_is_undecided()
    {
        using JsonDocument order = JsonDocument.Parse(JsonOrderRenderer.Render(SomeOrder.InPart, "shop.json"));

        Assert.Equal(
            ["1", "1", "3", "undecided"],
            order.RootElement.GetProperty("items").EnumerateArray().Select(item =>
                item.TryGetProperty("undecided", out _) ? "undecided" : $"{item.GetProperty("rank").GetInt32()}"));
    }

    [Theory]
    [InlineData("\"cost-of-delay\"", "\"costOfDelay\"")]
    [InlineData("\"stands-below\"", "\"below\"")]
    [InlineData("\"dependency\"", "\"need\"")]
    [InlineData("\"due\": \"2026-11-14\"", "\"due\": \"14.11.2026\"")]
    [InlineData("\"key\": \"SHOP-2\",\n          \"quote\"", "\"quote\"")]
    public async Task The_schema_refuses_what_does_not_exist(string right, string wrong)
    {
        string json = JsonOrderRenderer.Render(Small, "shop.json");

        Assert.Contains(right, json, StringComparison.Ordinal);
        Assert.NotEmpty((await Schema()).Validate(json.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_kind_is_one_of_the_schema()
    {
        BacklogOrder every = new(
            [SomeOrder.Item("A", "All", [.. Enum.GetValues<ReasonKind>().Select(kind => new OrderReason(kind, [], null))])],
            [.. Enum.GetValues<DisagreementKind>().Select(kind => new OrderDisagreement(kind, ["A", "B", "C"], [], DateOnly.MinValue, DateOnly.MaxValue))]);

        Assert.Empty((await Schema()).Validate(JsonOrderRenderer.Render(every, "a")));
    }

    [Fact]
    public void What_goes_before_and_what_goes_after_stand_apart()
    {
        using JsonDocument order = JsonDocument.Parse(JsonOrderRenderer.Render(Small, "shop.json"));
        JsonElement item = order.RootElement.GetProperty("items")[0];

        Assert.Equal("SHOP-2", Assert.Single(item.GetProperty("before").EnumerateArray()).GetProperty("key").GetString());
        Assert.Equal("SHOP-9", Assert.Single(item.GetProperty("after").EnumerateArray()).GetProperty("key").GetString());
    }

    [Fact]
    public void Lone_surrogates_and_control_characters_give_valid_JSON_of_the_same_length()
    {
        string title = "a\ud800b\0\u001b\u202e\udc00";

        using JsonDocument order = JsonDocument.Parse(JsonOrderRenderer.Render(new BacklogOrder([SomeOrder.Item("A", title)], []), "a"));

        Assert.Equal("a\ufffdb\0\u001b\u202e\ufffd", order.RootElement.GetProperty("items")[0].GetProperty("title").GetString());
    }

    private static Task<JsonSchema> Schema() => JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Schemas", "order.schema.json"));
}
