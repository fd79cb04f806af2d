using System.CommandLine;

namespace ReadinessCheck.Cli.Options;

/// <summary>What more than one command takes.</summary>
internal static class SharedOptions
{
    public static Option<bool> Verbose() => new("--verbose") { Description = "Tell on standard error what is being done: the configuration, each request with its time and size, and the stack trace of a failure. No secrets." };

    public static Argument<string?> Source(string description) => new("SOURCE")
    {
        Description = description,
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Option<string?> Output(string description = "Write the report to FILE instead of standard output.") =>
        new("--output") { HelpName = "FILE", Description = description };
}
