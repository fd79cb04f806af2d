using System.Text.Json;
using NJsonSchema;
using ReadinessCheck.Evaluation;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Tests.Reporting;

public class JsonAgreementRendererTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_report_follows_the_published_schema(bool disagreements)
    {
        Assert.Empty((await Schema()).Validate(JsonAgreementRenderer.Render(SomeAgreement.Report(disagreements))));
    }

    [Fact]
    public async Task A_report_on_items_labelled_in_part_says_how_many_and_follows_the_schema()
    {
        string json = JsonAgreementRenderer.Render(SomeAgreement.PartialReport());

        Assert.Empty((await Schema()).Validate(json));
        JsonElement report = JsonElement.Parse(json);
        Assert.Equal((4, 1), (report.GetProperty("items").GetInt32(), report.GetProperty("partial").GetInt32()));
        Assert.Equal([3, 3, 4, 3, 3], report.GetProperty("criteria").EnumerateArray().Select(each => each.GetProperty("undetermined").GetProperty("whole").GetInt32()));
        Assert.Equal(11, report.GetProperty("disagreements").GetArrayLength());
    }

    [Theory]
    [InlineData(null, 0, null)]
    [InlineData(9_000L, 2, "There is no money left.")]
    public async Task What_was_asked_of_a_second_reader_is_told_and_follows_the_schema_strictly(long? budget, int overBudget, string? stopped)
    {
        AgreementReport report = SomeAgreement.Report(disagreements: false) with
        {
            Reader = new ReaderUsage("some-model", 3, 1, 5_000, 400, budget, overBudget) { Stopped = stopped },
        };
        string json = JsonAgreementRenderer.Render(report);

        JsonSchema schema = await Schema();
        schema.Properties["secondReader"].AllowAdditionalProperties = false;
        schema.AllowAdditionalProperties = false;
        Assert.Empty(schema.Validate(json));
        JsonElement reader = JsonElement.Parse(json).GetProperty("secondReader");
        Assert.Equal(("some-model", 3, 5_000), (reader.GetProperty("model").GetString(), reader.GetProperty("calls").GetInt32(), reader.GetProperty("inputTokens").GetInt32()));
        Assert.Equal(budget is not null, reader.TryGetProperty("overBudget", out _));
    }

    [Fact]
    public void Without_a_second_reader_nothing_is_told_of_one() =>
        Assert.DoesNotContain("secondReader", JsonAgreementRenderer.Render(SomeAgreement.Report(disagreements: true)), StringComparison.Ordinal);

    [Fact]
    public async Task The_schema_refuses_a_level_that_does_not_exist()
    {
        string json = JsonAgreementRenderer.Render(SomeAgreement.Report(disagreements: true));

        Assert.NotEmpty((await Schema()).Validate(json.Replace("\"level\": \"weak\"", "\"level\": \"meagre\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Shares_come_with_their_counts_and_what_is_not_defined_is_null()
    {
        using JsonDocument report = JsonDocument.Parse(JsonAgreementRenderer.Render(SomeAgreement.Report(disagreements: false)));
        JsonElement criterion = report.RootElement.GetProperty("criteria")[0];

        Assert.Equal("customer-need", criterion.GetProperty("criterion").GetString());
        Assert.Equal("{\"part\":1,\"whole\":3,\"value\":0.3333}", JsonSerializer.Serialize(criterion.GetProperty("undetermined")));
        Assert.Equal("{\"missing\":0,\"weak\":1,\"answered\":0,\"undetermined\":0}", JsonSerializer.Serialize(criterion.GetProperty("confusion").GetProperty("answered")));
        Assert.Equal(JsonValueKind.Null, criterion.GetProperty("calibration").GetProperty("bins")[0].GetProperty("confidence").ValueKind);
        Assert.False(report.RootElement.TryGetProperty("disagreements", out _));
        Assert.Equal("labelled.jsonl, line 4, column 1", report.RootElement.GetProperty("problems")[0].GetProperty("place").GetString());
    }

    [Fact]
    public void Disagreements_have_both_sides()
    {
        using JsonDocument report = JsonDocument.Parse(JsonAgreementRenderer.Render(SomeAgreement.Report(disagreements: true)));
        JsonElement[] disagreements = [.. report.RootElement.GetProperty("disagreements").EnumerateArray()];

        Assert.Equal(10, disagreements.Length);
        Assert.Equal(
            ("SHOP-1", "customer-need", "answered", "weak", "it <b>costs</b> a week", "a week"),
            (Text("key"), Text("criterion"), Text("label"), Text("level"), Text("labelledQuote"), Text("quote")));

        string? Text(string name) => disagreements[0].GetProperty(name).GetString();
    }

    private static Task<JsonSchema> Schema() => JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Schemas", "agreement.schema.json"));
}
