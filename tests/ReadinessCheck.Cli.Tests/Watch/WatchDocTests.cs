using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;
using ReadinessCheck.Cli.Watch;
using YamlDotNet.Serialization;
using static ReadinessCheck.Cli.Tests.Watch.SomeWatch;

namespace ReadinessCheck.Cli.Tests.Watch;

/// <summary>Holds the page, the schemas, the samples and the code to each other.</summary>
public sealed partial class WatchDocTests : IDisposable
{
    private static readonly string Docs = Path.Combine(AppContext.BaseDirectory, "docs");
    private static readonly string Page = File.ReadAllText(Path.Combine(Docs, "watch.md")).ReplaceLineEndings("\n");
    private static readonly string SchemaPath = Path.Combine(Docs, "schemas", "watch.schema.json");

    private readonly string _folder = Directory.CreateTempSubdirectory("readiness-check-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_page_has_every_key_with_its_words_and_its_default() => Assert.Equal(
        WatchKeys.All.Select(key => (key.Name, key.Description, key.Default.Json is { } value ? value.ToString() : key.NoValue)),
        Row().Matches(Page).Select(row => (row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value)));

    [Fact]
    public void The_schema_has_every_key_with_its_words_and_its_default()
    {
        JsonObject properties = Properties();

        Assert.Equal(WatchKeys.All.Select(key => (key.Name, key.Description)), properties.Select(property => (property.Key, (string)property.Value!["description"]!)));
        Assert.All(WatchKeys.All, key => Assert.True(JsonNode.DeepEquals(properties[key.Name]!["default"], key.Default.Json), key.Name));
        Assert.Equal(WatchKeys.Formats.Words, properties["format"]!["enum"]!.AsArray().Select(word => (string)word!));
    }

    [Fact]
    public void The_example_of_the_page_is_read()
    {
        WatchedCheck check = Assert.Single(Read(Example().Match(Page).Groups[1].Value));

        Assert.Equal(("board", "Europe/Berlin", true), (check.Name, check.Zone.Id, check.Post));
    }

    [Theory]
    [InlineData("watch")]
    [InlineData("watch-demo")]
    public async Task The_samples_are_read_and_allowed_by_the_schemas(string sample)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "samples", sample);
        string checks = await File.ReadAllTextAsync(Path.Combine(folder, "checks.yml"));

        Assert.Empty((await JsonSchema.FromFileAsync(SchemaPath)).Validate(Json(checks)));
        Assert.Single(new WatchFile(TimeProvider.System, _ => null).Parse("checks.yml", checks.Replace("config/", $"{folder}/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("checks: [{name: a, schedule: '0 7 * * *', config: board.yml, report: a}]")]
    [InlineData("checks: [{name: a, schedule: '@daily', config: board.yml, post: true, time-zone: UTC, format: json}]")]
    public async Task What_the_schema_allows_is_read(string yaml)
    {
        Assert.Empty((await JsonSchema.FromFileAsync(SchemaPath)).Validate(Json(yaml)));
        Assert.Single(Read(yaml));
    }

    [Theory]
    [InlineData("checks: []")]
    [InlineData("jobs: []")]
    [InlineData("checks: [{name: a, schedule: '0 7 * * *', config: board.yml}]")]
    [InlineData("checks: [{name: a, schedule: '0 7 * * *', config: board.yml, post: false}]")]
    [InlineData("checks: [{name: a, schedule: '0 7 * *', config: board.yml, report: a}]")]
    [InlineData("checks: [{name: a, schedule: 7, config: board.yml, report: a}]")]
    [InlineData("checks: [{schedule: '0 7 * * *', config: board.yml, report: a}]")]
    [InlineData("checks: [{name: a, schedule: '0 7 * * *', config: board.yml, report: a, format: html5}]")]
    [InlineData("checks: [{name: a, schedule: '0 7 * * *', config: board.yml, report: a, source: b}]")]
    public async Task What_the_schema_forbids_is_refused(string yaml)
    {
        Assert.NotEmpty((await JsonSchema.FromFileAsync(SchemaPath)).Validate(Json(yaml)));
        Assert.Throws<InputException>(() => Read(yaml));
    }

    [Fact]
    public async Task The_health_file_is_as_its_schema_says_before_a_run_and_after_one()
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(Path.Combine(Docs, "schemas", "health.schema.json"));
        CheckState state = new(Check("0 7 * * *"), Utc(1, 5, 6));
        Assert.Empty(schema.Validate(HealthReport.Of([state], Utc(1, 5, 6), Utc(1, 5, 6)).ToJson()));
        state.Begin(Utc(1, 5, 7));
        foreach (CheckOutcome outcome in Enum.GetValues<CheckOutcome>())
        {
            state.End(Utc(1, 5, 7), new CheckResult(outcome, ExitCodes.Ready));
            Assert.Empty(schema.Validate(HealthReport.Of([state], Utc(1, 5, 6), Utc(1, 5, 7)).ToJson()));
        }

        Assert.Empty(schema.Validate((HealthReport.Of([state], Utc(1, 5, 6), Utc(1, 5, 7)) with { EndedAt = Utc(1, 5, 7) }).ToJson()));
        Assert.NotEmpty(schema.Validate(HealthReport.Of([state], Utc(1, 5, 6), Utc(1, 5, 7)).ToJson().Replace("\"failed\"", "\"broken\"", StringComparison.Ordinal)));
    }

    private static JsonObject Properties() => JsonNode.Parse(File.ReadAllText(SchemaPath))!["properties"]!["checks"]!["items"]!["properties"]!.AsObject();

    private IReadOnlyList<WatchedCheck> Read(string yaml)
    {
        string config = Path.Combine(_folder, "board.yml");
        File.WriteAllText(config, "source: github:owner/repository");
        return new WatchFile(TimeProvider.System, _ => null).Parse("checks.yml", yaml.Replace("board.yml", config, StringComparison.Ordinal));
    }

    private static string Json(string yaml) => new SerializerBuilder().JsonCompatible().Build()
        .Serialize(new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object>(yaml));

    [GeneratedRegex(@"^\| `([a-z-]+)` \| ([^|]*) \| ([^|]*) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
