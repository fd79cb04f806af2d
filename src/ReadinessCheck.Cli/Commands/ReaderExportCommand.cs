using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ReadinessCheck.Cli.Options;
using ReadinessCheck.Cli.Output;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Connectors.SecondReader;
using ReadinessCheck.Criteria;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Cli.Commands;

/// <summary>Writes what would be put to the second reader as a batch.</summary>
internal sealed class ReaderExportCommand : ConfiguredCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "The file to write, JSON Lines in the form of OpenAI's batches." };
    private readonly Option<ReaderScope?> _scope = ReaderOptions.SecondReader("What is written: what the offline engine is unsure of, or with --second-reader=all everything.");

    public ReaderExportCommand()
        : base("export", "Write the requests to the second reader to a file, for a batch or a model elsewhere. Nothing is sent.")
    {
        Arguments.Add(_file);
        Settings.AddSourceArgument();
        Settings.AddNext("Write the requests about the next N items only. [default: all]");
        Settings.AddSelection();
        Options.Add(_scope);
        Settings.AddRedact();
        AddSharedOptions();
    }

    public override IReadOnlyList<(string CommandLine, string Effect)> Examples =>
    [
        ("readiness-check second-reader export requests.jsonl backlog.json", "what the checker is unsure of, a request a line"),
        ("readiness-check second-reader export requests.jsonl backlog.json --second-reader=all --redact", "everything, without names and addresses"),
    ];

    protected override async Task<int> RunAsync(IServiceProvider services, ParseResult arguments, CancellationToken cancellationToken)
    {
        Messages messages = services.GetRequiredService<Messages>();
        ModelInput model = services.GetRequiredService<ModelInput>();
        int? next = services.GetRequiredService<Configuration>().Get(ConfigurationKeys.Next).Value;
        IBacklogSource source = services.GetRequiredService<BacklogInput>().Open(next);
        using IDisposable? connection = source as IDisposable;
        using AnswerCache cache = AnswerCache.Open(model.Cache);
        using ReportOutput output = ReportOutput.Open(arguments.GetRequiredValue(_file), isText: false);
        ReaderScope scope = arguments.GetValue(_scope) ?? ReaderScope.Unsure;

        // All is all: answers may be for a measurement, which goes by no policy.
        ReadinessChecker checker = scope == ReaderScope.All ? new ReadinessChecker(QuestionPolicy.Everything) : services.GetRequiredService<ReadinessChecker>();
        ReaderExport export = new(checker, cache, model.Options(), model.Redact);
        CheckProgress progress = new(messages, visible: true, next);
        Exported exported = await progress.FollowAsync(Task.Run(() => export.RunAsync(source, scope, next, output.Writer, progress, cancellationToken), cancellationToken));
        output.Complete();
        messages.Say(exported.ToString());
        return exported.IsWhole ? ExitCodes.Ready : ExitCodes.Incomplete;
    }
}
