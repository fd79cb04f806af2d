using System.CommandLine;
using System.CommandLine.Help;
using ReadinessCheck.Cli.Options;

namespace ReadinessCheck.Cli.Commands;

/// <summary>All commands, as one tree.</summary>
internal static class CommandTree
{
    private const string ProgramName = "readiness-check";

    // A word that begins with @ is a word, such as a team's name, and names no file of further words.
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    /// <summary>Makes the tree.</summary>
    public static RootCommand Create()
    {
        RootCommand root = new("Asks of every upcoming backlog item: who needs it, why is it worth it, what does it cost, what will change, and why before the next three?")
        {
            new InitCommand(),
            new CheckCommand(),
            new OrderCommand(),
            new LearnCommand(),
            new ExplainCommand(),
            new EvalCommand(),
            new WatchCommand(),
            new HealthCommand(),
            new Command("baseline", "Hold today's gaps back, so that a team with many old items starts calmly.") { new BaselineTakeCommand(), new BaselinePruneCommand() },
            new Command("feedback", "Use what people said of the questions in comments.") { new FeedbackExportCommand() },
            new Command("second-reader", "Have a language model read in a batch, or elsewhere.") { new ReaderExportCommand(), new ReaderImportCommand() },
            new Command("config", "See what is set, and where.") { new ConfigShowCommand() },
            new CompletionCommand(),
        };
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new ExamplesHelpAction();
        help.Description = "Show what a command is for, its options, examples and exit codes.";

        root.Options.OfType<VersionOption>().Single().Description = "Show the version.";

        // With a slash begins a folder.
        help.Aliases.Remove("/h");
        help.Aliases.Remove("/?");
        root.SetAction(arguments =>
        {
            new ExamplesHelpAction().Invoke(arguments);
            return ExitCodes.UserError;
        });
        return root;
    }

    /// <summary>Parses a command line.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="words">The words behind the program's name.</param>
    public static ParseResult Parse(RootCommand root, IReadOnlyList<string> words) => root.Parse(CompletedLine.Prepare(ReaderOptions.WithWord(words)), Parser);

    /// <summary>Gives the words with which a command is called: <c>readiness-check config show</c>.</summary>
    public static string Path(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent
        ? $"{Path(parent)} {command.Name}"
        : ProgramName;

    /// <summary>Gives a command and all below it that can be run, in the order in which help shows them.</summary>
    public static IEnumerable<HostedCommand> Runnable(Command command) =>
        command is HostedCommand hosted ? [hosted] : command.Subcommands.Where(each => !each.Hidden).SelectMany(Runnable);

    /// <summary>Gives what a command's line can have, with what is for all commands.</summary>
    public static IEnumerable<Option> OptionsOf(Command command)
    {
        IEnumerable<Option> inherited = command.Parents.OfType<Command>().SelectMany(OptionsOf).Where(option => option.Recursive);
        return command.Options.Concat(inherited).Where(option => !option.Hidden);
    }
}
