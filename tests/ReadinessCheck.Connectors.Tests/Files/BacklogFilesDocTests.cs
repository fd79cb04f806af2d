using System.Text.RegularExpressions;
using NJsonSchema;

namespace ReadinessCheck.Connectors.Tests.Files;

public partial class BacklogFilesDocTests
{
    private static readonly string Docs = Path.Combine(AppContext.BaseDirectory, "docs");

    [Fact]
    public async Task Every_example_of_the_page_is_read_without_a_problem()
    {
        string[] examples = await Examples();

        Assert.Equal(3, examples.Length);
        foreach (string example in examples)
        {
            List<BacklogEntry> entries = await Some.EntriesOf(example);
            Assert.NotEmpty(entries);
            Assert.All(entries, entry => Assert.IsType<BacklogEntry.Item>(entry));
        }
    }

    [Fact]
    public async Task The_examples_of_our_own_form_fit_its_schema()
    {
        JsonSchema schema = await Schema();
        string[] examples = await Examples();

        Assert.All(examples[0].Trim().Split('\n'), line => Assert.Empty(schema.Validate(line)));
        Assert.Empty(schema.Validate(examples[1].Trim().TrimStart('[').TrimEnd(']')));
        Assert.All(await File.ReadAllLinesAsync(Some.PayloadPath("own.jsonl")), line => Assert.Empty(schema.Validate(line)));
    }

    [Theory]
    [InlineData("""{"id":"A"}""")]
    [InlineData("""{"id":"A","title":{"text":"T"}}""")]
    [InlineData("""{"id":["A"],"title":"T"}""")]
    [InlineData("""{"id":"A","title":"T","markup":"html"}""")]
    [InlineData("""{"id":"A","title":"T","comments":["text"]}""")]
    [InlineData("""{"id":"A","title":"T","due":"soon"}""")]
    [InlineData("""{"id":"A","title":"T","links":[{"kind":"relates","key":"B"}]}""")]
    [InlineData("""{"id":"A","title":"T","links":[{"kind":"blocks"}]}""")]
    [InlineData("""{"id":"A","title":"T","moves":[{"field":"rank"}]}""")]
    [InlineData("""{"id":"A","title":"T","related":[{"where":"body","text":"x"}]}""")]
    [InlineData("""["A"]""")]
    public async Task What_is_no_item_does_not_fit_the_schema(string json)
    {
        Assert.NotEmpty((await Schema()).Validate(json));
    }

    [SkippableFact]
    public async Task Labelled_items_fit_the_schema_and_are_read()
    {
        string? folder = Environment.GetEnvironmentVariable("READINESS_LABELLED_DATA");
        Skip.If(string.IsNullOrEmpty(folder), "READINESS_LABELLED_DATA names no folder with labelled items.");
        string path = Path.Combine(folder!, "train.jsonl");

        JsonSchema schema = await Schema();
        string[] lines = await File.ReadAllLinesAsync(path);
        List<BacklogEntry> entries = await Some.EntriesOfPath(path);

        Assert.Equal(lines.Length, entries.OfType<BacklogEntry.Item>().Count());
        Assert.All(lines.Take(200), line => Assert.Empty(schema.Validate(line)));
    }

    private static Task<JsonSchema> Schema() => JsonSchema.FromFileAsync(Path.Combine(Docs, "schemas", "backlog-item.schema.json"));

    private static async Task<string[]> Examples() =>
        [.. JsonBlock().Matches(await File.ReadAllTextAsync(Path.Combine(Docs, "backlog-files.md"))).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("^```json\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex JsonBlock();
}
