using System.CommandLine;
using System.Text.RegularExpressions;
using ReadinessCheck.Cli.Commands;
using ReadinessCheck.Cli.Options;
using YamlDotNet.RepresentationModel;

namespace ReadinessCheck.Cli.Tests.EndToEnd;

/// <summary>Every command line that people are given for their builds is one that the program takes.</summary>
public sealed partial class SampleCommandLineTests : IDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "samples", "ci");

    private readonly Tool _tool = new();

    public static TheoryData<string> Workflows => [.. Directory.GetFiles(Folder, "*.yml").Select(file => Path.GetFileName(file)).Where(name => name != "gitlab-ci.yml")];

    public static TheoryData<string> Pages => ["docs/ci.md", "samples/ci/gitlab-ci.yml"];

    public void Dispose() => _tool.Dispose();

    [SkippableTheory]
    [MemberData(nameof(Workflows))]
    public async Task A_workflow_gives_the_action_what_it_takes(string workflow)
    {
        Skip.If(OperatingSystem.IsWindows(), "The stand-in is a script of bash.");
        YamlMappingNode step = ActionScript.Read(Path.Combine(Folder, workflow)).AllNodes.OfType<YamlMappingNode>()
            .Single(node => node.Children.TryGetValue("uses", out YamlNode? uses) && ActionScript.Text(uses) == "./readiness-check");
        Dictionary<string, string> inputs = ActionScript.Map(step, "with").ToDictionary(
            entry => ActionScript.Text(entry.Key), entry => Expression().Replace(ActionScript.Text(entry.Value), match => match.Value.Contains("number", StringComparison.Ordinal) ? "12" : "example/shop"));
        Assert.All(inputs.Keys, input => Assert.True(ActionScript.Inputs.Children.ContainsKey(input), $"The action has no input {input}."));
        ActionScript script = new(_tool);

        Outcome outcome = await script.RunAsync(inputs, asks: false);

        Assert.Equal(0, outcome.ExitCode);
        AssertTaken(script.Noted);
        Assert.Contains("--post", script.Noted);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_command_line_that_is_written_out_is_taken(string file)
    {
        string[] lines = [.. CommandLine().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file)).Replace("\\\n", " ", StringComparison.Ordinal))
            .Select(match => match.Groups[1].Value)];

        Assert.NotEmpty(lines);
        Assert.All(lines, line => AssertTaken(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("check --formats junit")]
    [InlineData("check --format xunit")]
    [InlineData("chekc backlog.json")]
    public void What_the_program_does_not_take_is_found(string line) => Assert.NotEmpty(Parse(line.Split(' ')).Errors);

    private static void AssertTaken(string[] words)
    {
        ParseResult arguments = Parse(words);
        Assert.True(arguments.Errors.Count == 0, $"{string.Join(' ', words)}: {string.Join("; ", arguments.Errors)}");
        Assert.IsType<CheckCommand>(arguments.CommandResult.Command);
    }

    private static ParseResult Parse(string[] words) => new RootCommand { new CheckCommand() }.Parse(ReaderOptions.WithWord(words));

    [GeneratedRegex(@"\$\{\{[^}]*\}\}")]
    private static partial Regex Expression();

    [GeneratedRegex(@"^[ -]*(?:\S*/)?readiness-check (check [^\n|>]*)", RegexOptions.Multiline)]
    private static partial Regex CommandLine();
}
