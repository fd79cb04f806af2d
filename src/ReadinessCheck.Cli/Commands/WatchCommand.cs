using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReadinessCheck.Cli.Options;
using ReadinessCheck.Cli.Watch;

namespace ReadinessCheck.Cli.Commands;

/// <summary>Runs checks on a schedule.</summary>
internal sealed class WatchCommand : HostedCommand
{
    private readonly Argument<string?> _file = new("FILE")
    {
        Description = $"The file that lists the checks with their schedules. [default: {WatchFile.StandardName}]",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _once = new("--once") { Description = "Run every check once, now, whatever its schedule says, and end." };
    private readonly Option<string?> _health = new("--health") { HelpName = "FILE", Description = "Keep FILE up to date with where each check stands; see 'readiness-check health'." };
    private readonly Option<LogFormat> _log = Choice.Of<LogFormat>("--log", "The form of the log, which goes to standard error.");

    public WatchCommand()
        : base("watch", "Run checks on a schedule, in one process, until it is told to end.")
    {
        Arguments.Add(_file);
        Options.Add(_once);
        Options.Add(_health);
        Options.Add(_log);
        AddSharedOptions();
    }

    public override IReadOnlyList<(string CommandLine, string Effect)> Examples =>
    [
        ("readiness-check watch", $"the checks of {WatchFile.StandardName}, each at its times"),
        ("readiness-check watch checks.yml --once", "each of them once, to try it out"),
        ("readiness-check watch --log json --health /tmp/health.json", "as a service"),
    ];

    protected override LogLevel UsualLevel => LogLevel.Information;

    protected override void AddServices(HostApplicationBuilder builder, ParseResult arguments)
    {
        builder.Logging.AddWatchConsole(arguments.GetValue(_log));
        builder.Services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true);
        builder.Services.AddSingleton<WatchedRun>();
        builder.Services.AddSingleton(services => new WatchFile(services.GetRequiredService<TimeProvider>(), Environment.GetEnvironmentVariable).Open(arguments.GetValue(_file)));
        builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<HealthFile>(services, arguments.GetValue(_health)!));
        builder.Services.AddSingleton(services => new Watcher(
            services.GetRequiredService<IReadOnlyList<WatchedCheck>>(),
            services.GetRequiredService<WatchedRun>().RunAsync,
            arguments.GetValue(_health) is null ? null : services.GetRequiredService<HealthFile>(),
            services.GetRequiredService<IHostApplicationLifetime>(),
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<Watcher>>())
        {
            IsOnce = arguments.GetValue(_once),
        });
        builder.Services.AddHostedService(services => services.GetRequiredService<Watcher>());
    }

    protected override async Task<int> RunAsync(IServiceProvider services, ParseResult arguments, CancellationToken cancellationToken)
    {
        if (arguments.GetValue(_log) == LogFormat.Text)
        {
            return await WatchAsync(services, arguments);
        }

        // Whoever reads JSON, a line each, gets nothing else, also of a mistake at the start.
        ILogger logger = services.GetRequiredService<ILogger<Watcher>>();
        try
        {
            return await WatchAsync(services, arguments);
        }
        catch (InputException exception)
        {
            logger.CannotBegin(exception.Message);
            return ExitCodes.UserError;
        }
        catch (Exception exception)
        {
            logger.Broken(exception);
            return ExitCodes.Incomplete;
        }
    }

    private async Task<int> WatchAsync(IServiceProvider services, ParseResult arguments)
    {
        IReadOnlyList<WatchedCheck> checks = services.GetRequiredService<IReadOnlyList<WatchedCheck>>();
        WatchPlaces.Verify(arguments.GetValue(_file) ?? WatchFile.StandardName, arguments.GetValue(_health), checks);
        foreach (WatchedCheck check in checks)
        {
            services.GetRequiredService<WatchedRun>().Verify(check);
        }

        Watcher watcher = services.GetRequiredService<Watcher>();
        watcher.CreateHealthFile();

        // From here on the host listens for the signals, and gives what is under way the time to end.
        IHost host = services.GetRequiredService<IHost>();
        await host.StartAsync(CancellationToken.None);
        await host.WaitForShutdownAsync(CancellationToken.None);
        await (watcher.ExecuteTask ?? Task.CompletedTask);
        return watcher.ExitCode;
    }
}
