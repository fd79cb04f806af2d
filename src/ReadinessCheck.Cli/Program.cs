using System.CommandLine;
using System.CommandLine.Invocation;
using ReadinessCheck.Cli;
using ReadinessCheck.Cli.Commands;
using ReadinessCheck.Cli.Output;

ParseResult arguments = CommandTree.Parse(CommandTree.Create(), args);
Command command = arguments.CommandResult.Command;
if ((arguments.Action is ParseErrorAction || arguments.Action == command.Action) && ParseMistakes.Of(arguments, args) is { Count: > 0 } mistakes)
{
    Messages messages = new();
    foreach (string mistake in mistakes.SkipLast(1))
    {
        messages.Say(mistake);
    }

    messages.Say($"{mistakes[^1]} See '{CommandTree.Path(command)} --help'.");
    return ExitCodes.UserError;
}

InvocationConfiguration invocation = new() { EnableDefaultExceptionHandler = false };
if (arguments.CommandResult.Command is WatchCommand)
{
    // Its host listens for the signals itself, and has more time to end in.
    invocation.ProcessTerminationTimeout = null;
}

return await arguments.InvokeAsync(invocation);
