using System.Text.Json.Nodes;
using ReadinessCheck.Cli.Settings;

namespace ReadinessCheck.Cli.Tests.Docs;

public sealed class ConfigurationTableTests
{
    private const string Page = "docs/configuration.md";

    [Fact]
    public void The_table_of_the_page_is_what_the_schema_says() => Repository.AssertIsFresh(
        Page,
        new ConfigurationTable(JsonNode.Parse(Repository.Read("docs/schemas/readiness.schema.json"))!.AsObject(), ConfigurationKeys.All).InsertInto(Repository.Read(Page)),
        nameof(ConfigurationTableTests));

    [Fact]
    public void Groups_in_groups_and_lists_of_groups_have_a_row_for_each_key() => Assert.Equal(
        """
        | Key | Environment variable | What it says | Without it |
        | --- | --- | --- | --- |
        | `next` | `READINESS_NEXT` | How many. | 20 of a tracker's, all of a file's |
        | `exempt` | | Who is asked nothing. | |
        | `exempt.by` | | How. | |
        | `exempt.by.age` | | Days \| weeks. | 30 |
        | `rests` | | What was settled. | |
        | `rests[].item` | | The key of the item. | must be given |
        | `rests[].until` | | The last day. | |
        | `phrases` | | By name. | |
        | `phrases.*.count` | | A word. | one, two |

        """.ReplaceLineEndings("\n"),
        new ConfigurationTable(
            JsonNode.Parse("""
                {
                  "definitions": {
                    "day": { "type": "string" },
                    "waiver": { "type": "object", "required": ["item"], "properties": { "item": { "description": "The key of the item." }, "until": { "$ref": "#/definitions/day", "description": "The last day." } } }
                  },
                  "properties": {
                    "next": { "description": "How many.", "type": "integer" },
                    "exempt": { "description": "Who is asked nothing.", "properties": { "by": { "description": "How.", "properties": { "age": { "description": "Days | weeks.", "default": 30 } } } } },
                    "rests": { "description": "What was settled.", "oneOf": [{ "type": "null" }, { "type": "array", "items": { "$ref": "#/definitions/waiver" } }] },
                    "phrases": { "description": "By name.", "additionalProperties": { "properties": { "count": { "description": "A word.", "default": ["one", "two"] } } } }
                  }
                }
                """)!.AsObject(),
            ConfigurationKeys.All).Render());

    [Fact]
    public void A_page_without_the_place_for_the_table_is_told() =>
        Assert.Throws<InvalidOperationException>(() => new ConfigurationTable([], ConfigurationKeys.All).InsertInto("# Configuration\n"));
}
