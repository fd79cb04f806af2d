using Cronos;
using ReadinessCheck.Cli.Options;
using ReadinessCheck.Cli.Settings;

namespace ReadinessCheck.Cli.Watch;

/// <summary>A check that runs on a schedule.</summary>
/// <param name="Name">What it is called; no other one is.</param>
/// <param name="Schedule">When it runs.</param>
/// <param name="Zone">The time zone of the schedule.</param>
/// <param name="Configuration">What is read, and how it is judged.</param>
internal sealed record WatchedCheck(string Name, CronExpression Schedule, TimeZoneInfo Zone, Configuration Configuration)
{
    /// <summary>Whether comments are written.</summary>
    public bool Post { get; init; }

    /// <summary>The file of the report; null for none.</summary>
    public string? Report { get; init; }

    /// <summary>The form of the report.</summary>
    public ReportFormat Format { get; init; }

    /// <summary>Where it is written down.</summary>
    public Place Place { get; init; } = new(new Origin.Default());

    /// <summary>Gives the first time that is later than another.</summary>
    /// <param name="time">The other.</param>
    /// <returns>The time, in UTC; null when there is none any more.</returns>
    /// <remarks>
    /// A time that the clock leaves out in spring comes when the clock has moved on; one that comes twice in autumn counts once, unless the
    /// schedule goes by minutes or hours (https://github.com/HangfireIO/Cronos#daylight-saving-time).
    /// </remarks>
    public DateTimeOffset? After(DateTimeOffset time) => Schedule.GetNextOccurrence(time, Zone)?.ToUniversalTime();
}
