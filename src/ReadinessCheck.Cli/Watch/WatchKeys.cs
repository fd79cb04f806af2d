using Cronos;
using ReadinessCheck.Cli.Options;
using ReadinessCheck.Cli.Settings;

namespace ReadinessCheck.Cli.Watch;

/// <summary>The one list of what can be said of a check that is watched. The published schema and <c>docs/watch.md</c> are held to it by tests.</summary>
internal static class WatchKeys
{
    /// <summary>The key at the top of the file, below which the checks stand.</summary>
    public const string Checks = "checks";

    /// <summary>What the check is called.</summary>
    public static ConfigurationKey<string?> Name { get; } = new(new TextForm(), null)
    {
        Name = "name",
        Description = "What the check is called in the log and in the health file. No two have the same name.",
        NoValue = "it has to be said",
    };

    /// <summary>When it runs.</summary>
    public static ConfigurationKey<CronExpression?> Schedule { get; } = new(new CronForm(), null)
    {
        Name = "schedule",
        Description = "When it runs, in the five fields of cron: minute, hour, day of the month, month, day of the week. In quotation marks, because YAML takes * for something else.",
        NoValue = "it has to be said",
    };

    /// <summary>Where its clock stands.</summary>
    public static ConfigurationKey<TimeZoneInfo> TimeZone { get; } = new(new TimeZoneForm(), TimeZoneInfo.Utc)
    {
        Name = "time-zone",
        Description = "The time zone of the schedule, by its name in the IANA list, such as Europe/Berlin.",
    };

    /// <summary>The configuration that says everything else.</summary>
    public static ConfigurationKey<string?> Config { get; } = new(new TextForm(), null)
    {
        Name = "config",
        Description = "The configuration file that says which backlog is read and everything else that 'check' goes by. Paths start at the working directory.",
        NoValue = "it has to be said",
    };

    /// <summary>Whether comments are written.</summary>
    public static ConfigurationKey<bool> Post { get; } = new(new SwitchForm(), false)
    {
        Name = "post",
        Description = "Whether the comments on the tracker's items are written, as with --post.",
    };

    /// <summary>The file of the report.</summary>
    public static ConfigurationKey<string?> Report { get; } = new(new TextForm(), null)
    {
        Name = "report",
        Description = "The file that the report is written to. Each run replaces it. No two checks have the same file.",
        NoValue = "no report",
    };

    /// <summary>What a report can be; the annotations of a build are none.</summary>
    public static WordForm<ReportFormat> Formats { get; } = new(ReportFormat.Github);

    /// <summary>The form of the report.</summary>
    public static ConfigurationKey<ReportFormat> Format { get; } = new(Formats, ReportFormat.Text)
    {
        Name = "format",
        Description = "The form of the report.",
    };

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<ConfigurationKey> All { get; } = [Name, Schedule, TimeZone, Config, Post, Report, Format];
}
