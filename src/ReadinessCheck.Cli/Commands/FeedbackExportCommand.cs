using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ReadinessCheck.Cli.Options;
using ReadinessCheck.Cli.Output;
using ReadinessCheck.Connectors;
using ReadinessCheck.Connectors.Files.Labelled;
using ReadinessCheck.Evaluation;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Cli.Commands;

/// <summary>Writes what people said in comments as labels.</summary>
internal sealed class FeedbackExportCommand : ConfiguredCommand
{
    private readonly Option<string?> _output = SharedOptions.Output("Write the labelled items to FILE instead of standard output.");

    public FeedbackExportCommand()
        : base("export", "Write the items on which '/readiness answered' holds as labelled items for 'eval'.")
    {
        Settings.AddSourceArgument($"The tracker's backlog: {BacklogInput.Trackers}.");
        Settings.AddSelection();
        Options.Add(_output);
        AddSharedOptions();
    }

    public override IReadOnlyList<(string CommandLine, string Effect)> Examples =>
    [
        ("readiness-check feedback export github:owner/repository --output answered.jsonl", "where people said that the checker is wrong"),
        ("readiness-check feedback export github:owner/repository | readiness-check eval -", "how often it still is"),
    ];

    protected override async Task<int> RunAsync(IServiceProvider services, ParseResult arguments, CancellationToken cancellationToken)
    {
        Messages messages = services.GetRequiredService<Messages>();
        IBacklogSource source = services.GetRequiredService<BacklogInput>().Open();
        using IDisposable? connection = source as IDisposable;
        ITracker tracker = source as ITracker
            ?? throw new InputException($"'feedback export' reads the comments on a tracker's items, and {source.Name} is none: name {BacklogInput.Trackers}.");
        using ReportOutput output = ReportOutput.Open(arguments.GetValue(_output), isText: false);
        CheckProgress progress = new(messages, visible: true, expected: null);
        Task<Feedback> run = Task.Run(() => services.GetRequiredService<FeedbackRun>().RunAsync(tracker, progress, cancellationToken), cancellationToken);
        Feedback feedback = await progress.FollowAsync(run);
        foreach (FeedbackItem item in feedback.Items)
        {
            output.Writer.Write($"{FeedbackWriter.Line(item)}\n");
        }

        output.Complete();
        messages.Say(Summary(feedback));
        return feedback.IsWhole ? ExitCodes.Ready : ExitCodes.Incomplete;
    }

    private static string Summary(Feedback feedback) =>
        $"{Enumeration.Count(feedback.Labels, "label")} of {Enumeration.Count(feedback.Items.Count, "item")} written; {Enumeration.Count(feedback.Read, "item")} read.";
}
