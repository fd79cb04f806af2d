using System.CommandLine;
using System.CommandLine.Parsing;
using ReadinessCheck.Cli.Settings;

namespace ReadinessCheck.Cli.Commands;

/// <summary>Says what is wrong with a command line, with what was probably meant.</summary>
internal static class ParseMistakes
{
    private const string EndOfOptions = "--";

    /// <summary>Finds the mistakes.</summary>
    /// <param name="arguments">The command line as it was understood.</param>
    /// <param name="words">The command line as it was written.</param>
    /// <returns>A sentence for each; none when there is no mistake.</returns>
    public static IReadOnlyList<string> Of(ParseResult arguments, IReadOnlyList<string> words)
    {
        Command command = arguments.CommandResult.Command;

        // What the parser makes of the words behind an option that does not exist would only mislead.
        string[] unknown = [.. words.TakeWhile(word => word != EndOfOptions).Where(word => IsUnknown(word, command)).Select(word => OfOption(NameOf(word), command))];
        return unknown.Length > 0 ? unknown
            : WithoutValue(arguments, command) is { } option ? [OfValue(option)]
            : arguments.UnmatchedTokens.Count > 0 ? [OfWord(arguments.UnmatchedTokens[0], command)]
            : [.. arguments.Errors.Select(error => Of(error, command)).Distinct()];
    }

    private static string Of(ParseError error, Command command) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0, Option: var option } => OfValue(option),
        ArgumentResult { Tokens.Count: 0, Parent: OptionResult { Option: var option } } => OfValue(option),
        ArgumentResult { Tokens.Count: 0, Argument: var argument } => $"'{command.Name}' needs {argument.Name}: {argument.Description}",
        OptionResult { Tokens.Count: > 1, Option: { Arity.MaximumNumberOfValues: 1 } option } => $"{option.Name} is given more than once: keep one of them.",
        CommandResult when command.Subcommands.Count > 0 => $"'{command.Name}' needs a command: {string.Join(", ", Names(command))}.",
        _ => error.Message,
    };

    // The parser takes an option for the value of the one before it, and a report would go to a file of that name.
    private static Option? WithoutValue(ParseResult arguments, Command command)
    {
        HashSet<string> names = [.. CommandTree.OptionsOf(command).SelectMany(option => option.Aliases.Append(option.Name))];
        return CommandTree.OptionsOf(command).FirstOrDefault(option => arguments.GetResult(option)?.Tokens.Any(token => names.Contains(token.Value)) == true);
    }

    private static string OfValue(Option option) => $"{option.Name} needs a value: {option.HelpName ?? "true or false"}.";

    private static string OfWord(string word, Command command) => command.Subcommands.Count > 0
        ? $"There is no command '{word}': {NearestName.Hint(word, Names(command))}"
        : $"There is no place for '{word}': leave it out, or put quotation marks around a value that has spaces in it.";

    private static string OfOption(string name, Command command)
    {
        // "format" is as near to "formt" whatever stands before it.
        string[] names = [.. CommandTree.OptionsOf(command).Select(option => option.Name.TrimStart('-'))];
        if (NearestName.Of(name.TrimStart('-'), names) is { } nearest)
        {
            return $"There is no option '{name}': did you mean '--{nearest}'?";
        }

        Command[] others = [.. CommandTree.Runnable(Root(command)).Where(other => CommandTree.OptionsOf(other).Any(option => option.Name == name))];
        return others.Length > 0
            ? $"There is no option '{name}' here: it is an option of '{string.Join("' and '", others.Select(other => CommandTree.Path(other).Split(' ', 2)[1]))}'."
            : $"There is no option '{name}'.";
    }

    // A number may be negative, and a single dash is standard input.
    private static bool IsUnknown(string word, Command command) =>
        (word.StartsWith("--", StringComparison.Ordinal) || (word.Length == 2 && word[0] == '-' && char.IsAsciiLetter(word[1])))
        && !CommandTree.OptionsOf(command).Any(option => option.Name == NameOf(word) || option.Aliases.Contains(NameOf(word)));

    private static string NameOf(string word) => word.Split('=', ':')[0];

    private static Command Root(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? Root(parent) : command;

    private static string[] Names(Command command) => [.. command.Subcommands.Where(each => !each.Hidden).Select(each => each.Name)];
}
