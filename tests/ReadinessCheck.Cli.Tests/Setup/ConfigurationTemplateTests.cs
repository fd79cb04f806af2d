using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Cli.Setup;
using YamlDotNet.Serialization;

namespace ReadinessCheck.Cli.Tests.Setup;

public sealed partial class ConfigurationTemplateTests
{
    private static readonly string SchemaPath = Path.Combine(AppContext.BaseDirectory, "docs", "schemas", "readiness.schema.json");

    private static readonly ConfigurationSection Words = new("comments.words", "What our comments say.");

    public static TheoryData<string> Paths { get; } = [.. ConfigurationKeys.All.Select(key => key.Path)];

    [Fact]
    public void Every_key_stands_in_it_once_with_its_description_and_nothing_is_set()
    {
        string text = Write();

        Assert.Empty(ConfigurationFile.Parse("x", text).Settings);
        Assert.Equal(ConfigurationKeys.All.Select(key => key.Name).Order(), CommentedKey().Matches(text).Select(key => key.Groups[2].Value).Except(Groups()).Concat(Repeated()).Order());
        string running = Running(text);
        Assert.All(ConfigurationKeys.All, key => Assert.Contains(key.Description, running, StringComparison.Ordinal));
        Assert.All(ConfigurationKeys.All.Select(key => key.Section).OfType<ConfigurationSection>(), section => Assert.Contains(section.Description, running, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Each_key_uncommented_by_itself_is_read_by_the_program_and_allowed_by_the_schema(string path)
    {
        string text = Uncomment(Write(), path);

        ConfigurationFile file = ConfigurationFile.Parse("x", text);

        Assert.Equal([path], file.Settings.Select(setting => setting.Key.Path));
        Assert.Empty((await JsonSchema.FromFileAsync(SchemaPath)).Validate(Json(text)));
        JsonNode? standard = file.Settings[0].Key.Default.Json;
        Assert.True(standard is null or JsonArray { Count: 0 } or JsonObject { Count: 0 } || JsonNode.DeepEquals(standard, file.Settings[0].Json), "It shows the default where there is one.");
    }

    [Fact]
    public void All_keys_uncommented_at_once_are_read()
    {
        string text = Line().Replace(Write(), "$1$2");

        Assert.Equal(ConfigurationKeys.All.Select(key => key.Path).Order(), ConfigurationFile.Parse("x", text).Settings.Select(setting => setting.Key.Path).Order());
    }

    [Fact]
    public void No_line_but_the_address_of_the_schema_and_a_long_text_is_longer_than_a_hundred_columns()
    {
        string[] lines = Write(new SetupChoices { Headings = [("ordering", [.. Enumerable.Range(1, 20).Select(number => $"Why now, part {number}")])] }).Split('\n');

        Assert.Matches(@"^# yaml-language-server: \$schema=https://\S+/docs/schemas/readiness\.schema\.json$", lines[0]);
        // A text on two lines would need more than its # taken away.
        Assert.All(lines.Skip(1).Where(line => !line.EndsWith('"')), line => Assert.InRange(line.Length, 0, ConfigurationTemplate.Width));
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public void What_was_chosen_is_set_and_nothing_else_is()
    {
        ConfigurationFile file = ConfigurationFile.Parse("x", Write(new SetupChoices { Source = "github:acme/shop", Project = 3 }));

        Assert.Equal([("source", "\"github:acme/shop\""), ("project", "3")], file.Settings.Select(setting => (setting.Key.Path, setting.Json!.ToJsonString())));
    }

    [Theory]
    [InlineData("my backlog.csv")]
    [InlineData("12")]
    [InlineData("true")]
    [InlineData("no")]
    [InlineData("- dash")]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData("\"quoted\" \\ back")]
    [InlineData("it's")]
    [InlineData("trailing ")]
    [InlineData("2027-01-01")]
    [InlineData("[list]")]
    [InlineData("{map}")]
    [InlineData("für Käufer, 客户 🙂.csv")]
    [InlineData("tab\there\u0085\u2028")]
    [InlineData("*star")]
    [InlineData("&anchor")]
    [InlineData("!tag")]
    [InlineData("%percent")]
    [InlineData("@at")]
    [InlineData("a\nb")]
    [InlineData("a,b")]
    [InlineData("~")]
    public void Whatever_the_source_is_called_it_is_read_back_the_same(string source)
    {
        ConfigurationFile file = ConfigurationFile.Parse("x", Write(new SetupChoices { Source = source }));

        Assert.Equal(source, ((Setting<string?>)file.Settings.Single()).Value);
    }

    [Fact]
    public void Keys_in_nested_groups_with_lists_and_maps_are_written_below_their_groups()
    {
        ConfigurationKey[] keys =
        [
            new ConfigurationKey<JsonNode?>(new AnyForm(), null) { Section = Words, Name = "lead", Description = "The first sentence." },
            new ConfigurationKey<JsonNode?>(new AnyForm(), JsonNode.Parse("""[{"question": "ordering", "until": "2027-03-01", "for": ["SHOP-1"]}]""")) { Name = "waivers", Description = "What is waived." },
            new ConfigurationKey<JsonNode?>(new AnyForm(), JsonNode.Parse("""{"a": [1, 2], "b": {"c": true}}""")) { Name = "map", Description = "A map." },
        ];
        Dictionary<string, JsonNode> chosen = new() { ["comments.words.lead"] = "Before work begins:" };

        string text = new ConfigurationTemplate(keys, chosen).Write(new SetupChoices());

        Assert.Contains(
            """

            # What is waived.
            #waivers:
            #  - question: ordering
            #    until: "2027-03-01"
            #    for: [SHOP-1]

            # A map.
            #map:
            #  a: [1, 2]
            #  b:
            #    c: true

            comments:

              # What our comments say.
              words:

                # The first sentence.
                lead: "Before work begins:"

            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal);
        Assert.IsType<Written.Map>(YamlText.Read("x", Line().Replace(text, "$1$2")));
    }

    private static string Write(SetupChoices? choices = null)
    {
        choices ??= new SetupChoices();
        return new ConfigurationTemplate(ConfigurationKeys.All, choices.Settings()).Write(choices);
    }

    // Takes the # away from the key with what hangs on it, and from its groups.
    private static string Uncomment(string text, string path)
    {
        string[] parts = path.Split('.');
        int depth = 0;
        bool isOpen = false;
        List<string> lines = [];
        foreach (string line in text.Split('\n'))
        {
            if (CommentedKey().Match(line) is { Success: true } key && key.Groups[1].Length == 2 * depth && depth < parts.Length && key.Groups[2].Value == parts[depth])
            {
                depth++;
                isOpen = depth == parts.Length;
                lines.Add(line.Remove(key.Groups[1].Length, 1));
                continue;
            }

            isOpen &= line.TrimStart().StartsWith("#  ", StringComparison.Ordinal);
            lines.Add(isOpen ? line.Replace("#  ", "  ", StringComparison.Ordinal) : line);
        }

        return string.Join('\n', lines);
    }

    private static string Json(string yaml) => new SerializerBuilder().JsonCompatible().Build()
        .Serialize(new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object>(yaml));

    private static string Running(string text) => Blank().Replace(CommentBreak().Replace(text, " "), " ");

    private static IEnumerable<string> Groups() => ConfigurationKeys.All.Select(key => key.Section?.Name).OfType<string>();

    // 'Except' leaves each name once.
    private static IEnumerable<string> Repeated() => ConfigurationKeys.All.GroupBy(key => key.Name).SelectMany(same => same.Skip(1)).Select(key => key.Name);

    [GeneratedRegex("^( *)#([a-z][a-z-]*):", RegexOptions.Multiline)]
    private static partial Regex CommentedKey();


    [GeneratedRegex("^( *)#((?! [^ ])[^\n]+)$", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex("\n *# ")]
    private static partial Regex CommentBreak();

    [GeneratedRegex(" +")]
    private static partial Regex Blank();

    private sealed class AnyForm : ValueForm<JsonNode?>
    {
        protected override string Takes => "anything";

        public override JsonNode? Read(string key, Written written) => throw Refusal(key, written);

        public override JsonNode? ToJson(JsonNode? value) => value?.DeepClone();
    }
}
