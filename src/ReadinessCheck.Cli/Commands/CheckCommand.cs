using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ReadinessCheck.Cli.Options;
using ReadinessCheck.Cli.Output;
using ReadinessCheck.Cli.Rendering;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Connectors.SecondReader;
using ReadinessCheck.Reporting;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Cli.Commands;

/// <summary>Checks a backlog and reports.</summary>
internal sealed class CheckCommand : ConfiguredCommand
{
    private readonly Option<ReportFormat> _format = Choice.Of<ReportFormat>("--format", "The form of the report.");
    private readonly Option<int?> _minutes = AgendaOptions.Minutes();
    private readonly Option<string?> _output = SharedOptions.Output();

    private readonly Option<string[]> _issue = new("--issue")
    {
        HelpName = "KEY",
        Description = "Check only this item (12, #12, owner/repository#12, SHOP-12), in its place; may be said more than once.",
    };

    private readonly Option<ReaderScope?> _secondReader = ReaderOptions.SecondReader();
    private readonly Option<bool> _post = new("--post") { Description = "Write the comments on the tracker's items; without it, the report says what would be written." };

    public CheckCommand()
        : base("check", "Check a backlog: which questions does each item answer, and what is missing?")
    {
        Settings.AddSourceArgument();
        Settings.AddNext();
        Options.Add(_issue);
        Settings.AddSelection();
        Settings.AddUnordered();
        Options.Add(_post);
        Settings.AddMaxComments();
        Settings.AddVisibility();
        Options.Add(_secondReader);
        Settings.AddReader(_secondReader);
        Options.Add(_format);
        Options.Add(_minutes);
        Options.Add(_output);
        Settings.AddFailOn();
        Settings.AddBaseline("Hold the gaps in FILE back, which 'readiness-check baseline take' wrote.");
        AddSharedOptions();
    }

    public override IReadOnlyList<(string CommandLine, string Effect)> Examples =>
    [
        ("readiness-check check backlog.json --next 10", "the ten items that come up next"),
        ("readiness-check check github:owner/repository --project 3", "the next twenty of a board, and what would be commented"),
        ("readiness-check check github:owner/repository --project 3 --post", "the same, and the comments are written"),
        ("readiness-check check jira:board/42 --sprint next", "the next sprint of a board in Jira"),
        ("readiness-check check backlog.json --second-reader --redact", "a language model reads what the checker is unsure of"),
        ("readiness-check check backlog.json --format html --output page.html", "a page for the refinement meeting"),
        ("readiness-check check backlog.json --format agenda", "one page for the refinement meeting: what to ask first, and whom"),
        ("readiness-check check backlog.csv --format json --output report.json", "a report for another program"),
    ];

    public override IReadOnlyList<(int Code, string Meaning)> Exits => ExitCodes.Meanings("nothing that --fail-on counts is missing, or nothing is upcoming", "gaps, of the kind that --fail-on counts");

    protected override async Task<int> RunAsync(IServiceProvider services, ParseResult arguments, CancellationToken cancellationToken)
    {
        Messages messages = services.GetRequiredService<Messages>();
        ReportFormat format = arguments.GetValue(_format);
        int minutes = AgendaOptions.MinutesOf(arguments.GetValue(_minutes), format);
        Configuration configuration = services.GetRequiredService<Configuration>();
        bool post = arguments.GetValue(_post);
        string[] only = arguments.GetValue(_issue) ?? [];
        (IBacklogSource source, CheckRequest request) = CheckInput.Open(services.GetRequiredService<BacklogInput>(), configuration, only, post);
        using IDisposable? connection = source as IDisposable;
        ModelInput model = services.GetRequiredService<ModelInput>();
        using ModelReader? reader = arguments.GetValue(_secondReader) is null ? null : model.Open();
        request = request with
        {
            Baseline = configuration.Baseline,
            ShowsOrder = format == ReportFormat.Html,
            Second = reader is null ? null : model.Readings(reader, arguments.GetValue(_secondReader)!.Value),
        };
        KeptFiles.RefuseLoss(configuration, arguments.GetValue(_output));
        using ReportOutput output = ReportOutput.Open(arguments.GetValue(_output), format == ReportFormat.Text);
        FailOn failOn = configuration.Get(ConfigurationKeys.FailOn).Value;
        using WorkflowOutput? workflow = format == ReportFormat.Github ? WorkflowOutput.Open(arguments.GetValue(_output) is null ? null : output.Writer, messages) : null;
        CheckProgress progress = new(messages, visible: !output.IsTerminal, request.Next) { TellsLeftOut = only.Length > 0 };

        IReportRenderer renderer = workflow?.Renderer ?? ReportRenderers.Of(format, output, configuration, minutes);
        Task<ReportTotals> run = Task.Run(
            () => services.GetRequiredService<CheckRun>().RunAsync(source, renderer, request, progress, progress, cancellationToken),
            cancellationToken);
        ReportTotals totals = await progress.FollowAsync(run);
        output.Complete();
        workflow?.Complete();
        if (totals.Items == 0 && !BuildEnvironment.IsOne && !(output.IsTerminal && format == ReportFormat.Text))
        {
            messages.Say(ReportSentences.Closing(ReportHeader.Of(source), totals).First());
        }

        int exitCode = ExitCodes.Of(totals, failOn);
        if (BuildEnvironment.IsOne)
        {
            messages.Say(BriefSentences.Of(ReportHeader.Of(source), totals, ExitCodes.Sentence(exitCode, failOn)));
        }

        return exitCode;
    }
}
