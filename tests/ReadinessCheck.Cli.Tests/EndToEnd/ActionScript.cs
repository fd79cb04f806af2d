using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace ReadinessCheck.Cli.Tests.EndToEnd;

/// <summary>Runs what <c>action.yml</c> has GitHub run, with the tool that these tests have built in the place of the one that it builds.</summary>
internal sealed partial class ActionScript(Tool tool)
{
    // Stands in for "dotnet": notes what it is asked, and asks the tool itself where there is one.
    private const string Dotnet = """
        #!/usr/bin/env bash
        printf '%s\n' "${@:2}" > "$NOTED"
        [ -z "$TOOL" ] || exec $TOOL "${@:2}"
        """;

    public static YamlMappingNode Action { get; } = Read("action.yml");

    public static YamlMappingNode Inputs => Map(Action, "inputs");

    public static YamlMappingNode Step => Map(Action, "runs").Children["steps"].AllNodes.OfType<YamlMappingNode>().Single(step => step.Children.TryGetValue("id", out YamlNode? id) && Text(id) == "check");

    /// <summary>What the step hands on to those after it.</summary>
    public string[] Outputs => File.ReadAllLines(Path.Combine(tool.Folder, "outputs"));

    /// <summary>The words that came behind the tool's name; none where it was not run.</summary>
    public string[] Noted => File.Exists(Path.Combine(tool.Folder, "noted")) ? File.ReadAllLines(Path.Combine(tool.Folder, "noted")) : [];

    public static YamlMappingNode Read(string file)
    {
        YamlStream yaml = [];
        using StreamReader reader = File.OpenText(Path.Combine(AppContext.BaseDirectory, file));
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents.Single().RootNode;
    }

    public static YamlMappingNode Map(YamlMappingNode node, string key) => (YamlMappingNode)node.Children[key];

    public static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    /// <summary>Runs the step as GitHub's bash does; inputs that are not given have their defaults.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="asks">Whether the tool itself is run, and not only noted what it would be asked.</param>
    public Task<Outcome> RunAsync(IReadOnlyDictionary<string, string> inputs, bool asks)
    {
        string dotnet = Path.Combine(Directory.CreateDirectory(Path.Combine(tool.Folder, "bin")).FullName, "dotnet");
        File.WriteAllText(dotnet, Dotnet.ReplaceLineEndings("\n"));
        tool.File("step.sh", Text(Step.Children["run"]));
        (string Variable, string Value)[] environment =
        [
            .. Map(Step, "env").Select(entry => (Text(entry.Key), Value(Text(entry.Value), inputs))),
            ("GITHUB_ACTIONS", "true"),
            ("GITHUB_OUTPUT", Path.Combine(tool.Folder, "outputs")),
            ("GITHUB_STEP_SUMMARY", Path.Combine(tool.Folder, "summary.md")),
            ("RUNNER_TEMP", tool.Folder),
            ("NOTED", Path.Combine(tool.Folder, "noted")),
        ];

        // The real one is looked for before the stand-in comes before it.
        string asked = asks ? $"$(command -v dotnet) {Tool.Assembly}" : "";
        return tool.ShellAsync($"export TOOL=\"{asked}\" PATH=\"$PWD/bin:$PATH\"; chmod +x bin/dotnet; bash --noprofile --norc -eo pipefail step.sh", environment);
    }

    private static string Value(string expression, IReadOnlyDictionary<string, string> inputs)
    {
        if (Expression().Match(expression) is not { Success: true } match)
        {
            return "";
        }

        string name = match.Groups[1].Value;
        return inputs.TryGetValue(name, out string? given) ? given : Text(Map(Inputs, name).Children["default"]);
    }

    [GeneratedRegex(@"^\$\{\{ inputs\.([a-z-]+) \}\}$")]
    private static partial Regex Expression();
}
