using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ReadinessCheck.Cli.Options;
using ReadinessCheck.Cli.Output;
using ReadinessCheck.Cli.Rendering;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Order;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Cli.Commands;

/// <summary>Shows a backlog's order, with the reasons that its items give and where they disagree.</summary>
internal sealed class OrderCommand : ConfiguredCommand
{
    private readonly Option<OrderFormat> _format = Choice.Of<OrderFormat>("--format", "The form: text, JSON, or a picture.");
    private readonly Option<string?> _output = SharedOptions.Output();

    public OrderCommand()
        : base("order", "Show the order of a backlog: why each item stands where it does, and where order and reasons disagree.")
    {
        Settings.AddSourceArgument();
        Settings.AddNext("Show only the next N items. [default: all]");
        Settings.AddSelection();
        Options.Add(_format);
        Options.Add(_output);
        AddSharedOptions();
    }

    public override IReadOnlyList<(string CommandLine, string Effect)> Examples =>
    [
        ("readiness-check order backlog.json", "each item with its reasons, and the disagreements"),
        ("readiness-check order backlog.json --next 10", "the same of the ten that come next"),
        ("readiness-check order github:owner/repository --project 3", "the same of a board"),
        ("readiness-check order backlog.json --format svg --output order.svg", "a picture for the refinement"),
    ];

    protected override async Task<int> RunAsync(IServiceProvider services, ParseResult arguments, CancellationToken cancellationToken)
    {
        OrderFormat format = arguments.GetValue(_format);
        Configuration configuration = services.GetRequiredService<Configuration>();
        if (configuration.Get(ConfigurationKeys.Unordered) is { Value: true, Origin: var origin })
        {
            throw new Place(origin).Mistake("The source's order is said to mean nothing, so there is none to show; READINESS_UNORDERED=false says otherwise for one run.");
        }

        // What a file says is for checking; of an order, all is worth seeing.
        int? next = configuration.Get(ConfigurationKeys.Next) is { Origin: Origin.Option, Value: var items } ? items : null;
        IBacklogSource source = services.GetRequiredService<BacklogInput>().Open(next);
        using IDisposable? tracker = source as IDisposable;
        KeptFiles.RefuseLoss(configuration, arguments.GetValue(_output));
        using ReportOutput output = ReportOutput.Open(arguments.GetValue(_output), format == OrderFormat.Text);
        CheckProgress progress = new(services.GetRequiredService<Messages>(), visible: true, next);
        Task<(BacklogOrder, bool)> run = Task.Run(
            () => services.GetRequiredService<OrderRun>().RunAsync(source, next, progress, cancellationToken), cancellationToken);
        (BacklogOrder order, bool isWhole) = await progress.FollowAsync(run);
        Write(source.Name, order, format, output);
        output.Complete();
        return isWhole ? ExitCodes.Ready : ExitCodes.Incomplete;
    }

    private static void Write(string source, BacklogOrder order, OrderFormat format, ReportOutput output)
    {
        switch (format)
        {
            case OrderFormat.Json:
                output.Writer.Write(JsonOrderRenderer.Render(order, source));
                break;
            case OrderFormat.Svg:
                output.Writer.Write(OrderPicture.Render(order, source));
                break;
            default:
                new TextOrderRenderer(Screen.For(output.Writer, output.IsTerminal)).Write(source, order);
                break;
        }
    }
}
