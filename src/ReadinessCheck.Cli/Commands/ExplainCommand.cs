using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ReadinessCheck.Cli.Options;
using ReadinessCheck.Cli.Output;
using ReadinessCheck.Cli.Rendering;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Connectors.SecondReader;
using ReadinessCheck.Findings;
using ReadinessCheck.SecondReader;
using ReadinessCheck.Settling;

namespace ReadinessCheck.Cli.Commands;

/// <summary>Tells how one item came to its levels.</summary>
internal sealed class ExplainCommand : ConfiguredCommand
{
    private readonly Argument<string> _item = new("ITEM") { Description = "The item's id or key, as the report shows it." };

    private readonly Option<ReaderScope?> _secondReader = ReaderOptions.SecondReader();

    public ExplainCommand()
        : base("explain", "Explain one item: which sentences counted for each question, which were passed over, and why.")
    {
        Arguments.Add(_item);
        Settings.AddSource();
        Settings.AddSelection();
        Settings.AddUnordered();
        Options.Add(_secondReader);
        Settings.AddReader(_secondReader);
        AddSharedOptions();
    }

    public override IReadOnlyList<(string CommandLine, string Effect)> Examples =>
    [
        ("readiness-check explain HL-247 --source backlog.json", "why HL-247 has the levels it has"),
        ("readiness-check explain 12 --source github:owner/repository --project 3", "the same of an issue"),
    ];

    protected override async Task<int> RunAsync(IServiceProvider services, ParseResult arguments, CancellationToken cancellationToken)
    {
        IBacklogSource source = services.GetRequiredService<BacklogInput>().Open();
        using IDisposable? tracker = source as IDisposable;
        ReadinessChecker checker = services.GetRequiredService<ReadinessChecker>();
        BacklogChecker? order = BacklogChecker.For(source, checker, Today.Of(services.GetRequiredService<TimeProvider>()));
        ModelInput model = services.GetRequiredService<ModelInput>();
        using ModelReader? reader = arguments.GetValue(_secondReader) is null ? null : model.Open();
        SecondReadings? second = reader is null ? null : model.Readings(reader, arguments.GetValue(_secondReader)!.Value);
        Verdict verdict = await FindAsync(source, arguments.GetRequiredValue(_item), checker, order, second, cancellationToken);
        Configuration configuration = services.GetRequiredService<Configuration>();
        verdict = new GapSettler(configuration.Get(SettlingKeys.Waivers).Value, configuration.Baseline, services.GetRequiredService<TimeProvider>().GetUtcNow()).Settle(verdict);
        Explanation explanation = checker.Explain(verdict.Item) with { Verdict = verdict };
        if (second is not null && verdict.Findings.All(finding => finding.Second is null))
        {
            services.GetRequiredService<Messages>().Say("The second reader was not asked: the item is not chosen, as the engine's levels lie near what it expects. --second-reader=all asks it.");
        }

        using ReportOutput output = ReportOutput.Open(file: null, isText: true);
        new ExplanationRenderer(Screen.For(output.Writer, output.IsTerminal)).Write(explanation);
        output.Complete();
        return ExitCodes.Ready;
    }

    /// <summary>Judges an item, in its place where the order means something, by its key.</summary>
    private static async Task<Verdict> FindAsync(
        IBacklogSource source, string key, ReadinessChecker checker, BacklogChecker? order, SecondReadings? second, CancellationToken cancellationToken)
    {
        List<string> keys = [];
        await foreach (BacklogEntry entry in source.ReadAsync(cancellationToken))
        {
            switch (entry)
            {
                case BacklogEntry.Item { Value: var item }:
                    keys.Add(item.Key);
                    bool isWanted = KeyText.AreSame(item.Key, key);
                    SecondOpinion? opinion = second is not null && isWanted ? await second.AskAsync(item, cancellationToken) : null;
                    if (Find(order?.Add(item, opinion) ?? (isWanted ? [checker.Check(item, opinion)] : []), key) is { } verdict)
                    {
                        return verdict;
                    }

                    break;
                case BacklogEntry.LeftOut leftOut when KeyText.AreSame(leftOut.Key, key):
                    throw new InputException($"'{key}' is in {source.Name} and {(leftOut.IsSkipped ? "is asked nothing" : "is not upcoming work")}: {leftOut.Reason}.");
                case BacklogEntry.LeftOut leftOut:
                    order?.Add(leftOut);
                    break;
            }
        }

        string held = keys.Count == 0 ? "It has no upcoming items" : $"Its items run from '{keys[0]}' to '{keys[^1]}'";
        return Find(order?.Complete() ?? [], key) ?? throw new InputException($"There is no item '{key}' in {source.Name}. {held}.");
    }

    private static Verdict? Find(IEnumerable<Verdict> verdicts, string key) => verdicts.FirstOrDefault(verdict => KeyText.AreSame(verdict.Item.Key, key));
}
