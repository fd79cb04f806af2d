using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ReadinessCheck.Cli.Options;
using ReadinessCheck.Cli.Output;
using ReadinessCheck.Cli.Rendering;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Cli.Commands;

/// <summary>Checks a backlog and reports.</summary>
internal sealed class CheckCommand : HostedCommand
{
    private readonly Argument<string?> _source = SharedOptions.Source();

    private readonly Option<int?> _next = new("--next")
    {
        HelpName = "N",
        Description = "Check only the next N items. [default: all]",
        CustomParser = ParseNext,
    };

    private readonly Option<bool> _unordered = new("--unordered") { Description = "The source's order means nothing." };
    private readonly Option<ReportFormat> _format = Choice.Of<ReportFormat>("--format", "The form of the report.");
    private readonly Option<string?> _output = SharedOptions.Output();
    private readonly Option<FailOn> _failOn = Choice.Of<FailOn>("--fail-on", "Which gaps make the exit code 1.");

    public CheckCommand()
        : base("check", "Check a backlog: which questions does each item answer, and what is missing?")
    {
        Arguments.Add(_source);
        Options.Add(_next);
        Options.Add(_unordered);
        Options.Add(_format);
        Options.Add(_output);
        Options.Add(_failOn);
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
        int? next = arguments.GetValue(_next);
        IBacklogSource source = BacklogInput.Open(arguments.GetValue(_source), arguments.GetValue(_unordered));
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

        return ExitCodes.Of(totals, arguments.GetValue(_failOn));
    }

    private static int? ParseNext(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens.Single().Value, NumberStyles.None, CultureInfo.InvariantCulture, out int next) && next > 0)
        {
            return next;
        }

        result.AddError("--next takes a number of items, from 1 up.");
        return null;
    }

    private static IReportRenderer Renderer(ReportFormat format, ReportOutput output) => format switch
    {
        ReportFormat.Json => new JsonReportRenderer(output.Writer),
        ReportFormat.Markdown => new MarkdownReportRenderer(output.Writer),
        _ => new TextReportRenderer(Screen.For(output.Writer, output.IsTerminal)),
    };
}
