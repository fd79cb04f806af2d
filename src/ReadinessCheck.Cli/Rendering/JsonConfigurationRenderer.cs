using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReadinessCheck.Cli.Settings;

namespace ReadinessCheck.Cli.Rendering;

/// <summary>Writes what is in force as JSON; <c>docs/configuration.md</c> has the form.</summary>
internal static class JsonConfigurationRenderer
{
    /// <summary>The version of the form; it goes up when a consumer of the old one would break.</summary>
    public const int SchemaVersion = 1;

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Render(Configuration configuration) => new JsonObject
    {
        ["schemaVersion"] = SchemaVersion,
        ["file"] = configuration.File,
        ["settings"] = new JsonArray([.. configuration.Settings.Select(Of)]),
    }.ToJsonString(Readable) + "\n";

    private static JsonObject Of(Setting setting) => new()
    {
        ["key"] = setting.Key.Path,
        ["value"] = setting.Json?.DeepClone(),
        ["origin"] = setting.Origin switch
        {
            Origin.File file => new JsonObject { ["kind"] = "file", ["name"] = file.Name, ["line"] = file.Line },
            Origin.Variable variable => new JsonObject { ["kind"] = "environment", ["name"] = variable.Name },
            Origin.Option option => new JsonObject { ["kind"] = "option", ["name"] = option.Name },
            _ => new JsonObject { ["kind"] = "default" },
        },
    };
}
