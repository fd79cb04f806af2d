using System.CommandLine;

namespace ReadinessCheck.Cli.Options;

/// <summary>What more than one command takes.</summary>
internal static class SharedOptions
{
    public static Option<bool> Verbose() => new("--verbose") { Description = "Tell on standard error what is being done, and show the stack trace of a failure." };

    public static Argument<string?> Source() => new("SOURCE")
    {
        Description = "A backlog export (JSON, JSON Lines, CSV), a folder of Markdown files, or - for standard input.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Option<string?> Output() => new("--output") { HelpName = "FILE", Description = "Write the report to FILE instead of standard output." };
}
