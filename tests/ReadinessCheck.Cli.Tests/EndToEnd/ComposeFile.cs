using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace ReadinessCheck.Cli.Tests.EndToEnd;

/// <summary>What docker-compose.yml and the Dockerfile say of the containers.</summary>
internal sealed partial class ComposeFile
{
    private static readonly string Dockerfile = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Dockerfile")).ReplaceLineEndings("\n");

    private readonly Dictionary<object, object> _root;

    public ComposeFile()
    {
        using StreamReader reader = new(Path.Combine(AppContext.BaseDirectory, "docker-compose.yml"));
        _root = new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(new MergingParser(new Parser(reader)));
    }

    public IEnumerable<string> Services => Map(_root["services"]).Keys.Select(name => (string)name);

    /// <summary>The command line of a service, with the entry point of its image.</summary>
    public IReadOnlyList<string> Command(string service) => [.. Instruction(service, "ENTRYPOINT"), .. List(Service(service)["command"])];

    /// <summary>The command line that tells whether a service is alive.</summary>
    public static IReadOnlyList<string> HealthCheck => Exec(HealthLine().Match(Dockerfile).Groups[1].Value);

    public IReadOnlyDictionary<string, string> Environment(string service) => Service(service).TryGetValue("environment", out object? environment)
        ? Map(environment).ToDictionary(variable => (string)variable.Key, variable => (string)variable.Value)
        : [];

    /// <summary>The folders of the host with those of the container that they stand for.</summary>
    public IEnumerable<(string Host, string Container)> Volumes(string service) => Service(service).TryGetValue("volumes", out object? volumes)
        ? List(volumes).Select(volume => volume.Split(':')).Select(parts => (parts[0], parts[1]))
        : [];

    public Dictionary<object, object> Service(string name) => Map(Map(_root["services"])[name]);

    public static IReadOnlyList<string> List(object value) => [.. ((List<object>)value).Select(entry => (string)entry)];

    public static Dictionary<object, object> Map(object value) => (Dictionary<object, object>)value;

    private string[] Instruction(string service, string instruction)
    {
        string target = (string)Map(Service(service)["build"])["target"];
        string stage = Dockerfile[Dockerfile.IndexOf($" AS {target}\n", StringComparison.Ordinal)..];
        int next = stage.IndexOf("\nFROM ", StringComparison.Ordinal);
        stage = next < 0 ? stage : stage[..next];
        return Exec(stage.Split('\n').Single(line => line.StartsWith($"{instruction} ", StringComparison.Ordinal))[instruction.Length..]);
    }

    private static string[] Exec(string json) => JsonSerializer.Deserialize<string[]>(json)!;

    [GeneratedRegex(@"^HEALTHCHECK .* CMD (\[.*\])$", RegexOptions.Multiline)]
    private static partial Regex HealthLine();
}
