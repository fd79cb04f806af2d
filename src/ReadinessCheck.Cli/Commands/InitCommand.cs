using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ReadinessCheck.Cli.Options;
using ReadinessCheck.Cli.Output;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Cli.Setup;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Cli.Commands;

/// <summary>Writes a configuration to begin with.</summary>
internal sealed class InitCommand : HostedCommand
{
    private readonly Argument<string> _folder = new("FOLDER") { Description = "The folder to set up. [default: this one]", DefaultValueFactory = _ => "." };

    private readonly Option<string?> _source = new("--source")
    {
        HelpName = "SOURCE",
        Description = $"The backlog: a file, a folder, or {BacklogInput.Trackers}. [default: what the folder has]",
    };

    private readonly Option<string?> _project = new("--project") { HelpName = "N", Description = "GitHub: the number of the owner's board." };
    private readonly Option<CiSystem?> _ci = Choice.Of<CiSystem>("--ci", "The job to write as well.", "none", "github", "gitlab");
    private readonly Option<string?> _home = new("--home") { HelpName = "OWNER/NAME", Description = "The repository on GitHub that readiness-check comes from in the job." };
    private readonly Option<bool?> _post = new("--post") { Description = "Let the job write comments on the tracker's items.", Arity = ArgumentArity.Zero };
    private readonly Option<bool> _look = new("--look") { Description = "Ask GitHub, or Jira, for the boards there are, with the token or account in the environment." };
    private readonly Option<bool> _yes = new("--yes") { Description = "Ask nothing: take what the options say, and the defaults. Nothing is overwritten." };
    private readonly Option<bool> _force = new("--force") { Description = "Overwrite what is there." };

    public InitCommand()
        : base("init", "Set a folder up: write a commented .readiness.yml and, if wanted, the job that runs the check.")
    {
        Arguments.Add(_folder);
        foreach (Option option in new Option[] { _source, _project, _ci, _home, _post, _look, _yes, _force })
        {
            Options.Add(option);
        }

        AddSharedOptions();
    }

    public override IReadOnlyList<(string CommandLine, string Effect)> Examples =>
    [
        ("readiness-check init", "a few questions, and a configuration for this folder"),
        ("readiness-check init --source github:owner/repository --project 3 --ci github", "the same without the questions that are answered here"),
        ("readiness-check init shop --source backlog.csv --yes", "no questions, as in a script"),
    ];

    protected override async Task<int> RunAsync(IServiceProvider services, ParseResult arguments, CancellationToken cancellationToken)
    {
        Messages messages = services.GetRequiredService<Messages>();
        string folder = arguments.GetRequiredValue(_folder);
        if (!Directory.Exists(folder))
        {
            throw new InputException($"There is no folder '{folder}': check the name, or make it first.");
        }

        SetupAnswers said = new()
        {
            Source = arguments.GetValue(_source) is { } source ? SetupSource.Read(source) : null,
            Project = arguments.GetValue(_project) is { } project ? CountForm.Parse(project) ?? throw new InputException("--project takes the number of a board, from 1 up.") : null,
            Ci = arguments.GetValue(_ci),
            Home = arguments.GetValue(_home) is { } home ? SetupHome.Read(home) : null,
            Post = arguments.GetResult(_post) is { Implicit: false } ? true : null,
            Look = arguments.GetValue(_look),
        };
        SetupBoards boards = new(services.GetRequiredService<TimeProvider>(), Environment.GetEnvironmentVariable, messages.Say);
        SetupPrompt? prompt = arguments.GetValue(_yes) ? null : SetupPrompt.AtTerminal();
        foreach (string line in await new SetupRun(SetupPlace.Of(folder), prompt, messages).RunAsync(said, boards, arguments.GetValue(_force), cancellationToken))
        {
            Console.WriteLine(VisibleText.Of(line));
        }

        return ExitCodes.Ready;
    }
}
