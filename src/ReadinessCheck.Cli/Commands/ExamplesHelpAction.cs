using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ReadinessCheck.Cli.Commands;

/// <summary>The usual help, with examples and, for the program as a whole, the exit codes.</summary>
internal sealed class ExamplesHelpAction : SynchronousCommandLineAction
{
    private readonly HelpAction _help = new();

    public override bool ClearsParseErrors => true;

    public static string CommandPath(ParseResult arguments)
    {
        string root = arguments.RootCommandResult.Command.Name;
        Command command = arguments.CommandResult.Command;
        return command is RootCommand ? root : $"{root} {command.Name}";
    }

    public override int Invoke(ParseResult parseResult)
    {
        _help.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        Command command = parseResult.CommandResult.Command;
        HostedCommand[] shown = command is HostedCommand hosted ? [hosted] : [.. command.Subcommands.OfType<HostedCommand>()];
        output.WriteLine("Examples:");
        foreach ((string commandLine, string effect) in shown.SelectMany(each => each.Examples))
        {
            output.WriteLine($"  {commandLine}");
            output.WriteLine($"      {effect}");
        }

        output.WriteLine();
        output.WriteLine("Exit codes:");
        output.WriteLine("  0 ready   1 gaps   2 something you can put right   3 incomplete: not everything could be read");
        return ExitCodes.Ready;
    }
}
