using System.CommandLine;
using ReadinessCheck.Cli.Options;

namespace ReadinessCheck.Cli.Commands;

/// <summary>What help says of a command, on a screen or on a page.</summary>
/// <param name="Path">The words with which it is called.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Usage">The form of its command line.</param>
internal sealed record HelpPage(string Path, string Purpose, string Usage)
{
    /// <summary>What it takes, each with what that is.</summary>
    public required IReadOnlyList<HelpEntry> Arguments { get; init; }

    /// <summary>The commands below it.</summary>
    public required IReadOnlyList<HelpEntry> Commands { get; init; }

    /// <summary>Its options, under headings.</summary>
    public required IReadOnlyList<(string Heading, IReadOnlyList<HelpEntry> Options)> Options { get; init; }

    /// <summary>Command lines that show what it is for.</summary>
    public required IReadOnlyList<(string CommandLine, string Effect)> Examples { get; init; }

    /// <summary>What its exit codes mean.</summary>
    public required IReadOnlyList<(int Code, string Meaning)> Exits { get; init; }

    /// <summary>Makes the page of a command.</summary>
    public static HelpPage Of(Command command)
    {
        string path = CommandTree.Path(command);
        IEnumerable<string> words = command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues > 0 ? argument.Name : $"[{argument.Name}]");
        Command[] commands = [.. command.Subcommands.Where(each => !each.Hidden)];
        return new HelpPage(path, command.Description ?? "", string.Join(' ', [path, .. words, commands.Length > 0 ? "COMMAND" : "[options]"]))
        {
            Arguments = [.. command.Arguments.Select(argument => new HelpEntry(argument.Name, argument.Description ?? ""))],
            Commands = [.. commands.Select(each => new HelpEntry(each.Name, each.Description ?? ""))],
            Options = [.. OptionHeadings.Group(CommandTree.OptionsOf(command)).Select(group => (group.Heading, (IReadOnlyList<HelpEntry>)[.. group.Options.Select(EntryOf)]))],

            // Of the program as a whole one of each command is enough to choose from.
            Examples = [.. CommandTree.Runnable(command).SelectMany(each => command is RootCommand ? each.Examples.Take(1) : each.Examples)],
            Exits = ExitCodes.Of(command),
        };
    }

    private static HelpEntry EntryOf(Option option)
    {
        string names = string.Join(", ", option.Aliases.Where(alias => alias != option.Name).Append(option.Name));
        return new HelpEntry(option.HelpName is { } value ? $"{names} {value}" : names, option.Description ?? "");
    }
}

/// <summary>Something that help explains.</summary>
/// <param name="Label">How it is written.</param>
/// <param name="Description">What it is.</param>
internal sealed record HelpEntry(string Label, string Description);
