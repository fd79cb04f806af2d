using CsCheck;
using NJsonSchema;
using ReadinessCheck.Reporting;
using ReadinessCheck.Tests.Comments;
using ReadinessCheck.Tests.Text.Readers;

namespace ReadinessCheck.Tests.Reporting;

/// <summary>
/// Holds our documents against Atlassian's own schema, where its path is at hand: <c>dist/json-schema/v1/full.json</c> of the package
/// <c>@atlaskit/adf-schema</c>. The contract tests run these with it.
/// </summary>
public sealed class AtlassianSchemaTests
{
    private const string PathVariable = "READINESS_ADF_SCHEMA";

    private static readonly string[] BadDocuments =
    [
        "{}",
        """{"type":"doc","content":[]}""",
        AtlassianNodes.Document("""{"type":"paragraph","content":[{"type":"text","text":""}]}"""),
        AtlassianNodes.Document("""{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"code"},{"type":"strong"}]}]}"""),
        AtlassianNodes.Document("""{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"textColor","attrs":{"color":"grey"}}]}]}"""),
        AtlassianNodes.Document("""{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"small"}]}]}"""),
        AtlassianNodes.Document("""{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"text","text":"a"}]}]}"""),
        AtlassianNodes.Document("""{"type":"bulletList","content":[]}"""),
        AtlassianNodes.Document("""{"type":"text","text":"a"}"""),
        AtlassianNodes.Document("""{"type":"future"}"""),
    ];

    [SkippableFact]
    public async Task Every_combination_of_what_a_comment_can_have_is_a_document()
    {
        JsonSchema schema = await SchemaAsync();

        Assert.All(HostileWords.Forms, content => AssertValid(schema, AtlassianCommentRenderer.Render(content)));
    }

    [SkippableFact]
    public async Task Whatever_words_a_comment_repeats_it_is_a_document()
    {
        JsonSchema schema = await SchemaAsync();

        HostileWords.Contents.Sample(content => AssertValid(schema, AtlassianCommentRenderer.Render(content)), iter: 300, threads: 1);
    }

    [SkippableFact]
    public async Task What_is_no_document_is_refused()
    {
        JsonSchema schema = await SchemaAsync();

        Assert.All(BadDocuments, json => Assert.NotEmpty(schema.Validate(json)));
    }

    [SkippableFact]
    public async Task Every_type_of_node_has_an_example_that_is_a_document_and_is_read()
    {
        JsonSchema schema = await SchemaAsync();

        Assert.Equal(Types(schema).Order(StringComparer.Ordinal), AtlassianNodes.Examples.Keys.Order(StringComparer.Ordinal));
        Assert.All(AtlassianNodes.Examples.Values, example => AssertValid(schema, AtlassianNodes.Document(example.Blocks)));
    }

    private static async Task<JsonSchema> SchemaAsync()
    {
        string? path = Environment.GetEnvironmentVariable(PathVariable);
        Skip.If(string.IsNullOrEmpty(path), $"{PathVariable} names no schema of Atlassian documents.");
        return await JsonSchema.FromFileAsync(path);
    }

    private static HashSet<string> Types(JsonSchema schema) =>
    [
        .. from definition in schema.Definitions
           where definition.Key.EndsWith("_node", StringComparison.Ordinal)
           from type in TypesOf(definition.Value)
           select type,
    ];

    // What a variant of a node adds stands beside a reference to the node, which is a definition of its own.
    private static IEnumerable<string> TypesOf(JsonSchema definition) =>
        definition.Properties.TryGetValue("type", out JsonSchemaProperty? property) ? property.Enumeration.OfType<string>() : [];

    private static void AssertValid(JsonSchema schema, string json)
    {
        string problems = string.Join('\n', schema.Validate(json));
        Assert.True(problems.Length == 0, $"{json}\n{problems}");
    }
}
