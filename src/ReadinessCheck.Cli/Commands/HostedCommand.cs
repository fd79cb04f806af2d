using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReadinessCheck.Cli.Options;
using ReadinessCheck.Cli.Output;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Connectors;

namespace ReadinessCheck.Cli.Commands;

/// <summary>A command that runs on the generic host, and the one place where a failure becomes a message and an exit code.</summary>
internal abstract class HostedCommand : Command
{
    private readonly Option<bool> _verbose = SharedOptions.Verbose();

    protected HostedCommand(string name, string description)
        : base(name, description)
    {
        SetAction(InvokeAsync);
    }

    /// <summary>Command lines that show what the command is for, each with what it does.</summary>
    public abstract IReadOnlyList<(string CommandLine, string Effect)> Examples { get; }

    /// <summary>What its exit codes mean.</summary>
    public virtual IReadOnlyList<(int Code, string Meaning)> Exits => ExitCodes.Meanings("done");

    /// <summary>From where on the log tells without --verbose.</summary>
    protected virtual LogLevel UsualLevel => LogLevel.Warning;

    /// <summary>Adds the options that every command has; called last, so that help shows them last.</summary>
    protected virtual void AddSharedOptions() => Options.Add(_verbose);

    /// <summary>Gives the configuration of a run. A command that nothing can be set for keeps to the defaults.</summary>
    /// <exception cref="InputException">There is a mistake in it.</exception>
    protected virtual Configuration Configure(ParseResult arguments) => Configuration.Default;

    /// <summary>Adds what this command alone needs.</summary>
    protected virtual void AddServices(HostApplicationBuilder builder, ParseResult arguments)
    {
    }

    protected abstract Task<int> RunAsync(IServiceProvider services, ParseResult arguments, CancellationToken cancellationToken);

    private async Task<int> InvokeAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        bool verbose = arguments.GetValue(_verbose);
        using IHost host = BuildHost(arguments, verbose);
        Messages messages = host.Services.GetRequiredService<Messages>();
        try
        {
            return await RunAsync(host.Services, arguments, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            messages.Say("Interrupted.");
            return ExitCodes.Interrupted;
        }
        catch (InputException exception)
        {
            messages.Say(exception.Message);
            return ExitCodes.UserError;
        }
        catch (ConnectorException exception)
        {
            messages.Say(exception.Message);
            return ExitCodes.Incomplete;
        }
        catch (Exception exception)
        {
            messages.Say($"The run failed: {exception.Message}{(verbose ? "" : " (--verbose shows where)")}");
            host.Services.GetRequiredService<ILogger<HostedCommand>>().RunFailed(exception);
            return ExitCodes.Incomplete;
        }
    }

    private static Configuration Tell(Configuration configuration, IServiceProvider services)
    {
        ILogger logger = services.GetRequiredService<ILogger<HostedCommand>>();
        if (logger.IsEnabled(LogLevel.Debug))
        {
            IEnumerable<string> set = configuration.Settings.Where(setting => setting.Origin is not Origin.Default).Select(setting => $"{setting.Key.Path} ({setting.Origin})");
            logger.Configured(configuration.File ?? "no file", set.Any() ? string.Join(", ", set) : "nothing");
        }

        foreach (string unknown in UnknownVariables.Find(Environment.GetEnvironmentVariables().Keys.Cast<string>()))
        {
            services.GetRequiredService<Messages>().Say(unknown);
        }

        return configuration;
    }

    // The empty builder: no configuration files but our own, one logger. A command-line tool pays for these at every start.
    private IHost BuildHost(ParseResult arguments, bool verbose)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.SetMinimumLevel(verbose ? LogLevel.Debug : UsualLevel);
        VerboseFormatter.AddTo(builder.Logging);
        builder.Services.AddRuns(services => Tell(Configure(arguments), services));
        builder.Services.AddSingleton(TimeProvider.System);
        AddServices(builder, arguments);
        return builder.Build();
    }
}
