using System.CommandLine;
using System.Globalization;
using System.Text;
using ReadinessCheck.Cli.Commands;

namespace ReadinessCheck.Cli.Tests.Docs;

/// <summary>Writes docs/cli.md from the commands themselves, in the words of their help.</summary>
internal static class CliPage
{
    private const string Head = """
        <!-- Generated from the commands; tests/ReadinessCheck.Cli.Tests holds it to them and says how to renew it. -->

        # The command line

        All commands with their options, in the words of `--help`. What you would say at every run can stand in [a configuration file](configuration.md).
        Results go to standard output, and what is told beside them to standard error.

        """;

    public static string Render(RootCommand root)
    {
        StringBuilder page = new(Head.ReplaceLineEndings("\n"));
        Command[] commands = [.. All(root).Skip(1)];
        foreach (Command command in commands)
        {
            HelpPage help = HelpPage.Of(command);
            page.Append(CultureInfo.InvariantCulture, $"\n- [`{help.Path}`](#{help.Path.Replace(' ', '-')}): {FirstSentence(help.Purpose)}");
        }

        page.Append('\n');
        foreach (Command command in commands)
        {
            // What can be run is told there.
            Write(page, HelpPage.Of(command), isGroup: command.Subcommands.Count > 0);
        }

        return page.ToString();
    }

    private static IEnumerable<Command> All(Command command) => command.Subcommands.Where(each => !each.Hidden).SelectMany(All).Prepend(command);

    private static void Write(StringBuilder page, HelpPage help, bool isGroup)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {help.Path}\n\n{help.Purpose}\n\n```\n{help.Usage}\n```\n");
        if (isGroup)
        {
            WriteTable(page, "Command", help.Commands);
            return;
        }

        WriteTable(page, "Argument", help.Arguments);
        foreach ((string heading, IReadOnlyList<HelpEntry> options) in help.Options)
        {
            WriteTable(page, heading, options);
        }

        page.Append("\n| Exit code | Means |\n| --- | --- |\n");
        foreach ((int code, string meaning) in help.Exits)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {code} | {MarkdownCell.Text(meaning)} |\n");
        }

        page.Append("\nExamples:\n\n```\n");
        page.AppendJoin("\n", help.Examples.Select(example => $"# {example.Effect}\n{example.CommandLine}")).Append("\n```\n");
    }

    private static void WriteTable(StringBuilder page, string heading, IReadOnlyList<HelpEntry> entries)
    {
        if (entries.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n| {heading} | |\n| --- | --- |\n");
            page.AppendJoin("", entries.Select(entry => $"| {MarkdownCell.Code(entry.Label)} | {MarkdownCell.Text(entry.Description)} |\n"));
        }
    }

    private static string FirstSentence(string text) => text.Split(": ")[0].TrimEnd('.');
}
