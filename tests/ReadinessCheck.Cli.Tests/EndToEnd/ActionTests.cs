using YamlDotNet.RepresentationModel;

namespace ReadinessCheck.Cli.Tests.EndToEnd;

/// <summary>The action for GitHub, as a workflow uses it.</summary>
public sealed class ActionTests : IDisposable
{
    private readonly Tool _tool = new();

    private ActionScript Script => new(_tool);

    public void Dispose() => _tool.Dispose();

    [SkippableFact]
    public async Task It_checks_annotates_and_hands_on_its_code_and_report()
    {
        Skip.If(OperatingSystem.IsWindows(), "The stand-in is a script of bash.");
        _tool.File("my backlog.jsonl", SomeBacklog.Bare);

        Outcome outcome = await Script.RunAsync(new Dictionary<string, string> { ["source"] = "my backlog.jsonl" }, asks: true);

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("::warning title=SHOP-1 ", outcome.Output, StringComparison.Ordinal);
        string report = Path.Combine(_tool.Folder, "readiness-report");
        Assert.Equal(["exit-code=1", $"report={report}"], Script.Outputs);
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(_tool.Folder, "summary.md")), await File.ReadAllTextAsync(report));
    }

    [SkippableFact]
    public async Task Every_input_reaches_the_command()
    {
        Skip.If(OperatingSystem.IsWindows(), "The stand-in is a script of bash.");

        await Script.RunAsync(
            new Dictionary<string, string>
            {
                ["source"] = "github:example/field-service",
                ["project"] = "3",
                ["issue"] = "12",
                ["format"] = "json",
                ["report"] = "report.json",
                ["post"] = "true",
                ["fail-on"] = "weak",
                ["config"] = "settings.yml",
                ["arguments"] = "--next\n10\n\n--label\nfor the team",
            },
            asks: false);

        Assert.Equal(
            [
                "check", "--format", "json", "--output", "report.json", "github:example/field-service", "--project", "3", "--issue", "12",
                "--fail-on", "weak", "--config", "settings.yml", "--post", "--next", "10", "--label", "for the team",
            ],
            Script.Noted);
        // Steps after it have a working directory of their own.
        Assert.Contains($"report={Path.Combine(_tool.Folder, "report.json")}", Script.Outputs);
    }

    [SkippableTheory]
    [InlineData("source")]
    [InlineData("project")]
    [InlineData("issue")]
    [InlineData("format")]
    [InlineData("report")]
    [InlineData("fail-on")]
    [InlineData("config")]
    [InlineData("arguments")]
    public async Task An_input_is_a_word_and_never_a_part_of_the_script(string input)
    {
        Skip.If(OperatingSystem.IsWindows(), "The stand-in is a script of bash.");
        const string Hostile = "\"; touch pwned; $(touch pwned) `touch pwned` * '";

        Outcome outcome = await Script.RunAsync(new Dictionary<string, string> { [input] = Hostile }, asks: false);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains(Hostile, Script.Noted);
        Assert.False(File.Exists(Path.Combine(_tool.Folder, "pwned")));
    }

    [SkippableTheory]
    [InlineData("yes")]
    [InlineData("")]
    [InlineData("TRUE; touch pwned")]
    public async Task Whether_to_post_is_never_guessed(string post)
    {
        Skip.If(OperatingSystem.IsWindows(), "The stand-in is a script of bash.");

        Outcome outcome = await Script.RunAsync(new Dictionary<string, string> { ["post"] = post }, asks: true);

        Assert.Equal((2, "::error title=Readiness check::The input 'post' takes true or false.\n"), (outcome.ExitCode, outcome.Output));
        Assert.Equal(["exit-code=2"], Script.Outputs);
        Assert.Empty(Script.Noted);
    }

    [Fact]
    public void Every_input_and_output_is_described_and_every_input_is_used()
    {
        Assert.NotEmpty(ActionScript.Inputs.Children);
        string used = string.Concat(ActionScript.Map(ActionScript.Step, "env").Select(entry => ActionScript.Text(entry.Value))) + ActionScript.Step.Children["working-directory"];
        foreach ((YamlNode name, YamlNode input) in ActionScript.Inputs.Children.Concat(ActionScript.Map(ActionScript.Action, "outputs").Children))
        {
            Assert.EndsWith(".", ActionScript.Text(((YamlMappingNode)input).Children["description"]), StringComparison.Ordinal);
            Assert.True(!ActionScript.Inputs.Children.ContainsKey(name) || used.Contains($"${{{{ inputs.{name} }}}}", StringComparison.Ordinal), $"The input {name} is not used.");
        }
    }

    [Fact]
    public void No_script_has_an_expression_in_it()
    {
        string[] files = ["action.yml", .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples", "ci"))];
        Assert.True(files.Length >= 6);
        string[] scripts = [.. files
            .SelectMany(file => ActionScript.Read(file).AllNodes.OfType<YamlMappingNode>())
            .Where(node => node.Children.ContainsKey("run"))
            .Select(node => ActionScript.Text(node.Children["run"]))];

        Assert.Equal(2, scripts.Length);
        Assert.All(scripts, script => Assert.DoesNotContain("${{", script, StringComparison.Ordinal));
    }
}
