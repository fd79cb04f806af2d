using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ReadinessCheck.Cli.Options;
using ReadinessCheck.Cli.Output;
using ReadinessCheck.Cli.Rendering;
using ReadinessCheck.Connectors.Files.Labelled;
using ReadinessCheck.Connectors.SecondReader;
using ReadinessCheck.Criteria;
using ReadinessCheck.Evaluation;
using ReadinessCheck.Reporting;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Cli.Commands;

/// <summary>Measures the checker against labelled items.</summary>
internal sealed class EvalCommand : ConfiguredCommand
{
    private readonly Argument<string> _labelled = new("LABELLED") { Description = "Items with labels (JSON Lines or JSON), or - for standard input." };
    private readonly Option<AgreementFormat> _format = Choice.Of<AgreementFormat>("--format", "The form of the report.");
    private readonly Option<string?> _output = SharedOptions.Output();

    private readonly Option<ReaderScope?> _secondReader = ReaderOptions.SecondReader();

    private readonly Option<bool> _disagreements = new("--disagreements")
    {
        Description = "List every disagreement: the label and the level, with the quote behind each.",
    };

    public EvalCommand()
        : base("eval", "Measure how far the checker agrees with items that people have labelled.")
    {
        Arguments.Add(_labelled);
        Options.Add(_format);
        Options.Add(_output);
        Options.Add(_disagreements);
        Options.Add(_secondReader);
        Settings.AddReader(_secondReader);
        AddSharedOptions();
    }

    public override IReadOnlyList<(string CommandLine, string Effect)> Examples =>
    [
        ("readiness-check eval labelled.jsonl", "how far levels, questions and quotes agree with yours"),
        ("readiness-check eval labelled.jsonl --second-reader=all", "the same, where a language model reads everything as well"),
        ("readiness-check eval labelled.jsonl --disagreements --format markdown --output read.md", "every disagreement, for reading"),
    ];

    protected override async Task<int> RunAsync(IServiceProvider services, ParseResult arguments, CancellationToken cancellationToken)
    {
        AgreementFormat format = arguments.GetValue(_format);
        bool disagreements = arguments.GetValue(_disagreements);
        LabelledSource source = LabelledSource.Open(arguments.GetRequiredValue(_labelled), Console.OpenStandardInput());
        // The configuration has a say in the second reader alone, so without it none is read.
        ModelInput? model = arguments.GetValue(_secondReader) is null ? null : services.GetRequiredService<ModelInput>();
        using ModelReader? reader = model?.Open();
        SecondReadings? second = reader is null ? null : model?.Readings(reader, arguments.GetValue(_secondReader)!.Value, new ReadinessChecker(QuestionPolicy.Everything));
        using ReportOutput output = ReportOutput.Open(arguments.GetValue(_output), format == AgreementFormat.Text);
        CheckProgress progress = new(services.GetRequiredService<Messages>(), visible: true, expected: null);
        Task<AgreementReport> run = Task.Run(
            () => services.GetRequiredService<EvalRun>().RunAsync(source, disagreements, second, progress, cancellationToken), cancellationToken);
        AgreementReport report = await progress.FollowAsync(run);
        Write(report, format, output);
        output.Complete();
        return ExitCodes.Of(report);
    }

    private static void Write(AgreementReport report, AgreementFormat format, ReportOutput output)
    {
        switch (format)
        {
            case AgreementFormat.Json:
                output.Writer.Write(JsonAgreementRenderer.Render(report));
                break;
            case AgreementFormat.Markdown:
                output.Writer.Write(MarkdownAgreementRenderer.Render(report));
                break;
            default:
                new TextAgreementRenderer(Screen.For(output.Writer, output.IsTerminal)).Write(report);
                break;
        }
    }
}
