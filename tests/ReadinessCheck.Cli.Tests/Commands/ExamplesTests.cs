using System.CommandLine;
using ReadinessCheck.Cli.Commands;
using ReadinessCheck.Cli.Options;
using ReadinessCheck.Cli.Tests.EndToEnd;

namespace ReadinessCheck.Cli.Tests.Commands;

/// <summary>Holds the examples of help to the program: those that need no account are run on the sample, the others are understood at least.</summary>
public sealed class ExamplesTests : IDisposable
{
    private const string Program = "readiness-check ";

    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples");

    // What needs an account or a model, an answer to a question, or does not end.
    private static readonly string[] Others = ["github:", "jira:", "--second-reader", "second-reader import", "--post", "watch", "init", "baseline prune"];

    private readonly Tool _tool = new();

    private static IEnumerable<string> All => CommandTree.Runnable(CommandTree.Create()).SelectMany(command => command.Examples).Select(example => example.CommandLine);

    public static TheoryData<string> Lines => [.. All];

    public static TheoryData<string> Runnable => [.. All.Where(line => !Others.Any(other => line.Contains(other, StringComparison.Ordinal)))];

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Every_command_has_examples_of_itself_and_says_what_its_exit_codes_mean() => Assert.All(CommandTree.Runnable(CommandTree.Create()), command =>
    {
        Assert.NotEmpty(command.Examples);
        Assert.All(command.Examples, example => Assert.StartsWith($"{CommandTree.Path(command)} ", $"{example.CommandLine} ", StringComparison.Ordinal));
        Assert.Equal(command.Exits.Select(exit => exit.Code).Order(), command.Exits.Select(exit => exit.Code));
        Assert.Contains(command.Exits, exit => exit.Code == ExitCodes.Ready);
    });

    [Theory]
    [MemberData(nameof(Lines))]
    public void An_example_is_understood(string line) => Assert.All(line.Split(" | "), part =>
    {
        string[] words = part[Program.Length..].Split(" > ")[0].Split(" >> ")[0].Split(' ');
        Assert.StartsWith(Program, part, StringComparison.Ordinal);
        ParseResult result = CommandTree.Parse(CommandTree.Create(), words);
        Assert.Empty(result.Errors);
        Assert.Empty(ParseMistakes.Of(result, words));
    });

    [Theory]
    [MemberData(nameof(Runnable))]
    public async Task An_example_without_an_account_runs_on_the_sample(string line)
    {
        foreach ((string sample, string name) in new[] { ("backlog.json", "backlog.json"), ("forms/jira.csv", "backlog.csv"), ("labelled.jsonl", "labelled.jsonl") })
        {
            File.Copy(Path.Combine(Samples, sample), Path.Combine(_tool.Folder, name));
        }

        // Examples that add to a shell's own files do so in a home of their own.
        Directory.CreateDirectory(Path.Combine(_tool.Folder, ".config", "fish", "completions"));
        Outcome outcome = await _tool.ShellAsync(
            line.Replace(Program, "$TOOL ", StringComparison.Ordinal),
            ("HOME", _tool.Folder), ("PROFILE", "profile.ps1"), ("READINESS_MODEL", "some-model"), ("DOTNET_CLI_HOME", _tool.Folder));

        Assert.True(outcome.ExitCode is ExitCodes.Ready or ExitCodes.Gaps, $"{line}: {outcome.ExitCode} {outcome.Error}");
    }

    [Fact]
    public void Every_heading_of_options_is_of_options_that_there_are()
    {
        HashSet<string> names = [.. CommandTree.Runnable(CommandTree.Create()).SelectMany(CommandTree.OptionsOf).Select(option => option.Name), "--version"];

        Assert.All(OptionHeadings.All.SelectMany(group => group.Names), name => Assert.Contains(name, names));
    }
}
