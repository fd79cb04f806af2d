using System.Text.RegularExpressions;
using NJsonSchema;
using ReadinessCheck.Connectors.Files.Labelled;
using ReadinessCheck.Evaluation;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Connectors.Tests.Files.Labelled;

public partial class LabelledItemsDocTests
{
    private static readonly string Sample = Path.Combine(AppContext.BaseDirectory, "samples", "labelled.jsonl");

    [Fact]
    public async Task The_example_of_the_page_fits_the_schema_and_is_read()
    {
        JsonSchema schema = await Schema();
        using TemporaryFolder folder = new();
        string example = JsonBlock().Match(await File.ReadAllTextAsync(Docs("labelled-items.md"))).Groups[1].Value;

        List<LabelledEntry> entries = await SomeLabelled.Read(LabelledSource.Open(folder.Write("example.jsonl", example), Stream.Null));

        Assert.Equal(2, entries.OfType<LabelledEntry.Item>().Count());
        Assert.Equal(2, entries.Count);
        Assert.All(example.Trim().Split('\n'), line => Assert.Empty(schema.Validate(line)));
    }

    [Fact]
    public async Task The_sample_fits_the_schema_and_quotes_its_items()
    {
        JsonSchema schema = await Schema();
        List<LabelledEntry> entries = await SomeLabelled.Read(LabelledSource.Open(Sample, Stream.Null));
        LabelledItem[] items = [.. entries.OfType<LabelledEntry.Item>().Select(entry => entry.Value)];

        Assert.Equal((12, 12), (items.Length, entries.Count));
        Assert.All(await File.ReadAllLinesAsync(Sample), line => Assert.Empty(schema.Validate(line)));
        Assert.All(items, item => Assert.Equal(item.Levels.Where(level => level.Value > Level.Missing).Select(level => level.Key), item.Evidence.Keys));
        Assert.All(items, item => Assert.All(item.Evidence.Values, quote => Assert.Contains(quote, $"{item.Item.Title}\n{item.Item.Body}", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("""{"id":"A","title":"T"}""")]
    [InlineData("""{"id":"A","title":"T","levels":{"customer-need":3,"business-reason":0,"trade-off":0,"expected-outcome":0,"ordering":0}}""")]
    [InlineData("""{"id":"A","title":"T","levels":{}}""")]
    [InlineData("""{"id":"A","title":"T","levels":{"ordering":null}}""")]
    [InlineData("""{"id":"A","title":"T","levels":{"need":2}}""")]
    [InlineData("""{"id":"A","title":"T","levels":{"ordering":2},"labelledBy":{"ordering":"maria"}}""")]
    [InlineData("""{"id":"A","title":"T","levels":{"ordering":2},"labelledBy":{"ordering":{"by":"maria","at":"soon"}}}""")]
    public async Task What_is_no_labelled_item_does_not_fit_the_schema(string json)
    {
        Assert.NotEmpty((await Schema()).Validate(json));
    }

    [Theory]
    [InlineData("""{"id":"A","title":"T","levels":{"ordering":2}}""")]
    [InlineData("""{"id":"A","title":"T","levels":{"ordering":2,"trade-off":null}}""")]
    [InlineData("""{"id":"A","title":"T","levels":{"ordering":2},"labelledBy":{"ordering":{"by":"maria","at":"2026-03-12T10:15:00+01:00"}}}""")]
    public async Task An_item_labelled_in_part_fits_the_schema(string json)
    {
        Assert.Empty((await Schema()).Validate(json));
    }

    [SkippableFact]
    public async Task All_labelled_data_is_read()
    {
        string? folder = Environment.GetEnvironmentVariable("READINESS_LABELLED_DATA");
        Skip.If(string.IsNullOrEmpty(folder), "READINESS_LABELLED_DATA names no folder with labelled items.");

        foreach (string file in (string[])["train.jsonl", "contrast.jsonl"])
        {
            string path = Path.Combine(folder!, file);
            List<LabelledEntry> entries = await SomeLabelled.Read(LabelledSource.Open(path, Stream.Null));

            Assert.Empty(entries.OfType<LabelledEntry.Unreadable>());
            Assert.Equal(File.ReadLines(path).Count(), entries.Count);
        }
    }

    private static Task<JsonSchema> Schema() => JsonSchema.FromFileAsync(Docs(Path.Combine("schemas", "labelled-item.schema.json")));

    private static string Docs(string name) => Path.Combine(AppContext.BaseDirectory, "docs", name);

    [GeneratedRegex("^```json\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex JsonBlock();
}
