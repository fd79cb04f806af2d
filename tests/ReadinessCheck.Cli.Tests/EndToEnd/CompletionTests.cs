namespace ReadinessCheck.Cli.Tests.EndToEnd;

/// <summary>Completes lines in real shells with the scripts that the program prints. A shell that is not here is skipped, visibly.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    public static TheoryData<string, string> Lines => new()
    {
        { "ch", "check" },
        { "con", "config" },
        { "config s", "show" },
        { "check --form", "--format" },
        { "check --format ", "agenda agenda-html github html json junit markdown text" },
        { "check --fail-on m", "missing" },
        { "check --sprint ", "active next" },
        { "check backlog.json --second-reader a", "all" },
        { "completion ", "bash fish pwsh zsh" },

        // What is no word of ours is a file.
        { "check bac", "backlog.json" },
        { "check ", "backlog.json" },
        { "check backlog.json --output bac", "backlog.json" },
    };

    [SkippableTheory]
    [MemberData(nameof(Lines))]
    public async Task Bash_completes(string line, string expected)
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no bash.");

        Assert.Equal(expected, await InBashAsync(line));
    }

    // To bash, what stands behind the sign is a word of its own.
    [SkippableFact]
    public async Task Bash_completes_a_value_that_is_joined_to_its_option()
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no bash.");

        Assert.Equal("missing", await InBashAsync("check --fail-on=m", word: "m"));
    }

    [SkippableFact]
    public async Task Bash_completes_in_the_middle_of_a_line_and_knows_the_program()
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no bash.");

        Outcome outcome = await ShellAsync(
            "bash",
            """source script; COMP_LINE='readiness-check check --form backlog.json'; COMP_POINT=28; _readiness_check readiness-check --form check; echo "${COMPREPLY[@]}"; complete -p readiness-check""");

        Assert.Equal("--format\ncomplete -o bashdefault -o default -F _readiness_check readiness-check\n", outcome.Output);
    }

    [SkippableTheory]
    [MemberData(nameof(Lines))]
    [InlineData("check --fail-on=m", "--fail-on=missing")]
    public async Task Fish_completes(string line, string expected)
    {
        Skip.If(await IsMissingAsync("fish"), "There is no fish.");

        Outcome outcome = await ShellAsync("fish", $"source script; complete -C 'readiness-check {line}'");

        Assert.Equal(expected, string.Join(' ', outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(found => found.Split('\t')[0]).Where(IsOfTheUser).Order(StringComparer.Ordinal)));
    }

    // Zsh completes in its line editor alone, so it is given a terminal and a key.
    [SkippableTheory]
    [InlineData("ch", "check")]
    [InlineData("config s", "config show")]
    [InlineData("check --form", "check --format")]
    [InlineData("check --fail-on m", "check --fail-on missing")]
    [InlineData("check --fail-on=m", "check --fail-on=missing")]
    [InlineData("check bac", "check backlog.json")]
    public async Task Zsh_completes(string line, string expected)
    {
        Skip.If(await IsMissingAsync("zsh"), "There is no zsh.");
        string session = $$"""
            zmodload zsh/zpty
            zpty shell zsh -f -i
            zpty -w shell 'PS1=; source ./script; show() { print -r -- "<$BUFFER>"; zle kill-whole-line; }; zle -N show; bindkey ^X show; print rea""dy'
            zpty -r shell out '*ready*'
            zpty -n -w shell $'readiness-check {{line}}\t\x18'
            zpty -r shell out '*<*>*'
            print -r -- $out
            """;

        Outcome outcome = await ShellAsync("zsh -f", session);

        Assert.Contains($"<readiness-check {expected}", outcome.Output, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("check --format ", "agenda agenda-html github html json junit markdown text")]
    [InlineData("check --form", "--format")]
    [InlineData("check --fail-on=m", "--fail-on=missing")]
    public async Task PowerShell_completes(string line, string expected)
    {
        Skip.If(await IsMissingAsync("pwsh"), "There is no PowerShell.");

        Outcome outcome = await ShellAsync("pwsh -NoProfile", $"Get-Content -Raw script | Invoke-Expression; (TabExpansion2 'readiness-check {line}').CompletionMatches.CompletionText -join ' '");

        Assert.Equal(expected, outcome.Output.TrimEnd());
    }

    // What the test itself has put into the folder is a file like any other.
    private static bool IsOfTheUser(string found) => found is not ("script" or "readiness-check");

    private async Task<string> InBashAsync(string line, string? word = null)
    {
        word ??= line[(line.LastIndexOf(' ') + 1)..];
        Outcome outcome = await ShellAsync(
            "bash",
            // Where the function gives nothing, bash completes with files: that is what "-o default" says.
            $$"""source script; COMP_LINE='readiness-check {{line}}'; COMP_POINT=${#COMP_LINE}; _readiness_check readiness-check '{{word}}'; (( ${#COMPREPLY[@]} )) || COMPREPLY=($(compgen -f -- '{{word}}')); printf '%s\n' "${COMPREPLY[@]}" """);
        Assert.Equal("", outcome.Error);
        return string.Join(' ', outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(IsOfTheUser).Order(StringComparer.Ordinal));
    }

    private async Task<Outcome> ShellAsync(string shell, string script)
    {
        _tool.File("backlog.json", "[]");

        // The program under the name that it is installed by.
        _tool.File("readiness-check", "#!/bin/sh", $"exec dotnet '{Tool.Assembly}' \"$@\"");
        return await _tool.ShellAsync(
            $"chmod +x readiness-check; PATH=\"$PWD:$PATH\"; readiness-check completion {shell.Split(' ')[0]} > script; exec {shell} -c \"$COMMANDS\"", ("COMMANDS", script));
    }

    private async Task<bool> IsMissingAsync(string shell) =>
        OperatingSystem.IsWindows() || (await _tool.ShellAsync($"command -v {shell}")).ExitCode != 0;
}
