using System.Text.Json.Nodes;
using NJsonSchema;
using ReadinessCheck.Cli.Options;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Comments;
using ReadinessCheck.Criteria;
using YamlDotNet.Serialization;

namespace ReadinessCheck.Cli.Tests.Settings;

/// <summary>Holds the published schema and the code to each other.</summary>
public sealed class ConfigurationSchemaTests
{
    private static readonly string SchemaPath = Path.Combine(AppContext.BaseDirectory, "docs", "schemas", "readiness.schema.json");

    private static readonly JsonObject Root = JsonNode.Parse(File.ReadAllText(SchemaPath))!.AsObject();

    [Fact]
    public void The_schema_and_the_code_know_the_same_keys_in_the_same_words() => Assert.Equal(
        ConfigurationKeys.All.Select(key => (key.Path, key.Description)),
        Keys(Root).Select(key => (key.Path, (string)key.Schema["description"]!)));

    [Fact]
    public void The_schema_and_the_code_know_the_same_groups_in_the_same_words() => Assert.Equal(
        ConfigurationKeys.Sections.Select(section => (section.Path, section.Description)),
        Groups(Root).Select(group => (group.Path, (string)group.Schema["description"]!)));

    [Fact]
    public void The_schema_and_the_code_know_the_same_defaults() => Assert.All(
        Keys(Root).Zip(ConfigurationKeys.All),
        pair => Assert.True(JsonNode.DeepEquals(pair.First.Schema["default"], pair.Second.Default.Json), pair.First.Path));

    [Fact]
    public void The_schema_and_the_code_know_the_same_words()
    {
        Assert.Equal(Enum.GetNames<FailOn>().Select(NearestName.Kebab), Words(Root["properties"]!["fail-on"]!));
        Assert.Equal(Enum.GetNames<WhenAnswered>().Select(NearestName.Kebab), Words(Root["properties"]!["comments"]!["properties"]!["when-answered"]!));
        Assert.All(
            Properties(Root["properties"]!["questions"]!.AsObject()),
            kind => Assert.Equal(CriterionIds.All, Words(kind.Value!["items"]!)));
    }

    [Fact]
    public void No_group_allows_further_keys() => Assert.All(
        Groups(Root).Select(group => group.Schema).Prepend(Root),
        group => Assert.False((bool)group["additionalProperties"]!));

    [Theory]
    [InlineData("{}")]
    [InlineData("source: backlog.csv")]
    [InlineData("source: '12'")]
    [InlineData("source: '-'")]
    [InlineData("next: 1\nunordered: false\nfail-on: never")]
    [InlineData("project: 3\nstatus: [Ready, To do, 2027]\nmilestone: '7'\nlabel: []\ntype: Story\nskip-labels: []\nmax-wait: 360\norder: [12, '#7', a/b#3]\ndue-field: Target")]
    [InlineData("comments: {max: 5, when-answered: delete}")]
    [InlineData("jql: labels != spike ORDER BY priority\nsprint: Sprint 14\ncomments: {visibility: 'role:Developers', command-roles: []}")]
    [InlineData("comments: {command-roles: Owners}\nfields: {business-value: Customer value, why-now: customfield_10050}")]
    [InlineData("status: Ready, To do\nlabel: shop\norder: '12, 7'")]
    [InlineData("second-reader: {}")]
    [InlineData("second-reader: {model: 'qwen3:8b', endpoint: 'http://localhost:11434/v1', redact: true, cache: answers.db}")]
    [InlineData("second-reader: {budget: 0, parallel: 64, per-minute: 60000, max-output: 1000000, timeout: 3600}")]
    [InlineData("headings: {ordering: [Why now, Warum jetzt, 2027], customer-need: []}\nfields: {trade-off: What we leave out}")]
    [InlineData("phrases: {count: {business-reason: [OKR 3], ordering: [OKR 3]}, discount: [to be refined, 'business value: high']}")]
    [InlineData("exempt: {labels: [chore], milestones: Parking lot, authors: ['dependabot[bot]'], older-than: 365, newer-than: 1}")]
    [InlineData("comments: {words: {lead: 'Before we pull this {kind}, a sentence on {each}:', answered: Done, also-open: '{questions} as well', ways: '{answered} {waive} {skip}'}}")]
    [InlineData("questions: {}")]
    [InlineData("questions: {unknown: [ordering], epic: [trade-off, customer-need]}")]
    public async Task What_the_schema_allows_is_read(string yaml)
    {
        Assert.Empty((await Schema()).Validate(Json(yaml)));
        Assert.NotNull(ConfigurationFile.Parse("shop.yml", yaml));
    }

    [Theory]
    [InlineData("colour: blue")]
    [InlineData("token: x")]
    [InlineData("source: 12")]
    [InlineData("source: true")]
    [InlineData("source: ''")]
    [InlineData("source: [a]")]
    [InlineData("next: 0")]
    [InlineData("next: '20'")]
    [InlineData("next: 2.5")]
    [InlineData("next: 2147483648")]
    [InlineData("unordered: yes")]
    [InlineData("unordered: 'true'")]
    [InlineData("fail-on: Weak")]
    [InlineData("project: 0")]
    [InlineData("status: [[Ready]]")]
    [InlineData("label: ['']")]
    [InlineData("milestone: 7")]
    [InlineData("max-wait: 361")]
    [InlineData("comments: {max: 0}")]
    [InlineData("comments: {when-answered: hide}")]
    [InlineData("comments: {visibility: ''}")]
    [InlineData("comments: {visibility: Developers}")]
    [InlineData("comments: {visibility: 'role:'}")]
    [InlineData("jql: [a]")]
    [InlineData("fields: {value: Customer value}")]
    [InlineData("fields: {job-size: 8}")]
    [InlineData("fields: [job-size]")]
    [InlineData("second-reader: all")]
    [InlineData("second-reader: {model: ''}")]
    [InlineData("second-reader: {budget: -1}")]
    [InlineData("second-reader: {redact: yes}")]
    [InlineData("second-reader: {parallel: 65}")]
    [InlineData("second-reader: {per-minute: 60001}")]
    [InlineData("second-reader: {max-output: 1000001}")]
    [InlineData("second-reader: {timeout: 3601}")]
    [InlineData("second-reader: {key: x}")]
    [InlineData("headings: [Why now]")]
    [InlineData("headings: {ordering: Why now}")]
    [InlineData("headings: {order: [Why now]}")]
    [InlineData("headings: {ordering: ['']}")]
    [InlineData("headings: {ordering: [[Why now]]}")]
    [InlineData("phrases: {business-reason: [OKR 3]}")]
    [InlineData("phrases: {count: [OKR 3]}")]
    [InlineData("phrases: {count: {value: [OKR 3]}}")]
    [InlineData("phrases: {discount: [{business value: high}]}")]
    [InlineData("fields: {trade-off: ''}")]
    [InlineData("exempt: [chore]")]
    [InlineData("exempt: {label: [chore]}")]
    [InlineData("exempt: {older-than: 0}")]
    [InlineData("exempt: {newer-than: 36501}")]
    [InlineData("comments: {words: Hello}")]
    [InlineData("comments: {words: {hello: Hello}}")]
    [InlineData("comments: {words: {lead: 'Dear @olga:'}}")]
    [InlineData("comments: {words: {lead: '<b>Now</b>'}}")]
    [InlineData("comments: {words: {answered: 'A {kind}'}}")]
    [InlineData("comments: {words: {also-open: More is open}}")]
    [InlineData("comments: {words: {ways: 'Say {skip}'}}")]
    [InlineData("questions: [bug]")]
    [InlineData("questions: {bugs: [ordering]}")]
    [InlineData("questions: {bug: ordering}")]
    [InlineData("questions: {bug: []}")]
    [InlineData("questions: {bug: [order]}")]
    [InlineData("questions: {bug: [ordering, ordering]}")]
    [InlineData("[next]")]
    public async Task What_the_schema_forbids_is_refused(string yaml)
    {
        Assert.NotEmpty((await Schema()).Validate(Json(yaml)));
        Assert.Throws<InputException>(() => ConfigurationFile.Parse("shop.yml", yaml));
    }

    private static Task<JsonSchema> Schema() => JsonSchema.FromFileAsync(SchemaPath);

    private static string Json(string yaml) => new SerializerBuilder().JsonCompatible().Build()
        .Serialize(new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object>(yaml));

    private static IEnumerable<(string Path, JsonObject Schema)> Keys(JsonObject group, string prefix = "") => Properties(group).SelectMany(property => IsGroup(property)
        ? Keys(property.Value!.AsObject(), $"{prefix}{property.Key}.")
        : [($"{prefix}{property.Key}", property.Value!.AsObject())]);

    private static IEnumerable<(string Path, JsonObject Schema)> Groups(JsonObject group, string prefix = "") => Properties(group).Where(IsGroup).SelectMany(property =>
        Groups(property.Value!.AsObject(), $"{prefix}{property.Key}.").Prepend(($"{prefix}{property.Key}", property.Value!.AsObject())));

    private static JsonObject Properties(JsonObject group) => group["properties"]!.AsObject();

    private static bool IsGroup(KeyValuePair<string, JsonNode?> property) => property.Value!["properties"] is not null;

    private static IEnumerable<string> Words(JsonNode schema) => schema["enum"]!.AsArray().Select(word => (string)word!);
}
