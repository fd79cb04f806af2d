using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ReadinessCheck.Cli.Options;
using ReadinessCheck.Cli.Output;
using ReadinessCheck.Cli.Rendering;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Connectors;
using ReadinessCheck.Connectors.SecondReader;
using ReadinessCheck.Reporting;
using ReadinessCheck.Reporting.Page;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Cli.Commands;

/// <summary>Checks a backlog and reports.</summary>
internal sealed class CheckCommand : ConfiguredCommand
{
    // What a team may look at in one refinement; a tracker's whole backlog can be thousands.
    private const int NextOfTracker = 20;

    private readonly Option<ReportFormat> _format = Choice.Of<ReportFormat>("--format", "The form of the report.");
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
        Settings.AddReader();
        Options.Add(_format);
        Options.Add(_output);
        Settings.AddFailOn();
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
        ("readiness-check check backlog.csv --format json --output report.json", "a report for another program"),
    ];

    protected override async Task<int> RunAsync(IServiceProvider services, ParseResult arguments, CancellationToken cancellationToken)
    {
        Messages messages = services.GetRequiredService<Messages>();
        ReportFormat format = arguments.GetValue(_format);
        Configuration configuration = services.GetRequiredService<Configuration>();
        bool post = arguments.GetValue(_post);
        string[] only = arguments.GetValue(_issue) ?? [];
        int? next = configuration.Get(ConfigurationKeys.Next).Value;
        IBacklogSource source = services.GetRequiredService<BacklogInput>().Open(enough: only.Length > 0 ? null : next ?? NextOfTracker);
        using IDisposable? connection = source as IDisposable;
        ModelInput model = services.GetRequiredService<ModelInput>();
        using ModelReader? reader = arguments.GetValue(_secondReader) is null ? null : model.Open();
        CheckRequest request = Request(source is ITracker, only, next, post, configuration) with
        {
            ShowsOrder = format == ReportFormat.Html,
            Second = reader is null ? null : model.Readings(reader, arguments.GetValue(_secondReader)!.Value),
        };
        using ReportOutput output = ReportOutput.Open(arguments.GetValue(_output), format == ReportFormat.Text);
        CheckProgress progress = new(messages, visible: !output.IsTerminal, request.Next);

        Task<ReportTotals> run = Task.Run(
            () => services.GetRequiredService<CheckRun>().RunAsync(source, Renderer(format, output), request, progress, progress, cancellationToken),
            cancellationToken);
        ReportTotals totals = await progress.FollowAsync(run);
        output.Complete();
        if (totals.Items == 0 && !(output.IsTerminal && format == ReportFormat.Text))
        {
            messages.Say(ReportSentences.Closing(ReportHeader.Of(source), totals).First());
        }

        return ExitCodes.Of(totals, configuration.Get(ConfigurationKeys.FailOn).Value);
    }

    private static CheckRequest Request(bool isTracker, string[] only, int? next, bool post, Configuration configuration)
    {
        if (post && !isTracker)
        {
            throw new InputException($"--post writes comments on a tracker's items, and a file has none: name {BacklogInput.Trackers}, or leave it out.");
        }

        return new CheckRequest(only.Length > 0 ? null : next ?? (isTracker ? NextOfTracker : null))
        {
            Only = only,
            Comments = isTracker
                ? new CommentChoices(post, configuration.Get(ConfigurationKeys.MaxComments).Value ?? 0, configuration.Get(ConfigurationKeys.WhenAnswered).Value)
                : null,
        };
    }

    private static IReportRenderer Renderer(ReportFormat format, ReportOutput output) => format switch
    {
        ReportFormat.Json => new JsonReportRenderer(output.Writer),
        ReportFormat.Html => new HtmlReportRenderer(output.Writer),
        ReportFormat.Markdown => new MarkdownReportRenderer(output.Writer),
        _ => new TextReportRenderer(Screen.For(output.Writer, output.IsTerminal)),
    };
}
