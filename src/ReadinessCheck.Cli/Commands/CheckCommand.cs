using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ReadinessCheck.Cli.Options;
using ReadinessCheck.Cli.Output;
using ReadinessCheck.Cli.Rendering;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Cli.Commands;

/// <summary>Checks a backlog and reports.</summary>
internal sealed class CheckCommand : ConfiguredCommand
{
    private readonly Option<ReportFormat> _format = Choice.Of<ReportFormat>("--format", "The form of the report.");
    private readonly Option<string?> _output = SharedOptions.Output();

    public CheckCommand()
        : base("check", "Check a backlog: which questions does each item answer, and what is missing?")
    {
        Settings.AddSourceArgument();
        Settings.AddNext();
        Settings.AddUnordered();
        Options.Add(_format);
        Options.Add(_output);
        Settings.AddFailOn();
        AddSharedOptions();
    }

    public override IReadOnlyList<(string CommandLine, string Effect)> Examples =>
    [
        ("readiness-check check backlog.json --next 10", "the ten items that come up next"),
        ("gh issue list --json number,title,body,labels,state | readiness-check check -", "a repository's open issues"),
        ("readiness-check check backlog.csv --format json --output report.json", "a report for another program"),
    ];

    protected override async Task<int> RunAsync(IServiceProvider services, ParseResult arguments, CancellationToken cancellationToken)
    {
        Messages messages = services.GetRequiredService<Messages>();
        ReportFormat format = arguments.GetValue(_format);
        Configuration configuration = services.GetRequiredService<Configuration>();
        int? next = configuration.Get(ConfigurationKeys.Next).Value;
        IBacklogSource source = BacklogInput.Open(configuration);
        using ReportOutput output = ReportOutput.Open(arguments.GetValue(_output), format == ReportFormat.Text);
        CheckProgress progress = new(messages, visible: !output.IsTerminal, next);

        Task<ReportTotals> run = Task.Run(
            () => services.GetRequiredService<CheckRun>().RunAsync(source, Renderer(format, output), next, progress, cancellationToken),
            cancellationToken);
        ReportTotals totals = await progress.FollowAsync(run);
        output.Complete();
        if (totals.Items == 0 && !(output.IsTerminal && format == ReportFormat.Text))
        {
            messages.Say(ReportSentences.Closing(new ReportHeader(source.Name, source.IsOrdered), totals).First());
        }

        return ExitCodes.Of(totals, configuration.Get(ConfigurationKeys.FailOn).Value);
    }

    private static IReportRenderer Renderer(ReportFormat format, ReportOutput output) => format switch
    {
        ReportFormat.Json => new JsonReportRenderer(output.Writer),
        ReportFormat.Markdown => new MarkdownReportRenderer(output.Writer),
        _ => new TextReportRenderer(Screen.For(output.Writer, output.IsTerminal)),
    };
}
