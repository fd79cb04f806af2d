using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ReadinessCheck.Cli.Output;
using ReadinessCheck.Connectors.SecondReader;
using ReadinessCheck.Connectors.SecondReader.Batches;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Cli.Commands;

/// <summary>Takes the answers of a batch in.</summary>
internal sealed class ReaderImportCommand : ConfiguredCommand
{
    private const int MostTold = 5;

    private readonly Argument<string> _file = new("FILE") { Description = "The output of the batch, or - for standard input: JSON Lines, in any order." };

    public ReaderImportCommand()
        : base("import", "Take in the answers to what 'second-reader export' wrote; runs with --second-reader then use them.")
    {
        Arguments.Add(_file);
        AddSharedOptions();
    }

    public override IReadOnlyList<(string CommandLine, string Effect)> Examples =>
    [
        ("readiness-check second-reader import output.jsonl", "the answers are kept, and cost nothing any more"),
        ("readiness-check second-reader import errors.jsonl", "how many failed; ask for these again with 'export'"),
    ];

    protected override async Task<int> RunAsync(IServiceProvider services, ParseResult arguments, CancellationToken cancellationToken)
    {
        Messages messages = services.GetRequiredService<Messages>();
        using AnswerCache cache = AnswerCache.Open(services.GetRequiredService<ModelInput>().Cache);
        BatchImport import = await new BatchAnswers(cache).ReadAsync(arguments.GetRequiredValue(_file), Console.OpenStandardInput(), cancellationToken);
        foreach (BacklogEntry.Unreadable problem in import.Problems.Take(MostTold))
        {
            messages.Say(problem);
        }

        if (import.Problems.Count > MostTold)
        {
            messages.Say($"{Enumeration.Count(import.Problems.Count - MostTold, "more line")} could not be understood either.");
        }

        messages.Say(Summary(import));
        return import.IsWhole ? ExitCodes.Ready : ExitCodes.Incomplete;
    }

    private static string Summary(BatchImport import)
    {
        string[] others =
        [
            .. new[] { (import.Failed, "failed"), (import.Refused, "declined by the model"), (import.Malformed, "not in the form that was asked for"), (import.Problems.Count, "not understood") }
                .Where(other => other.Item1 > 0)
                .Select(other => $"{other.Item1} {other.Item2}"),
        ];
        string cost = import.InputTokens + import.OutputTokens > 0
            ? FormattableString.Invariant($" The batch cost {import.InputTokens:N0} tokens sent and {import.OutputTokens:N0} answered.")
            : "";
        return $"{Enumeration.Count(import.Kept, "answer")} taken in{(others.Length > 0 ? $"; {Enumeration.Of(others)}: 'second-reader export' asks for these again" : "")}.{cost}";
    }
}
