using ReadinessCheck.Cli.Commands;

namespace ReadinessCheck.Cli.Tests.Docs;

/// <summary>Holds docs/cli.md to the commands.</summary>
public sealed class CliDocTests
{
    private static readonly string Page = CliPage.Render(CommandTree.Create());

    [Fact]
    public void The_page_is_what_the_commands_say() => Repository.AssertIsFresh("docs/cli.md", Page, nameof(CliDocTests));

    [Fact]
    public void The_page_has_every_command_with_its_options_examples_and_exit_codes() => Assert.All(
        CommandTree.Runnable(CommandTree.Create()),
        command =>
        {
            string section = Page.Split($"\n## {CommandTree.Path(command)}\n")[1].Split("\n## ")[0];
            Assert.All(CommandTree.OptionsOf(command), option => Assert.Contains(option.Name, section, StringComparison.Ordinal));
            Assert.All(command.Arguments, argument => Assert.Contains($"| `{argument.Name}` |", section, StringComparison.Ordinal));
            Assert.All(command.Examples, example => Assert.Contains($"\n{example.CommandLine}\n", section, StringComparison.Ordinal));
            Assert.All(command.Exits, exit => Assert.Contains($"\n| {exit.Code} | ", section, StringComparison.Ordinal));
        });

    [Fact]
    public void Every_link_on_the_page_leads_to_a_heading() => Assert.All(
        Page.Split("](#").Skip(1).Select(rest => rest.Split(')')[0]),
        anchor => Assert.Contains(Page.Split('\n'), line => line.StartsWith("## ", StringComparison.Ordinal) && line[3..].Replace(' ', '-') == anchor));
}
