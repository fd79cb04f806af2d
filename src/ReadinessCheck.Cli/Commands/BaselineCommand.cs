using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ReadinessCheck.Cli.Output;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Comments;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using ReadinessCheck.Settling;

namespace ReadinessCheck.Cli.Commands;

/// <summary>A command that checks all of a backlog and writes its baseline. What could be read in part only changes no baseline.</summary>
internal abstract class BaselineCommand : ConfiguredCommand
{
    protected BaselineCommand(string name, string description)
        : base(name, description)
    {
        Settings.AddSourceArgument();
        Settings.AddSelection();
        Settings.AddUnordered();
        Settings.AddBaseline($"The baseline's file. [default: {BaselineFile.StandardName}]");
        AddSharedOptions();
    }

    /// <summary>Gives the baseline to write, and says what it is.</summary>
    /// <param name="file">The file.</param>
    /// <param name="before">The baseline that is there; null for none.</param>
    /// <param name="verdicts">The verdicts of the whole backlog.</param>
    /// <param name="today">The day.</param>
    protected abstract (Baseline Baseline, string Message) Make(string file, Baseline? before, IReadOnlyList<Verdict> verdicts, DateOnly today);

    /// <summary>Whether there has to be a baseline already.</summary>
    protected abstract bool NeedsOne { get; }

    protected sealed override async Task<int> RunAsync(IServiceProvider services, ParseResult arguments, CancellationToken cancellationToken)
    {
        Configuration configuration = services.GetRequiredService<Configuration>();
        Messages messages = services.GetRequiredService<Messages>();
        string file = configuration.Get(SettlingKeys.BaselineFile).Value ?? BaselineFile.StandardName;
        int maxAge = configuration.Get(SettlingKeys.BaselineMaxAge).Value ?? Baseline.DefaultMaxAge;
        Baseline? before = NeedsOne || File.Exists(file) ? BaselineFile.Read(file, maxAge) : null;

        IBacklogSource source = services.GetRequiredService<BacklogInput>().Open();
        using IDisposable? connection = source as IDisposable;
        VerdictCollector verdicts = new();
        CheckProgress progress = new(messages, visible: true, expected: null);
        CheckRequest request = new() { Waivers = configuration.Get(SettlingKeys.Waivers).Value };
        Task<ReportTotals> run = Task.Run(
            () => services.GetRequiredService<CheckRun>().RunAsync(source, verdicts, request, progress, new Progress<CommentOutcome>(), cancellationToken), cancellationToken);
        ReportTotals totals = await progress.FollowAsync(run);
        if (totals.Problems.Count > 0)
        {
            messages.Say($"Not all of {source.Name} could be read, so '{file}' stays as it is.");
            return ExitCodes.Incomplete;
        }

        (Baseline baseline, string message) = Make(file, before, verdicts.Verdicts, Today.Of(services.GetRequiredService<TimeProvider>()));
        BaselineFile.Write(file, baseline);
        messages.Say(message);
        return ExitCodes.Ready;
    }
}
