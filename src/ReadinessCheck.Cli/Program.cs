using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using ReadinessCheck.Cli;
using ReadinessCheck.Cli.Commands;
using ReadinessCheck.Cli.Options;

RootCommand root = new("Asks of every upcoming backlog item: who needs it, why is it worth it, what does it cost, what will change, and why before the next three?")
{
    new InitCommand(),
    new CheckCommand(),
    new OrderCommand(),
    new ExplainCommand(),
    new EvalCommand(),
    new Command("feedback", "Use what people said of the questions in comments.") { new FeedbackExportCommand() },
    new Command("second-reader", "Have a language model read in a batch, or elsewhere.") { new ReaderExportCommand(), new ReaderImportCommand() },
    new Command("config", "See what is set, and where.") { new ConfigShowCommand() },
};
root.Options.OfType<HelpOption>().Single().Action = new ExamplesHelpAction();
root.SetAction(arguments =>
{
    new ExamplesHelpAction().Invoke(arguments);
    return ExitCodes.UserError;
});

ParseResult arguments = root.Parse(ReaderOptions.WithWord(args));
if (arguments.Action is ParseErrorAction parseError)
{
    parseError.ShowHelp = false;
    await arguments.InvokeAsync(new InvocationConfiguration { Output = Console.Error });
    await Console.Error.WriteLineAsync($"See '{ExamplesHelpAction.CommandPath(arguments)} --help'.");
    return ExitCodes.UserError;
}

return await arguments.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
