using Microsoft.Extensions.DependencyInjection;
using ReadinessCheck.Cli.Output;
using ReadinessCheck.Cli.Settings;

namespace ReadinessCheck.Cli;

/// <summary>What runs are made of, for a command's one configuration or for each of a watch's.</summary>
internal static class RunServices
{
    /// <summary>Adds all runs and what they need but the clock and the log.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configure">Gives the configuration; it is asked when something needs it first.</param>
    public static IServiceCollection AddRuns(this IServiceCollection services, Func<IServiceProvider, Configuration> configure)
    {
        services.AddSingleton(configure);
        services.AddSingleton(provider => provider.GetRequiredService<Configuration>().ToChecker());
        services.AddSingleton<BacklogInput>();
        services.AddSingleton<ModelInput>();
        services.AddSingleton<CommentRun>();
        services.AddSingleton<CheckRun>();
        services.AddSingleton<OrderRun>();
        services.AddSingleton<EvalRun>();
        services.AddSingleton<FeedbackRun>();
        services.AddSingleton<Messages>();
        services.AddSingleton<IProgress<string>>(provider => provider.GetRequiredService<Messages>());
        return services;
    }
}
