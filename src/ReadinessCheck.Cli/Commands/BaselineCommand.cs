using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ReadinessCheck.Cli.Output;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using ReadinessCheck.Settling;

namespace ReadinessCheck.Cli.Commands;

/// <summary>A command that checks all of a backlog and writes its baseline. What could be read in part only changes no baseline.</summary>
internal abstract class BaselineCommand : ConfiguredCommand
{
    // What chooses among the items, or leaves the order out: where one of these is said, not all is told of the whole backlog.
    private static readonly ConfigurationKey[] Choosing =
    [
        ConfigurationKeys.Status, ConfigurationKeys.Milestone, ConfigurationKeys.Label, ConfigurationKeys.Type, ConfigurationKeys.Jql, ConfigurationKeys.Sprint,
        ConfigurationKeys.SkipLabels, ConfigurationKeys.Unordered, .. TeamWordKeys.Exempt,
    ];

    protected BaselineCommand(string name, string description)
        : base(name, description)
    {
        Settings.AddSourceArgument();
        Settings.AddSelection();
        Settings.AddUnordered();
        Settings.AddBaseline($"The baseline's file. [default: {BaselineFile.StandardName}]");
        AddSharedOptions();
    }

    /// <summary>Whether there has to be a baseline already.</summary>
    protected abstract bool NeedsOne { get; }

    /// <summary>Gives the baseline to write, and says what it is.</summary>
    /// <param name="file">The file.</param>
    /// <param name="before">The baseline that is there; one without gaps where there is none.</param>
    /// <param name="verdicts">The verdicts of the items that were read; at least one.</param>
    /// <param name="isWhole">Whether these are all that there are.</param>
    /// <param name="today">The day.</param>
    protected abstract (Baseline Baseline, string Message) Make(string file, Baseline before, IReadOnlyList<Verdict> verdicts, bool isWhole, DateOnly today);

    protected sealed override async Task<int> RunAsync(IServiceProvider services, ParseResult arguments, CancellationToken cancellationToken)
    {
        Configuration configuration = services.GetRequiredService<Configuration>();
        Messages messages = services.GetRequiredService<Messages>();
        string file = configuration.Get(SettlingKeys.BaselineFile).Value ?? BaselineFile.StandardName;
        int maxAge = configuration.Get(SettlingKeys.BaselineMaxAge).Value ?? Baseline.DefaultMaxAge;
        Baseline before = NeedsOne || File.Exists(file) ? BaselineFile.Read(file, maxAge) : new Baseline([], maxAge);

        (IBacklogSource source, CheckRequest request) = CheckInput.Open(services.GetRequiredService<BacklogInput>(), configuration, [], post: false, all: true);
        using IDisposable? connection = source as IDisposable;
        VerdictCollector verdicts = new();
        CheckProgress progress = new(messages, visible: true, expected: null);

        // Waivers and what people said on the items hold: what is decided there is no gap to be held back. What is held back already is one still.
        Task<ReportTotals> run = Task.Run(
            () => services.GetRequiredService<CheckRun>().RunAsync(source, verdicts, request, progress, progress, cancellationToken), cancellationToken);
        ReportTotals totals = await progress.FollowAsync(run);
        if (totals.Problems.Count > 0)
        {
            messages.Say($"Not all of {source.Name} could be read, so '{file}' stays as it is.");
            return ExitCodes.Incomplete;
        }

        if (totals.Items == 0)
        {
            throw new InputException($"Nothing upcoming was read of {source.Name}, so '{file}' stays as it is: look at what is read, and at what chooses among the items.");
        }

        bool isWhole = Choosing.All(key => configuration.Settings.Single(setting => setting.Key == key).Origin is Origin.Default);
        (Baseline baseline, string message) = Make(file, before, verdicts.Verdicts, isWhole, Today.Of(services.GetRequiredService<TimeProvider>()));
        BaselineFile.Write(file, baseline);
        messages.Say(message);
        return ExitCodes.Ready;
    }
}
