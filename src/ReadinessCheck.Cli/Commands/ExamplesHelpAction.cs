using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace ReadinessCheck.Cli.Commands;

/// <summary>The usual help, with examples and, for the program as a whole, the exit codes.</summary>
internal sealed class ExamplesHelpAction : SynchronousCommandLineAction
{
    private readonly HelpAction _help = new();

    public override bool ClearsParseErrors => true;

    public static string CommandPath(ParseResult arguments)
    {
        List<string> names = [];
        for (SymbolResult? result = arguments.CommandResult; result is CommandResult command; result = result.Parent)
        {
            names.Insert(0, command.Command.Name);
        }

        return string.Join(' ', names);
    }

    public override int Invoke(ParseResult parseResult)
    {
        _help.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        Command command = parseResult.CommandResult.Command;
        output.WriteLine("Examples:");
        foreach ((string commandLine, string effect) in Hosted(command).SelectMany(each => each.Examples))
        {
            output.WriteLine($"  {commandLine}");
            output.WriteLine($"      {effect}");
        }

        output.WriteLine();
        output.WriteLine("Exit codes:");
        output.WriteLine("  0 ready   1 gaps   2 something you can put right   3 incomplete: not everything could be read");
        return ExitCodes.Ready;
    }

    private static IEnumerable<HostedCommand> Hosted(Command command) => command is HostedCommand hosted ? [hosted] : command.Subcommands.SelectMany(Hosted);
}
