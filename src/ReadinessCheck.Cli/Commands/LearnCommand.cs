using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ReadinessCheck.Cli.Options;
using ReadinessCheck.Cli.Output;
using ReadinessCheck.Cli.Rendering;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Reporting;
using ReadinessCheck.Reporting.Learning;

namespace ReadinessCheck.Cli.Commands;

/// <summary>Tells which of the questions a backlog misses most, in which way, and what to try.</summary>
internal sealed class LearnCommand : ConfiguredCommand
{
    private readonly Option<LearningFormat> _format = Choice.Of<LearningFormat>("--format", "The form: text, Markdown, or a page.");
    private readonly Option<string?> _output = SharedOptions.Output();

    public LearnCommand()
        : base("learn", "Learn from a backlog: which question is missed most, in which way, and what helps?")
    {
        Settings.AddSourceArgument();
        Settings.AddNext($"Look only at the next N items. [default: {CheckInput.NextOfTracker} of a tracker's, all of a file's]");
        Settings.AddSelection();
        Settings.AddUnordered();
        Options.Add(_format);
        Options.Add(_output);
        AddSharedOptions();
    }

    public override IReadOnlyList<(string CommandLine, string Effect)> Examples =>
    [
        ("readiness-check learn backlog.json", "what is missed most, with examples and one thing to try"),
        ("readiness-check learn jira:board/42 --next 100", "the same of the next hundred of a board"),
        ("readiness-check learn backlog.json --format html --output learn.html", "a page for the retrospective"),
    ];

    protected override async Task<int> RunAsync(IServiceProvider services, ParseResult arguments, CancellationToken cancellationToken)
    {
        LearningFormat format = arguments.GetValue(_format);
        (IBacklogSource source, CheckRequest request) =
            CheckInput.Open(services.GetRequiredService<BacklogInput>(), services.GetRequiredService<Configuration>(), [], post: false);
        using IDisposable? connection = source as IDisposable;
        KeptFiles.RefuseLoss(services.GetRequiredService<Configuration>(), arguments.GetValue(_output));
        using ReportOutput output = ReportOutput.Open(arguments.GetValue(_output), format == LearningFormat.Text);
        CheckProgress progress = new(services.GetRequiredService<Messages>(), visible: true, request.Next);

        // A check whose report is another one: what is read, judged and settled is the same. Of a baseline nothing is held back: from what is only
        // old there is most to learn.
        Task<ReportTotals> run = Task.Run(
            () => services.GetRequiredService<CheckRun>().RunAsync(source, Renderer(format, output), request, progress, progress, cancellationToken),
            cancellationToken);
        ReportTotals totals = await progress.FollowAsync(run);
        output.Complete();
        return totals.Problems.Count > 0 ? ExitCodes.Incomplete : ExitCodes.Ready;
    }

    private static IReportRenderer Renderer(LearningFormat format, ReportOutput output) => format switch
    {
        LearningFormat.Markdown => new MarkdownLearningRenderer(output.Writer),
        LearningFormat.Html => new HtmlLearningRenderer(output.Writer),
        _ => new TextLearningRenderer(Screen.For(output.Writer, output.IsTerminal)),
    };
}
