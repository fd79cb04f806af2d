namespace ReadinessCheck.Cli.Options;

/// <summary>A shell that can complete command lines.</summary>
internal enum Shell
{
    Bash,
    Zsh,
    Fish,
    Pwsh,
}
