using System.CommandLine;
using System.CommandLine.Invocation;
using ReadinessCheck.Cli.Output;
using ReadinessCheck.Cli.Rendering;

namespace ReadinessCheck.Cli.Commands;

/// <summary>Shows help with the options under headings, examples and exit codes: the parser's own has none of these.</summary>
internal sealed class ExamplesHelpAction : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int width = Screen.For(Console.Out, !Console.IsOutputRedirected).Profile.Width;
        new TextHelpRenderer(parseResult.InvocationConfiguration.Output, width).Write(HelpPage.Of(parseResult.CommandResult.Command));
        return ExitCodes.Ready;
    }
}
