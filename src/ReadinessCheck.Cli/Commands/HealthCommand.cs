using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ReadinessCheck.Cli.Output;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Cli.Watch;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Cli.Commands;

/// <summary>Tells whether a watch is alive, for a container's health check.</summary>
internal sealed class HealthCommand : HostedCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "The file that 'readiness-check watch --health' keeps up to date." };

    public HealthCommand()
        : base("health", "Tell whether a watch is alive, and where its checks stand. 0 says that it is, 1 that it is not.")
    {
        Arguments.Add(_file);
        AddSharedOptions();
    }

    public override IReadOnlyList<(string CommandLine, string Effect)> Examples =>
    [
        ("readiness-check health /tmp/health.json", "0 when the watch is alive, 1 when it is not"),
    ];

    protected override async Task<int> RunAsync(IServiceProvider services, ParseResult arguments, CancellationToken cancellationToken)
    {
        HealthReport report;
        try
        {
            report = HealthReport.Read(arguments.GetValue(_file)!);
        }
        catch (InputException exception)
        {
            // A container's health check knows 0 and 1 alone: https://docs.docker.com/reference/dockerfile/#healthcheck
            services.GetRequiredService<Messages>().Say(exception.Message);
            return ExitCodes.Gaps;
        }

        DateTimeOffset now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        bool isAlive = report.IsAlive(now);
        using ReportOutput output = ReportOutput.Open(file: null, isText: true);
        await output.Writer.WriteLineAsync(report switch
        {
            { EndedAt: { } end } => $"The watch is not alive: it has ended, at {Text(end)}.",
            _ when isAlive => "The watch is alive.",
            _ when report.Heartbeat > now => $"The watch gave its last sign at {Text(report.Heartbeat)}, which is still to come: a clock was set back, or the file is from another machine.",
            _ => $"The watch gave its last sign at {Text(report.Heartbeat)}: it has ended, or is stuck.",
        });
        foreach (CheckHealth check in report.Checks)
        {
            await output.Writer.WriteLineAsync($"{VisibleText.Of(check.Name)}: {Standing(check)}; next at {(check.NextRun is { } next ? Text(next) : "no time")}");
        }

        output.Complete();
        return isAlive ? ExitCodes.Ready : ExitCodes.Gaps;
    }

    private static string Standing(CheckHealth check) => check switch
    {
        { Running: true } => "running",
        { LastOutcome: null } => "not run yet",
        { ConsecutiveFailures: > 1 and var failures } => $"{Word(check)}, {failures.ToString(CultureInfo.InvariantCulture)} times in a row",
        _ => Word(check),
    };

    private static string Word(CheckHealth check) => NearestName.Kebab(check.LastOutcome.ToString()!);

    private static string Text(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
