using System.Text.Json.Nodes;
using ReadinessCheck.Cli.Settings;

namespace ReadinessCheck.Cli.Setup;

/// <summary>Writes a configuration in which every key stands: what was chosen, and of the others the default behind a #. Pure.</summary>
/// <param name="keys">The keys, in the order in which they are written; a name with points in it stands in groups.</param>
/// <param name="chosen">The values of the keys that are set, by their paths.</param>
internal sealed class ConfigurationTemplate(IReadOnlyList<ConfigurationKey> keys, IReadOnlyDictionary<string, JsonNode> chosen)
{
    /// <summary>How long a line may be.</summary>
    public const int Width = 100;

    private const string Introduction =
        "What readiness-check goes by where it is started in this folder. Every key that there is stands here, with what it does. A line that begins with # and no"
        + " blank after it is not set: it shows the default, or an example. To set it, take that # away, and the one before the name of its group.";

    private const string UnknownHome =
        "With the line above, editors check this file as it is typed: put the owner of your readiness-check in the place of OWNER.";

    /// <summary>Gives the text.</summary>
    /// <param name="choices">What was chosen, for where the schema is.</param>
    /// <param name="remark">What to say at the end; empty for nothing.</param>
    public string Write(SetupChoices choices, string remark = "")
    {
        List<string> lines = [$"# yaml-language-server: $schema={choices.Schema}", .. Comment(choices.IsHomeUnknown ? UnknownHome : "", ""), .. Comment(Introduction, "")];
        lines.AddRange(Members("", ""));
        if (remark.Length > 0)
        {
            lines.AddRange(["", .. Comment(remark, "")]);
        }

        return string.Join('\n', lines) + "\n";
    }

    private IEnumerable<string> Members(string group, string indent)
    {
        ConfigurationKey[] within = [.. keys.Where(key => key.Path.StartsWith(group, StringComparison.Ordinal))];

        // Keys before groups: what follows a group at its own depth is easily taken for a part of it.
        IEnumerable<IGrouping<string, ConfigurationKey>> members = within.GroupBy(key => key.Path[group.Length..].Split('.')[0]);
        return members.Where(member => IsKey(member, group)).SelectMany(member => Key(member.Single(), member.Key, indent))
            .Concat(members.Where(member => !IsKey(member, group)).SelectMany(member => Group(member, $"{group}{member.Key}", indent)));
    }

    private static bool IsKey(IGrouping<string, ConfigurationKey> member, string group) => member.First().Path == group + member.Key;

    private IEnumerable<string> Group(IGrouping<string, ConfigurationKey> member, string path, string indent)
    {
        string? description = member.Select(key => key.Section).OfType<ConfigurationSection>().FirstOrDefault(section => section.Name == path || section.Name == member.Key)?.Description;
        bool isSet = chosen.Keys.Any(key => key.StartsWith($"{path}.", StringComparison.Ordinal));
        return
        [
            "",
            .. Comment(description ?? "", indent),
            $"{indent}{(isSet ? "" : "#")}{member.Key}:",
            .. Members($"{path}.", $"{indent}  "),
        ];
    }

    private IEnumerable<string> Key(ConfigurationKey key, string name, string indent)
    {
        string variable = key.Variable is null ? "" : $" An environment variable says it too: {key.Variable}.";
        return ["", .. Comment(key.Description + variable, indent), .. Value(key, name, indent)];
    }

    private IEnumerable<string> Value(ConfigurationKey key, string name, string indent)
    {
        int width = Width - indent.Length - 1;
        if (chosen.TryGetValue(key.Path, out JsonNode? value))
        {
            return YamlLines.Of(name, value, width).Select(line => indent + line);
        }

        JsonNode? standard = key.Default.Json;
        bool isNone = standard is null or JsonArray { Count: 0 } or JsonObject { Count: 0 };
        if (!isNone || key.ExampleJson is null)
        {
            // A key that has neither default nor example is shown by its name alone.
            return standard is null ? [$"{indent}#{name}:"] : YamlLines.Of(name, standard, width).Select(line => $"{indent}#{line}");
        }

        string[] example = [.. YamlLines.Of(name, key.ExampleJson, width)];
        string without = $"  # an example; without it: {key.NoValue}";
        example[0] += example[0].Length + without.Length > width ? "  # an example" : without;
        return example.Select(line => $"{indent}#{line}");
    }

    private static IEnumerable<string> Comment(string text, string indent) => text.Length == 0 ? [] : WrappedText.Lines(text, $"{indent}# ", Width);
}
