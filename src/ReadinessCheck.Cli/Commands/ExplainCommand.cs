using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ReadinessCheck.Cli.Output;
using ReadinessCheck.Cli.Rendering;

namespace ReadinessCheck.Cli.Commands;

/// <summary>Tells how one item came to its levels.</summary>
internal sealed class ExplainCommand : HostedCommand
{
    private readonly Argument<string> _item = new("ITEM") { Description = "The item's id or key, as the report shows it." };

    private readonly Option<string?> _source = new("--source")
    {
        HelpName = "SOURCE",
        Description = "The backlog that holds it: a file, a folder, or - for standard input.",
    };

    public ExplainCommand()
        : base("explain", "Explain one item: which sentences counted for each question, which were passed over, and why.")
    {
        Arguments.Add(_item);
        Options.Add(_source);
        AddSharedOptions();
    }

    public override IReadOnlyList<(string CommandLine, string Effect)> Examples =>
    [
        ("readiness-check explain SHOP-12 --source backlog.json", "why SHOP-12 has the levels it has"),
    ];

    protected override async Task<int> RunAsync(IServiceProvider services, ParseResult arguments, CancellationToken cancellationToken)
    {
        IBacklogSource source = BacklogInput.Open(arguments.GetValue(_source), unordered: false);
        BacklogItem item = await FindAsync(source, arguments.GetRequiredValue(_item), cancellationToken);
        Explanation explanation = services.GetRequiredService<ReadinessChecker>().Explain(item);
        using ReportOutput output = ReportOutput.Open(file: null, isText: true);
        new ExplanationRenderer(Screen.For(output.Writer, output.IsTerminal)).Write(explanation);
        output.Complete();
        return ExitCodes.Ready;
    }

    /// <summary>Finds an item by its key; <c>12</c> finds <c>#12</c> too, because a shell takes # for the start of a comment.</summary>
    private static async Task<BacklogItem> FindAsync(IBacklogSource source, string key, CancellationToken cancellationToken)
    {
        List<string> keys = [];
        await foreach (BacklogEntry entry in source.ReadAsync(cancellationToken))
        {
            switch (entry)
            {
                case BacklogEntry.Item { Value: var item } when Same(item.Key, key):
                    return item;
                case BacklogEntry.Item { Value: var item }:
                    keys.Add(item.Key);
                    break;
                case BacklogEntry.LeftOut leftOut when Same(leftOut.Key, key):
                    throw new InputException($"'{key}' is in {source.Name} and is not upcoming work: {leftOut.Reason}.");
            }
        }

        string held = keys.Count == 0 ? "It has no upcoming items" : $"Its items run from '{keys[0]}' to '{keys[^1]}'";
        throw new InputException($"There is no item '{key}' in {source.Name}. {held}.");
    }

    private static bool Same(string one, string other) =>
        string.Equals(one.TrimStart('#'), other.TrimStart('#'), StringComparison.OrdinalIgnoreCase);
}
