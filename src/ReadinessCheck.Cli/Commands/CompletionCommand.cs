using System.CommandLine;
using ReadinessCheck.Cli.Options;
using ReadinessCheck.Cli.Settings;

namespace ReadinessCheck.Cli.Commands;

/// <summary>Prints what has a shell complete the program's command lines.</summary>
internal sealed class CompletionCommand : HostedCommand
{
    private readonly Argument<Shell> _shell = new("SHELL") { Description = "The shell: bash, zsh, fish or pwsh." };

    public CompletionCommand()
        : base("completion", "Print a script with which a shell completes commands, options and their values as you type.")
    {
        _shell.CustomParser = result => ShellOf(result.Tokens[0].Value, result.AddError);
        _shell.CompletionSources.Clear();
        _shell.CompletionSources.Add(Words);
        Arguments.Add(_shell);
        AddSharedOptions();
    }

    public override IReadOnlyList<(string CommandLine, string Effect)> Examples =>
    [
        ("readiness-check completion bash >> ~/.bashrc", "from the next bash on"),
        ("readiness-check completion zsh >> ~/.zshrc", "from the next zsh on"),
        ("readiness-check completion fish > ~/.config/fish/completions/readiness-check.fish", "from the next fish on"),
        ("readiness-check completion pwsh >> $PROFILE", "from the next PowerShell on"),
    ];

    private static string[] Words { get; } = [.. Enum.GetNames<Shell>().Select(name => name.ToLowerInvariant())];

    protected override Task<int> RunAsync(IServiceProvider services, ParseResult arguments, CancellationToken cancellationToken)
    {
        string name = $"completion.{Words[(int)arguments.GetRequiredValue(_shell)]}";
        using Stream script = typeof(CompletionCommand).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program lacks its script {name}.");
        using StreamReader reader = new(script);
        Console.Out.Write(reader.ReadToEnd().ReplaceLineEndings("\n"));
        return Task.FromResult(ExitCodes.Ready);
    }

    private static Shell ShellOf(string word, Action<string> addError)
    {
        int at = Array.IndexOf(Words, word.ToLowerInvariant());
        if (at < 0)
        {
            addError($"There is no script for '{word}': {NearestName.Hint(word, Words)}");
        }

        return (Shell)Math.Max(at, 0);
    }
}
