using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ReadinessCheck.Cli.Options;
using ReadinessCheck.Cli.Output;
using ReadinessCheck.Cli.Rendering;
using ReadinessCheck.Cli.Settings;

namespace ReadinessCheck.Cli.Commands;

/// <summary>Shows what is in force.</summary>
internal sealed class ConfigShowCommand : ConfiguredCommand
{
    private readonly Option<ConfigurationFormat> _format = Choice.Of<ConfigurationFormat>("--format", "The form.");

    public ConfigShowCommand()
        : base("show", "Show every setting in force with its value, and where it comes from: option, environment, file or default.")
    {
        Settings.AddSource();
        Settings.AddNext();
        Settings.AddSelection();
        Settings.AddMaxComments();
        Settings.AddVisibility();
        Settings.AddUnordered();
        Settings.AddFailOn();
        Options.Add(_format);
        AddSharedOptions();
    }

    public override IReadOnlyList<(string CommandLine, string Effect)> Examples =>
    [
        ("readiness-check config show", "what 'check' would go by here, and who says so"),
    ];

    protected override Task<int> RunAsync(IServiceProvider services, ParseResult arguments, CancellationToken cancellationToken)
    {
        Configuration configuration = services.GetRequiredService<Configuration>();
        bool isText = arguments.GetValue(_format) == ConfigurationFormat.Text;
        using ReportOutput output = ReportOutput.Open(file: null, isText);
        if (isText)
        {
            new TextConfigurationRenderer(Screen.For(output.Writer, output.IsTerminal)).Write(configuration);
        }
        else
        {
            output.Writer.Write(JsonConfigurationRenderer.Render(configuration));
        }

        output.Complete();
        return Task.FromResult(ExitCodes.Ready);
    }
}
