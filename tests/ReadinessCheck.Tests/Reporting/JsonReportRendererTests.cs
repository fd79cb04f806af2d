using System.Text.Json;
using NJsonSchema;
using NJsonSchema.Validation;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Order;
using ReadinessCheck.Reporting;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Tests.Reporting;

public sealed class JsonReportRendererTests
{
    private static readonly Verdict Gappy = SomeVerdict.Of(
        "SHOP-1",
        "Refund „fast“",
        findings:
        [
            SomeVerdict.Missing(CriterionIds.CustomerNeed),
            SomeVerdict.Weak(CriterionIds.BusinessReason),
            SomeVerdict.Unsure(CriterionIds.TradeOff),
            SomeVerdict.NotAsked(CriterionIds.ExpectedOutcome),
            SomeVerdict.Undetermined(CriterionIds.Ordering),
        ]) with
    { Noise = true };

    private static readonly Verdict Elsewhere = SomeVerdict.Of("SHOP-2", "", ItemKind.Unknown) with
    {
        Item = new BacklogItem { Key = "SHOP-2", Url = new Uri("https://shop.example/2") },
        Findings = [.. CriteriaCatalog.All.Select(criterion => SomeVerdict.Answered(criterion.Id) with { Evidence = [Comment] })],
    };

    private static readonly Verdict Placed = SomeVerdict.Of("SHOP-3", findings: SomeVerdict.Weak(CriterionIds.Ordering) with
    {
        Neighbours =
        [
            new NeighbourCoverage("SHOP-4", "Gift cards", Coverage.Covered, new OrderReason(ReasonKind.Comparison, ["SHOP-4"], SomeVerdict.Quote("Before SHOP-4."))),
            new NeighbourCoverage(
                "SHOP-5",
                "Sale",
                Coverage.Same,
                new OrderReason(ReasonKind.Date, [], SomeVerdict.Quote("By 1 March."), new DateOnly(2027, 3, 1)),
                SomeVerdict.Quote("Out by 1 March."),
                new DateOnly(2027, 3, 1)),
            new NeighbourCoverage("SHOP-6", "", Coverage.Uncovered),
        ],
    });

    private static Evidence Comment => SomeVerdict.Quote("We lose a day.", "comment") with
    {
        Author = "ana",
        WrittenAt = new DateTimeOffset(2025, 3, 1, 9, 30, 0, TimeSpan.Zero),
    };

    [Fact]
    public void The_report_is_the_snapshot()
    {
        string snapshot = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reporting", "Snapshots", "report.json"));

        Assert.Equal(snapshot.ReplaceLineEndings("\n"), Render(Gappy, Elsewhere, Placed));
    }

    [Fact]
    public async Task The_report_follows_the_published_schema()
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Schemas", "report.schema.json"));

        ICollection<ValidationError> errors = schema.Validate(Render(Gappy, Elsewhere, Placed));

        Assert.Empty(errors);
    }

    [Fact]
    public async Task A_backlog_whose_order_is_recorded_in_part_says_so_and_follows_the_schema()
    {
        using StringWriter output = new();
        JsonReportRenderer renderer = new(output);
        renderer.Begin(new ReportHeader("shop.json", Ordered: false, InPart: true));
        renderer.Complete(new ReportTally().ToTotals() with { OrderUnknown = 31 });

        JsonSchema schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Schemas", "report.schema.json"));
        schema.AllowAdditionalProperties = false;
        schema.Definitions["totals"].AllowAdditionalProperties = false;
        Assert.Empty(schema.Validate(output.ToString()));
        using JsonDocument report = JsonDocument.Parse(output.ToString());
        Assert.True(report.RootElement.GetProperty("orderedInPart").GetBoolean());
        Assert.Equal(31, report.RootElement.GetProperty("totals").GetProperty("orderUnknown").GetInt32());
    }

    [Fact]
    public async Task Both_opinions_on_a_finding_follow_the_schema_strictly()
    {
        string json = RenderRead(
            Enum.GetValues<ReadingOutcome>().Select(outcome => SomeReading.Of(outcome, outcome == ReadingOutcome.Unread ? null : Level.Weak))
                .Concat(Enum.GetValues<Unread>().Skip(1).Select(why => SomeReading.Of(ReadingOutcome.Unread, null) with { Unread = why })));

        Assert.Empty((await StrictSchemaAsync()).Validate(json));
        JsonElement[] items = [.. JsonElement.Parse(json).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("findings")[4].GetProperty("readBy"))];
        Assert.Equal(["secondReader", "secondReader", "offline", "offline", "offline", "neighbours", "offline", "offline"], items.Take(8).Select(reading => reading.GetProperty("counts").GetString()));
        Assert.Equal("""{"level":"missing","confidence":0.7,"evidence":[]}""", JsonSerializer.Serialize(items[0].GetProperty("offline")));
        Assert.Equal("""{"model":"some-model","prompt":"1","level":"weak"}""", JsonSerializer.Serialize(items[0].GetProperty("secondReader")));
        Assert.Equal("overBudget", items[9].GetProperty("unread").GetString());
        Assert.False(items[9].GetProperty("secondReader").TryGetProperty("level", out _));
    }

    [Theory]
    [InlineData("\"counts\": \"offline\"", "\"counts\": \"nobody\"")]
    [InlineData("\"outcome\": \"unread\"", "\"outcome\": \"perhaps\"")]
    [InlineData("\"unread\": \"tooLong\"", "\"unread\": \"no\"")]
    [InlineData("\"prompt\": \"1\"", "\"prompt\": \"1\", \"temperature\": 0")]
    [InlineData("\"confidence\": 0.7", "\"confidence\": 70")]
    [InlineData("\"calls\": 3", "\"calls\": -3")]
    [InlineData("\"overBudget\": 2,", "\"over\": 2,")]
    public async Task The_schema_refuses_what_no_report_says_of_a_second_reader(string right, string wrong)
    {
        string json = RenderRead([SomeReading.Of(ReadingOutcome.Unread, null) with { Unread = Unread.TooLong }]);

        Assert.Contains(right, json, StringComparison.Ordinal);
        Assert.NotEmpty((await StrictSchemaAsync()).Validate(json.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_schema_refuses_a_level_that_does_not_exist()
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Schemas", "report.schema.json"));

        Assert.NotEmpty(schema.Validate(Render(Gappy).Replace("\"weak\",", "\"meagre\",", StringComparison.Ordinal)));
    }

    [Fact]
    public void Lone_surrogates_and_control_characters_give_valid_JSON_of_the_same_length()
    {
        string title = "a\ud800b\0\u001b\u202e\udc00";
        Verdict verdict = SomeVerdict.Of(title: title, findings: SomeVerdict.Answered(CriterionIds.Ordering, title));

        using JsonDocument report = JsonDocument.Parse(Render(verdict));

        JsonElement item = report.RootElement.GetProperty("items")[0];
        Assert.Equal("a\ufffdb\0\u001b\u202e\ufffd", item.GetProperty("title").GetString());
        Assert.Equal(title.Length, item.GetProperty("findings")[4].GetProperty("evidence")[0].GetProperty("quote").GetString()!.Length);
    }

    [Fact]
    public void Two_reasons_for_leaving_out_are_two_counts()
    {
        using JsonDocument report = JsonDocument.Parse(Render());

        Assert.Equal(2, report.RootElement.GetProperty("leftOut").GetProperty("closed").GetInt32());
        Assert.Equal("shop.json:12:5", report.RootElement.GetProperty("problems")[0].GetProperty("place").GetString());
    }

    [Fact]
    public void An_item_is_handed_on_as_soon_as_it_is_written()
    {
        StringWriter output = new();
        JsonReportRenderer renderer = new(output);
        renderer.Begin(new ReportHeader("shop.json", Ordered: false));
        renderer.Write(Gappy);

        Assert.Contains("SHOP-1", output.ToString(), StringComparison.Ordinal);
    }

    private static string RenderRead(IEnumerable<SecondReading> readings)
    {
        using StringWriter output = new();
        JsonReportRenderer renderer = new(output);
        renderer.Begin(new ReportHeader("shop.json", Ordered: true));
        foreach (SecondReading reading in readings)
        {
            renderer.Write(SomeVerdict.Of(findings: SomeVerdict.Weak(CriterionIds.Ordering) with { Second = reading }));
        }

        renderer.Complete(new ReportTally().ToTotals() with { Reader = new ReaderUsage("some-model", 3, 1, 5_000, 400, 9_000, 2) { Stopped = "It is down." } });
        return output.ToString();
    }

    // A reader of reports ignores fields that it does not know; we know all that we write.
    private static async Task<JsonSchema> StrictSchemaAsync()
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Schemas", "report.schema.json"));
        JsonSchema reading = schema.Definitions["reading"];
        foreach (JsonSchema each in (JsonSchema[])[schema, schema.Properties["secondReader"], schema.Definitions["finding"], reading, reading.Properties["offline"], reading.Properties["secondReader"]])
        {
            each.AllowAdditionalProperties = false;
        }

        return schema;
    }

    private static string Render(params Verdict[] verdicts) => SomeReport.With(output => new JsonReportRenderer(output), verdicts);
}
